import {
  attempt,
  findByUserName,
  hasAccountBeyond,
  insertAccount,
  insertGrant,
  isUserNameTaken,
  listStandingAdministrators,
  saveOneTimePassword,
  saveSecondFactorRemoval,
  write,
} from '@co-so/db';
import type { ProvinceDb } from '@co-so/db';
import {
  decideAccount,
  done,
  endOfTime,
  foldedUserName,
  grantFor,
  refused,
  roleDefinitions,
  signatureOf,
  wholeOffice,
} from '@co-so/domain';
import type { Account, AccountDraft, Grant, Result, Role, TenantState } from '@co-so/domain';
import { signed } from '../../act.ts';
import type { Act } from '../../act.ts';
import type { OfficeDesk } from '../../request/office-desk.ts';
import { helped, newPassword } from './administer-account.ts';
import type { Issued } from './administer-account.ts';

type Place = Pick<OfficeDesk, 'db' | 'kind'>;

const administratorOf: Readonly<Record<OfficeDesk['kind'], Role>> = {
  province: 'tenantAdministrator',
  national: 'nationalAdministrator',
};

/** Makes an administrator of an office, account and grant in one: the first one, or one more where nobody gets in. */
export function createAdministrator(
  place: Place,
  act: Act,
  named: Pick<AccountDraft, 'userName' | 'name'>,
  reason: string | null,
): Promise<Result<Issued>> {
  const { name: post } = roleDefinitions[administratorOf[place.kind]];
  const making = { action: 'create-administrator', document: 'Lệnh của người vận hành', reason };
  return makeAdministrator(place, act, { ...named, post }, making);
}

interface Making {
  readonly action: string;
  readonly document: string;
  /** Why an operator had to help; null where nobody is in yet. */
  readonly reason: string | null;
}

const inviting: Making = {
  action: 'invite-administrator',
  document: 'Đưa tỉnh, thành phố vào hệ thống',
  reason: null,
};
const renewing = 'renew-first-password';

/**
 * The first administrator of a province that comes. Sent again it makes the password anew, as long as every account there
 * is such an invitation and nobody has tried to sign in with any; undefined from then on: whoever is in lets others in
 * themselves, and the national office has no way to them.
 */
export async function inviteAdministrator(
  db: ProvinceDb,
  act: Act,
  draft: AccountDraft,
  state: TenantState,
): Promise<Result<Issued> | undefined> {
  if (await hasAccountBeyond(db, [inviting.action, renewing])) return undefined;
  const found = await findAdministrator({ db }, act, draft.userName);
  if (found.ok) return renewInvitation(db, act, found.value);
  // While it is being prepared nobody can have come in, whatever the administrator of an earlier run was called.
  if (state !== 'preparing' && (await hasAdministrator({ db }, act))) return undefined;
  return makeAdministrator({ db, kind: 'province' }, act, draft, inviting);
}

async function renewInvitation(db: ProvinceDb, act: Act, invited: Account): Promise<Result<Issued>> {
  const { id, userName } = invited;
  const { secret, kept } = await newPassword(act);
  const entry = { action: renewing, subject: `account/${id}`, grant: onboardingGrant(act) };
  await saveOneTimePassword(db, await helped(invited), kept, signed(act, entry));
  return done({ accountId: id, userName, oneTimePassword: secret, expiresAt: kept.passwordExpiresAt });
}

/** The national office's own: it stands in the province's entry, so that the two audits can be held together. */
function onboardingGrant({ actor }: Act) {
  return grantFor(actor, 'manage-provinces', wholeOffice);
}

async function makeAdministrator(
  { db, kind }: Place,
  act: Act,
  draft: AccountDraft,
  { action, document, reason }: Making,
): Promise<Result<Issued>> {
  const role = administratorOf[kind];
  const { userName } = draft;
  const decided = decideAccount(draft, await isUserNameTaken(db, foldedUserName(userName)));
  if (!decided.ok) return decided;
  const id = act.newId();
  const { secret, kept } = await newPassword(act);
  const created = { ...decided.value, id, isDemo: false, createdAt: act.now, ...noSecondFactor, ...kept };
  const grant: Grant = {
    id: act.newId(),
    accountId: id,
    role,
    unitId: null,
    viewUnitId: null,
    validFrom: act.today,
    validUntil: endOfTime,
    document,
    grantedBy: signatureOf(act.actor),
    grantedAt: act.now,
  };
  const after = { userName: decided.value.userName, role };
  const entry = { action, subject: `account/${id}`, grant: onboardingGrant(act), after, reason };
  const saved = await attempt(write(db, [insertAccount(db, created), insertGrant(db, grant)], signed(act, entry)));
  if (saved === 'conflict') return refused({ code: 'user-name-taken', given: created.userName, at: '/userName' });
  return done({
    accountId: id,
    userName: created.userName,
    oneTimePassword: secret,
    expiresAt: kept.passwordExpiresAt,
  });
}

const noSecondFactor = { secondFactor: null, secondFactorSince: null };

/** Whether an office has somebody who can let others in. */
export async function hasAdministrator({ db }: Pick<Place, 'db'>, act: Act): Promise<boolean> {
  return (await listStandingAdministrators(db, act.today)).length > 0;
}

/** A new one-time password for an administrator who lost theirs. Others have an administrator to ask. */
export async function rescuePassword(
  { db }: Place,
  act: Act,
  userName: string,
  reason: string,
): Promise<Result<Issued>> {
  const found = await findHelpable({ db }, act, userName);
  if (!found.ok) return found;
  const { secret, kept } = await newPassword(act);
  const { id, userName: folded } = found.value;
  const entry = { action: 'reissue-password', subject: `account/${id}`, grant: undefined, reason };
  await saveOneTimePassword(db, await helped(found.value), kept, signed(act, entry));
  return done({ accountId: id, userName: folded, oneTimePassword: secret, expiresAt: kept.passwordExpiresAt });
}

/** Takes the second factor of an administrator away who lost it; the next sign-in asks to enrol another. */
export async function rescueSecondFactor(
  { db }: Place,
  act: Act,
  userName: string,
  reason: string,
): Promise<Result<string>> {
  const found = await findHelpable({ db }, act, userName);
  if (!found.ok) return found;
  const { id, hasSecondFactor } = found.value;
  if (!hasSecondFactor) return refused({ code: 'nothing-changed' });
  const entry = {
    action: 'remove-second-factor',
    subject: `account/${id}`,
    grant: undefined,
    before: { hasSecondFactor: true },
    after: { hasSecondFactor: false },
    reason,
  };
  await saveSecondFactorRemoval(db, await helped(found.value), signed(act, entry));
  return done(found.value.userName);
}

/** An account of the demonstration stays as it is printed: nobody could set a password of their own for it. */
async function findHelpable(place: Pick<Place, 'db'>, act: Act, userName: string) {
  const found = await findAdministrator(place, act, userName);
  return found.ok && found.value.isDemo ? refused({ code: 'demo-account', at: '/userName' }) : found;
}

async function findAdministrator({ db }: Pick<Place, 'db'>, act: Act, userName: string) {
  const found = await findByUserName(db, foldedUserName(userName));
  const standing = await listStandingAdministrators(db, act.today);
  const isOne = found && standing.some(({ accountId }) => accountId === found.account.id);
  return isOne ? done(found.account) : refused({ code: 'account-unknown', at: '/userName' });
}
