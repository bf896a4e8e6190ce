import { knownDay, vietnamDay } from '../civil-date.ts';
import type { CivilDate, Instant } from '../civil-date.ts';
import { holdsOn } from '../organization/unit.ts';
import type { Validity } from '../organization/unit.ts';
import type { UnitLife } from '../organization/unit-ref.ts';
import type { Problem } from '../problem.ts';
import { refused, settle } from '../result.ts';
import type { Result } from '../result.ts';
import type { By } from '../revision.ts';
import type { Account } from './account.ts';
import { signatureOf } from './actor.ts';
import type { LiveGrant, Signature } from './actor.ts';
import { can, canByOwnGrant, wholeOffice } from './can.ts';
import { roleDefinitions } from './role.ts';
import { administratorRoles } from './role-kinds.ts';
import type { Role, RoleDefinition } from './role.ts';

/** A role given to a person for a unit and a time, on a document. */
export interface Grant extends Validity {
  readonly id: string;
  readonly accountId: string;
  readonly role: Role;
  /** Where things are entered; null for the whole office. */
  readonly unitId: string | null;
  /** Where things are seen; null for the whole office. */
  readonly viewUnitId: string | null;
  readonly document: string;
  readonly grantedBy: Signature;
  readonly grantedAt: Instant;
}

/** Ủy quyền: a person lets another use one of their grants for a time. It never outlasts the grant, nor passes on. */
export interface Delegation extends Validity {
  readonly id: string;
  /** The grant that is used, whose role and units are those below. */
  readonly grantId: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly viewUnitId: string | null;
  /** Who lets another act. */
  readonly fromAccountId: string;
  readonly toAccountId: string;
  /** While the account of whoever lends is disabled: then nobody acts by it. */
  readonly isSuspended: boolean;
  readonly document: string;
  readonly delegatedBy: Signature;
  readonly delegatedAt: Instant;
}

type Link<One extends Grant | Delegation> = Pick<One, 'id' | 'role' | 'unitId' | 'viewUnitId' | keyof Validity>;

/** What somebody was given, and what others lend them, with all that says whether it counts. */
export interface HeldLinks {
  readonly own: readonly Link<Grant>[];
  readonly lent: readonly (Link<Delegation> & Pick<Delegation, 'grantId' | 'isSuspended'>)[];
}

/**
 * What somebody may use on a day: their own grants that hold, and those lent to them, while they hold and whoever lends
 * them may act.
 */
export function liveGrants({ own, lent }: HeldLinks, day: CivilDate): readonly LiveGrant[] {
  const used = ({ role, unitId, viewUnitId }: Pick<LiveGrant, 'role' | 'unitId' | 'viewUnitId'>) => ({
    role,
    unitId,
    viewUnitId,
  });
  return [
    ...own.filter((one) => holdsOn(one, day)).map((one) => ({ ...used(one), id: one.id, delegationId: null })),
    ...lent
      .filter((one) => !one.isSuspended && holdsOn(one, day))
      .map((one) => ({ ...used(one), id: one.grantId, delegationId: one.id })),
  ];
}

export interface GrantDraft extends Validity {
  readonly accountId: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly viewUnitId: string | null;
  readonly document: string;
}

export interface GrantFacts {
  readonly office: RoleDefinition['office'];
  readonly account: Account | undefined;
  /** Those of the draft's units that there are. */
  readonly units: readonly UnitLife[];
  /** What the account was given that has not ended. */
  readonly held: readonly Grant[];
}

/**
 * Decides a grant, or says everything against it. A role for the office as a whole takes no unit; the others need one.
 * Nobody gives themselves one, and none counts for days that are over: what was done then was not allowed by it. An
 * administrator's is given by an administrator's own grant: one that was lent would make another that stays.
 */
export function decideGrant(id: string, draft: GrantDraft, facts: GrantFacts, { actor, now }: By): Result<Grant> {
  const definition = roleDefinitions[draft.role];
  const problems: Problem[] = [];
  if (draft.accountId === actor.id) problems.push({ code: 'own-account', at: '/accountId' });
  if (administratorRoles.includes(draft.role) && !canByOwnGrant(actor, 'manage-grants'))
    problems.push({ code: 'own-grant-required', at: '/role' });
  if (!facts.account || facts.account.state !== 'active') problems.push({ code: 'account-unknown', at: '/accountId' });
  if (definition.office !== facts.office) problems.push({ code: 'role-elsewhere', role: draft.role, at: '/role' });
  if (definition.scope === 'office' && (draft.unitId !== null || draft.viewUnitId !== null))
    problems.push({ code: 'role-for-office', role: draft.role, at: '/unitId' });
  if (definition.scope === 'unit')
    for (const field of ['unitId', 'viewUnitId'] as const) problems.push(...scopeProblems(field, draft, facts.units));
  problems.push(...pastProblems(draft, now), ...spanProblems(draft), ...documentProblems(draft));
  const isSame = (one: Grant) =>
    one.role === draft.role && one.unitId === draft.unitId && one.viewUnitId === draft.viewUnitId;
  problems.push(...heldProblems(facts.held.filter(isSame), draft, '/role'));
  return settle(problems, () => ({ ...draft, id, grantedBy: signatureOf(actor), grantedAt: now }));
}

function scopeProblems(
  field: 'unitId' | 'viewUnitId',
  draft: GrantDraft,
  units: readonly UnitLife[],
): readonly Problem[] {
  const id = draft[field];
  if (id === null) return field === 'unitId' ? [{ code: 'text-missing', field, at: `/${field}` }] : [];
  const found = units.find((unit) => unit.id === id);
  if (!found) return [{ code: 'unit-unknown', unit: id, at: `/${field}` }];
  if (draft.validFrom < found.closedOn && found.foundedOn < draft.validUntil) return [];
  const [foundedOn, closedOn] = [knownDay(found.foundedOn), knownDay(found.closedOn)];
  return [{ code: 'unit-not-existing', unit: found.name, foundedOn, closedOn, at: `/${field}` }];
}

/** Decides that a grant or delegation ends: from a day on, today at the earliest, so that what was done stays allowed. */
export function decideEnding<One extends Validity>(one: One, until: CivilDate, today: CivilDate): Result<One> {
  if (until < today) return refused({ code: 'day-past', day: until, today, at: '/validUntil' });
  if (until >= one.validUntil) return refused({ code: 'nothing-changed' });
  return settle([], () => ({ ...one, validUntil: until < one.validFrom ? one.validFrom : until }));
}

export interface DelegationDraft extends Validity {
  readonly grantId: string;
  readonly document: string;
}

export interface DelegationFacts {
  /** The grant to be used by another, where there is one of that id. */
  readonly grant: Grant | undefined;
  /** Whose grant it is. */
  readonly holder: Account | undefined;
  /** Who is to act, where there is somebody of that user name. */
  readonly to: Account | undefined;
  /** What is lent of the grant and has not ended. */
  readonly lent: readonly Delegation[];
}

/**
 * Decides a delegation: by the holder of the grant or an administrator, to another person, within the grant's days. What
 * was lent to somebody is not theirs to lend, nor does it let them lend what others hold; and an administrator lends
 * nothing of others to themselves. Whether there is somebody of a user name is told to nobody whose draft would not do
 * anyhow.
 */
export function decideDelegation(
  id: string,
  draft: DelegationDraft,
  { grant, holder, to, lent: before }: DelegationFacts,
  { actor, now }: By,
): Result<Delegation> {
  const isOwn = grant?.accountId === actor.id;
  if (!grant || !(isOwn || can(actor, 'manage-grants', wholeOffice))) return refused({ code: 'not-found' });
  if (!isOwn && !canByOwnGrant(actor, 'manage-grants')) return refused({ code: 'own-grant-required', at: '/grantId' });
  const problems: Problem[] = [...pastProblems(draft, now), ...spanProblems(draft), ...documentProblems(draft)];
  if (holder?.state !== 'active') problems.push({ code: 'holder-disabled', at: '/grantId' });
  if (to && to.id === actor.id && !isOwn) problems.push({ code: 'own-account', at: '/to' });
  if (draft.validFrom < grant.validFrom || draft.validUntil > grant.validUntil)
    problems.push({
      code: 'delegation-beyond-grant',
      from: grant.validFrom,
      until: grant.validUntil,
      at: '/validFrom',
    });
  // Told at once: whoever lends knows the holder.
  if (to?.id === grant.accountId) problems.push({ code: 'delegation-to-holder', at: '/to' });
  if (problems.length === 0 && to?.state !== 'active') problems.push({ code: 'account-unknown', at: '/to' });
  const lentToThem = before.filter(({ toAccountId }) => toAccountId === to?.id);
  if (problems.length === 0) problems.push(...heldProblems(lentToThem, draft, '/to'));
  const { accountId: fromAccountId, role, unitId, viewUnitId } = grant;
  const lent = {
    fromAccountId,
    role,
    unitId,
    viewUnitId,
    isSuspended: false,
    delegatedBy: signatureOf(actor),
    delegatedAt: now,
  };
  return settle(problems, () => ({ ...draft, ...lent, id, toAccountId: to!.id }));
}

/** Twice on the same days gives nobody more: when one is ended, the other would stay unseen. */
function heldProblems(same: readonly (Grant | Delegation)[], draft: Validity, at: string): readonly Problem[] {
  const found = same.find((one) => one.validFrom < draft.validUntil && draft.validFrom < one.validUntil);
  if (!found) return [];
  const { role, document, validFrom: from } = found;
  return [{ code: 'held-already', role, document, from, until: knownDay(found.validUntil), at }];
}

function pastProblems({ validFrom }: Validity, now: Instant): readonly Problem[] {
  const today = vietnamDay(now);
  return validFrom < today ? [{ code: 'day-past', day: validFrom, today, at: '/validFrom' }] : [];
}

function spanProblems({ validFrom, validUntil }: Validity): readonly Problem[] {
  return validFrom < validUntil ? [] : [{ code: 'span-empty', from: validFrom, until: validUntil, at: '/validUntil' }];
}

const longest = 300;

function documentProblems({ document }: { readonly document: string }): readonly Problem[] {
  if (document.trim() === '') return [{ code: 'text-missing', field: 'document', at: '/document' }];
  return document.length > longest
    ? [{ code: 'text-too-long', field: 'document', maximum: longest, at: '/document' }]
    : [];
}
