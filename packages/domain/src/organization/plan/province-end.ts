import { endOfTime } from '../../civil-date.ts';
import type { CivilDate } from '../../civil-date.ts';
import { endedOn } from '../dated-unit.ts';
import type { DatedUnit } from '../dated-unit.ts';
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
 * The day on which each founded or moved unit ends with its province, where what it then stands under does. Nothing can
 * stand longer than what is above it, and a unit that ends before by a decision takes no other with it.
 */
export function endsOfPlaced(
  claims: readonly Claim[],
  units: Structure['units'],
  tree: UnitTree,
): ReadonlyMap<string, CivilDate> {
  const parents = new Map(
    claims.flatMap((claim) => {
      if (claim.aspect === 'founding') return [[claim.unitId, claim.unit.parentId] as const];
      return claim.aspect === 'parent' ? [[claim.unitId, claim.parentId] as const] : [];
    }),
  );
  return new Map([...parents.keys()].map((id) => [id, endUnder(id, new Set())]));

  function endUnder(id: string | null, seen: Set<string>): CivilDate {
    if (id === null || seen.has(id)) return endOfTime;
    seen.add(id);
    const parentId = parents.get(id);
    return parentId === undefined ? (endWithProvince(units, tree, id) ?? endOfTime) : endUnder(parentId, seen);
  }
}

/**
 * Those of the units that nobody gave an end, as they are once they stand under one that ends with its province: they end
 * with it, and so does what stands below them.
 */
export function endingWithProvince(
  units: Structure['units'],
  ends: ReadonlyMap<string, CivilDate>,
): ReadonlyMap<string, DatedUnit> {
  const ended = new Map<string, DatedUnit>();
  const waiting = [...ends].filter(([id, end]) => end !== endOfTime && isOpen(units.get(id)));
  const below = waiting.length === 0 ? new Map<string, readonly DatedUnit[]>() : unitsBelow(units);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [id, end] = next;
    if (ended.has(id)) continue;
    ended.set(id, endedWithProvince(units.get(id)!, end));
    for (const child of below.get(id) ?? []) if (isOpen(child)) waiting.push([child.id, end]);
  }
  return ended;
}

function isOpen(unit: DatedUnit | undefined): boolean {
  return unit?.closedOn === endOfTime && unit.closedBy === null;
}

/** By what they stand under for good, as things are. */
function unitsBelow(units: Structure['units']): ReadonlyMap<string, readonly DatedUnit[]> {
  return Map.groupBy([...units.values()].filter(isOpen), ({ parents }) => parents.at(-1)?.value ?? '');
}

function endedWithProvince(unit: DatedUnit, end: CivilDate): DatedUnit {
  return {
    ...unit,
    closedOn: end,
    closedBy: { ending: 'withProvince', basis: null },
    names: endedOn(unit.names, end),
    kinds: endedOn(unit.kinds, end),
    hostTypes: endedOn(unit.hostTypes, end),
    codes: endedOn(unit.codes, end),
    parents: endedOn(unit.parents, end),
  };
}
