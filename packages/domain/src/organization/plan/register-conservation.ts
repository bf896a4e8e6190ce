import type { CivilDate } from '../../civil-date.ts';
import { valueOn } from '../dated-unit.ts';
import type { UnitTree } from '../structure.ts';
import { holdsOn } from '../unit.ts';
import type { ConservationLine } from './conservation.ts';
import type { FollowedRegisters } from './follow-registers.ts';
import { registerKinds } from './registers.ts';
import type { RegisterKind, Registers } from './registers.ts';

/**
 * What is in the registers on a day without the plan and with it, counted anew from each tree: an entry that speaks of a
 * unit which is not there on the day is none.
 */
export function registerLines(
  before: UnitTree,
  after: UnitTree,
  was: Registers,
  { registers, moves }: FollowedRegisters,
): readonly ConservationLine[] {
  return registerKinds.map((what) => {
    const left = (outcome: 'undecided' | 'ends') =>
      moves.filter((move) => move.what === what && move.outcome === outcome && move.until > before.day).length;
    const line = {
      what,
      before: standing(was, before)[what],
      after: standing(registers, after)[what],
      undecided: left('undecided'),
      ended: left('ends'),
      joined: 0,
    };
    return { ...line, isBalanced: line.after + line.undecided + line.ended === line.before };
  });
}

function standing({ places, groupings }: Registers, { units, day }: UnitTree): Readonly<Record<RegisterKind, number>> {
  const open = places.filter((place) => holdsOn(place, day));
  const branchOf = (place: Registers['places'][number], on: CivilDate) => {
    const branch = valueOn(place.branches, on);
    return branch && branch.state !== 'none' ? branch.unitId : '';
  };
  return {
    hostPlaces: open.filter(({ underUnitId }) => units.has(valueOn(underUnitId, day) ?? '')).length,
    hostedBranches: open.filter((place) => units.has(branchOf(place, day))).length,
    groupings: groupings.filter((one) => units.has(one.unitId) && valueOn(one.stretches, day) !== undefined).length,
  };
}
