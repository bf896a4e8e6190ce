import { z } from '@hono/zod-openapi';
import type { AuditTail, FoundEntry, PeopleBeside } from '@co-so/db';
import { auditKinds, beginningOfTime, can, endOfTime, roleDefinitions, shownContent, wholeOffice } from '@co-so/domain';
import type { Actor, AuditKind, Grant, Instant, Seal, Signature } from '@co-so/domain';
import { auditTailShape, instantShape, orNull, sealShape, signatureShape } from '../request/shapes.ts';

/** A seal as it is shown and printed: its place, its hash, its moment. */
export type ShownSeal = Omit<Seal, 'previousHash'>;

export interface ShownEntry {
  readonly sequence: number;
  readonly id: string;
  readonly at: Instant;
  readonly kind: AuditKind;
  readonly actor: Signature;
  readonly grantId: string | null;
  readonly delegationId: string | null;
  readonly action: string;
  readonly unitId: string | null;
  /** The last name of the unit. */
  readonly unitName: string | null;
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
  /** Something of these three is about a person and not shown to whoever looks; `•••` stands in its place. */
  readonly isMasked: boolean;
  readonly requestId: string;
  /** Null for about a minute after it was written. */
  readonly seal: ShownSeal | null;
}

/** By what something was done: whose role, and where. */
export interface UsedGrant {
  readonly id: string;
  readonly roleName: string;
  /** Null where it is of the whole office. */
  readonly unitName: string | null;
  readonly holderId: string;
}

export interface AuditList {
  readonly entries: readonly ShownEntry[];
  /** Who acted, whose accounts these were and whose grants; nobody where whoever looks may not see people. */
  readonly people: PeopleBeside['people'];
  readonly grants: readonly UsedGrant[];
  /** What `before` has to be for the next page; null at the beginning. Not every page that has a next one is full. */
  readonly next: number | null;
  readonly tail: AuditTail;
  /** Taking the whole chain away as a file shows all of it, and is for fewer than looking at it. */
  readonly allowedActions: readonly 'export-audit'[];
}

/** The list to be taken away as it is shown. */
export interface AuditExtract extends Omit<AuditList, 'allowedActions'> {
  readonly officeName: string;
  readonly takenAt: Instant;
  readonly takenBy: Signature;
  /** How far the chain was sealed then. */
  readonly head: ShownSeal | null;
}

export interface AuditState {
  readonly head: ShownSeal | null;
  readonly tail: AuditTail;
}

export interface ThingHistory {
  readonly entries: readonly ShownEntry[];
  /** Whether the audit tells this actor more: the accounts of those who acted, which leaves an entry. */
  readonly allowedActions: readonly 'view-audit'[];
}

export function shownHistory(found: readonly FoundEntry[], actor: Actor): ThingHistory {
  const seesNames = can(actor, 'view-audit', wholeOffice) && can(actor, 'view-people', wholeOffice);
  return {
    entries: found.map((one) => shownEntry(one, new Map(), actor)),
    allowedActions: seesNames ? ['view-audit'] : [],
  };
}

/** An entry as this actor may see it. */
export function shownEntry(
  { entry, seal }: FoundEntry,
  unitNames: ReadonlyMap<string, string>,
  actor: Actor,
): ShownEntry {
  const { sequence, id, at, kind, actorId, actorTitle, action, subject, requestId, unitId } = entry;
  return {
    sequence,
    id,
    at,
    kind,
    action,
    subject,
    requestId,
    actor: { id: actorId, title: actorTitle },
    grantId: entry.grantId ?? null,
    delegationId: entry.delegationId ?? null,
    unitId: unitId ?? null,
    unitName: (unitId !== undefined && unitNames.get(unitId)) || null,
    ...shownContent(
      entry,
      { before: contentOf(entry.before), after: contentOf(entry.after), reason: entry.reason ?? null },
      actor,
    ),
    seal: seal && shownSeal(seal),
  };
}

export function usedGrant({ id, role, unitId, accountId }: Grant, unitNames: ReadonlyMap<string, string>): UsedGrant {
  const unitName = unitId === null ? null : (unitNames.get(unitId) ?? unitId);
  return { id, roleName: roleDefinitions[role].name, unitName, holderId: accountId };
}

export function shownSeal({ sequence, hash, sealedAt }: Seal): ShownSeal {
  return { sequence, hash, sealedAt };
}

/** Written as canonical JSON by the entry itself; a day that nobody knows or has set goes out as null here, too. */
function contentOf(text: string | undefined): unknown {
  const known = (_: string, value: unknown) => (value === beginningOfTime || value === endOfTime ? null : value);
  return text === undefined ? null : JSON.parse(text, known);
}

const content = z
  .union([z.looseObject({}), z.array(z.looseObject({})), z.null()])
  .openapi({ description: 'Nội dung của việc đó, khác nhau theo loại việc; null khi không có' });

export const entryShape = z
  .object({
    sequence: z.int(),
    id: z.string(),
    at: instantShape,
    kind: z.enum(auditKinds),
    actor: signatureShape,
    grantId: z.string().nullable(),
    delegationId: z.string().nullable(),
    action: z.string(),
    unitId: z.string().nullable(),
    unitName: z.string().nullable(),
    subject: z.string(),
    before: content,
    after: content,
    reason: z.string().nullable(),
    isMasked: z.boolean(),
    requestId: z.string(),
    seal: orNull(sealShape),
  })
  .openapi('AuditEntry');

export const listShape = z
  .object({
    entries: z.array(entryShape),
    people: z
      .array(
        z.object({ id: z.string(), userName: z.string(), name: z.string(), post: z.string() }).openapi('PersonBeside'),
      )
      .openapi({ description: 'Người làm, chủ tài khoản, người có vai trò; chỉ với ai được xem cán bộ' }),
    grants: z.array(
      z
        .object({ id: z.string(), roleName: z.string(), unitName: z.string().nullable(), holderId: z.string() })
        .openapi('UsedGrant'),
    ),
    next: z.int().nullable(),
    tail: auditTailShape,
    allowedActions: z.array(z.enum(['export-audit'])),
  })
  .openapi('AuditList');

export const extractShape = listShape
  .omit({ allowedActions: true })
  .extend({ officeName: z.string(), takenAt: instantShape, takenBy: signatureShape, head: orNull(sealShape) })
  .openapi('AuditExtract');

export const stateShape = z.object({ head: orNull(sealShape), tail: auditTailShape }).openapi('AuditState');

export const historyShape = z
  .object({ entries: z.array(entryShape), allowedActions: z.array(z.enum(['view-audit'])) })
  .openapi('ThingHistory');
