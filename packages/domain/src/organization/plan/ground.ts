import { canonicalJson } from '../../canonical-json.ts';
import { beginningOfTime, endOfTime } from '../../civil-date.ts';
import type { Instant } from '../../civil-date.ts';
import type { DatedUnit } from '../dated-unit.ts';
import { ancestorsIn, childrenIn, treeOn } from '../structure.ts';
import type { Structure } from '../structure.ts';
import { endedBy } from './attached.ts';
import { partingsOf, placeOf } from './belongings.ts';
import type { Belongings } from './belongings.ts';
import { stepsByDay } from './step.ts';
import type { FoundedUnit, Plan, PlanStep } from './step.ts';

/** What a plan stands on: the units it names, those above their new places and those below the units it ends. */
export interface PlanGround {
  readonly units: readonly DatedUnit[];
  /** Units below those that end, are divided or change their kind. */
  readonly below: readonly { readonly unitId: string; readonly childIds: readonly string[] }[];
}

/** The facts that a plan stands on now, to be remembered with it. */
export function planGround(structure: Structure, plan: Plan): PlanGround {
  const ids = new Set<string>();
  const below = new Map<string, Set<string>>();
  for (const [day, placed] of stepsByDay(plan)) {
    const tree = treeOn(structure, day);
    for (const { step } of placed) {
      for (const id of namedBy(step)) ids.add(id);
      for (const id of placesOf(step)) for (const above of ancestorsIn(tree, id)) ids.add(above.id);
      for (const id of dividedBy(step)) {
        const children = below.get(id) ?? new Set();
        for (const child of childrenIn(tree, id)) children.add(child.id);
        below.set(id, children);
      }
    }
  }
  return {
    units: [...ids].toSorted().flatMap((id) => structure.units.get(id) ?? []),
    below: [...below.keys()].toSorted().map((unitId) => ({ unitId, childIds: [...below.get(unitId)!].toSorted() })),
  };
}

/** The ground as a text: the same facts are the same text, so that it can be hashed. */
export function planFingerprint(ground: PlanGround): string {
  return canonicalJson(ground);
}

const unitFields = [
  'foundedOn',
  'closedOn',
  'closedBy',
  'names',
  'kinds',
  'hostTypes',
  'codes',
  'parents',
  'note',
] as const satisfies readonly (keyof DatedUnit)[];

/** One thing that has changed since a plan was drawn, as canonical text; `null` where there was or is nothing. */
export interface PlanDifference {
  readonly unitId: string;
  readonly field: (typeof unitFields)[number] | 'unit' | 'below' | 'targets';
  readonly was: string | null;
  readonly is: string | null;
}

/** Without the days that nobody knows or has set: inside they are ones that compare. */
function shown(text: string | null): string | null {
  return text && text.replaceAll(`"${beginningOfTime}"`, 'null').replaceAll(`"${endOfTime}"`, 'null');
}

/** What has changed between two grounds of one plan; empty exactly where their fingerprints are equal. */
export function planDifference(then: PlanGround, now: PlanGround): readonly PlanDifference[] {
  const differences = [...unitDifferences(then, now), ...belowDifferences(then, now)];
  return differences.map((one) => ({ ...one, was: shown(one.was), is: shown(one.is) }));
}

function unitDifferences(then: PlanGround, now: PlanGround): readonly PlanDifference[] {
  const [was, is] = [then, now].map(({ units }) => new Map(units.map((unit) => [unit.id, unit])));
  return union(was!, is!).flatMap((unitId): readonly PlanDifference[] => {
    const [left, right] = [was!.get(unitId), is!.get(unitId)];
    if (!left || !right) return [{ unitId, field: 'unit', was: textOf(left), is: textOf(right) }];
    const rest = { unitId, field: 'unit', was: canonicalJson(left), is: canonicalJson(right) } as const;
    const named = unitFields.flatMap((field): readonly PlanDifference[] => {
      const [before, after] = [canonicalJson(left[field]), canonicalJson(right[field])];
      return before === after ? [] : [{ unitId, field, was: before, is: after }];
    });
    return named.length === 0 && rest.was !== rest.is ? [rest] : named;
  });
}

function belowDifferences(then: PlanGround, now: PlanGround): readonly PlanDifference[] {
  const [was, is] = [then, now].map(({ below }) => new Map(below.map((one) => [one.unitId, one.childIds])));
  return union(was!, is!).flatMap((unitId): readonly PlanDifference[] => {
    const [before, after] = [textOf(was!.get(unitId)), textOf(is!.get(unitId))];
    return before === after ? [] : [{ unitId, field: 'below', was: before, is: after }];
  });
}

function union(left: ReadonlyMap<string, unknown>, right: ReadonlyMap<string, unknown>): readonly string[] {
  return [...new Set([...left.keys(), ...right.keys()])].toSorted();
}

function textOf(value: unknown): string | null {
  return value === undefined ? null : canonicalJson(value);
}

/** Running targets that were set since at units that the plan ends or divides: where they go, nobody has seen. */
export function targetDifferences(
  plan: Plan,
  { targets, setAt }: Pick<Belongings, 'targets' | 'setAt'>,
  drawnAt: Instant,
): readonly PlanDifference[] {
  const parted = new Set(plan.steps.flatMap((step) => partingsOf({ step, at: '' }).map(({ from }) => from)));
  const since = targets.filter((one) => parted.has(one.unitId) && (setAt.get(placeOf(one)) ?? drawnAt) > drawnAt);
  const byUnit = [...Map.groupBy(since, ({ unitId }) => unitId)].toSorted(([left], [right]) => (left < right ? -1 : 1));
  return byUnit.map(([unitId, own]) => {
    const told = own.map(({ indicator, category, period }) => ({ indicator, category, period }));
    return { unitId, field: 'targets', was: null, is: canonicalJson(told) };
  });
}

/** Every unit that a step names, those it founds included: one that exists by now is a difference. */
function namedBy(step: PlanStep): readonly string[] {
  switch (step.kind) {
    case 'found':
      return [step.unit.id, ...placesOf(step)];
    case 'rename':
    case 'changeHostType':
    case 'changeCode':
      return [step.unitId];
    case 'reparent':
      return [step.unitId, step.parentId];
    case 'changeKind':
      return [step.unitId, ...allocatedIds(step.allocation), ...founded(step.branches), ...placesOf(step)];
    case 'merge':
      return [...step.unitIds, ...placesOf(step), ...(step.into.kind === 'new' ? [step.into.unit.id] : [])];
    case 'split':
      return [step.unitId, ...allocatedIds(step.allocation), ...founded(step.parts), ...placesOf(step)];
    case 'dissolve':
    case 'disband':
      return [step.unitId, ...placesOf(step)];
  }
}

/** The units under which a step puts something, or which receive something. */
function placesOf(step: PlanStep): readonly string[] {
  switch (step.kind) {
    case 'found':
      return parentIds([step.unit]);
    case 'reparent':
      return [step.parentId];
    case 'changeKind':
      return [step.unitId, ...parentIds(step.branches)];
    case 'merge':
      return step.into.kind === 'new' ? parentIds([step.into.unit]) : [step.into.unitId];
    case 'split':
      return parentIds(step.parts);
    case 'dissolve':
    case 'disband':
      return step.handOverTo === null ? [] : [step.handOverTo];
    case 'rename':
    case 'changeHostType':
    case 'changeCode':
      return [];
  }
}

function dividedBy(step: PlanStep): readonly string[] {
  return step.kind === 'changeKind' || step.kind === 'split' ? [step.unitId] : endedBy(step);
}

function allocatedIds(allocation: readonly { readonly unitId: string }[]): readonly string[] {
  return allocation.map(({ unitId }) => unitId);
}

function founded(units: readonly FoundedUnit[]): readonly string[] {
  return units.map(({ id }) => id);
}

function parentIds(units: readonly FoundedUnit[]): readonly string[] {
  return units.flatMap(({ parentId }) => parentId ?? []);
}
