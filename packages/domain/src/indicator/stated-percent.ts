import { numberText, percentHundredths } from '../number-text.ts';
import { scaled } from '../decimal-text.ts';
import type { DecimalText } from '../decimal-text.ts';
import { compareRatios, roundRatio, truncateRatio } from '../ratio.ts';
import type { Ratio } from '../ratio.ts';
import type { Qualifier } from './figure.ts';

/**
 * How a printed percentage stands to the one computed from the counts.
 * `agrees`: equal at the precision it was printed in. `truncated`: cut off instead of rounded.
 * `boundHolds` / `boundBroken`: for "hơn 96%" and its like. `near`: at most 0.01 points away. `differs`: more.
 */
export type StatedVerdict = 'agrees' | 'truncated' | 'near' | 'differs' | 'boundHolds' | 'boundBroken';

export interface StatedCheck {
  readonly verdict: StatedVerdict;
  readonly stated: DecimalText;
  /** As printed by the product, half up to two decimals. */
  readonly computed: string;
  /** Stated minus computed, in hundredths of a percentage point, both at two decimals. */
  readonly difference: bigint;
}

export function checkStated(stated: DecimalText, qualifier: Qualifier, computed: Ratio): StatedCheck | undefined {
  if (computed.denominator <= 0) return undefined;
  const rounded = roundRatio(computed, 4);
  const difference = percentHundredths(stated) - rounded;
  return {
    verdict: verdictOf(stated, qualifier, computed, difference),
    stated,
    computed: `${numberText(rounded, 2)}%`,
    difference,
  };
}

function verdictOf(stated: DecimalText, qualifier: Qualifier, computed: Ratio, difference: bigint): StatedVerdict {
  const { units, decimals } = scaled(stated);
  const order = compareRatios(computed, { numerator: Number(units), denominator: 100 * 10 ** decimals });
  switch (qualifier) {
    case 'moreThan':
    case 'atLeast':
      return order >= 0 ? 'boundHolds' : 'boundBroken';
    case 'lessThan':
    case 'atMost':
      return order <= 0 ? 'boundHolds' : 'boundBroken';
    case 'exact':
    case 'about': {
      if (roundRatio(computed, decimals + 2) === units) return 'agrees';
      if (truncateRatio(computed, decimals + 2) === units) return 'truncated';
      return difference >= -1n && difference <= 1n ? 'near' : 'differs';
    }
  }
}
