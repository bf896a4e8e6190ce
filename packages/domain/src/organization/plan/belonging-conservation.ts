import type { Structure, UnitTree } from '../structure.ts';
import { holdsOn } from '../unit.ts';
import { runsOn } from './belongings.ts';
import type { Belongings, RunningTarget } from './belongings.ts';
import type { ConservationLine } from './conservation.ts';
import type { FollowedDrafts } from './follow-drafts.ts';
import type { FollowedTargets } from './follow-targets.ts';
import type { FollowedGrant, GrantsAfter } from './plan-grants.ts';

/** What belongs to units one by one: every one of it is followed. */
export const belongingKinds = ['targets', 'drafts', 'grants'] as const;
export type BelongingKind = (typeof belongingKinds)[number];

/** Both trees stand on one day, without the plan and with it. */
interface BelongingFacts {
  readonly before: UnitTree;
  readonly after: UnitTree;
  /** With the plan: every unit of which anything is known, ended ones too. */
  readonly structure: Structure;
  readonly belongings: Belongings;
  readonly targets: FollowedTargets;
  readonly drafts: FollowedDrafts;
  readonly held: readonly FollowedGrant[];
  readonly grants: GrantsAfter;
}

/** Counted anew from each tree: what is at a unit that is not there on the day is not counted, and so would be missed. */
export function belongingLines(facts: BelongingFacts): readonly ConservationLine[] {
  return [targetLine(facts), draftLine(facts), grantLine(facts)];
}

function targetLine({ before, after, belongings, targets }: BelongingFacts): ConservationLine {
  const standing = ({ units, day }: UnitTree, all: readonly RunningTarget[]) =>
    all.filter((target) => units.has(target.unitId) && runsOn(target, day)).length;
  const moves = targets.moves.filter(({ target }) => runsOn(target, before.day));
  const moved = (outcome: (typeof moves)[number]['outcome']) => moves.filter((one) => one.outcome === outcome).length;
  const received = targets.received.filter(({ target }) => runsOn(target, before.day));
  const replaced = received.filter((one) => one.replaced !== null).length;
  return lineOf('targets', {
    before: standing(before, belongings.targets),
    after: standing(after, targets.after),
    undecided: moved('undecided'),
    ended: moved('ends'),
    joined: moved('summed') + moved('follows') + replaced - received.length,
  });
}

function draftLine({ before, after, belongings, drafts }: BelongingFacts): ConservationLine {
  return lineOf('drafts', {
    before: belongings.drafts.filter(({ unitId }) => before.units.has(unitId)).length,
    after: drafts.after.filter(({ unitId }) => after.units.has(unitId)).length,
    undecided: 0,
    ended: drafts.moves.filter(({ outcome }) => outcome === 'ends').length,
    joined: 0,
  });
}

function grantLine({ before, after, structure, held, grants }: BelongingFacts): ConservationLine {
  const isPlaced =
    ({ units, day }: UnitTree) =>
    (grant: FollowedGrant) =>
      holdsOn(grant, day) &&
      [grant.unitId, grant.viewUnitId].every((id) => id === null || !structure.units.has(id) || units.has(id));
  const [was, is] = [held.filter(isPlaced(before)), grants.grants.filter(isPlaced(after))];
  const kept = new Set(is.map(({ id }) => id));
  const lost = was.filter(({ id }) => !kept.has(id));
  const stopped = (outcome: 'ends' | 'open') =>
    lost.filter(({ id }) =>
      grants.changes.some((one) => one.grantId === id && one.outcome === outcome && one.toUnitId === null),
    ).length;
  return lineOf('grants', {
    before: was.length,
    after: is.length,
    joined: 0,
    undecided: stopped('open'),
    ended: stopped('ends'),
  });
}

function lineOf(what: BelongingKind, counts: Omit<ConservationLine, 'what' | 'isBalanced'>): ConservationLine {
  const { before, after, undecided, ended, joined } = counts;
  return { what, ...counts, isBalanced: after + undecided + ended + joined === before };
}
