import { eq } from 'drizzle-orm';
import type { Instant } from '@co-so/domain';
import { columns, prepared, readBatch } from '../../batch.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import type { NationalDb } from '../../handle.ts';
import { invitation } from './table.ts';

export interface Invitation {
  readonly id: string;
  readonly office: string;
  readonly userName: string;
  /** SHA-256 of the one-time code, in hexadecimal. */
  readonly codeHash: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

export async function saveInvitation(db: NationalDb, of: Invitation, signed: Signed): Promise<void> {
  await write(db, [prepared(db, db.orm.insert(invitation).values({ ...of, usedAt: null }))], signed);
}

/** Whether somebody was ever invited to an office, used or not. */
export async function hasInvitation(db: NationalDb, office: string): Promise<boolean> {
  const { found } = await readBatch(db, {
    found: db.orm
      .select(columns({ id: invitation.id }))
      .from(invitation)
      .where(eq(invitation.office, office))
      .limit(1),
  });
  return found.length > 0;
}
