import type { Held, HeldPage, NamedUnit, Person, Post, SignInRecord } from '@co-so/db';
import {
  accountActions,
  administratorRoles,
  delegationActions,
  grantActions,
  knownDay,
  roleDefinitions,
} from '@co-so/domain';
import type {
  Account,
  AccountDeed,
  Actor,
  CivilDate,
  Delegation,
  Grant,
  GrantAction,
  Instant,
  Role,
} from '@co-so/domain';

export interface ShownAccount extends Omit<Account, 'isErased'> {
  readonly allowedActions: readonly AccountDeed[];
}

/** A person beside what they hold: whoever may see names sees it, for the others there is the post. */
export interface ShownHolder extends Omit<Post, 'state'> {
  readonly userName: string | null;
  readonly name: string | null;
}

interface ShownLink {
  readonly id: string;
  readonly role: Role;
  readonly roleName: string;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly viewUnit: { readonly id: string; readonly name: string } | null;
  readonly validFrom: CivilDate;
  /** The first day on which it no longer holds; null while no end is set. */
  readonly validUntil: CivilDate | null;
  readonly document: string;
}

export interface ShownGrant extends ShownLink {
  readonly holder: ShownHolder;
  readonly grantedBy: Grant['grantedBy'];
  readonly grantedAt: Instant;
  readonly allowedActions: readonly GrantAction[];
}

export interface ShownDelegation extends ShownLink {
  readonly grantId: string;
  readonly from: ShownHolder;
  readonly to: ShownHolder;
  /** While the account of `from` is disabled: nobody acts by it then. */
  readonly isSuspended: boolean;
  readonly delegatedBy: Delegation['delegatedBy'];
  readonly delegatedAt: Instant;
  readonly allowedActions: readonly 'end'[];
}

export interface ShownHeld {
  readonly grants: readonly ShownGrant[];
  readonly delegations: readonly ShownDelegation[];
}

interface Inheritable {
  /** Given for what stands above the unit that was asked for, or for the office, and reaching down to it. */
  readonly isInherited: boolean;
}

/** What is held here, and the unit it was narrowed to by the name of the day. */
export interface ShownGrants {
  readonly grants: readonly (ShownGrant & Inheritable)[];
  readonly delegations: readonly (ShownDelegation & Inheritable)[];
  readonly unit: { readonly id: string; readonly name: string } | null;
  /** In all, however many are on this page. */
  readonly found: HeldPage['found'];
  readonly pages: number;
}

interface Viewing {
  readonly actor: Actor;
  readonly today: CivilDate;
}

type HeldOf = Pick<Held, 'grants' | 'delegations' | 'units'> & {
  readonly accounts: readonly (Post & Partial<Pick<Account, 'name' | 'userName'>>)[];
};

function shownAccount(account: Account, { grants }: ShownHeld, actor: Actor): ShownAccount {
  const isAdministrator = grants.some(
    ({ holder, role }) => holder.id === account.id && administratorRoles.includes(role),
  );
  const { isErased: _, ...shown } = account;
  return { ...shown, allowedActions: accountActions({ account, isAdministrator }, actor) };
}

export function shownHeld(held: HeldOf, { actor, today }: Viewing): ShownHeld {
  const accounts = new Map(held.accounts.map((one) => [one.id, one]));
  const units = new Map(held.units.map(({ id, name }) => [id, { id, name }]));
  const holder = (id: string) => holderOf(accounts.get(id) ?? { id, post: '' });
  const unit = (id: string | null) => (id === null ? null : (units.get(id) ?? { id, name: id }));
  const link = ({ id, role, unitId, viewUnitId, validFrom, validUntil, document }: Grant | Delegation): ShownLink => ({
    id,
    role,
    validFrom,
    document,
    roleName: roleDefinitions[role].name,
    unit: unit(unitId),
    viewUnit: unit(viewUnitId),
    validUntil: knownDay(validUntil),
  });
  return {
    grants: held.grants.map((grant) => ({
      ...link(grant),
      holder: holder(grant.accountId),
      grantedBy: grant.grantedBy,
      grantedAt: grant.grantedAt,
      allowedActions: grantActions(grant, accounts.get(grant.accountId), actor, today),
    })),
    delegations: held.delegations.map((one) => ({
      ...link(one),
      grantId: one.grantId,
      from: holder(one.fromAccountId),
      to: holder(one.toAccountId),
      isSuspended: one.isSuspended,
      delegatedBy: one.delegatedBy,
      delegatedAt: one.delegatedAt,
      allowedActions: delegationActions(one, actor, today),
    })),
  };
}

function holderOf({
  id,
  userName,
  name,
  post,
}: Omit<Post, 'state'> & Partial<Pick<Account, 'name' | 'userName'>>): ShownHolder {
  return { id, userName: userName ?? null, name: name ?? null, post };
}

/** With what reaches one unit from above marked as such. */
export function shownGrants(held: HeldPage, unitId: string | null, viewing: Viewing): ShownGrants {
  const { grants, delegations } = shownHeld(held, viewing);
  const marked = <Link extends ShownLink>(link: Link): Link & Inheritable => {
    const isHere = unitId === null || link.unit?.id === unitId || link.viewUnit?.id === unitId;
    return { ...link, isInherited: !isHere };
  };
  const named = held.units.find(({ id }) => id === unitId);
  const unit = named ? { id: named.id, name: named.name } : null;
  const { found, pages } = held;
  return { unit, found, pages, grants: grants.map(marked), delegations: delegations.map(marked) };
}

/** One line of the list of people. */
export interface ListedPerson extends ShownAccount {
  readonly held: readonly ListedRole[];
}

export interface ListedRole {
  readonly roleName: string;
  readonly unit: NamedUnit | null;
  readonly viewUnit: NamedUnit | null;
  readonly validFrom: CivilDate;
  readonly validUntil: CivilDate | null;
  /** Another person's, used by delegation. */
  readonly isDelegated: boolean;
}

export function listedPerson(account: Account, held: ShownHeld, actor: Actor): ListedPerson {
  const { grants, delegations } = held;
  const own = grants.filter(({ holder }) => holder.id === account.id).map((one) => listedRole(one, false));
  const lent = delegations.filter(({ to }) => to.id === account.id).map((one) => listedRole(one, true));
  return { ...shownAccount(account, held, actor), held: [...own, ...lent] };
}

function listedRole({ roleName, unit, viewUnit, validFrom, validUntil }: ShownLink, isDelegated: boolean): ListedRole {
  return { roleName, unit, viewUnit, validFrom, validUntil, isDelegated };
}

export interface ShownPersonPage extends ShownHeld {
  readonly account: ShownAccount;
  readonly sessions: readonly {
    readonly id: string;
    readonly device: string;
    readonly openedAt: Instant;
    readonly seenAt: Instant;
  }[];
  readonly signIns: readonly SignInRecord[];
}

export function shownPersonPage(person: Person, viewing: Viewing): ShownPersonPage {
  const held = shownHeld(person, viewing);
  return {
    ...held,
    account: shownAccount(person.account, held, viewing.actor),
    sessions: person.sessions.map(({ id, device, openedAt, seenAt }) => ({ id, device, openedAt, seenAt })),
    signIns: person.signIns,
  };
}
