import type { CivilDate } from '../../civil-date.ts';
import type { Grant } from '../../access/grant.ts';
import { partIds, stepsByDay } from './step.ts';
import type { GrantDecision, Plan, PlanStep } from './step.ts';

/** What the plan needs of a grant. */
export type FollowedGrant = Pick<
  Grant,
  'id' | 'accountId' | 'role' | 'unitId' | 'viewUnitId' | 'validFrom' | 'validUntil'
>;

/** A stretch of a grant after the plan. The first keeps its id; a later one goes on from it and gets its own when stored. */
export interface GrantStretch extends FollowedGrant {
  readonly isCarried: boolean;
}

/** What the plan does to a grant on a day, and by which step. */
export interface GrantChange {
  readonly grantId: string;
  readonly on: CivilDate;
  readonly step: string;
  readonly unitId: string;
  /** `open`: the unit is divided and nobody has decided; the grant stays where its unit goes on and ends where it does not. */
  readonly outcome: 'follows' | 'decided' | 'open' | 'ends';
  readonly toUnitId: string | null;
}

export interface GrantsAfter {
  readonly grants: readonly GrantStretch[];
  readonly changes: readonly GrantChange[];
}

/**
 * Follows grants through a plan: of a merged unit to the successor, of a divided one as was decided, of a dissolved one
 * to their end, whether it is where things are entered or where they are seen. Grants of the whole office and of units that the plan leaves alone stay as they are.
 */
export function grantsAfter(plan: Plan, grants: readonly FollowedGrant[]): GrantsAfter {
  const days = stepsByDay(plan).map(([day, placed]) => [day, fatesOf(plan, placed)] as const);
  const changes: GrantChange[] = [];
  const after = grants.flatMap((grant) => {
    const stretches: GrantStretch[] = [];
    let current: GrantStretch | undefined = { ...grant, isCarried: false };
    for (const [day, fates] of days) {
      if (!current || day >= current.validUntil) break;
      const next = nextStretch(current, day, fates, changes);
      if (next === current) continue;
      if (current.validFrom < day) stretches.push({ ...current, validUntil: day });
      current = next;
    }
    return current ? [...stretches, current] : stretches;
  });
  return { grants: after, changes };
}

type Fate = (grantId: string) => Pick<GrantChange, 'outcome' | 'toUnitId' | 'step'>;

/** What happens to the grants of each unit that the steps of a day end or divide. */
function fatesOf(
  { grantDecisions }: Plan,
  placed: readonly { readonly step: PlanStep; readonly at: string }[],
): ReadonlyMap<string, Fate> {
  return new Map(placed.flatMap(({ step, at }) => fatesOfStep(step, at, grantDecisions)));
}

function fatesOfStep(
  step: PlanStep,
  at: string,
  decisions: readonly GrantDecision[],
): readonly (readonly [string, Fate])[] {
  switch (step.kind) {
    case 'merge': {
      const toUnitId = step.into.kind === 'new' ? step.into.unit.id : step.into.unitId;
      return step.unitIds.map((unitId) => [unitId, () => ({ outcome: 'follows', toUnitId, step: at })]);
    }
    case 'split': {
      const { unitId } = step;
      const targets = new Set(partIds(step));
      const decided = (grantId: string) =>
        decisions.find((one) => one.grantId === grantId && one.fromUnitId === unitId && targets.has(one.toUnitId));
      const fate: Fate = (grantId) => {
        const to = decided(grantId)?.toUnitId;
        return to === undefined
          ? { outcome: 'open', toUnitId: targets.has(unitId) ? unitId : null, step: at }
          : { outcome: 'decided', toUnitId: to, step: at };
      };
      return [[unitId, fate]];
    }
    case 'dissolve':
    case 'disband':
      return [[step.unitId, () => ({ outcome: 'ends', toUnitId: null, step: at })]];
    case 'found':
    case 'rename':
    case 'changeHostType':
    case 'changeCode':
    case 'changeKind':
    case 'reparent':
      return [];
  }
}

/** The grant from the day on: itself where nothing happens to its units, undefined where it ends. */
function nextStretch(
  grant: GrantStretch,
  day: CivilDate,
  fates: ReadonlyMap<string, Fate>,
  changes: GrantChange[],
): GrantStretch | undefined {
  const move = (unitId: string | null): string | null | undefined => {
    const fate = unitId === null ? undefined : fates.get(unitId)?.(grant.id);
    if (!fate || unitId === null) return unitId;
    if (!changes.some((one) => one.grantId === grant.id && one.on === day && one.unitId === unitId))
      changes.push({ grantId: grant.id, on: day, unitId, ...fate });
    return fate.toUnitId ?? undefined;
  };
  const [unitId, viewUnitId] = [move(grant.unitId), move(grant.viewUnitId)];
  if (unitId === undefined || viewUnitId === undefined) return undefined;
  if (unitId === grant.unitId && viewUnitId === grant.viewUnitId) return grant;
  return { ...grant, unitId, viewUnitId, validFrom: day > grant.validFrom ? day : grant.validFrom, isCarried: true };
}
