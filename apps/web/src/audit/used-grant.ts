import type { AuditList, ShownEntry } from '@co-so/api';

/** By which role something was done, and whose it was where it was lent; as much of it as whoever looks may see. */
export function usedGrantText(
  { grantId, delegationId }: Pick<ShownEntry, 'grantId' | 'delegationId'>,
  { grants, people }: Pick<AuditList, 'grants' | 'people'>,
): string | undefined {
  const grant = grants.find(({ id }) => id === grantId);
  if (!grant) return delegationId === null ? undefined : 'Làm theo ủy quyền';
  const role = `vai trò “${grant.roleName}” ở ${grant.unitName ?? 'cả cơ quan'}`;
  if (delegationId === null) return `Làm theo ${role}`;
  const holder = people.find(({ id }) => id === grant.holderId);
  return `Làm theo ủy quyền: ${role} của ${holder ? `${holder.name} (${holder.userName})` : 'người khác'}`;
}
