import { findPlan, findUnitLives, loadBelongings, loadPlanPart, loadRegisters } from '@co-so/db';
import type { PlanPart, ProvinceDb, RegisterPart, StoredPlan } from '@co-so/db';
import { addDays, can, firstDayOf, nameOn, planActionsOf, planReach, withDescendants } from '@co-so/domain';
import type {
  Actor,
  KeptBodyDecision,
  CivilDate,
  Placed,
  PlanAction,
  PlanDraft,
  PlanFacts,
  Signature,
  Instant,
  UnitLife,
} from '@co-so/domain';
import { loadStructureRules } from '../structure-rules.ts';

/** A plan that the actor may know of, with the unit it is made for. */
export interface SeenPlan {
  readonly stored: StoredPlan;
  readonly unit: Placed<UnitLife>;
}

/** Undefined for one that is not there as for one that the actor may not know of, after the same queries. */
export async function findSeenPlan(
  db: ProvinceDb,
  actor: Actor,
  id: string,
  today: CivilDate,
  revision?: number,
): Promise<SeenPlan | undefined> {
  const stored = await findPlan(db, id, today, revision);
  const [unit] = await findUnitLives(db, [stored?.draft.unitId ?? id], today);
  return stored && unit && can(actor, 'view-plans', unit.path) ? { stored, unit } : undefined;
}

/** A plan as it goes out: without the state it was drawn on, with the names of the units that it speaks of. */
export interface ShownPlan extends Omit<PlanDraft, 'ground'> {
  readonly unitName: string;
  readonly decision: KeptBodyDecision | null;
  readonly appliedBy: Signature | null;
  readonly appliedAt: Instant | null;
  readonly revertedBy: Signature | null;
  readonly revertedAt: Instant | null;
  readonly revertReason: string | null;
  readonly endedBy: string | null;
  readonly names: Readonly<Record<string, string>>;
  readonly allowedActions: readonly PlanAction[];
}

export function shownPlan(
  { stored, unit }: SeenPlan,
  actor: Actor,
  names: Readonly<Record<string, string>>,
): ShownPlan {
  const { draft, ...rest } = stored;
  const { ground: _, ...shown } = draft;
  const allowedActions = planActionsOf(draft.state, actor, unit.path);
  return { ...shown, ...rest, unitName: unit.name, names, allowedActions };
}

/** A plan that was never stored before. */
export function newlyStored(draft: PlanDraft): StoredPlan {
  const nobody = {
    appliedBy: null,
    appliedAt: null,
    revertedBy: null,
    revertedAt: null,
    revertReason: null,
    endedBy: null,
  };
  return { draft, decision: null, ...nobody };
}

/**
 * What each unit of the part is called that is the plan's own unit or stands below it, ever: today, while the plan is no
 * more than drawn, and as the plan found it, once it was applied.
 */
export function namesIn(
  { structure }: Pick<PlanPart, 'structure'>,
  { unitId, plan, state }: Pick<PlanDraft, 'unitId' | 'plan' | 'state'>,
  today: CivilDate,
): Readonly<Record<string, string>> {
  const found = addDays(firstDayOf(plan, today), -1);
  const day = (state === 'applied' || state === 'reverted') && found < today ? found : today;
  const within = withDescendants([structure], [unitId]);
  const named = [...structure.units.values()].filter(({ id }) => within.has(id));
  return Object.fromEntries(named.map((unit) => [unit.id, nameOn(unit, day)]));
}

/** What a plan is decided on: the part of the structure, what is attached to it and kept beside it, and the rules. */
export interface LoadedPlanFacts {
  readonly part: PlanPart;
  readonly facts: PlanFacts;
  readonly registersSeen: Pick<RegisterPart, 'revisions' | 'lastWriting'>;
}

export async function loadPlanFacts(
  db: ProvinceDb,
  { id, plan, unitId }: Pick<PlanDraft, 'id' | 'plan' | 'unitId'>,
  today: CivilDate,
): Promise<LoadedPlanFacts> {
  const [part, kept, belongings, rules] = await Promise.all([
    loadPlanPart(db, plan, { unitId }, today),
    loadRegisters(db, planReach(plan)),
    loadBelongings(db, plan, id, today),
    loadStructureRules(),
  ]);
  const { registers, ...registersSeen } = kept;
  return { part, facts: { rules, attached: part.attached, registers, belongings }, registersSeen };
}
