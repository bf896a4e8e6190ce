import type { PeriodComparison } from '@co-so/api';
import {
  beginningOfTime,
  civilDate,
  comparePeriods,
  endOfTime,
  indicatorOf,
  parsePeriod,
  provincesOn,
  provinceRegistry,
} from '@co-so/domain';
import type { CivilDate, ComparedProvince, Instant, Period, ReceivedFigure, ReportingRound } from '@co-so/domain';
import type { Answer } from './answer.ts';
import type { Question } from './question.ts';

export const period = parsePeriod('2026-01/2026-10')!;
export const cutOffOn: CivilDate = civilDate('2026-10-31');

export const aRound: ReportingRound = {
  id: 'round',
  origin: 'simulated',
  title: 'Đợt báo cáo 10 tháng đầu năm 2026',
  period,
  cutOffOn,
  dueOn: civilDate('2026-11-05'),
};

/** Noon in Vietnam on a day of November 2026. */
export function onNovember(day: number): Instant {
  return Date.UTC(2026, 10, day, 5) as Instant;
}

export function aQuestion(overrides: Partial<Question> = {}): Question {
  return {
    indicator: indicatorOf('admission.admitted'),
    category: null,
    by: 'completion',
    unitKind: 'province',
    provinces: 'ofDay',
    periods: [],
    ...overrides,
  };
}

export function aFigure(province: ComparedProvince, overrides: Partial<ReceivedFigure> = {}): ReceivedFigure {
  return {
    unitId: `unit of ${province.id}`,
    unitName: province.name,
    unitKind: 'province',
    indicator: 'admission.admitted',
    category: null,
    period,
    definitionVersion: 1,
    cutOffOn,
    quantity: { kind: 'value', value: 80 },
    statedPercent: null,
    qualifier: 'exact',
    source: 'reported',
    document: null,
    note: null,
    revision: 1,
    goal: { goal: { kind: 'value', value: 100 }, direction: 'atLeast', period: '2026' as Period, source: 'reported' },
    coverage: null,
    provinceId: province.id,
    origin: 'simulated',
    approvedAt: onNovember(3),
    receivedAt: onNovember(3),
    ...overrides,
  };
}

/** The first provinces of today, by their codes. */
export function someProvinces(count: number): readonly ComparedProvince[] {
  return provincesOn(provinceRegistry, cutOffOn)
    .slice(0, count)
    .map(({ id, names }) => ({ id, name: names.at(-1)!.value.name }));
}

export function aComparison(
  question: Question,
  provinces: readonly ComparedProvince[],
  figures: readonly ReceivedFigure[],
  of: Period = period,
): PeriodComparison {
  const named = provinces.map((province) => ({ ...province, validFrom: beginningOfTime, validUntil: endOfTime }));
  const facts = { figures, provinces: named, rounds: [aRound], links: [] };
  return comparePeriods({ ...question, periods: [of] }, facts, civilDate('2026-11-15'))[0]!;
}

/** Four places: two that tie, one late and too small to rank, and one of which nothing has come. */
export function anAnswer(overrides: Partial<Answer> = {}): Answer {
  const [first, second, third, fourth] = someProvinces(4) as [
    ComparedProvince,
    ComparedProvince,
    ComparedProvince,
    ComparedProvince,
  ];
  const small = { kind: 'value', value: 18 } as const;
  const question = overrides.question ?? aQuestion();
  const figures = [
    aFigure(first),
    aFigure(second, {
      quantity: { kind: 'value', value: 40 },
      goal: { ...aFigure(second).goal!, goal: { kind: 'value', value: 50 } },
    }),
    aFigure(third, { quantity: small, goal: { ...aFigure(third).goal!, goal: small }, approvedAt: onNovember(9) }),
  ];
  return {
    question,
    origin: 'simulated',
    of: aComparison(question, [first, second, third, fourth], figures),
    ...overrides,
  };
}
