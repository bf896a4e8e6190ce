import { beginningOfTime } from '../civil-date.ts';
import type { CivilDate } from '../civil-date.ts';
import { codeKey } from './code-key.ts';
import { valueOn } from './dated-unit.ts';
import type { DatedUnit, DatedValue } from './dated-unit.ts';
import type { Structure } from './structure.ts';

/** What no structure may have, with the unit at fault, the other one, and the first day of it. */
export interface StructureFault {
  readonly code: 'parent-not-existing' | 'cycle' | 'code-taken';
  readonly unitId: string;
  readonly otherId: string;
  readonly on: CivilDate;
}

/** Every fault of the whole structure, on any day. */
export function structureFaults({ units }: Structure): readonly StructureFault[] {
  return [
    ...[...units.values()].flatMap((unit) => parentFaults(units, unit)),
    ...cycleFaults(units, [...units.keys()], beginningOfTime),
    ...codeFaults(units),
  ];
}

/** Links of the unit that reach beyond the life of the parent. */
export function parentFaults(units: Structure['units'], { id, parents }: DatedUnit): readonly StructureFault[] {
  return parents.flatMap(({ value, validFrom, validUntil }): readonly StructureFault[] => {
    if (value === null) return [];
    const parent = units.get(value);
    if (parent && parent.foundedOn <= validFrom && validUntil <= parent.closedOn) return [];
    const on = parent && parent.foundedOn <= validFrom && parent.closedOn > validFrom ? parent.closedOn : validFrom;
    return [{ code: 'parent-not-existing', unitId: id, otherId: value, on }];
  });
}

/** Units of those given that come to stand below themselves on the day or later, with the first of these days. */
export function cycleFaults(
  units: Structure['units'],
  unitIds: readonly string[],
  from: CivilDate,
): readonly StructureFault[] {
  const begun = linksBegunAfter(units, from);
  const faulty = new Set<string>();
  return [from, ...[...begun.keys()].sort()].flatMap((day) => {
    const sound = new Set<string>();
    // A cycle that comes about on a day has a link in it that begins then.
    const isSound = begun.get(day)?.every((unitId) => wayBack(units, unitId, day, sound) === undefined) ?? false;
    if (isSound) return [];
    return unitIds.flatMap((unitId): readonly StructureFault[] => {
      if (faulty.has(unitId)) return [];
      const back = wayBack(units, unitId, day, sound);
      if (back === undefined) return [];
      faulty.add(unitId);
      return [{ code: 'cycle', unitId, otherId: back, on: day }];
    });
  });
}

/** The units of which a link begins on each day after one. */
function linksBegunAfter(units: Structure['units'], from: CivilDate): ReadonlyMap<CivilDate, readonly string[]> {
  const begun = new Map<CivilDate, string[]>();
  for (const { id, parents } of units.values())
    for (const { validFrom } of parents) {
      if (validFrom <= from) continue;
      const list = begun.get(validFrom);
      if (list) list.push(id);
      else begun.set(validFrom, [id]);
    }
  return begun;
}

/** The parent through which a unit stands below itself. What was found to lead to the top is remembered in `sound`. */
function wayBack(units: Structure['units'], unitId: string, day: CivilDate, sound: Set<string>): string | undefined {
  if (sound.has(unitId)) return undefined;
  const seen = new Set<string>();
  let at: string | null = unitId;
  while (at !== null && !seen.has(at) && !sound.has(at)) {
    seen.add(at);
    const parents: readonly DatedValue<string | null>[] = units.get(at)?.parents ?? [];
    at = valueOn(parents, day) ?? null;
  }
  if (at === unitId) return valueOn(units.get(unitId)!.parents, day) ?? undefined;
  if (at === null || sound.has(at)) for (const id of seen) sound.add(id);
  return undefined;
}

/** Units that bear a code on a day on which another bears it. */
export function codeFaults(units: Structure['units']): readonly StructureFault[] {
  const all = [...units.values()].flatMap(({ id, codes }) => codes.map((code) => ({ id, ...code })));
  return [...Map.groupBy(all, ({ value }) => codeKey(value)).values()].flatMap((bearers) => {
    const ordered = bearers.toSorted((left, right) => (left.validFrom < right.validFrom ? -1 : 1));
    return ordered.flatMap(({ id, validFrom }, index): readonly StructureFault[] => {
      const before = ordered.slice(0, index).find((one) => one.id !== id && validFrom < one.validUntil);
      return before ? [{ code: 'code-taken', unitId: id, otherId: before.id, on: validFrom }] : [];
    });
  });
}
