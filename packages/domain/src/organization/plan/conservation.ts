import type { UnitTree } from '../structure.ts';
import type { AttachedFacts, CarriedAttached } from './attached.ts';
import type { BelongingKind } from './belonging-conservation.ts';
import { notKeptYet } from './belongings.ts';
import type { NotKeptYet } from './belongings.ts';
import type { RegisterKind } from './registers.ts';

/** One kind of thing before and after a plan. Balanced where after, undecided, ended and joined make up what was before. */
export interface ConservationLine {
  readonly what: 'members' | BelongingKind | RegisterKind;
  readonly before: number;
  readonly after: number;
  /** Of divided or dissolved units, while the plan does not say where it goes. */
  readonly undecided: number;
  /** What comes to an end with its unit. */
  readonly ended: number;
  /** What is no longer there of itself, since it went into another. */
  readonly joined: number;
  readonly isBalanced: boolean;
}

/**
 * Đối chiếu trước – sau: the units of the two trees that are compared, which is the part of the structure that a plan is
 * decided on (what it changes with all below, and what stands above or bears its codes), and what is attached to them.
 */
export interface Conservation {
  readonly units: {
    readonly before: number;
    readonly founded: number;
    readonly ended: number;
    readonly after: number;
    readonly isBalanced: boolean;
  };
  readonly attached: readonly ConservationLine[];
  readonly notKept: readonly NotKeptYet[];
  /** Units that the plan makes to receive something of which not all is known. */
  readonly unknownIds: readonly string[];
}

/** Compares both trees of one day, without the plan and with it, and the counts that were carried. */
export function conservationOf(
  before: UnitTree,
  after: UnitTree,
  facts: AttachedFacts,
  { after: carried, moves, unknown }: CarriedAttached,
  others: readonly ConservationLine[],
): Conservation {
  const founded = [...after.units.keys()].filter((id) => !before.units.has(id)).length;
  const ended = [...before.units.keys()].filter((id) => !after.units.has(id)).length;
  const [was, is] = [placedUnits(before), placedUnits(after)];
  return {
    units: { before: was, founded, ended, after: is, isBalanced: was + founded - ended === is },
    attached: [membersLine(facts, carried, moves), ...others],
    notKept: notKeptYet,
    unknownIds: [...unknown].toSorted(),
  };
}

/** How many units stand in their places, counted through the links: one lost or doubled makes a difference. */
function placedUnits({ childIds }: UnitTree): number {
  return [...childIds.values()].reduce((sum, ids) => sum + ids.length, 0);
}

/** Of units of which the members are known; those that are not are named beside it. */
function membersLine(facts: AttachedFacts, carried: AttachedFacts, moves: CarriedAttached['moves']): ConservationLine {
  const total = (of: AttachedFacts) => [...of.values()].reduce((sum, { members }) => sum + members, 0);
  const open = moves.filter(({ outcome }) => outcome === 'undecided');
  const undecided = open.reduce((sum, { counts }) => sum + counts.members, 0);
  const [before, after] = [total(facts), total(carried)];
  return {
    what: 'members',
    before,
    after,
    undecided,
    ended: 0,
    joined: 0,
    isBalanced: after + undecided === before,
  };
}
