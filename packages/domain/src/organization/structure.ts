import type { CivilDate } from '../civil-date.ts';
import { existsOn, valueOn } from './dated-unit.ts';
import type { DatedUnit } from './dated-unit.ts';
import type { HostType } from './host-type.ts';
import type { SuccessorLink } from './successor.ts';
import type { UnitKind, UnitOnDay } from './unit.ts';

/** Every unit that ever was or is decided to be, by its id, and what became of those that ended or were divided. */
export interface Structure {
  readonly units: ReadonlyMap<string, DatedUnit>;
  readonly links: readonly SuccessorLink[];
}

export function structureOf(units: readonly DatedUnit[], links: readonly SuccessorLink[]): Structure {
  return { units: new Map(units.map((unit) => [unit.id, unit])), links };
}

/** A unit of a tree: as it stood on the tree's day. */
export interface TreeUnit extends UnitOnDay {
  readonly code: string | null;
  readonly hostType: HostType | null;
}

/** The tree of one day. Children are in the order of their ids; those at the top are the children of `null`. */
export interface UnitTree {
  readonly day: CivilDate;
  readonly units: ReadonlyMap<string, TreeUnit>;
  readonly childIds: ReadonlyMap<string | null, readonly string[]>;
}

/** The tree of a day, past or to come. */
export function treeOn(structure: Structure, day: CivilDate): UnitTree {
  const units = new Map<string, TreeUnit>();
  const childIds = new Map<string | null, string[]>();
  for (const unit of structure.units.values()) {
    const standing = unitOn(unit, day);
    if (!standing) continue;
    units.set(unit.id, standing);
    const siblings = childIds.get(standing.parentId);
    if (siblings) siblings.push(unit.id);
    else childIds.set(standing.parentId, [unit.id]);
  }
  for (const siblings of childIds.values()) siblings.sort();
  return { day, units, childIds };
}

/** The unit as it stands on the day; undefined where it does not exist then. Throws on one without name, kind or parent. */
export function unitOn(unit: DatedUnit, day: CivilDate): TreeUnit | undefined {
  if (!existsOn(unit, day)) return undefined;
  const { id, foundedOn, closedOn, note } = unit;
  const [name, kind, parentId] = [valueOn(unit.names, day), valueOn(unit.kinds, day), valueOn(unit.parents, day)];
  if (name === undefined || kind === undefined || parentId === undefined)
    throw new Error(`${id} has no name, kind or parent on ${day}`);
  const [code, hostType] = [valueOn(unit.codes, day) ?? null, valueOn(unit.hostTypes, day) ?? null];
  return { id, name, kind, parentId, foundedOn, closedOn, note, code, hostType };
}

export function childrenIn(tree: UnitTree, unitId: string | null): readonly TreeUnit[] {
  return (tree.childIds.get(unitId) ?? []).map((id) => tree.units.get(id)!);
}

/** Everything above the unit, the nearest first. Ends where a unit comes for the second time, as in a tree none does. */
export function ancestorsIn(tree: UnitTree, unitId: string): readonly TreeUnit[] {
  const above: TreeUnit[] = [];
  const seen = new Set([unitId]);
  let next = tree.units.get(unitId)?.parentId ?? null;
  while (next !== null && !seen.has(next)) {
    const unit = tree.units.get(next);
    if (!unit) break;
    above.push(unit);
    seen.add(next);
    next = unit.parentId;
  }
  return above;
}

/** The unit and everything below it, each once and before what stands below it; empty where it does not exist. */
export function subtreeIn(tree: UnitTree, unitId: string): readonly TreeUnit[] {
  const found: TreeUnit[] = [];
  const seen = new Set<string>();
  const waiting = [unitId];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const unit = seen.has(id) ? undefined : tree.units.get(id);
    if (!unit) continue;
    seen.add(id);
    found.push(unit);
    waiting.push(...(tree.childIds.get(id) ?? []).toReversed());
  }
  return found;
}

/** How many units stand in a subtree, its head included. */
export interface UnitCounts {
  readonly units: number;
  readonly byKind: Readonly<Partial<Record<UnitKind, number>>>;
  /** Units without a known type of host are in no row. */
  readonly byHostType: Readonly<Partial<Record<HostType, number>>>;
}

export function countsIn(tree: UnitTree, unitId: string): UnitCounts {
  const below = subtreeIn(tree, unitId);
  return {
    units: below.length,
    byKind: tally(below.map(({ kind }) => kind)),
    byHostType: tally(below.flatMap(({ hostType }) => hostType ?? [])),
  };
}

/** How often each word stands in a list. */
export function tally<Word extends string>(words: readonly Word[]): Readonly<Partial<Record<Word, number>>> {
  const counts: Partial<Record<Word, number>> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
