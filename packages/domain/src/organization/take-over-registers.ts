import type { CivilDate } from '../civil-date.ts';
import { folded } from '../folded.ts';
import { endedOn, replacedFrom } from './dated-unit.ts';
import type { DatedUnit } from './dated-unit.ts';
import type { GroupingScheme } from './grouping.ts';
import type { HostedBranch, HostPlace } from './host-place.ts';
import type { UnitGrouping } from './plan/registers.ts';
import type { TakeOver, TakeOverFrame } from './take-over.ts';
import type { UnitConsent } from './unit-consent.ts';

/** A consent with the plan that brought it, which stays in the archive. */
export interface KeptConsent extends UnitConsent {
  readonly planId: string;
}

type Heads = Pick<TakeOverFrame, 'headIds'>;
type Onto = Pick<TakeOver, 'on' | 'head'>;

/** Places as they are in the new province: from the day on what lay directly under an old head lies under the new one. */
export function takeOverPlaces(
  places: readonly HostPlace[],
  { headIds }: Heads,
  { on, head }: Onto,
): readonly HostPlace[] {
  const successorOf = (unitId: string) => (headIds.has(unitId) ? head.id : unitId);
  return places.map((place) => placeFrom(place, on, successorOf));
}

/** The lives of the units that are in groups: as they were, and as they are in the new province. */
interface UnitsTakenOver {
  readonly before: readonly DatedUnit[];
  readonly after: readonly DatedUnit[];
}

/** Groups go on with units that do, and one group of several provinces is written as it is in the first of them. */
export function takeOverGroupings(
  groupings: readonly UnitGrouping[],
  { before, after }: UnitsTakenOver,
  spelled: ReadonlyMap<string, string>,
  on: CivilDate,
): readonly UnitGrouping[] {
  const [was, is] = [before, after].map((units) => new Map(units.map((unit) => [unit.id, unit])));
  return groupings.map((one) => spelledAlike(groupFrom(one, on, was!.get(one.unitId), is!.get(one.unitId)), spelled));
}

function placeFrom(place: HostPlace, on: CivilDate, successorOf: (unitId: string) => string): HostPlace {
  const branch = (one: HostedBranch): HostedBranch => {
    if (one.state === 'none') return one;
    const unitId = successorOf(one.unitId);
    return unitId === one.unitId ? one : { ...one, unitId };
  };
  return {
    ...place,
    underUnitId: replacedFrom(place.underUnitId, on, successorOf),
    branches: replacedFrom(place.branches, on, branch),
  };
}

/** Of a unit that ended with its province alone the groups ended with it, and go on with it. */
function groupFrom(
  one: UnitGrouping,
  on: CivilDate,
  before: DatedUnit | undefined,
  after: DatedUnit | undefined,
): UnitGrouping {
  if (!before || !after) return one;
  if (after.closedOn <= on) return { ...one, stretches: endedOn(one.stretches, after.closedOn) };
  if (before.closedOn !== on) return one;
  const stretches = one.stretches.map((stretch) =>
    stretch.validUntil === on ? { ...stretch, validUntil: after.closedOn } : stretch,
  );
  return { ...one, stretches };
}

/** How each group is written first, by its scheme and its folded word. */
export function groupSpellings(
  words: readonly { readonly scheme: GroupingScheme; readonly word: string }[],
): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { scheme, word } of words)
    if (!first.has(`${scheme} ${folded(word)}`)) first.set(`${scheme} ${folded(word)}`, word);
  return first;
}

function spelledAlike(one: UnitGrouping, spelled: ReadonlyMap<string, string>): UnitGrouping {
  const stretches = one.stretches.map((stretch) => ({
    ...stretch,
    value: spelled.get(`${one.scheme} ${folded(stretch.value)}`) ?? stretch.value,
  }));
  return { ...one, stretches };
}
