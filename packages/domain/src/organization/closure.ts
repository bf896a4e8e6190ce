import type { Validity } from './unit.ts';

/** `ancestor` stands above `descendant` by `depth` links for the days given; depth 0 is the unit itself. */
export interface ClosureRow extends Validity {
  readonly ancestorId: string;
  readonly descendantId: string;
  readonly depth: number;
}

/**
 * The closure rows of a unit that is founded below a parent, from the parent's own rows.
 * A row lasts while both the ancestor's link and the new unit last.
 */
export function closureOfFounded(
  unit: { readonly id: string } & Validity,
  aboveParent: readonly ClosureRow[],
): readonly ClosureRow[] {
  const own: ClosureRow = {
    ancestorId: unit.id,
    descendantId: unit.id,
    depth: 0,
    validFrom: unit.validFrom,
    validUntil: unit.validUntil,
  };
  const inherited = aboveParent
    .map((row) => ({
      ancestorId: row.ancestorId,
      descendantId: unit.id,
      depth: row.depth + 1,
      validFrom: row.validFrom > unit.validFrom ? row.validFrom : unit.validFrom,
      validUntil: row.validUntil < unit.validUntil ? row.validUntil : unit.validUntil,
    }))
    .filter((row) => row.validFrom < row.validUntil);
  return [own, ...inherited];
}
