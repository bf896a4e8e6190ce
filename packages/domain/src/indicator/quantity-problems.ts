import { isOverHundred } from '../decimal-text.ts';
import type { Problem } from '../problem.ts';
import type { Quantity } from './figure.ts';
import type { Indicator, Measure } from './indicator.ts';

/** How a figure's numbers contradict what its indicator is, the same where it is recorded and where it is received. */
export function quantityProblems({ measure }: Pick<Indicator, 'measure'>, quantity: Quantity): readonly Problem[] {
  const problems: Problem[] = [];
  if (!quantityKinds[measure].includes(quantity.kind))
    problems.push({ code: 'quantity-not-for-measure', measure, quantity: quantity.kind });
  else if (quantity.kind === 'percentage' && isOverHundred(quantity.percent))
    problems.push({ code: 'percent-over-hundred', percent: quantity.percent });
  if (quantity.kind === 'ratio' && quantity.numerator > quantity.denominator)
    problems.push({ code: 'part-over-base', numerator: quantity.numerator, denominator: quantity.denominator });
  return problems;
}

/** A count is a value, or a part of a named whole; a ratio is a pair or only a percentage; `outOf` is a pair. */
const quantityKinds: Readonly<Record<Measure, readonly Quantity['kind'][]>> = {
  count: ['value', 'ratio'],
  ratio: ['ratio', 'percentage'],
  outOf: ['ratio'],
};
