import { describe, expect, it } from 'vitest';
import { simulatedCases } from '../../../../scripts/simulate/cases.ts';
import { definitionFor, indicatorOf } from '../indicator/catalogue/catalogue.ts';
import { compareRatios, ratio } from '../ratio.ts';
import { aQuestion } from '../testing/builders.ts';
import { lastMonth, provinces, received, roundOf, rounds, toLastMonth } from '../testing/simulated-year.ts';
import { compareFigures } from './comparison.ts';
import type { ComparedBy, Comparison, Incomparability } from './comparison.ts';
import { sendingState } from './sender.ts';
import type { SendingState } from './sender.ts';
import type { ReportingRound } from './sent-figure.ts';

function compared(indicatorId: string, of: string, by: ComparedBy = 'figure'): Comparison {
  const indicator = indicatorOf(indicatorId);
  const round = roundOf(of);
  const definitionVersion = definitionFor(indicator, round.period).version;
  const figures = received.filter((row) => row.indicator === indicatorId && row.category === null && row.period === of);
  const { cutOffOn } = round;
  return compareFigures(
    aQuestion({ indicator, by, period: round.period, definitionVersion, cutOffOn, round }),
    provinces,
    figures,
  );
}

function slugsWith(comparison: Comparison, reason: Incomparability['reason']): readonly string[] {
  return comparison.incomparable
    .filter(({ reasons }) => reasons.some((one) => one.reason === reason))
    .map(({ province }) => province.name)
    .toSorted();
}

function slugsThatAre(state: SendingState, round: ReportingRound): readonly string[] {
  const rowsOf = (id: string) => received.filter(({ provinceId }) => provinceId === id);
  return provinces
    .filter(({ id }) => sendingState(round, rowsOf(id)) === state)
    .map(({ name }) => name)
    .toSorted();
}

describe('what is out of order on purpose', () => {
  const admission = compared('admission.admitted', toLastMonth, 'completion');
  const attendance = compared('meeting.member-attendance', toLastMonth);
  const lastRounds = [roundOf(lastMonth), roundOf(toLastMonth)];
  const roundsBefore = rounds.filter((round) => !lastRounds.includes(round));

  it('is missing, never zero, where nothing was sent for the last round', () => {
    const missing = [...simulatedCases.nothingSent, ...simulatedCases.lastRoundMissing].toSorted();
    expect(missing).toHaveLength(3);
    for (const comparison of [admission, attendance, compared('org.grassroots', lastMonth)])
      expect(comparison.missing.map(({ name }) => name).toSorted()).toEqual(missing);
    for (const round of lastRounds) expect(slugsThatAre('missing', round)).toEqual(missing);
    for (const round of roundsBefore) expect(slugsThatAre('missing', round)).toEqual(simulatedCases.nothingSent);
  });

  it('is late where the last round was approved after the day it was due, and in time in every round before', () => {
    const rows = [...admission.comparable, ...admission.incomparable];
    const late = rows.filter(({ isLate }) => isLate).map(({ province }) => province.name);
    expect(late.toSorted()).toEqual(simulatedCases.late.toSorted());
    for (const round of lastRounds) expect(slugsThatAre('late', round)).toEqual(simulatedCases.late.toSorted());
    for (const round of roundsBefore) expect([round.title, slugsThatAre('late', round)]).toEqual([round.title, []]);
  });

  it('is not comparable by another definition, from the month on in which the definition changed', () => {
    const inMonth = (month: string) => slugsWith(compared('org.grassroots', month), 'otherDefinition');
    expect(inMonth(lastMonth)).toEqual(simulatedCases.otherDefinition);
    expect(inMonth('2026-04')).toEqual(simulatedCases.otherDefinition);
    expect(inMonth('2026-03')).toEqual([]);
  });

  it('is not comparable by another cut-off day', () => {
    expect(slugsWith(admission, 'otherCutOff')).toEqual(simulatedCases.otherCutOff.toSorted());
    expect(slugsWith(attendance, 'otherCutOff')).toEqual(simulatedCases.otherCutOff.toSorted());
  });

  it('is not comparable by a small goal or a small base', () => {
    expect(slugsWith(admission, 'smallNumber')).toEqual(simulatedCases.smallGoal);
    expect(slugsWith(compared('study.members', toLastMonth), 'smallNumber')).toEqual(simulatedCases.smallStudy);
  });

  it('is not comparable with less than nine tenths of the communes', () => {
    expect(slugsWith(admission, 'lowCoverage')).toEqual(simulatedCases.lowCoverage.toSorted());
    expect(slugsWith(compared('member.total', '2026-09'), 'lowCoverage')).toEqual([]);
  });

  it('is not comparable as a percentage without its numbers', () => {
    expect(slugsWith(attendance, 'percentageOnly')).toEqual(simulatedCases.percentageOnly);
  });

  it.each([
    ['attendance', attendance, simulatedCases.sameAttendance],
    ['completion', admission, simulatedCases.sameCompletion],
  ] as const)('shares a rank where %s is the same share of different bases', (_, comparison, slugs) => {
    const rows = comparison.comparable.filter(({ province }) => slugs.some((slug) => slug === province.name));
    expect(new Set(rows.map(({ province }) => province.name))).toEqual(new Set(slugs));
    expect(rows[0]!.rank).toBe(rows[1]!.rank);
    expect(rows[0]!.measure.denominator).not.toBe(rows[1]!.measure.denominator);
  });

  it('passes the goal, and is a value like any other', () => {
    const over = admission.comparable.filter(({ measure }) => compareRatios(measure, ratio(1, 1)) > 0);
    expect(over.map(({ province }) => province.name)).toEqual(expect.arrayContaining([...simulatedCases.overGoal]));
    expect(over.every(({ rank }) => rank !== null && rank <= over.length)).toBe(true);
  });

  it('is the only thing that is out of order', () => {
    const befallen = new Set<string>(Object.values(simulatedCases).flat());
    const reasons = [
      admission,
      attendance,
      compared('study.members', toLastMonth),
      compared('org.grassroots', lastMonth),
      compared('member.total', lastMonth),
      compared('rating.organizations', '2025'),
    ].flatMap(({ incomparable }) => incomparable);
    expect(reasons.filter(({ province }) => !befallen.has(province.name))).toEqual([]);
  });
});
