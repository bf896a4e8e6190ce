import type { CivilDate } from '../../civil-date.ts';
import { subtreeIn, treeOn } from '../structure.ts';
import type { Structure } from '../structure.ts';
import type { MemberCounts } from '../unit-findings.ts';
import { nothingAttached } from './attached.ts';
import type { AttachedCounts, AttachedFacts } from './attached.ts';
import { partingsOf } from './belongings.ts';
import { branchKinds } from './plan-findings.ts';
import { subjectsIn } from './plan-reach.ts';
import { stepsByDay } from './step.ts';
import type { Plan } from './step.ts';

/** What was last reported for a unit by the day; a unit without an entry has nothing. */
export type ReportedMembers = ReadonlyMap<string, MemberCounts>;

const nothingReported: MemberCounts = { members: null, officialMembers: null };

/** The first day of a plan, on which its facts are read; today while it has no step. */
export function firstDayOf(plan: Plan, today: CivilDate): CivilDate {
  return stepsByDay(plan)[0]?.[0] ?? today;
}

/** The units whose members a plan moves or counts: what it changes with all below, and what receives. */
export function countedIn(structure: Structure, plan: Plan, day: CivilDate): readonly string[] {
  const tree = treeOn(structure, day);
  const changed = plan.steps.flatMap((step) => subjectsIn(step).named.map(({ unitId }) => unitId));
  const receiving = plan.steps.flatMap((step) => partingsOf({ step, at: '' }).flatMap(({ receivers }) => receivers));
  const below = changed.filter((id) => tree.units.has(id)).flatMap((id) => subtreeIn(tree, id).map((one) => one.id));
  return [...new Set([...below, ...receiving.filter((id) => tree.units.has(id))])];
}

/**
 * Members stand in branches. What is reported for a committee is all below it, so that it counts only where none of its
 * branches is among the units; of a branch without a report nothing is known.
 */
export function attachedFrom(
  structure: Structure,
  unitIds: readonly string[],
  day: CivilDate,
  reported: ReportedMembers,
): AttachedFacts {
  const tree = treeOn(structure, day);
  return new Map(
    unitIds.map((id): [string, AttachedCounts] => {
      const [own, ...below] = subtreeIn(tree, id);
      const isWithinBranches = own?.kind === 'partyCell' || below.some(({ kind }) => branchKinds.has(kind));
      if (isWithinBranches && !branchKinds.has(own!.kind)) return [id, nothingAttached];
      const { members, officialMembers } = reported.get(id) ?? nothingReported;
      return [id, { members: members ?? 0, areMembersKnown: members !== null, officialMembers }];
    }),
  );
}
