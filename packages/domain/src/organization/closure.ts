import type { Validity } from './unit.ts';

/** `ancestor` stands above `descendant` by `depth` links for the days given; depth 0 is the unit itself. */
export interface ClosureRow extends Validity {
  readonly ancestorId: string;
  readonly descendantId: string;
  readonly depth: number;
}
