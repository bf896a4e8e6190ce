import type { Validity } from '../unit.ts';
import type { CivilDate } from '../../civil-date.ts';

/** Something of somebody's that a plan ended before its time, and what goes on from it; null where nothing does. */
export interface PlanEnding {
  readonly id: string;
  readonly endedOn: CivilDate;
  readonly validUntil: CivilDate;
  readonly carriedId: string | null;
}

/** How one that held until then ended, and each of those that go on from it one after another. */
export function endingsOf(
  first: Pick<PlanEnding, 'id' | 'endedOn'>,
  carried: readonly (Validity & { readonly id: string })[],
  validUntil: CivilDate,
): readonly PlanEnding[] {
  const steps = [first, ...carried.map(({ id, validUntil: endedOn }) => ({ id, endedOn }))];
  return steps
    .filter((one, index) => index === 0 || one.endedOn < validUntil)
    .map((one, index) => ({ ...one, validUntil, carriedId: carried[index]?.id ?? null }));
}

/** Until when one would hold had the plan not ended it: what somebody ended since, where it had gone on, stays ended. */
export function heldWithoutPlan(
  { carriedId, validUntil }: PlanEnding,
  endings: readonly PlanEnding[],
  known: readonly (Validity & { readonly id: string })[],
): CivilDate {
  const carried = known.find(({ id }) => id === carriedId);
  if (!carried) return validUntil;
  const next = endings.find(({ id }) => id === carried.id);
  if (carried.validUntil < (next?.endedOn ?? validUntil)) return carried.validUntil;
  return next ? heldWithoutPlan(next, endings, known) : validUntil;
}

export function laterOf(one: CivilDate, other: CivilDate): CivilDate {
  return one > other ? one : other;
}

export function earlierOf(one: CivilDate, other: CivilDate): CivilDate {
  return one < other ? one : other;
}

export function nextOf(ids: Iterator<string, undefined>): string {
  const { value } = ids.next();
  if (value === undefined) throw new Error('fewer new ids than what goes on');
  return value;
}
