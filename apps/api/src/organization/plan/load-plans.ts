import { findUnitLives, listPlans, loadPlanPart, loadRegisters, loadStructurePart, plansMaximum } from '@co-so/db';
import type { ListedPlan, ProvinceDb } from '@co-so/db';
import { can, canSomewhere, planReach, scopeOf, shownDatedUnit, withDescendants } from '@co-so/domain';
import type { Actor, CivilDate, DatedUnit, SheetPlace, ShownDatedUnit } from '@co-so/domain';
import { findSeenPlan, namesIn, shownPlan } from './seen-plan.ts';
import type { ShownPlan } from './seen-plan.ts';

export interface PlanList {
  readonly plans: readonly (ListedPlan & { readonly unitName: string })[];
  readonly hasMore: boolean;
  readonly mayBegin: boolean;
}

/** The plans for units that the actor may see plans of, the newest first, those before one plan. */
export async function loadPlans(
  db: ProvinceDb,
  actor: Actor,
  today: CivilDate,
  before: string | null,
): Promise<PlanList> {
  const found = await listPlans(db, scopeOf(actor, 'view-plans'), today, before);
  const plans = found.slice(0, plansMaximum);
  const units = await findUnitLives(
    db,
    plans.map(({ unitId }) => unitId),
    today,
  );
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return {
    plans: plans.map((plan) => ({ ...plan, unitName: names.get(plan.unitId) ?? '' })),
    hasMore: found.length > plans.length,
    mayBegin: canSomewhere(actor, 'plan-structure'),
  };
}

/** A plan as it was last saved; a revision that is asked for is read and nothing more. */
export async function loadPlan(
  db: ProvinceDb,
  actor: Actor,
  { id, revision }: { readonly id: string; readonly revision: number | undefined },
  today: CivilDate,
): Promise<ShownPlan | undefined> {
  const seen = await findSeenPlan(db, actor, id, today, revision);
  if (!seen) return undefined;
  const { plan, unitId, state } = seen.stored.draft;
  // What may rest on an applied plan stands below its units: taking it back names that.
  const below = state === 'applied' ? planReach(plan).unitIds : [];
  const part = await loadPlanPart(db, plan, { unitId, changing: below }, today);
  const shown = shownPlan(seen, actor, namesIn(part, seen.stored.draft, today));
  return revision === undefined ? shown : { ...shown, allowedActions: [] };
}

/** The units below one, through their whole lives: what the sheet of a plan is read against. */
export interface PlanGroundUnits {
  readonly units: readonly ShownDatedUnit[];
  /** Those that lie under them. */
  readonly places: readonly SheetPlace[];
}

/** Undefined alike of a unit that is not there and of one that the actor may not draw plans of or does not see. */
export async function loadPlanGround(
  db: ProvinceDb,
  actor: Actor,
  unitId: string,
  today: CivilDate,
): Promise<PlanGroundUnits | undefined> {
  const [unit] = await findUnitLives(db, [unitId], today);
  const mayDraw = unit && can(actor, 'plan-structure', unit.path) && can(actor, 'view-figures', unit.path);
  const part = await loadStructurePart(db, { unitIds: [unitId], changingIds: [unitId], codes: [] });
  if (!mayDraw) return undefined;
  const within = withDescendants([part.structure], [unitId]);
  const found = [...part.structure.units.values()].filter(({ id }) => within.has(id));
  const inSight = await findInSight(db, actor, found, today);
  const units = found.filter(({ id }) => inSight.has(id));
  const { registers } = await loadRegisters(db, { unitIds: units.map(({ id }) => id) });
  const places = registers.places.map(({ id, name, underUnitId }) => ({ id, name, unitId: underUnitId.at(-1)!.value }));
  return {
    units: units.map((one) => shownDatedUnit({ ...one, parents: seenParents(one, inSight) })),
    places: places.filter((place) => within.has(place.unitId) && inSight.has(place.unitId)),
  };
}

/** Which of these units and of all that they ever stood under the actor sees where they are now. */
async function findInSight(
  db: ProvinceDb,
  actor: Actor,
  units: readonly DatedUnit[],
  today: CivilDate,
): Promise<ReadonlySet<string>> {
  const above = units.flatMap(({ parents }) => parents.flatMap(({ value }) => value ?? []));
  const lives = await findUnitLives(db, [...new Set([...units.map(({ id }) => id), ...above])], today);
  return new Set(lives.filter(({ path }) => can(actor, 'view-figures', path)).map(({ id }) => id));
}

function seenParents({ parents }: DatedUnit, inSight: ReadonlySet<string>): DatedUnit['parents'] {
  return parents.map((one) => (one.value !== null && inSight.has(one.value) ? one : { ...one, value: null }));
}
