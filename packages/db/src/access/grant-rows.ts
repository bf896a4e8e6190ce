import { getTableColumns } from 'drizzle-orm';
import type { CivilDate, Delegation, Grant, Instant, Role } from '@co-so/domain';
import { columns } from '../batch.ts';
import type { Handle } from '../handle.ts';
import { roleDelegation, roleGrant } from './table.ts';

export function grantRows(db: Handle) {
  return db.orm
    .select(columns(getTableColumns(roleGrant)))
    .from(roleGrant)
    .$dynamic();
}

export function delegationRows(db: Handle) {
  return db.orm
    .select(columns(getTableColumns(roleDelegation)))
    .from(roleDelegation)
    .$dynamic();
}

/** Written as the domain decided them. */
export function grantOf({ grantedBy, grantedByTitle, ...row }: Awaited<ReturnType<typeof grantRows>>[number]): Grant {
  return {
    ...row,
    role: row.role as Role,
    validFrom: row.validFrom as CivilDate,
    validUntil: row.validUntil as CivilDate,
    grantedBy: { id: grantedBy, title: grantedByTitle },
    grantedAt: row.grantedAt as Instant,
  };
}

export function delegationOf({
  delegatedBy,
  delegatedByTitle,
  ...row
}: Awaited<ReturnType<typeof delegationRows>>[number]): Delegation {
  return {
    ...row,
    role: row.role as Role,
    isSuspended: Boolean(row.isSuspended),
    validFrom: row.validFrom as CivilDate,
    validUntil: row.validUntil as CivilDate,
    delegatedBy: { id: delegatedBy, title: delegatedByTitle },
    delegatedAt: row.delegatedAt as Instant,
  };
}
