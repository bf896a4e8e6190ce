import {
  civilDate,
  decimalText,
  definitionFor,
  indicatorOf,
  period,
  periodSpan,
  shareText,
} from '../../packages/domain/src/index.ts';
import type { CivilDate, Coverage, Period, Quantity, Ratio, SentFigure } from '../../packages/domain/src/index.ts';
import { isCase } from './cases.ts';
import { lastMonth } from './province-year.ts';
import type { Partition, SimulatedMonth, SimulatedYear } from './province-year.ts';

export interface SimulatedUnit {
  readonly slug: string;
  readonly unitId: string;
  readonly unitName: string;
}

export const ratedYear = period('2025');
const goalYear = period('2026');

/** `2026-10`: how things stand at the end of a month. */
export function monthPeriod(month: number): Period {
  return period(`2026-${String(month).padStart(2, '0')}`);
}

/** `2026-01/2026-10`: what came together since January. */
export function periodToMonth(month: number): Period {
  return month === 1 ? monthPeriod(1) : period(`${monthPeriod(1)}/${monthPeriod(month)}`);
}

/** What a province sends for one round: of the rated year, or of a month with what came together since January. */
export interface SimulatedReport {
  readonly period: Period;
  readonly rows: readonly SentFigure[];
}

export function reportsOf(unit: SimulatedUnit, year: SimulatedYear): readonly SimulatedReport[] {
  const { organizations, members, coverage } = year.ratings;
  const rated = rowMaker(unit, ratedYear, lastDayOf(ratedYear), coverage);
  const sent = year.months.filter(({ month }) => month < lastMonth || !isCase(unit.slug, 'lastRoundMissing'));
  return [
    {
      period: ratedYear,
      rows: [
        ...partitionRows(rated, 'rating.organizations', organizations),
        ...partitionRows(rated, 'rating.members', members),
      ],
    },
    ...sent.map((month) => ({
      period: monthPeriod(month.month),
      rows: monthRows(unit, year.admissionGoal, month),
    })),
  ];
}

function monthRows(unit: SimulatedUnit, goal: number, figures: SimulatedMonth): readonly SentFigure[] {
  const { month, coverage } = figures;
  const cutOffOn = cutOffOf(unit.slug, month);
  const stock = rowMaker(unit, monthPeriod(month), cutOffOn, coverage);
  const toDate = rowMaker(unit, periodToMonth(month), cutOffOn, coverage);
  const isPercentage = isCase(unit.slug, 'percentageOnly');
  return [
    ...partitionRows(stock, 'org.grassroots', figures.grassroots, figures.grassrootsVersion),
    stock('member.total', { kind: 'value', value: figures.members }),
    {
      ...toDate('admission.admitted', { kind: 'value', value: figures.admitted }),
      goal: { goal: { kind: 'value', value: goal }, direction: 'atLeast', period: goalYear, source: 'reported' },
    },
    toDate('meeting.member-attendance', isPercentage ? percentageOf(figures.attendance) : ratioOf(figures.attendance)),
    toDate('study.members', ratioOf(figures.study)),
  ];
}

type RowMaker = (indicator: string, quantity: Quantity, category?: string, version?: number) => SentFigure;

function rowMaker({ unitId, unitName }: SimulatedUnit, of: Period, cutOffOn: CivilDate, coverage: Coverage): RowMaker {
  return (indicator, quantity, category, version) => ({
    unitId,
    unitName,
    unitKind: 'province',
    indicator,
    category: category ?? null,
    period: of,
    definitionVersion: version ?? definitionFor(indicatorOf(indicator), of).version,
    cutOffOn,
    quantity,
    statedPercent: null,
    qualifier: 'exact',
    source: 'reported',
    document: 'Số liệu mô phỏng',
    note: 'số liệu mô phỏng',
    revision: 1,
    goal: null,
    coverage,
  });
}

function partitionRows(
  make: RowMaker,
  indicator: string,
  { whole, parts }: Partition,
  version?: number,
): readonly SentFigure[] {
  return [
    make(indicator, { kind: 'value', value: whole }, undefined, version),
    ...Object.entries(parts).map(([category, count]) =>
      make(indicator, ratioOf({ numerator: count, denominator: whole }), category, version),
    ),
  ];
}

function cutOffOf(slug: string, month: number): CivilDate {
  const isOther = month === lastMonth && isCase(slug, 'otherCutOff');
  return isOther ? civilDate('2026-10-25') : lastDayOf(monthPeriod(month));
}

export function lastDayOf(of: Period): CivilDate {
  const span = periodSpan(of);
  if (!span) throw new Error(`without a last day: ${of}`);
  return span.lastDay;
}

function ratioOf(ratio: Ratio): Quantity {
  return { kind: 'ratio', ...ratio };
}

function percentageOf(ratio: Ratio): Quantity {
  return { kind: 'percentage', percent: decimalText(shareText(ratio).replace('%', '')) };
}
