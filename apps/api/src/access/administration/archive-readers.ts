import { findByUserName, findNewestAbout, insertAccount, insertGrant, saveOneTimePassword, write } from '@co-so/db';
import type { ProvinceDb } from '@co-so/db';
import { endOfTime, grantFor, signatureOf, wholeOffice } from '@co-so/domain';
import type { AccountDraft, Grant } from '@co-so/domain';
import { signed } from '../../act.ts';
import type { Act, Done } from '../../act.ts';
import { helped, newPassword } from './administer-account.ts';
import type { Issued } from './administer-account.ts';

export interface ArchiveReading {
  /** `merger/…`: what the archive's audit tells of it. */
  readonly subject: string;
  /** The head of the archived province: whoever may read it may read all. */
  readonly headId: string;
  /** The decision on the merger in words. */
  readonly document: string;
  readonly after: unknown;
}

const merging = 'merge-into';
const renewing = 'renew-first-password';

/** User names of the archive that belong to somebody else, before anything of the merger is done. */
export async function takenUserNames(db: ProvinceDb, readers: readonly AccountDraft[]): Promise<readonly number[]> {
  const found = await Promise.all(readers.map(({ userName }) => findByUserName(db, userName)));
  return found.flatMap((one, index) => (one ? [index] : []));
}

/**
 * Lets officials of the new province read an archive, and writes into it what became of it: all in one batch, once. Sent
 * again, whoever has not signed in yet gets a new password in the place of the one that was lost.
 */
export async function issueArchiveReaders(
  db: ProvinceDb,
  act: Act,
  readers: readonly AccountDraft[],
  reading: ArchiveReading,
): Promise<readonly Issued[]> {
  if (await findNewestAbout(db, reading.subject)) return renewed(db, act, readers);
  const made = await Promise.all(readers.map((reader) => makeReader(act, reader, reading)));
  const statements = made.flatMap(({ created, grant }) => [insertAccount(db, created), insertGrant(db, grant)]);
  const { subject, document, after } = reading;
  const entry: Done = { action: merging, subject, grant: mergingGrant(act), after, reason: document };
  const details = made.map(({ created: { id, userName, post } }) => ({
    action: 'issue-archive-account',
    subject: `account/${id}`,
    grant: mergingGrant(act),
    after: { userName, post, role: 'reader' },
  }));
  await write(db, statements, signed(act, entry, undefined, details));
  return made.map(({ issued }) => issued);
}

async function makeReader(act: Act, reader: AccountDraft, { headId, document }: ArchiveReading) {
  const id = act.newId();
  const { secret, kept } = await newPassword(act);
  const noSecondFactor = { secondFactor: null, secondFactorSince: null };
  const grant: Grant = {
    id: act.newId(),
    accountId: id,
    role: 'reader',
    unitId: headId,
    viewUnitId: headId,
    validFrom: act.today,
    validUntil: endOfTime,
    document,
    grantedBy: signatureOf(act.actor),
    grantedAt: act.now,
  };
  return {
    created: { ...reader, id, isDemo: false, createdAt: act.now, ...noSecondFactor, ...kept },
    grant,
    issued: {
      accountId: id,
      userName: reader.userName,
      oneTimePassword: secret,
      expiresAt: kept.passwordExpiresAt,
    },
  };
}

async function renewed(db: ProvinceDb, act: Act, readers: readonly AccountDraft[]): Promise<readonly Issued[]> {
  const issued: Issued[] = [];
  for (const { userName } of readers) {
    const account = (await findByUserName(db, userName))?.account;
    const newest = account && (await findNewestAbout(db, `account/${account.id}`));
    const isWaiting = newest?.action === 'issue-archive-account' || newest?.action === renewing;
    if (!account || account.password !== 'oneTime' || !isWaiting) continue;
    const { secret, kept } = await newPassword(act);
    const entry: Done = { action: renewing, subject: `account/${account.id}`, grant: mergingGrant(act) };
    await saveOneTimePassword(db, await helped(account), kept, signed(act, entry));
    issued.push({ accountId: account.id, userName, oneTimePassword: secret, expiresAt: kept.passwordExpiresAt });
  }
  return issued;
}

function mergingGrant({ actor }: Act) {
  return grantFor(actor, 'manage-provinces', wholeOffice);
}
