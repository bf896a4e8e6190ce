import type { Instant } from '../civil-date.ts';

/** `read`: somebody looked at a record about a person; `export`: figures or records left as a file. */
export const auditKinds = ['write', 'read', 'export'] as const;
export type AuditKind = (typeof auditKinds)[number];

/** An entry of the audit as it is chained: whole numbers and text alone. What it does not have is absent. */
export interface ChainedEntry {
  /** Its place in the order of commits, from 1 without a gap. */
  readonly sequence: number;
  readonly id: string;
  readonly at: Instant;
  readonly kind: AuditKind;
  readonly actorId: string;
  readonly actorTitle: string;
  readonly grantId?: string;
  readonly delegationId?: string;
  readonly action: string;
  readonly unitId?: string;
  readonly subject: string;
  /** JSON, as a text that is never read for the chain. */
  readonly before?: string;
  readonly after?: string;
  readonly reason?: string;
  readonly requestId: string;
}

/** An entry as a table holds it, where what it does not have is null. */
export type StoredEntry = {
  readonly [Field in keyof ChainedEntry]-?: undefined extends ChainedEntry[Field]
    ? NonNullable<ChainedEntry[Field]> | null
    : ChainedEntry[Field];
};

export function chainedEntry({ sequence, id, at, kind, actorId, actorTitle, ...rest }: StoredEntry): ChainedEntry {
  const { grantId, delegationId, action, unitId, subject, before, after, reason, requestId } = rest;
  return {
    sequence,
    id,
    at,
    kind,
    actorId,
    actorTitle,
    action,
    subject,
    requestId,
    ...(grantId !== null && { grantId }),
    ...(delegationId !== null && { delegationId }),
    ...(unitId !== null && { unitId }),
    ...(before !== null && { before }),
    ...(after !== null && { after }),
    ...(reason !== null && { reason }),
  };
}
