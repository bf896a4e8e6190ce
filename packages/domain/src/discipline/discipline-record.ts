import { signatureOf } from '../access/actor.ts';
import type { Actor } from '../access/actor.ts';
import { can } from '../access/can.ts';
import type { Placed } from '../access/can.ts';
import { vietnamDay } from '../civil-date.ts';
import type { UnitLife } from '../organization/unit-ref.ts';
import { refused, settle } from '../result.ts';
import type { Result } from '../result.ts';
import type { By } from '../revision.ts';
import { contentProblems, reasonProblems } from './content-problems.ts';
import { changedFields } from './discipline-decision.ts';
import type { DisciplineContent, DisciplineDecision } from './discipline-decision.ts';

export interface DisciplineRecordFacts {
  readonly unit: Placed<UnitLife> | undefined;
  /** What is in force for the same unit, decided on the same day. */
  readonly alike: readonly DisciplineDecision[];
}

/** Decides about entering what a body has decided. */
export function decideDisciplineRecord(
  id: string,
  content: DisciplineContent,
  { unit, alike }: DisciplineRecordFacts,
  by: By,
): Result<DisciplineDecision> {
  const placed = placedFor(content, unit, by.actor);
  if (!placed.ok) return placed;
  const problems = contentProblems(content, placed.value, alike, vietnamDay(by.now));
  return settle(problems, () => revisionOf(id, content, { isWithdrawn: false, reason: null }, undefined, by));
}

export interface DisciplineCorrectionFacts extends DisciplineRecordFacts {
  /** What is in force now, with the path of its unit. */
  readonly current: Placed<DisciplineDecision> | undefined;
}

/** On which revision somebody looked, and why it does not stand. */
export interface DisciplineChange {
  readonly basedOn: number;
  readonly reason: string;
}

/** Decides about what takes the place of an entry that is wrong. */
export function decideDisciplineCorrection(
  content: DisciplineContent,
  { basedOn, reason }: DisciplineChange,
  { current, unit, alike }: DisciplineCorrectionFacts,
  by: By,
): Result<DisciplineDecision> {
  const changed = changeable(current, basedOn, by.actor);
  if (!changed.ok) return changed;
  const placed = placedFor(content, unit, by.actor);
  if (!placed.ok) return placed;
  const { value: latest } = changed;
  const others = alike.filter(({ id }) => id !== latest.id);
  const problems = [
    ...contentProblems(content, placed.value, others, vietnamDay(by.now)),
    ...(isSame(latest, content) ? [{ code: 'nothing-changed' } as const] : []),
    ...reasonProblems(reason),
  ];
  return settle(problems, () => revisionOf(latest.id, content, { isWithdrawn: false, reason }, latest, by));
}

/** Decides about taking back what was entered by mistake; it stays in the register as taken back. */
export function decideDisciplineWithdrawal(
  { basedOn, reason }: DisciplineChange,
  current: Placed<DisciplineDecision> | undefined,
  by: By,
): Result<DisciplineDecision> {
  const changed = changeable(current, basedOn, by.actor);
  if (!changed.ok) return changed;
  const { value: latest } = changed;
  return settle(reasonProblems(reason), () => revisionOf(latest.id, latest, { isWithdrawn: true, reason }, latest, by));
}

export type DisciplineAction = 'correct' | 'withdraw';

/** What can be done with an entry by whoever may enter any at its unit. */
export function disciplineActions({
  isWithdrawn,
}: Pick<DisciplineDecision, 'isWithdrawn'>): readonly DisciplineAction[] {
  return isWithdrawn ? [] : ['correct', 'withdraw'];
}

function placedFor(
  { unitId }: DisciplineContent,
  unit: Placed<UnitLife> | undefined,
  actor: Actor,
): Result<Placed<UnitLife>> {
  // Nothing more may be told of a unit that the actor may not know of.
  if (!unit || !can(actor, 'view-figures', unit.path))
    return refused({ code: 'unit-unknown', unit: unitId, at: '/unitId' });
  if (!can(actor, 'record-discipline', unit.path)) return refused({ code: 'not-allowed', at: '/unitId' });
  return { ok: true, value: unit };
}

function changeable(
  current: Placed<DisciplineDecision> | undefined,
  basedOn: number,
  actor: Actor,
): Result<DisciplineDecision> {
  if (!current || !can(actor, 'view-discipline', current.path)) return refused({ code: 'not-found' });
  if (!can(actor, 'record-discipline', current.path)) return refused({ code: 'not-allowed' });
  const { path: _, ...latest } = current;
  if (latest.isWithdrawn || latest.revision !== basedOn)
    return refused({ code: 'discipline-moved-on', revision: latest.revision });
  return { ok: true, value: latest };
}

function isSame(latest: DisciplineDecision, content: DisciplineContent): boolean {
  return changedFields(latest, trimmed(content)).length === 0;
}

function trimmed(content: DisciplineContent): DisciplineContent {
  return { ...content, number: content.number.trim(), issuer: content.issuer.trim() };
}

function revisionOf(
  id: string,
  content: DisciplineContent,
  { isWithdrawn, reason }: Pick<DisciplineDecision, 'isWithdrawn' | 'reason'>,
  latest: DisciplineDecision | undefined,
  { actor, now }: By,
): DisciplineDecision {
  return {
    ...trimmed(content),
    id,
    revision: (latest?.revision ?? 0) + 1,
    supersededBy: null,
    isWithdrawn,
    reason: reason === null ? null : reason.trim(),
    recordedBy: signatureOf(actor),
    recordedAt: now,
  };
}
