import type { CategoryScheme, Indicator, IndicatorPart } from './indicator.ts';
import { countOf, isInexact } from './figure.ts';
import type { FigureContent, FigureKey, Quantity } from './figure.ts';

type Counted = FigureKey & FigureContent;

/**
 * A whole beside the sum of its parts.
 * `sums`: equal. `remainder`: parts are missing and the rest is not stated. `exceeds` / `fallsShort`: they contradict.
 * `unknown`: the whole is not known as an exact count.
 */
export interface SumCheck {
  readonly whole: number | undefined;
  readonly sum: number;
  readonly verdict: 'sums' | 'remainder' | 'exceeds' | 'fallsShort' | 'unknown';
}

/** The check of one indicator, for one unit and period. */
export interface PartsCheck extends SumCheck {
  readonly indicator: string;
  readonly parts: readonly { readonly part: IndicatorPart; readonly count: number | undefined }[];
  /** The same for the bases (11 + 6 + 27 + 6 of 50): parts of a share sum below the line, too. Counts have none. */
  readonly base: SumCheck | undefined;
}

/** The parts that must sum to an indicator: its stated parts, or the categories of its partition. Overlapping ones have none. */
export function partsOf(indicator: Indicator): readonly IndicatorPart[] {
  if (indicator.sumOf) return indicator.sumOf;
  return indicator.categories?.kind === 'partition' ? categoryParts(indicator.id, indicator.categories) : [];
}

function categoryParts(indicator: string, scheme: CategoryScheme): readonly IndicatorPart[] {
  return scheme.categories.map(({ id }) => ({ indicator, category: id }));
}

/** Checks one indicator over figures of one unit and period; undefined where it has no parts or none of them is present. */
export function checkParts(indicator: Indicator, figures: readonly Counted[]): PartsCheck | undefined {
  const parts = partsOf(indicator).map((part) => ({ part, quantity: exactQuantity(figures, part) }));
  const counts = parts.map(({ quantity }) => quantity && countOf(quantity));
  if (counts.every((count) => count === undefined)) return undefined;
  const whole = exactQuantity(figures, { indicator: indicator.id, category: null });
  const bases = parts.map(({ quantity }) => quantity && baseOf(quantity));
  return {
    ...sumCheck(whole && countOf(whole), counts),
    indicator: indicator.id,
    parts: parts.map(({ part }, index) => ({ part, count: counts[index] })),
    base: indicator.measure === 'ratio' ? sumCheck(whole && baseOf(whole), bases) : undefined,
  };
}

function sumCheck(whole: number | undefined, parts: readonly (number | undefined)[]): SumCheck {
  const known = parts.filter((part) => part !== undefined);
  const sum = known.reduce((total, part) => total + part, 0);
  return { whole, sum, verdict: verdictOf(whole, sum, known.length === parts.length) };
}

function verdictOf(whole: number | undefined, sum: number, complete: boolean): SumCheck['verdict'] {
  if (whole === undefined) return 'unknown';
  if (sum === whole) return 'sums';
  if (sum > whole) return 'exceeds';
  return complete ? 'fallsShort' : 'remainder';
}

function exactQuantity(figures: readonly Counted[], { indicator, category }: IndicatorPart): Quantity | undefined {
  const figure = figures.find((one) => one.indicator === indicator && one.category === category);
  return figure && !isInexact(figure) ? figure.quantity : undefined;
}

function baseOf(quantity: Quantity): number | undefined {
  return quantity.kind === 'ratio' ? quantity.denominator : undefined;
}
