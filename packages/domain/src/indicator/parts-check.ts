import type { CategoryScheme, Indicator, IndicatorPart } from './indicator.ts';
import { countOf, isInexact } from './figure.ts';
import type { FigureContent, FigureKey } from './figure.ts';

type Counted = FigureKey & FigureContent;

/**
 * A whole beside the sum of its parts, for one unit and period.
 * `sums`: equal. `remainder`: parts are missing and the rest is not stated. `exceeds` / `falls-short`: they contradict.
 * `unknown`: the whole, or every part, is not known as an exact count.
 */
export interface PartsCheck {
  readonly indicator: string;
  readonly whole: number | undefined;
  readonly parts: readonly { readonly part: IndicatorPart; readonly count: number | undefined }[];
  readonly sum: number;
  readonly verdict: 'sums' | 'remainder' | 'exceeds' | 'fallsShort' | 'unknown';
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
  const expected = partsOf(indicator);
  const parts = expected.map((part) => ({ part, count: exactCount(figures, part) }));
  const known = parts.filter((part) => part.count !== undefined);
  if (known.length === 0) return undefined;
  const whole = exactCount(figures, { indicator: indicator.id, category: null });
  const sum = known.reduce((total, part) => total + part.count!, 0);
  return { indicator: indicator.id, whole, parts, sum, verdict: verdictOf(whole, sum, known.length === parts.length) };
}

function verdictOf(whole: number | undefined, sum: number, complete: boolean): PartsCheck['verdict'] {
  if (whole === undefined) return 'unknown';
  if (sum === whole) return 'sums';
  if (sum > whole) return 'exceeds';
  return complete ? 'fallsShort' : 'remainder';
}

function exactCount(figures: readonly Counted[], { indicator, category }: IndicatorPart): number | undefined {
  const figure = figures.find((one) => one.indicator === indicator && one.category === category);
  return figure && !isInexact(figure) ? countOf(figure.quantity) : undefined;
}
