import type { CivilDate } from '../civil-date.ts';
import type { ClosureRow } from './closure.ts';
import { closureOfDated } from './dated-closure.ts';
import type { DatedUnit } from './dated-unit.ts';
import type { Structure } from './structure.ts';
import { contributionsOf, countsAfter } from './unit-count.ts';
import type { Contribution, CountStretch } from './unit-count.ts';

/** A row of the closure by what makes it one. */
export type ClosureKey = Pick<ClosureRow, 'ancestorId' | 'descendantId' | 'validFrom'>;

/** What is to be written so that one structure becomes another. */
export interface StructureChange {
  /** Those units that are new or have changed, as they are afterwards. */
  readonly units: readonly DatedUnit[];
  /** Units as they were before: what is known of them gives way to `units`, or to nothing where they are taken back. */
  readonly earlier: readonly DatedUnit[];
  readonly closure: { readonly put: readonly ClosureRow[]; readonly removed: readonly ClosureKey[] };
  /** Every unit whose subtree changed; its earlier counts give way to those of `counts`. */
  readonly countedIds: readonly string[];
  readonly counts: readonly CountStretch[];
}

/** Which units a change touches, and what their subtrees and those above them counted before it. */
export interface ChangeFacts {
  readonly touched: readonly string[];
  readonly counts: readonly CountStretch[];
  /** Counts are kept from this day on; of earlier days the dated links tell. */
  readonly today: CivilDate;
}

/**
 * The difference between two structures, where only the touched units differ. Of those below them and above them it needs
 * every one, before and after. Rows of the closure that stay as they are do not occur.
 */
export function structureChange(before: Structure, after: Structure, facts: ChangeFacts): StructureChange {
  const moved = [...withDescendants([before, after], facts.touched)];
  const was = moved.map((id) => closureOfDated(before, id));
  const is = moved.map((id) => closureOfDated(after, id));
  const removed = moved.flatMap((id, index) => contributions(before, id, was[index]!));
  const added = moved.flatMap((id, index) => contributions(after, id, is[index]!));
  const changed = changedOnly(removed, added);
  return {
    units: facts.touched.flatMap((id) => after.units.get(id) ?? []),
    earlier: facts.touched.flatMap((id) => before.units.get(id) ?? []),
    closure: closureDifference(was.flat(), is.flat()),
    countedIds: [...new Set([...changed.removed, ...changed.added].map(({ unitId }) => unitId))].toSorted(),
    counts: countsAfter(
      facts.counts.filter(({ unitId }) => changed.unitIds.has(unitId)),
      changed.removed,
      changed.added,
      facts.today,
    ),
  };
}

/** The units given and all that stand below them on any day, in one of the structures. */
export function withDescendants(structures: readonly Structure[], unitIds: readonly string[]): ReadonlySet<string> {
  const below = new Map<string, string[]>();
  for (const { units } of structures)
    for (const { id, parents } of units.values())
      for (const { value } of parents) {
        if (value === null) continue;
        const known = below.get(value);
        if (known) known.push(id);
        else below.set(value, [id]);
      }
  const found = new Set<string>();
  const waiting = [...unitIds];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(below.get(id) ?? []));
  }
  return found;
}

function contributions({ units }: Structure, id: string, closure: readonly ClosureRow[]): readonly Contribution[] {
  const unit = units.get(id);
  return unit ? contributionsOf(unit, closure) : [];
}

/** Leaves out what was and still is. */
function changedOnly(removed: readonly Contribution[], added: readonly Contribution[]) {
  const open = new Map<string, number>();
  for (const one of removed) open.set(textOf(one), (open.get(textOf(one)) ?? 0) + 1);
  const kept = added.filter((one) => !took(open, textOf(one)));
  const gone = removed.filter((one) => took(open, textOf(one)));
  return { removed: gone, added: kept, unitIds: new Set([...gone, ...kept].map(({ unitId }) => unitId)) };
}

function took(open: Map<string, number>, text: string): boolean {
  const count = open.get(text) ?? 0;
  if (count > 0) open.set(text, count - 1);
  return count > 0;
}

function textOf({ unitId, kind, hostType, validFrom, validUntil }: Contribution): string {
  return `${unitId} ${kind} ${hostType ?? ''} ${validFrom} ${validUntil}`;
}

function closureDifference(was: readonly ClosureRow[], is: readonly ClosureRow[]): StructureChange['closure'] {
  const before = new Map(was.map((row) => [keyOf(row), row]));
  const after = new Set(is.map(keyOf));
  const put = is.filter((row) => {
    const earlier = before.get(keyOf(row));
    return earlier?.validUntil !== row.validUntil || earlier.depth !== row.depth;
  });
  const removed = was.filter((row) => !after.has(keyOf(row)));
  return {
    put,
    removed: removed.map(({ ancestorId, descendantId, validFrom }) => ({ ancestorId, descendantId, validFrom })),
  };
}

function keyOf({ ancestorId, descendantId, validFrom }: ClosureKey): string {
  return `${ancestorId} ${descendantId} ${validFrom}`;
}
