import type { Instant } from '@co-so/domain';
import { prepared } from '../../batch.ts';
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
