import type { CivilDate } from '../civil-date.ts';
import { folded } from '../folded.ts';
import { endedOn, replacedFrom } from './dated-unit.ts';
import type { HostedBranch, HostPlace } from './host-place.ts';
import type { Registers, UnitGrouping } from './plan/registers.ts';
import type { Structure } from './structure.ts';
import type { TakenOver, TakeOver, TakeOverSource } from './take-over.ts';
import type { UnitConsent } from './unit-consent.ts';

/** A consent with the plan that brought it, which stays in the archive. */
export interface KeptConsent extends UnitConsent {
  readonly planId: string;
}

/** What is kept beside the structure and goes into the new province with it. */
export interface KeptBeside extends Registers {
  readonly consents: readonly KeptConsent[];
}

/**
 * Puts together what the predecessors keep beside their structures, as it was until the day. From the day on what lay
 * directly under an old head lies under the new one. Groups go on with units that do, and one group of several provinces
 * is written as it is in the first of them. Consents stay what they were, for the same units.
 */
export function takeOverBeside(
  sources: readonly (TakeOverSource & { readonly beside: KeptBeside })[],
  { structure, heads }: Pick<TakenOver, 'structure' | 'heads'>,
  { on, head }: Pick<TakeOver, 'on' | 'head'>,
): KeptBeside {
  const headIds = new Set(heads.map(({ unitId }) => unitId));
  const successorOf = (unitId: string) => (headIds.has(unitId) ? head.id : unitId);
  const spelled = spellings(sources.flatMap(({ beside }) => beside.groupings));
  return {
    places: sources.flatMap(({ beside }) => beside.places.map((place) => placeFrom(place, on, successorOf))),
    groupings: sources.flatMap((source) =>
      source.beside.groupings.map((one) => spelledAlike(groupFrom(one, on, source.structure, structure), spelled)),
    ),
    consents: sources.flatMap(({ beside }) => beside.consents),
  };
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
function groupFrom(one: UnitGrouping, on: CivilDate, was: Structure, is: Structure): UnitGrouping {
  const [before, after] = [was.units.get(one.unitId), is.units.get(one.unitId)];
  if (!before || !after) return one;
  if (after.closedOn <= on) return { ...one, stretches: endedOn(one.stretches, after.closedOn) };
  if (before.closedOn !== on) return one;
  const stretches = one.stretches.map((stretch) =>
    stretch.validUntil === on ? { ...stretch, validUntil: after.closedOn } : stretch,
  );
  return { ...one, stretches };
}

/** How each group is written first, by its scheme and its folded word. */
function spellings(groupings: readonly UnitGrouping[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { scheme, stretches } of groupings)
    for (const { value } of stretches)
      if (!first.has(`${scheme} ${folded(value)}`)) first.set(`${scheme} ${folded(value)}`, value);
  return first;
}

function spelledAlike(one: UnitGrouping, spelled: ReadonlyMap<string, string>): UnitGrouping {
  const stretches = one.stretches.map((stretch) => ({
    ...stretch,
    value: spelled.get(`${one.scheme} ${folded(stretch.value)}`) ?? stretch.value,
  }));
  return { ...one, stretches };
}
