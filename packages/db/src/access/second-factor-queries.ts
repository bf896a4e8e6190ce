import { and, eq, sql } from 'drizzle-orm';
import type { Instant } from '@co-so/domain';
import { columns, insertRows, prepared, readPersonal } from '../batch.ts';
import type { Handle } from '../handle.ts';
import { write } from '../request/write.ts';
import type { Signed } from '../request/write.ts';
import { account, recoveryCode } from './table.ts';

/** Begins an enrolment: the secret is there, and counts once a code of it was shown. */
export async function saveEnrolment(
  db: Handle,
  accountId: string,
  secondFactor: string,
  signed: Signed,
): Promise<void> {
  const changed = db.orm
    .update(account)
    .set({ secondFactor })
    .where(and(eq(account.id, accountId), sql`second_factor_since IS NULL`));
  await write(db, [prepared(db, changed)], signed);
}

/** Takes the second factor into use, with the codes for the day on which it is lost. */
export function confirmEnrolment(
  db: Handle,
  accountId: string,
  confirmed: { readonly since: Instant; readonly codeHashes: readonly string[] },
): readonly D1PreparedStatement[] {
  const changed = db.orm.update(account).set({ secondFactorSince: confirmed.since }).where(eq(account.id, accountId));
  return [prepared(db, changed), ...replaceRecoveryCodes(db, accountId, confirmed.codeHashes)];
}

/** Spends the code of a time step; a trigger refuses a step that is not after the last one spent. */
export function spendStep(db: Handle, accountId: string, step: number): D1PreparedStatement {
  return prepared(db, db.orm.update(account).set({ secondFactorStep: step }).where(eq(account.id, accountId)));
}

/** Spends a recovery code; a trigger refuses one that was spent. */
export function spendRecoveryCode(db: Handle, codeHash: string, now: Instant): D1PreparedStatement {
  return prepared(db, db.orm.update(recoveryCode).set({ usedAt: now }).where(eq(recoveryCode.codeHash, codeHash)));
}

/** The hashes of the recovery codes of an account that are still good. */
export async function listRecoveryCodes(db: Handle, accountId: string): Promise<readonly string[]> {
  const unused = and(eq(recoveryCode.accountId, accountId), sql`used_at IS NULL`);
  const { codes } = await readPersonal(db, 'deciding', {
    codes: db.orm
      .select(columns({ codeHash: recoveryCode.codeHash }))
      .from(recoveryCode)
      .where(unused),
  });
  return codes.map(({ codeHash }) => codeHash);
}

export function replaceRecoveryCodes(
  db: Handle,
  accountId: string,
  codeHashes: readonly string[],
): readonly D1PreparedStatement[] {
  const codes = codeHashes.map((codeHash) => ({ codeHash, accountId, usedAt: null }));
  return [
    prepared(db, db.orm.delete(recoveryCode).where(eq(recoveryCode.accountId, accountId))),
    ...insertRows(db, recoveryCode, codes),
  ];
}
