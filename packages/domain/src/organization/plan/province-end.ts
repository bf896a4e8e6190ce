import { endOfTime } from '../../civil-date.ts';
import type { CivilDate } from '../../civil-date.ts';
import { ancestorsIn } from '../structure.ts';
import type { Structure, UnitTree } from '../structure.ts';
import type { Claim } from './claim.ts';

/** The day on which a unit ends together with its province, where that is known and no decision on the unit was entered. */
export function endWithProvince(units: Structure['units'], tree: UnitTree, unitId: string): CivilDate | undefined {
  if (!tree.units.has(unitId)) return undefined;
  const head = ancestorsIn(tree, unitId).at(-1)?.id ?? unitId;
  const [own, whole] = [units.get(unitId)!, units.get(head)!];
  const isOpen = (own.closedBy === null || own.closedBy.ending === 'withProvince') && whole.closedBy === null;
  const isTogether = tree.units.get(head)?.kind === 'province' && own.closedOn === whole.closedOn && isOpen;
  return isTogether && own.closedOn !== endOfTime ? own.closedOn : undefined;
}

/**
 * The day on which each founded unit ends: with its province, where what it stands under does. Nothing can stand longer
 * than what is above it, and a unit that ends before by a decision takes no other with it: under that none is founded.
 */
export function endsOfFounded(
  claims: readonly Claim[],
  units: Structure['units'],
  tree: UnitTree,
): ReadonlyMap<string, CivilDate> {
  const parents = new Map(
    claims.flatMap((claim) => (claim.aspect === 'founding' ? [[claim.unitId, claim.unit.parentId] as const] : [])),
  );
  return new Map([...parents.keys()].map((id) => [id, endUnder(id, new Set())]));

  function endUnder(id: string | null, seen: Set<string>): CivilDate {
    if (id === null || seen.has(id)) return endOfTime;
    seen.add(id);
    const parentId = parents.get(id);
    return parentId === undefined ? (endWithProvince(units, tree, id) ?? endOfTime) : endUnder(parentId, seen);
  }
}
