import { eq, inArray } from 'drizzle-orm';
import { prepared } from '../batch.ts';
import type { Handle } from '../handle.ts';
import { write } from '../request/write.ts';
import type { Signed } from '../request/write.ts';
import { endSessionsOf } from './account-queries.ts';
import type { Credentials } from './account-queries.ts';
import { replaceRecoveryCodes } from './second-factor-queries.ts';
import { account, signInCounter } from './table.ts';

/** Who is helped in again, and the counters that would keep them out all the same. */
export interface Helped {
  readonly accountId: string;
  readonly counters: readonly string[];
}

/** A new one-time password; every session of the account ends with it, and every lock. */
export async function saveOneTimePassword(
  db: Handle,
  { accountId, counters }: Helped,
  { passwordHash, passwordExpiresAt }: Pick<Credentials, 'passwordHash' | 'passwordExpiresAt'>,
  signed: Signed,
): Promise<void> {
  const changed = db.orm.update(account).set({ passwordHash, passwordExpiresAt }).where(eq(account.id, accountId));
  await write(db, [prepared(db, changed), ...endSessionsOf(db, accountId), forgetCounters(db, counters)], signed);
}

/** Takes the second factor away, when it was lost; every session of the account ends, and every lock. */
export async function saveSecondFactorRemoval(
  db: Handle,
  { accountId, counters }: Helped,
  signed: Signed,
): Promise<void> {
  const changed = db.orm
    .update(account)
    .set({ secondFactor: null, secondFactorSince: null })
    .where(eq(account.id, accountId));
  await write(
    db,
    [
      prepared(db, changed),
      ...replaceRecoveryCodes(db, accountId, []),
      ...endSessionsOf(db, accountId),
      forgetCounters(db, counters),
    ],
    signed,
  );
}

function forgetCounters(db: Handle, counters: readonly string[]): D1PreparedStatement {
  return prepared(db, db.orm.delete(signInCounter).where(inArray(signInCounter.of, [...counters])));
}
