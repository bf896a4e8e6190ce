import type { ParentFound } from './parent-finding.ts';

/** Lines in an order in which each comes after its parent; those that stand below themselves, and what hangs below them, in none. */
export interface LineOrder {
  readonly ordered: readonly number[];
  /** Lines that stand below themselves. */
  readonly circular: readonly number[];
}

/** Looks at each line and each link a fixed number of times, however deep the lines stand. */
export function lineOrder(parents: readonly ParentFound[]): LineOrder {
  const above = parents.map((parent) => (parent.kind === 'line' ? parent.index : undefined));
  const below = Map.groupBy(above.keys(), (index) => above[index]);
  const ordered = [...(below.get(undefined) ?? [])];
  for (const index of ordered) for (const child of below.get(index) ?? []) ordered.push(child);
  return { ordered, circular: ordered.length === above.length ? [] : circularIn(above, new Set(ordered)) };
}

/** Walks up from each line that was not reached, once over each. */
function circularIn(above: readonly (number | undefined)[], reached: ReadonlySet<number>): readonly number[] {
  const walkOf = new Map<number, number>();
  const circular: number[] = [];
  for (const start of above.keys()) {
    if (reached.has(start)) continue;
    let at = start;
    while (!walkOf.has(at)) {
      walkOf.set(at, start);
      at = above[at]!;
    }
    if (walkOf.get(at) !== start) continue;
    const first = at;
    do {
      circular.push(at);
      at = above[at]!;
    } while (at !== first);
  }
  return circular.toSorted((left, right) => left - right);
}
