import { addDays, civilDate } from '../../civil-date.ts';
import { aStructure } from '../structure.fixture.ts';
import { treeOn } from '../structure.ts';
import type { Structure, UnitTree } from '../structure.ts';
import type { UnitKind } from '../unit.ts';
import { applyPlan } from './apply-plan.ts';
import { aFounded, aPlan, head, noRules } from './plan.fixture.ts';
import type { PlanStep } from './step.ts';

export const start = civilDate('2026-01-01');

export interface Move {
  readonly kind: PlanStep['kind'];
  readonly one: number;
  readonly other: number;
}

export const moveKinds = [
  'found',
  'found',
  'found',
  'rename',
  'reparent',
  'merge',
  'split',
  'dissolve',
  'changeKind',
  'changeHostType',
  'changeCode',
] as const satisfies readonly PlanStep['kind'][];

/** A step that the tree may well refuse. */
export function stepOf({ kind, one, other }: Move, tree: UnitTree, id: string): PlanStep {
  const ids = [...tree.units.keys()].sort();
  const [unitId, otherId] = [ids[one % ids.length]!, ids[other % ids.length]!];
  const at = head(tree.day);
  const children = (tree.childIds.get(unitId) ?? []).map((child) => ({ unitId: child, to: `${id}a` }));
  const parentId = tree.units.get(unitId)!.parentId;
  const founded = (suffix: string) => ({
    ...aFounded(`${id}${suffix}`, 'subordinateBranch', suffix === '' ? unitId : parentId),
    hostType: other % 2 === 0 ? ('ward' as const) : null,
  });
  switch (kind) {
    case 'found':
      return { kind, unit: founded(''), ...at };
    case 'rename':
      return { kind, unitId, name: `Tên ${id}`, ...at };
    case 'changeHostType':
      return { kind, unitId, to: other % 2 === 0 ? 'ward' : 'stateAgency', ...at };
    case 'changeCode':
      return { kind, unitId, code: other % 3 === 0 ? null : `M${other % 7}`, ...at };
    case 'reparent':
      return { kind, unitId, parentId: otherId, ...at };
    case 'merge':
      return one % 2 === 0
        ? { kind, unitIds: [unitId, otherId], into: { kind: 'new', unit: founded('m') }, ...at }
        : { kind, unitIds: [unitId], into: { kind: 'existing', unitId: otherId }, ...at };
    case 'split': {
      const original = one % 2 === 0 ? 'ends' : 'continues';
      return { kind, unitId, original, parts: [founded('a'), founded('b')], allocation: children, shares: [], ...at };
    }
    case 'dissolve':
    case 'disband':
      return { kind, unitId, handOverTo: null, ...at };
    case 'changeKind': {
      const to: UnitKind = 'grassrootsCommittee';
      return { kind, unitId, to, branches: [], allocation: [], shares: [], ...at };
    }
  }
}

/** One operation a day; those that are refused leave the structure alone. */
export function afterMoves(list: readonly Move[], from: Structure = aStructure()): Structure {
  return list.reduce((structure, move, index) => {
    const tree = treeOn(structure, addDays(start, index));
    const result = applyPlan(structure, aPlan(stepOf(move, tree, `u${index}`)), noRules);
    return result.ok ? result.value.structure : structure;
  }, from);
}
