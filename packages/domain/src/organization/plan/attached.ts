import type { CivilDate } from '../../civil-date.ts';
import { stepsByDay } from './step.ts';
import type { AttachedShare, Plan, PlanStep } from './step.ts';

/** What a plan shares out of the members of a divided unit. */
export interface SharedMembers {
  readonly officialMembers: number;
  readonly probationaryMembers: number;
}

/** What is attached to a unit as a number only, to itself and not to those below it. Where nobody has counted, nothing is said. */
export interface AttachedCounts {
  readonly members: number;
  readonly areMembersKnown: boolean;
  /** Of them; `null` where nobody has counted them on their own. */
  readonly officialMembers: number | null;
}

export const nothingAttached: AttachedCounts = { members: 0, areMembersKnown: true, officialMembers: 0 };

export function membersIn({ officialMembers, probationaryMembers }: SharedMembers): number {
  return officialMembers + probationaryMembers;
}

/** By unit id. A unit without an entry is one of which nothing is known. */
export type AttachedFacts = ReadonlyMap<string, AttachedCounts>;

/** What leaves a unit: it follows to another, or nobody has said where it goes. */
export interface AttachedMove {
  readonly step: string;
  readonly from: string;
  readonly outcome: 'follows' | 'undecided';
  /** `null` unless it follows. */
  readonly to: string | null;
  readonly counts: AttachedCounts;
}

/** What is attached to each unit after the steps up to a day, and every move on the way. */
export interface CarriedAttached {
  readonly after: AttachedFacts;
  readonly moves: readonly AttachedMove[];
  /** Units that received something of which nothing is known, or to which something known was added. */
  readonly unknown: ReadonlySet<string>;
}

/**
 * Follows what is attached to units through the plan. Of a merged unit everything goes to the successor; of a divided one
 * what the shares say, and the rest is undecided where the unit ends; of a dissolved one everything goes to the unit
 * that takes over.
 */
export function carryAttached(
  plan: Plan,
  facts: AttachedFacts,
  until: CivilDate,
  edge: 'through' | 'before' = 'through',
): CarriedAttached {
  const after = new Map(facts);
  const moves: AttachedMove[] = [];
  const unknown = new Set<string>();
  for (const [day, placed] of stepsByDay(plan)) {
    if (day > until || (day === until && edge === 'before')) break;
    const ofDay = placed.flatMap(({ step, at }) => movesOf(step, at, after));
    for (const { step } of placed) for (const unitId of leftUnknown(step, after, unknown)) unknown.add(unitId);
    for (const { from, to, counts } of ofDay) {
      after.set(from, minus(after.get(from)!, counts));
      if (to !== null) after.set(to, plus(after.get(to) ?? nothingAttached, counts));
    }
    for (const { step } of placed) for (const unitId of endedBy(step)) after.delete(unitId);
    moves.push(...ofDay);
  }
  return { after, moves, unknown };
}

/** The receivers of a step whose sum cannot be known, since one of those that give or receive is not. */
function leftUnknown(step: PlanStep, facts: AttachedFacts, unknown: ReadonlySet<string>): readonly string[] {
  const isUnknown = (unitId: string) => !facts.get(unitId)?.areMembersKnown || unknown.has(unitId);
  switch (step.kind) {
    case 'merge': {
      const { into } = step;
      if (into.kind === 'new') return step.unitIds.some(isUnknown) ? [into.unit.id] : [];
      return [into.unitId, ...step.unitIds].some(isUnknown) ? [into.unitId] : [];
    }
    case 'split':
      return isUnknown(step.unitId) ? step.parts.map(({ id }) => id) : [];
    case 'dissolve':
    case 'disband':
      return step.handOverTo !== null && [step.unitId, step.handOverTo].some(isUnknown) ? [step.handOverTo] : [];
    case 'found':
    case 'rename':
    case 'changeHostType':
    case 'changeCode':
    case 'changeKind':
    case 'reparent':
      return [];
  }
}

/** The units that the step brings to an end. */
export function endedBy(step: PlanStep): readonly string[] {
  switch (step.kind) {
    case 'merge':
      return step.unitIds;
    case 'split':
      return step.original === 'ends' ? [step.unitId] : [];
    case 'dissolve':
    case 'disband':
      return [step.unitId];
    case 'found':
    case 'rename':
    case 'changeHostType':
    case 'changeCode':
    case 'changeKind':
    case 'reparent':
      return [];
  }
}

function movesOf(step: PlanStep, at: string, facts: AttachedFacts): readonly AttachedMove[] {
  switch (step.kind) {
    case 'merge': {
      const to = step.into.kind === 'new' ? step.into.unit.id : step.into.unitId;
      return step.unitIds.flatMap((from) => wholeMove(at, from, to, facts.get(from)));
    }
    case 'split':
      return sharedMoves(step.unitId, step.shares, at, facts.get(step.unitId), step.original);
    case 'changeKind':
      return sharedMoves(step.unitId, step.shares, at, facts.get(step.unitId), 'continues');
    case 'dissolve':
    case 'disband':
      return wholeMove(at, step.unitId, step.handOverTo, facts.get(step.unitId));
    case 'found':
    case 'rename':
    case 'changeHostType':
    case 'changeCode':
    case 'reparent':
      return [];
  }
}

function sharedMoves(
  unitId: string,
  shares: readonly AttachedShare[],
  at: string,
  own: AttachedCounts | undefined,
  original: 'ends' | 'continues',
): readonly AttachedMove[] {
  if (!own?.areMembersKnown) return [];
  const given = shares.filter(({ to }) => to !== unitId);
  const { areMembersKnown } = own;
  const parts = given.map(({ to, counts }) => ({
    to,
    counts: { members: membersIn(counts), areMembersKnown, officialMembers: counts.officialMembers },
  }));
  const rest = parts.reduce((left, { counts }) => minus(left, counts), own);
  return [
    ...parts.flatMap(({ to, counts }) => wholeMove(at, unitId, to, counts)),
    ...(original === 'ends' ? wholeMove(at, unitId, null, rest) : []),
  ];
}

function wholeMove(
  step: string,
  from: string,
  to: string | null,
  counts: AttachedCounts | undefined,
): readonly AttachedMove[] {
  const outcome = to === null ? 'undecided' : 'follows';
  return counts && counts.members !== 0 ? [{ step, from, outcome, to, counts }] : [];
}

export function plus(left: AttachedCounts, right: AttachedCounts): AttachedCounts {
  const areMembersKnown = left.areMembersKnown && right.areMembersKnown;
  return { members: left.members + right.members, areMembersKnown, officialMembers: officialOf(left, right, 1) };
}

export function minus(left: AttachedCounts, right: AttachedCounts): AttachedCounts {
  return { ...left, members: left.members - right.members, officialMembers: officialOf(left, right, -1) };
}

/** Figures that contradict each other say nothing. */
function officialOf(
  { officialMembers: own }: AttachedCounts,
  { officialMembers: other }: AttachedCounts,
  sign: 1 | -1,
) {
  const official = own === null || other === null ? null : own + sign * other;
  return official !== null && official < 0 ? null : official;
}
