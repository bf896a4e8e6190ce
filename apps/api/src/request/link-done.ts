import type { Delegation, Grant, LiveGrant } from '@co-so/domain';
import type { Done } from '../act.ts';

type LinkChange = Pick<Done, 'before' | 'after' | 'reason'>;

/** Found in the history of the person concerned, and in that of the unit. */
export function grantDone(action: string, grant: Grant, used: LiveGrant | undefined, change: LinkChange): Done {
  return linkDone(action, grant.accountId, grant, used, change);
}

/** Of whoever is lent to, and the same in the history of whoever lends. */
export function delegationDone(
  action: string,
  lent: Delegation,
  used: LiveGrant | undefined,
  change: LinkChange,
): readonly [Done, Done] {
  return [
    linkDone(action, lent.toAccountId, lent, used, change),
    linkDone(action, lent.fromAccountId, lent, used, change),
  ];
}

function linkDone(
  action: string,
  accountId: string,
  { unitId }: Grant | Delegation,
  grant: LiveGrant | undefined,
  change: LinkChange,
): Done {
  const done = { action, subject: `account/${accountId}`, grant, ...change };
  return unitId === null ? done : { ...done, unitId };
}

export function keptGrant({ id, role, unitId, viewUnitId, validFrom, validUntil, document }: Grant) {
  return { grant: id, role, unitId, viewUnitId, validFrom, validUntil, document };
}

export function keptDelegation({
  id,
  grantId,
  fromAccountId,
  toAccountId,
  validFrom,
  validUntil,
  document,
}: Delegation) {
  return { delegation: id, grant: grantId, fromAccountId, toAccountId, validFrom, validUntil, document };
}
