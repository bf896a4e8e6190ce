import type { ProvinceDb } from '@co-so/db';
import type { AccountDraft } from '@co-so/domain';
import type { Act } from '../../act.ts';
import type { Invitation, Invite } from '../onboard-province.ts';

export interface ArchiveReading {
  readonly subject: string;
  readonly headId: string;
  readonly document: string;
  readonly after: unknown;
}

/** How people are let in; the affair of `access`, and given from outside. */
export interface MergerAccess {
  readonly invite: Invite;
  readonly takenUserNames: (db: ProvinceDb, readers: readonly AccountDraft[]) => Promise<readonly number[]>;
  readonly issueArchiveReaders: (
    db: ProvinceDb,
    act: Act,
    readers: readonly AccountDraft[],
    reading: ArchiveReading,
  ) => Promise<readonly Invitation[]>;
}
