import type { CivilDate } from '../civil-date.ts';
import { definitionFor } from '../indicator/catalogue/catalogue.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { holdsOn } from '../organization/unit.ts';
import type { UnitKind, Validity } from '../organization/unit.ts';
import { periodSpan } from '../period.ts';
import type { Period } from '../period.ts';
import { carryToProvinces } from './carrying.ts';
import type { Carrying, ProvinceBasis, ProvinceLink } from './carrying.ts';
import { compareFigures } from './comparison.ts';
import type { ComparedBy, ComparedProvince, Comparison } from './comparison.ts';
import { expectationOf } from './expectation.ts';
import type { Expectation } from './expectation.ts';
import { latestOfEachUnit } from './latest.ts';
import type { ReceivedFigure, ReportingRound } from './sent-figure.ts';

export interface PeriodsQuestion {
  readonly indicator: Indicator;
  readonly category: string | null;
  readonly by: ComparedBy;
  readonly unitKind: UnitKind;
  readonly provinces: ProvinceBasis;
  /** Periods to set side by side; none: of each province the latest figure there is. */
  readonly periods: readonly Period[];
}

/** A province's name for the days it bore it; a province that ended has no stretch after its last day. */
export interface NamedProvince extends ComparedProvince, Validity {}

export interface PeriodsFacts {
  /** The current figures at the level asked for; of a province that has none there, what it sent of another. */
  readonly figures: readonly ReceivedFigure[];
  readonly rounds: readonly ReportingRound[];
  readonly provinces: readonly NamedProvince[];
  readonly links: readonly ProvinceLink[];
}

/** What was expected is the round's where there is one, else what most figures of the level and period have in common. */
export interface PeriodComparison extends Expectation {
  readonly period: Period;
  readonly round: ReportingRound | null;
  readonly definitionVersion: number;
  readonly comparison: Comparison;
  /** Which numbers are sums of which, and what could not be added up; `null` for the provinces of the period's day. */
  readonly carried: Omit<Carrying, 'figures'> | null;
}

/** One comparison for each period asked about; without periods, one of the latest figures, which may be of none. */
export function comparePeriods(
  question: PeriodsQuestion,
  facts: PeriodsFacts,
  today: CivilDate,
): readonly PeriodComparison[] {
  const { periods } = question;
  if (periods.length > 0)
    return periods.map((period) =>
      onePeriod(
        question,
        period,
        facts,
        facts.figures.filter((figure) => figure.period === period),
        today,
      ),
    );
  const latest = latestOfEachUnit(facts.figures);
  const period = newestPeriod(question.unitKind, latest);
  return period ? [onePeriod(question, period, facts, latest, today)] : [];
}

function onePeriod(
  question: PeriodsQuestion,
  period: Period,
  facts: PeriodsFacts,
  sent: readonly ReceivedFigure[],
  today: CivilDate,
): PeriodComparison {
  const round = facts.rounds.find((one) => one.period === period);
  const definitionVersion = definitionFor(question.indicator, period).version;
  const { provinces, figures, carried } = onProvinces(question, period, facts, sent, today);
  const candidates = figures.filter((figure) => figure.unitKind === question.unitKind && figure.period === period);
  const usual = expectationOf(question.by, candidates);
  const expected = { ...usual, cutOffOn: round?.cutOffOn ?? usual.cutOffOn };
  const asked = { ...question, ...expected, period, definitionVersion, round };
  const comparison = compareFigures(asked, provinces, figures);
  return { period, round: round ?? null, ...expected, definitionVersion, comparison, carried };
}

interface OnProvinces {
  readonly provinces: readonly ComparedProvince[];
  readonly figures: readonly ReceivedFigure[];
  readonly carried: PeriodComparison['carried'];
}

/** The figures as they were sent, or carried over to the provinces of today. */
function onProvinces(
  question: PeriodsQuestion,
  period: Period,
  { provinces, links }: PeriodsFacts,
  sent: readonly ReceivedFigure[],
  today: CivilDate,
): OnProvinces {
  const stood = provincesOf(period, provinces, sent, today);
  if (question.provinces === 'ofDay') return { provinces: stood, figures: sent, carried: null };
  const standing = provinces.filter((province) => holdsOn(province, today)).map(({ id, name }) => ({ id, name }));
  const facts = { stood, standing, links, figures: sent };
  const { figures, ...carried } = carryToProvinces({ ...question, period, onto: today }, facts);
  const isCompared = ({ id }: ComparedProvince) =>
    figures.some(({ provinceId }) => provinceId === id) ||
    carried.uncarried.every(({ province }) => province.id !== id);
  return { provinces: standing.filter(isCompared), figures, carried };
}

/** The provinces of the period's last day (today at the latest), and any other that sent a figure all the same. */
function provincesOf(
  period: Period,
  provinces: readonly NamedProvince[],
  figures: readonly ReceivedFigure[],
  today: CivilDate,
): readonly ComparedProvince[] {
  const lastDay = periodSpan(period)?.lastDay ?? today;
  const standing = provinces.filter((province) => holdsOn(province, lastDay < today ? lastDay : today));
  const senders = new Set(figures.map(({ provinceId }) => provinceId));
  const others = provinces.filter(({ id }) => senders.has(id) && standing.every((province) => province.id !== id));
  const named = new Map([...others, ...standing].map(({ id, name }) => [id, { id, name }]));
  return [...named.values()];
}

/** The period that ends last among figures of the level asked for, else among all; the narrower of two that end together. */
function newestPeriod(unitKind: UnitKind, figures: readonly ReceivedFigure[]): Period | undefined {
  const counted = figures.filter(({ quantity }) => quantity !== null);
  const candidates = counted.length > 0 ? counted : figures;
  const atLevel = candidates.filter((figure) => figure.unitKind === unitKind);
  const considered = (atLevel.length > 0 ? atLevel : candidates).map(({ period }) => period);
  const order = (period: Period) => {
    const span = periodSpan(period);
    return span ? `${span.lastDay} ${span.firstDay} ${period}` : '';
  };
  return considered.toSorted((left, right) => (order(left) < order(right) ? 1 : -1))[0];
}
