import { vietnamDay } from '../civil-date.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Problem } from '../problem.ts';
import { refused, settle } from '../result.ts';
import type { Result } from '../result.ts';
import type { By } from '../revision.ts';
import type { Account } from './account.ts';
import type { Actor } from './actor.ts';
import { isOpenInArchive } from './action.ts';
import type { Action } from './action.ts';
import { can, canByOwnGrant, wholeOffice } from './can.ts';
import { decideEnding } from './grant.ts';
import type { Delegation, Grant } from './grant.ts';
import { administratorRoles } from './role-kinds.ts';

/** A way in that stays: a grant of an administrator, begun and without an end, of an account that is not disabled. */
export type StandingAdministrator = Pick<Grant, 'id' | 'accountId'>;

export interface AccountFacts {
  readonly account: Account | undefined;
  /** Whether the account holds an administrator's role itself, from today on. */
  readonly isAdministrator: boolean;
  readonly administrators: readonly StandingAdministrator[];
}

/** What an administrator does with the account of another. */
export type AccountDeed = 'reissue-password' | 'disable' | 'enable' | 'remove-second-factor' | 'end-sessions';

/**
 * Decides what is done with an account: of another person's, so that nobody lets themselves in or gets rid of their own
 * second factor, and never so that the office has no administrator left. Whoever was lent the role lets themselves into
 * no administrator's account, nor shuts one out.
 */
export function decideAccountDeed(
  deed: AccountDeed,
  { account, isAdministrator, administrators }: AccountFacts,
  { reason }: { readonly reason: string | null },
  { actor }: By,
): Result<Account> {
  if (!account) return refused({ code: 'not-found' });
  if (actor.isLookingOnly && !isOpenInArchive(actionOf(deed))) return refused({ code: 'province-archived' });
  const problems: Problem[] = [];
  if (account.id === actor.id) problems.push({ code: 'own-account' });
  if (!isWithinLoan(deed, isAdministrator, actor)) problems.push({ code: 'own-grant-required' });
  if (isFixed(deed, account)) problems.push({ code: 'demo-account' });
  if (deed === 'enable' && account.isErased) problems.push({ code: 'account-erased' });
  else if (!changes(deed, account)) problems.push({ code: 'nothing-changed' });
  if (
    deed === 'disable' &&
    account.state === 'active' &&
    isLast(administrators, ({ accountId }) => accountId === account.id)
  )
    problems.push({ code: 'last-administrator' });
  if (needsReason(deed) && !reason?.trim()) problems.push({ code: 'reason-missing', at: '/reason' });
  return settle(problems, () => after(deed, account));
}

/** Shutting somebody out stays possible in an archive; letting them in does not. */
export function actionOf(deed: AccountDeed): Extract<Action, 'manage-accounts' | 'secure-accounts'> {
  return deed === 'disable' || deed === 'end-sessions' ? 'secure-accounts' : 'manage-accounts';
}

/** Whether a deed is one that also a lent role allows: sessions that were ended are opened again. */
function isWithinLoan(deed: AccountDeed, isAdministrator: boolean, actor: Actor): boolean {
  return !isAdministrator || deed === 'end-sessions' || canByOwnGrant(actor, actionOf(deed));
}

/** Everybody who looks at the demonstration comes in by its accounts, so what proves who one is stays as it is printed. */
function isFixed(deed: AccountDeed, { isDemo }: Account): boolean {
  return isDemo && (deed === 'reissue-password' || deed === 'remove-second-factor');
}

/** Taking something away from somebody has a reason that stays. */
export function needsReason(deed: AccountDeed): boolean {
  return deed === 'disable' || deed === 'remove-second-factor';
}

function changes(deed: AccountDeed, { state, isErased, hasSecondFactor }: Account): boolean {
  switch (deed) {
    case 'disable':
      return state === 'active';
    case 'enable':
      return state === 'disabled' && !isErased;
    case 'remove-second-factor':
      return hasSecondFactor;
    case 'reissue-password':
      return state === 'active';
    case 'end-sessions':
      return true;
  }
}

function after(deed: AccountDeed, account: Account): Account {
  switch (deed) {
    case 'disable':
      return { ...account, state: 'disabled' };
    case 'enable':
      return { ...account, state: 'active' };
    case 'remove-second-factor':
      return { ...account, hasSecondFactor: false };
    case 'reissue-password':
      return { ...account, password: 'oneTime' };
    case 'end-sessions':
      return account;
  }
}

function isLast(
  administrators: readonly StandingAdministrator[],
  isGone: (one: StandingAdministrator) => boolean,
): boolean {
  return administrators.some(isGone) && administrators.every(isGone);
}

const deeds = [
  'reissue-password',
  'disable',
  'enable',
  'remove-second-factor',
  'end-sessions',
] as const satisfies readonly AccountDeed[];

/** What this actor may do with an account now. */
export function accountActions(
  { account, isAdministrator }: { readonly account: Account } & Pick<AccountFacts, 'isAdministrator'>,
  actor: Actor,
): readonly AccountDeed[] {
  if (account.id === actor.id) return [];
  return deeds.filter(
    (deed) =>
      can(actor, actionOf(deed), wholeOffice) &&
      changes(deed, account) &&
      !isFixed(deed, account) &&
      isWithinLoan(deed, isAdministrator, actor),
  );
}

export interface EndingDraft {
  /** The first day on which it no longer holds. */
  readonly validUntil: CivilDate;
  readonly reason: string | null;
}

/** Decides that a grant ends, an administrator's by no lent role; the delegations of it end with it. */
export function decideGrantEnding(
  {
    grant,
    administrators,
  }: { readonly grant: Grant | undefined; readonly administrators: readonly StandingAdministrator[] },
  draft: EndingDraft,
  { actor, now }: By,
): Result<Grant> {
  if (!grant) return refused({ code: 'not-found' });
  const ended = decideEnding(grant, draft.validUntil, vietnamDay(now));
  const problems: Problem[] = ended.ok ? [] : [...ended.problems];
  if (!mayChange(grant, actor)) problems.push({ code: 'own-grant-required' });
  if (isLast(administrators, ({ id }) => id === grant.id)) problems.push({ code: 'last-administrator' });
  problems.push(...reasonProblem(draft));
  return settle(problems, () => (ended.ok ? ended.value : grant));
}

/** What was lent of a grant that ends longer than it now holds, as it was and as it ends with it. */
export function lentEnding(
  lent: readonly Delegation[],
  { id, validUntil }: Grant,
): readonly (readonly [Delegation, Delegation])[] {
  return lent
    .filter((one) => one.grantId === id && one.validFrom < one.validUntil && validUntil < one.validUntil)
    .map((one) => [one, { ...one, validUntil: validUntil < one.validFrom ? one.validFrom : validUntil }]);
}

/** Decides that a delegation ends: by whoever lends or an administrator, of an administrator's role by their own grant. */
export function decideDelegationEnding(
  delegation: Delegation | undefined,
  draft: EndingDraft,
  { actor, now }: By,
): Result<Delegation> {
  if (!delegation || !mayEnd(delegation, actor)) return refused({ code: 'not-found' });
  const ended = decideEnding(delegation, draft.validUntil, vietnamDay(now));
  const problems: Problem[] = [...(ended.ok ? [] : ended.problems), ...reasonProblem(draft)];
  if (delegation.fromAccountId !== actor.id && !mayChange(delegation, actor))
    problems.push({ code: 'own-grant-required' });
  return settle(problems, () => (ended.ok ? ended.value : delegation));
}

function reasonProblem({ reason }: EndingDraft): readonly Problem[] {
  return reason?.trim() ? [] : [{ code: 'reason-missing', at: '/reason' }];
}

function mayChange({ role }: Pick<Grant, 'role'>, actor: Actor): boolean {
  return !administratorRoles.includes(role) || canByOwnGrant(actor, 'manage-grants');
}

function mayEnd({ fromAccountId }: Delegation, actor: Actor): boolean {
  return fromAccountId === actor.id || can(actor, 'manage-grants', wholeOffice);
}

export type GrantAction = 'end' | 'delegate';

/** What this actor may do with a grant now: the holder may let another use it, an administrator may end it as well. */
export function grantActions(
  grant: Grant,
  holder: Pick<Account, 'state'> | undefined,
  actor: Actor,
  today: CivilDate,
): readonly GrantAction[] {
  if (grant.validUntil <= today || actor.isLookingOnly) return [];
  const isEnding = can(actor, 'manage-grants', wholeOffice) && mayChange(grant, actor);
  const mayDelegate =
    holder?.state === 'active' && (grant.accountId === actor.id || canByOwnGrant(actor, 'manage-grants'));
  return [...(isEnding ? (['end'] as const) : []), ...(mayDelegate ? (['delegate'] as const) : [])];
}

export function delegationActions(
  delegation: Delegation,
  actor: Actor,
  today: CivilDate,
): readonly ['end'] | readonly [] {
  if (delegation.validUntil <= today || actor.isLookingOnly || !mayEnd(delegation, actor)) return [];
  return delegation.fromAccountId === actor.id || mayChange(delegation, actor) ? ['end'] : [];
}
