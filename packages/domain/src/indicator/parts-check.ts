import type { Period } from '../period.ts';
import { catalogue } from './catalogue/catalogue.ts';
import type { CategoryScheme, Indicator, IndicatorPart } from './indicator.ts';
import { countOf, isInexact, sameKey } from './figure.ts';
import type { FigureContent, FigureKey, Quantity } from './figure.ts';

/** What a sum needs of a figure; a sent row may hold a goal and no quantity. */
type Counted = FigureKey & Pick<FigureContent, 'qualifier' | 'statedPercent'> & { readonly quantity: Quantity | null };

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

export interface CheckedPart {
  readonly part: IndicatorPart;
  readonly count: number | undefined;
  /** What a part of counted things gives as its base where that is not the whole: of 45/50 beside 56 it is 50. */
  readonly strayBase: number | undefined;
}

/** The check of one indicator, for one unit and period. */
export interface PartsCheck extends SumCheck {
  readonly indicator: string;
  readonly parts: readonly CheckedPart[];
  /** The same for the bases (11 + 6 + 27 + 6 of 50): parts of a share sum below the line, too. Counts have none. */
  readonly base: SumCheck | undefined;
}

/** A check with the unit and period it is of. */
export interface UnitCheck extends PartsCheck {
  readonly unitId: string;
  readonly period: Period;
}

/** A whole that is known and that its parts contradict. */
export type FailedCheck<Check extends SumCheck = PartsCheck> = Check & {
  readonly whole: number;
  readonly verdict: 'exceeds' | 'fallsShort';
};

export function isFailed<Check extends SumCheck>(check: Check): check is FailedCheck<Check> {
  return check.verdict === 'exceeds' || check.verdict === 'fallsShort';
}

/** A sum that does not add up, with its unit and period. Figures are kept as reported, so it is said and refuses nothing. */
export interface FailedSum extends Pick<
  FailedCheck<UnitCheck>,
  'unitId' | 'period' | 'indicator' | 'whole' | 'sum' | 'verdict'
> {
  readonly unitName: string;
  /** The parts that are known. */
  readonly parts: readonly { readonly part: IndicatorPart; readonly count: number }[];
}

export function failedSum(check: FailedCheck<UnitCheck>, unitName: string): FailedSum {
  const { unitId, period, indicator, whole, sum, verdict } = check;
  const parts = check.parts.flatMap(({ part, count }) => (count === undefined ? [] : [{ part, count }]));
  return { unitId, unitName, period, indicator, whole, sum, verdict, parts };
}

/** The parts that must sum to an indicator: its stated parts, or the categories of its partition. Overlapping ones have none. */
export function partsOf(indicator: Indicator): readonly IndicatorPart[] {
  if (indicator.sumOf) return indicator.sumOf;
  return indicator.categories?.kind === 'partition' ? categoryParts(indicator.id, indicator.categories) : [];
}

function categoryParts(indicator: string, scheme: CategoryScheme): readonly IndicatorPart[] {
  return scheme.categories.map(({ id }) => ({ indicator, category: id }));
}

/** What an indicator is checked against: its parts, or the one that it counts with others. */
function checkedAgainst(indicator: Indicator): readonly IndicatorPart[] {
  return indicator.atLeast ? [indicator.atLeast] : partsOf(indicator);
}

/**
 * Checks one indicator over figures of one unit and period; undefined where it has no parts or none of them is present. What
 * counts another figure with others is said to be checked only where it is less than that.
 */
export function checkParts(indicator: Indicator, figures: readonly Counted[]): PartsCheck | undefined {
  const parts = checkedAgainst(indicator).map((part) => ({ part, quantity: exactQuantity(figures, part) }));
  const counts = parts.map(({ quantity }) => quantity && countOf(quantity));
  if (counts.every((count) => count === undefined)) return undefined;
  const whole = exactQuantity(figures, { indicator: indicator.id, category: null });
  const sums = sumCheck(whole && countOf(whole), counts);
  if (indicator.atLeast && sums.verdict !== 'exceeds') return undefined;
  const bases = parts.map(({ quantity }) => quantity && baseOf(quantity));
  const common = whole ? countOf(whole) : bases.find((base) => base !== undefined);
  // What is counted elsewhere is a share of a whole of its own.
  const isStray = (part: IndicatorPart, base: number | undefined) =>
    indicator.measure === 'count' && part.indicator === indicator.id && base !== common;
  return {
    ...sums,
    indicator: indicator.id,
    parts: parts.map(({ part }, index) => {
      const base = bases[index];
      return { part, count: counts[index], strayBase: isStray(part, base) ? base : undefined };
    }),
    base: indicator.measure === 'ratio' ? sumCheck(whole && baseOf(whole), bases) : undefined,
  };
}

/** Whether the check is of this figure, which is then the whole. */
export function isCheckOf({ unitId, period, indicator }: UnitCheck, figure: FigureKey): boolean {
  return sameKey({ unitId, period, indicator, category: null }, figure);
}

/** Every check over figures of any units and periods, in the order in which the figures name those, then of the catalogue. */
export function checkSums(figures: readonly Counted[]): readonly UnitCheck[] {
  const together = Map.groupBy(figures, ({ unitId, period }) => `${unitId} ${period}`);
  return [...together.values()].flatMap((group) =>
    group.slice(0, 1).flatMap(({ unitId, period }) =>
      summed.flatMap((indicator) => {
        const check = checkParts(indicator, group);
        return check ? [{ unitId, period, ...check }] : [];
      }),
    ),
  );
}

const summed = catalogue.filter((indicator) => checkedAgainst(indicator).length > 0);

/** The wholes and parts of every sum that the indicator is in: what has to be known to check one of its figures. */
export function summedWith(id: string): readonly IndicatorPart[] {
  const sums = summed
    .map((indicator) => [{ indicator: indicator.id, category: null }, ...checkedAgainst(indicator)])
    .filter((sum) => sum.some(({ indicator }) => indicator === id));
  return [...new Map(sums.flat().map((part) => [`${part.indicator} ${part.category}`, part])).values()];
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
  if (!figure?.quantity) return undefined;
  return isInexact({ ...figure, quantity: figure.quantity }) ? undefined : figure.quantity;
}

function baseOf(quantity: Quantity): number | undefined {
  return quantity.kind === 'ratio' ? quantity.denominator : undefined;
}
