import type { CivilDate } from '../../civil-date.ts';
import { canonicalJson } from '../../canonical-json.ts';
import type { Actor } from '../../access/actor.ts';
import { can } from '../../access/can.ts';
import type { UnitPath } from '../../access/can.ts';
import type { DatedUnit } from '../dated-unit.ts';
import { structureFaults } from '../structure-check.ts';
import type { StructureFault } from '../structure-check.ts';
import type { Structure } from '../structure.ts';
import type { PlanRecord } from './apply-plan.ts';

/** What is kept under a unit and would be left hanging without it, as whoever keeps it counts it. */
export type RecordedKind =
  | 'figures'
  | 'targets'
  | 'grants'
  | 'hostPlaces'
  | 'hostedBranches'
  | 'groupings'
  | 'consents'
  | 'disciplineDecisions'
  | 'capDecisions'
  | 'plans';

/** What rests on a plan and would be left hanging if it were taken back. */
export type PlanDependant =
  /** The unit has been changed since. */
  | { readonly kind: 'unit-changed'; readonly unitId: string }
  /** The unit stands under one that the plan founded. */
  | { readonly kind: 'unit-below'; readonly unitId: string; readonly underId: string }
  /** The unit was merged with or made from one of the plan's. */
  | { readonly kind: 'link'; readonly predecessorId: string; readonly successorId: string; readonly on: CivilDate }
  /** Without the plan the structure of today would not hold together. */
  | { readonly kind: 'fault'; readonly fault: StructureFault }
  /** A place or a group of the unit has been written since. */
  | { readonly kind: 'register-changed'; readonly unitId: string }
  /** A target that the unit received has been set anew since. */
  | { readonly kind: 'target-changed'; readonly unitId: string }
  /** Recorded for a unit that the plan founded, or, of days since it took effect, for one that it merged others into or divided. */
  | RecordedSince;

/** What was recorded since for units; `unseen` where it stands in a register that is not open to the one who is told. */
export interface RecordedSince {
  readonly kind: 'recorded';
  readonly unitId: string;
  readonly what: RecordedKind | 'unseen';
  readonly count: number;
}

/** To whom the register of discipline is closed is not told that something is in it, but only that something rests there. */
export function recordedAsSeen(
  recorded: readonly RecordedSince[],
  actor: Pick<Actor, 'grants' | 'isLookingOnly'>,
  path: UnitPath,
): readonly RecordedSince[] {
  if (can(actor, 'view-discipline', path)) return recorded;
  return recorded.map((one) => (one.what === 'disciplineDecisions' ? { ...one, what: 'unseen', count: 1 } : one));
}

export type RevertResult =
  | { readonly ok: true; readonly value: Structure }
  | { readonly ok: false; readonly dependants: readonly PlanDependant[] };

/** Takes an applied plan back: the structure as it would be without it, or all that depends on it by now. */
export function revertPlan(
  structure: Structure,
  { before, after, links }: PlanRecord,
  recorded: readonly RecordedSince[],
): RevertResult {
  const was = new Map(before.map((unit) => [unit.id, unit]));
  const founded = new Set(after.filter(({ id }) => !was.has(id)).map(({ id }) => id));
  const goingOn = new Set(links.map(({ successorId }) => successorId));
  const own = new Set(links.map((link) => canonicalJson(link)));
  const kept = structure.links.filter((link) => !own.has(canonicalJson(link)));
  const dependants: PlanDependant[] = [
    ...after.filter((unit) => !isSame(structure.units.get(unit.id), unit)).map(({ id }) => changed(id)),
    ...belowFounded(structure, founded, new Set(after.map(({ id }) => id))),
    ...kept
      .filter(({ predecessorId, successorId }) => founded.has(predecessorId) || founded.has(successorId))
      .map(({ predecessorId, successorId, on }) => ({ kind: 'link', predecessorId, successorId, on }) as const),
    ...recorded.filter(({ unitId, count }) => (founded.has(unitId) || goingOn.has(unitId)) && count > 0),
  ];
  if (dependants.length > 0) return { ok: false, dependants };
  const units = new Map(structure.units);
  for (const { id } of after) {
    const earlier = was.get(id);
    if (earlier) units.set(id, earlier);
    else units.delete(id);
  }
  const reverted = { units, links: kept };
  const known = new Set(structureFaults(structure).map((fault) => canonicalJson(fault)));
  const faults = structureFaults(reverted).filter((fault) => !known.has(canonicalJson(fault)));
  return faults.length > 0
    ? { ok: false, dependants: faults.map((fault) => ({ kind: 'fault', fault })) }
    : { ok: true, value: reverted };
}

function changed(unitId: string): PlanDependant {
  return { kind: 'unit-changed', unitId };
}

function isSame(left: DatedUnit | undefined, right: DatedUnit): boolean {
  return left !== undefined && canonicalJson(left) === canonicalJson(right);
}

function belowFounded(
  { units }: Structure,
  founded: ReadonlySet<string>,
  own: ReadonlySet<string>,
): readonly PlanDependant[] {
  return [...units.values()].flatMap(({ id, parents }): readonly PlanDependant[] => {
    const link = own.has(id) ? undefined : parents.find(({ value }) => value !== null && founded.has(value));
    return link ? [{ kind: 'unit-below', unitId: id, underId: link.value! }] : [];
  });
}
