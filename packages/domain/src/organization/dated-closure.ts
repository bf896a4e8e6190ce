import type { ClosureRow } from './closure.ts';
import type { Structure } from './structure.ts';
import { overlap } from './unit.ts';
import type { Validity } from './unit.ts';

/**
 * The closure rows of a unit from its dated links: itself, and everything that ever stands above it with the days on which
 * it does, neighbouring stretches of one depth as one row. In the order of depth, ancestor and day.
 */
export function closureOfDated({ units }: Structure, unitId: string): readonly ClosureRow[] {
  const unit = units.get(unitId);
  if (!unit) return [];
  const life = { validFrom: unit.foundedOn, validUntil: unit.closedOn };
  return joined([...rowsAbove(units, unitId, unitId, 0, life)].toSorted(byPlace));
}

function* rowsAbove(
  units: Structure['units'],
  descendantId: string,
  ancestorId: string,
  depth: number,
  span: Validity,
): Generator<ClosureRow> {
  yield { ancestorId, descendantId, depth, ...span };
  for (const { value, ...link } of units.get(ancestorId)?.parents ?? []) {
    const both = overlap(link, span);
    if (value !== null && both) yield* rowsAbove(units, descendantId, value, depth + 1, both);
  }
}

function byPlace(left: ClosureRow, right: ClosureRow): number {
  if (left.depth !== right.depth) return left.depth - right.depth;
  return `${left.ancestorId} ${left.validFrom}` < `${right.ancestorId} ${right.validFrom}` ? -1 : 1;
}

function joined(rows: readonly ClosureRow[]): readonly ClosureRow[] {
  const list: ClosureRow[] = [];
  for (const row of rows) {
    const last = list.at(-1);
    const continues =
      last?.ancestorId === row.ancestorId && last.depth === row.depth && last.validUntil === row.validFrom;
    if (last && continues) list[list.length - 1] = { ...last, validUntil: row.validUntil };
    else list.push(row);
  }
  return list;
}
