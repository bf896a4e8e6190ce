import type { CivilDate } from '../../civil-date.ts';
import { endedOn } from '../dated-unit.ts';
import type { DatedValue } from '../dated-unit.ts';
import { groupingSchemes } from '../grouping.ts';
import type { GroupingScheme } from '../grouping.ts';
import type { Structure } from '../structure.ts';
import { holdsOn } from '../unit.ts';
import { endedBy } from './attached.ts';
import type { RegisterMove, UnitGrouping } from './registers.ts';
import type { MergeStep, PlacedStep } from './step.ts';

export interface FollowedGroupings {
  readonly groupings: readonly UnitGrouping[];
  readonly moves: readonly RegisterMove[];
}

/**
 * Follows groups through the steps of a day. With a unit that ends its groups end. A new unit made of several is in the
 * group that all of them were in; where they were in different ones, or a unit is divided, nobody has said.
 */
export function followGroupings(
  groupings: readonly UnitGrouping[],
  day: CivilDate,
  placed: readonly PlacedStep[],
  { units }: Structure,
): FollowedGroupings {
  const ended = new Set(placed.flatMap(({ step }) => endedBy(step)));
  const moves = placed.flatMap((one) => movesOf(one, groupings, day));
  const cut = groupings.map((one) =>
    ended.has(one.unitId) ? { ...one, stretches: endedOn(one.stretches, day) } : one,
  );
  const given = moves.flatMap(({ scheme, to, name, until }): readonly UnitGrouping[] => {
    const closedOn = to === null ? undefined : units.get(to)?.closedOn;
    if (to === null || closedOn === undefined) return [];
    const validUntil = until < closedOn ? until : closedOn;
    return [{ unitId: to, scheme, stretches: [{ value: name, validFrom: day, validUntil }] }];
  });
  return { groupings: [...cut, ...given], moves: moves.map(({ scheme: _, ...move }) => move) };
}

interface SchemeMove extends RegisterMove {
  readonly scheme: GroupingScheme;
}

function movesOf(placed: PlacedStep, groupings: readonly UnitGrouping[], day: CivilDate): readonly SchemeMove[] {
  const { step, at } = placed;
  return groupingSchemes.flatMap((scheme) => {
    const own = endedBy(step).map((from) => ({ from, stretch: stretchOf(groupings, from, scheme, day) }));
    const stated = (outcome: 'undecided' | 'ends') =>
      own.flatMap(({ from, stretch }) => (stretch ? [moveOf(scheme, at, from, stretch, outcome)] : []));
    if (step.kind !== 'merge') return stated(step.kind === 'split' ? 'undecided' : 'ends');
    const group = groupOfAll(step, own, groupings, scheme, day);
    if (group === undefined) return stated('undecided');
    const [first, ...rest] = stated('ends');
    return step.into.kind === 'new' && first
      ? [{ ...first, outcome: 'follows', to: step.into.unit.id, until: group.validUntil }, ...rest]
      : stated('ends');
  });
}

/** The group in which all of the merged units are, and the one that receives them where it is there already. */
function groupOfAll(
  { into }: MergeStep,
  own: readonly { readonly stretch: DatedValue<string> | undefined }[],
  groupings: readonly UnitGrouping[],
  scheme: GroupingScheme,
  day: CivilDate,
): DatedValue<string> | undefined {
  const receiving = into.kind === 'existing' ? [stretchOf(groupings, into.unitId, scheme, day)] : [];
  const all = [...own.map(({ stretch }) => stretch), ...receiving];
  const soonest = all.reduce((left, right) => (left && right && right.validUntil < left.validUntil ? right : left));
  return all.every((one) => one !== undefined && one.value === soonest?.value) ? soonest : undefined;
}

function stretchOf(groupings: readonly UnitGrouping[], unitId: string, scheme: GroupingScheme, day: CivilDate) {
  return groupings
    .filter((one) => one.unitId === unitId && one.scheme === scheme)
    .flatMap(({ stretches }) => stretches.find((stretch) => holdsOn(stretch, day)) ?? [])[0];
}

function moveOf(
  scheme: GroupingScheme,
  step: string,
  from: string,
  { value, validUntil }: DatedValue<string>,
  outcome: RegisterMove['outcome'],
): SchemeMove {
  return { what: 'groupings', scheme, step, name: value, from, outcome, to: null, until: validUntil };
}
