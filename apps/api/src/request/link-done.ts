import type { Delegation, Grant, LiveGrant } from '@co-so/domain';
import type { Done } from '../act.ts';

/** Found in the history of the person concerned, and in that of the unit. */
export function linkDone(
  action: string,
  link: Grant | Delegation,
  grant: LiveGrant | undefined,
  change: Pick<Done, 'before' | 'after' | 'reason'>,
): Done {
  const accountId = 'accountId' in link ? link.accountId : link.toAccountId;
  const done = { action, subject: `account/${accountId}`, grant, ...change };
  return link.unitId === null ? done : { ...done, unitId: link.unitId };
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
