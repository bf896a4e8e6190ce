import {
  attempt,
  isUserNameTaken,
  loadAccountFacts,
  saveAccount,
  saveAccountState,
  saveOneTimePassword,
  saveSecondFactorRemoval,
  saveSessionsEnd,
} from '@co-so/db';
import type { Helped, Signed } from '@co-so/db';
import {
  actionOf,
  decideAccount,
  decideAccountDeed,
  done,
  foldedUserName,
  grantFor,
  oneTimePasswordDays,
  refused,
  wholeOffice,
} from '@co-so/domain';
import type { Account, AccountDeed, AccountDraft, Instant, Result } from '@co-so/domain';
import { signed } from '../../act.ts';
import type { Act } from '../../act.ts';
import type { OfficeDesk } from '../../request/office-desk.ts';
import { countersOf } from '../attempts.ts';
import { hashPassword } from '../password.ts';
import { newOneTimePassword } from '../secrets.ts';

/** A password to be handed over, once: what is kept of it is a hash, and no answer that holds it is kept for repeating. */
export interface Issued {
  readonly accountId: string;
  readonly userName: string;
  readonly oneTimePassword: string;
  readonly expiresAt: Instant;
}

type AccountDesk = Pick<OfficeDesk, 'db'>;

/** Gives somebody an account. Sent again it is refused, since the user name is taken: then the password is issued anew. */
export async function issueAccount({ db }: AccountDesk, act: Act, draft: AccountDraft): Promise<Result<Issued>> {
  const decided = decideAccount(draft, await isUserNameTaken(db, foldedUserName(draft.userName)));
  if (!decided.ok) return decided;
  const { userName, post } = decided.value;
  const id = act.newId();
  const { secret, kept } = await newPassword(act);
  const created = {
    ...decided.value,
    id,
    isDemo: false,
    createdAt: act.now,
    secondFactor: null,
    secondFactorSince: null,
    ...kept,
  };
  const saved = await attempt(
    saveAccount(db, created, signedDeed(act, 'issue-account', id, { after: { userName, post } })),
  );
  if (saved === 'conflict') return refused({ code: 'user-name-taken', given: userName, at: '/userName' });
  return done({ accountId: id, userName, oneTimePassword: secret, expiresAt: kept.passwordExpiresAt });
}

/** A new one-time password in the place of whatever there was. Sent again it makes another: the last one counts. */
export async function reissuePassword({ db }: AccountDesk, act: Act, accountId: string): Promise<Result<Issued>> {
  const decided = decideAccountDeed(
    'reissue-password',
    await loadAccountFacts(db, accountId, act.today),
    { reason: null },
    act,
  );
  if (!decided.ok) return decided;
  const { secret, kept } = await newPassword(act);
  await saveOneTimePassword(db, await helped(decided.value), kept, signedDeed(act, 'reissue-password', accountId, {}));
  const { userName } = decided.value;
  return done({ accountId, userName, oneTimePassword: secret, expiresAt: kept.passwordExpiresAt });
}

/** Made at the entry's chance, hashed, and due in a week. */
export async function newPassword({ random, now }: Act) {
  const secret = newOneTimePassword(random);
  const passwordExpiresAt = (now + oneTimePasswordDays * 86_400_000) as Instant;
  return { secret, kept: { passwordHash: await hashPassword(secret, random(16)), passwordExpiresAt } };
}

export interface AccountCommand {
  readonly deed: Exclude<AccountDeed, 'reissue-password'>;
  readonly reason: string | null;
}

/** Disables or enables an account, takes away a lost second factor, or ends all sessions. */
export async function administerAccount(
  { db }: AccountDesk,
  act: Act,
  accountId: string,
  { deed, reason }: AccountCommand,
): Promise<Result<Account>> {
  const facts = await loadAccountFacts(db, accountId, act.today);
  const decided = decideAccountDeed(deed, facts, { reason }, act);
  if (!decided.ok) return decided;
  const change = { before: kept(facts.account!), after: kept(decided.value), reason };
  const answer = { status: 200, body: { accountId } };
  const entry = signedDeed(act, deedActions[deed], accountId, change, { by: actionOf(deed), answer });
  const saved = await attempt(save(deed, { db }, decided.value, entry));
  return saved === 'saved' ? decided : refused({ code: 'changed-meanwhile' });
}

const deedActions: Readonly<Record<AccountCommand['deed'], string>> = {
  disable: 'disable-account',
  enable: 'enable-account',
  'remove-second-factor': 'remove-second-factor',
  'end-sessions': 'end-all-sessions',
};

export async function helped(account: Account): Promise<Helped> {
  return { accountId: account.id, counters: await countersOf(account) };
}

async function save(deed: AccountCommand['deed'], { db }: AccountDesk, account: Account, entry: Signed): Promise<void> {
  const { id, state } = account;
  switch (deed) {
    case 'disable':
    case 'enable':
      return saveAccountState(db, id, state, entry);
    case 'remove-second-factor':
      return saveSecondFactorRemoval(db, await helped(account), entry);
    case 'end-sessions':
      return saveSessionsEnd(db, id, entry);
  }
}

/** What of an account the audit keeps: nothing that would keep a person's name for ever. */
function kept({ state, hasSecondFactor }: Account) {
  return { state, hasSecondFactor };
}

interface DeedSigning {
  readonly by?: ReturnType<typeof actionOf>;
  readonly answer?: { readonly status: number; readonly body: unknown };
}

function signedDeed(
  act: Act,
  action: string,
  accountId: string,
  change: { readonly before?: unknown; readonly after?: unknown; readonly reason?: string | null },
  { by = 'manage-accounts', answer }: DeedSigning = {},
): Signed {
  const grant = grantFor(act.actor, by, wholeOffice);
  return signed(act, { action, subject: `account/${accountId}`, grant, ...change }, answer);
}
