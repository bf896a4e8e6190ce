import { ancestorsIn } from '../structure.ts';
import type { UnitTree } from '../structure.ts';
import type { PlanFinding } from './plan-problem.ts';

/** What a cycle leaves unclear: the units in it and below it, and those that stood above them, in which they are missing. */
export interface CutOff {
  readonly loose: ReadonlySet<string>;
  readonly above: ReadonlySet<string>;
}

export const nothingCutOff: CutOff = { loose: new Set(), above: new Set() };

/** Compares a tree with a cycle in it with the last one that had none. */
export function cutOff({ units, childIds }: UnitTree, whole: UnitTree): CutOff {
  const heads = [...units.values()].filter(({ parentId }) => parentId === null || !units.has(parentId));
  const led = new Set(heads.map(({ id }) => id));
  for (const id of led) for (const childId of childIds.get(id) ?? []) led.add(childId);
  const loose = new Set([...units.keys()].filter((id) => !led.has(id)));
  const above = [...loose].flatMap((id) => ancestorsIn(whole, id)).map(({ id }) => id);
  return { loose, above: new Set(above) };
}

/** Whether a finding holds whatever becomes of the cycle: where a unit stands, or how many members are in it. */
export function isClear({ loose, above }: CutOff, { unitId, kind }: Pick<PlanFinding, 'unitId' | 'kind'>): boolean {
  return !loose.has(unitId) && !(kind === 'size' && above.has(unitId));
}
