import type { DatedUnit } from './dated-unit.ts';
import type { Validity } from './unit.ts';

/** A unit other than the one named that stands for the whole province on some day of a span: there is one at a time. */
export function otherHeadDuring(
  units: Iterable<Pick<DatedUnit, 'id' | 'kinds'>>,
  unitId: string,
  { validFrom, validUntil }: Validity,
): string | undefined {
  for (const { id, kinds } of units)
    if (
      id !== unitId &&
      kinds.some((kind) => isHead(kind) && kind.validFrom < validUntil && validFrom < kind.validUntil)
    )
      return id;
  return undefined;
}

function isHead({ value }: DatedUnit['kinds'][number]): boolean {
  return value === 'province';
}
