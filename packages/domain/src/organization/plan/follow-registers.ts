import { canonicalJson } from '../../canonical-json.ts';
import type { HostPlace } from '../host-place.ts';
import type { Structure } from '../structure.ts';
import { followGroupings } from './follow-groupings.ts';
import { followPlaces } from './follow-places.ts';
import type { PlanProblem } from './plan-problem.ts';
import type { RegisterMove, Registers, UnitGrouping } from './registers.ts';
import { partIds, stepsByDay } from './step.ts';
import type { Plan } from './step.ts';

/** Those entries that a plan changed, as they were and as they became; what is needed to take it back. */
export interface RegisterRecord {
  readonly before: Registers;
  readonly after: Registers;
}

export interface FollowedRegisters {
  readonly registers: Registers;
  readonly record: RegisterRecord;
  readonly moves: readonly RegisterMove[];
}

/** Follows what forms keep beside the tree through a plan, day after day; `after` is the structure with the plan. */
export function followRegisters(plan: Plan, registers: Registers, after: Structure): FollowedRegisters {
  let { places, groupings } = registers;
  const moves: RegisterMove[] = [];
  for (const [day, placed] of stepsByDay(plan)) {
    const followed = followPlaces(places, day, placed);
    const grouped = followGroupings(groupings, day, placed, after);
    [places, groupings] = [followed.places, grouped.groupings];
    moves.push(...followed.moves, ...grouped.moves);
  }
  const now = { places, groupings };
  return { registers: now, record: recordOf(registers, now), moves };
}

function recordOf(before: Registers, after: Registers): RegisterRecord {
  const places = changed(before.places, after.places, placeKey);
  const groupings = changed(before.groupings, after.groupings, groupingKey);
  return {
    before: { places: places.before, groupings: groupings.before },
    after: { places: places.after, groupings: groupings.after },
  };
}

function changed<Entry>(before: readonly Entry[], after: readonly Entry[], keyOf: (entry: Entry) => string) {
  const was = new Map(before.map((entry) => [keyOf(entry), entry]));
  const differing = after.filter((entry) => canonicalJson(entry) !== textOf(was.get(keyOf(entry))));
  return { before: differing.flatMap((entry) => was.get(keyOf(entry)) ?? []), after: differing };
}

function textOf(entry: unknown): string | null {
  return entry === undefined ? null : canonicalJson(entry);
}

function placeKey({ id }: HostPlace): string {
  return id;
}

export function groupingKey({ unitId, scheme }: Pick<UnitGrouping, 'unitId' | 'scheme'>): string {
  return `${unitId}/${scheme}`;
}

/** Places that a plan allocates and that do not lie under the divided unit, or to what is no part of it. */
export function placeProblems(plan: Plan, { places }: Registers): readonly PlanProblem[] {
  return plan.steps.flatMap((step, index) => {
    if (step.kind !== 'split') return [];
    const targets = new Set(partIds(step));
    const isBelow = (placeId: string) =>
      places.some(({ id, underUnitId }) => id === placeId && underUnitId.at(-1)?.value === step.unitId);
    return (step.places ?? []).flatMap(({ placeId, to }, position): readonly PlanProblem[] => {
      const at = `/steps/${index}/places/${position}`;
      return isBelow(placeId) && targets.has(to)
        ? []
        : [{ code: 'allocation-foreign', at, unitId: step.unitId, other: to }];
    });
  });
}

/** What has been written since of what the plan changed: the unit of which it speaks. */
export function registersChangedSince({ after }: RegisterRecord, now: Registers): readonly string[] {
  const [places, groupings] = [new Map(now.places.map((one) => [placeKey(one), one])), byGrouping(now)];
  return [
    ...after.places
      .filter((place) => canonicalJson(place) !== textOf(places.get(place.id)))
      .map(({ underUnitId }) => underUnitId.at(-1)!.value),
    ...after.groupings
      .filter((one) => canonicalJson(one) !== canonicalJson(groupings.get(groupingKey(one)) ?? emptied(one)))
      .map(({ unitId }) => unitId),
  ];
}

/** What the registers become again when the plan is taken back. */
export function registersRestored({ before, after }: RegisterRecord): Registers {
  const was = byGrouping(before);
  return { places: before.places, groupings: after.groupings.map((one) => was.get(groupingKey(one)) ?? emptied(one)) };
}

function byGrouping({ groupings }: Registers): ReadonlyMap<string, UnitGrouping> {
  return new Map(groupings.map((one) => [groupingKey(one), one]));
}

function emptied(one: UnitGrouping): UnitGrouping {
  return { ...one, stretches: [] };
}
