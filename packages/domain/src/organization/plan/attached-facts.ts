import type { CivilDate } from '../../civil-date.ts';
import { childrenIn, subtreeIn, treeOn } from '../structure.ts';
import type { Structure, TreeUnit } from '../structure.ts';
import type { MemberCounts } from '../unit-findings.ts';
import type { UnitKind } from '../unit.ts';
import { minus, nothingAttached, plus } from './attached.ts';
import type { AttachedCounts, AttachedFacts } from './attached.ts';
import { partingsOf } from './belongings.ts';
import { branchKinds } from './plan-findings.ts';
import { subjectsIn } from './plan-reach.ts';
import { stepsByDay } from './step.ts';
import type { Plan } from './step.ts';

/** What was last reported for a unit by the day; a unit without an entry has nothing. */
export type ReportedMembers = ReadonlyMap<string, MemberCounts>;

const nothingReported: MemberCounts = { members: null, officialMembers: null };
const unknownRest: AttachedCounts = { members: 0, areMembersKnown: false, officialMembers: null };

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
 * Members stand in branches. What is reported for a committee is all below it, so that of it counts only what nothing below
 * accounts for: all of it where no branch has a figure, nothing where each has one. Where its figure is missing, or says
 * less than those below it, the rest is not known.
 */
export function attachedFrom(
  structure: Structure,
  unitIds: readonly string[],
  day: CivilDate,
  reported: ReportedMembers,
): AttachedFacts {
  const tree = treeOn(structure, day);
  const totals = new Map<string, AttachedCounts>();
  const own = new Map<string, AttachedCounts>();
  const totalOf = (unit: TreeUnit): AttachedCounts => totals.get(unit.id) ?? counted(unit);
  const counted = (unit: TreeUnit): AttachedCounts => {
    const whole = countsElsewhere.has(unit.kind) ? nothingAttached : reportedOf(unit.id, reported);
    const below = childrenIn(tree, unit.id).filter(({ kind }) => !countsElsewhere.has(kind));
    const isInBranches = below.length > 0 && !branchKinds.has(unit.kind);
    const sum = below.map(totalOf).reduce(plus, nothingAttached);
    const rest = isInBranches ? restOf(whole, sum) : whole;
    const total = isInBranches ? { ...plus(sum, rest), areMembersKnown: rest.areMembersKnown } : whole;
    own.set(unit.id, rest);
    totals.set(unit.id, total);
    return total;
  };
  for (const id of unitIds) totalOf(tree.units.get(id)!);
  return new Map(unitIds.map((id) => [id, own.get(id)!]));
}

/** Their members stand in branches, and are counted there. */
const countsElsewhere: ReadonlySet<UnitKind> = new Set(['partyCell', 'partyGroup']);

function reportedOf(unitId: string, reported: ReportedMembers): AttachedCounts {
  const { members, officialMembers } = reported.get(unitId) ?? nothingReported;
  return { members: members ?? 0, areMembersKnown: members !== null, officialMembers };
}

/** What of the figure of a committee nothing below it accounts for. */
function restOf(whole: AttachedCounts, below: AttachedCounts): AttachedCounts {
  if (below.areMembersKnown) return nothingAttached;
  const rest = minus(whole, below);
  return rest.areMembersKnown && rest.members >= 0 ? rest : unknownRest;
}
