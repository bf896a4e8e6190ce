import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { decimalText } from '../decimal-text.ts';
import { indicatorOf } from '../indicator/catalogue/catalogue.ts';
import type { Quantity } from '../indicator/figure.ts';
import { period } from '../period.ts';
import { aGoal, aQuestion, aReceivedFigure, noonOf } from '../testing/builders.ts';
import { comparability, effectiveCutOff, isComparedAsShare, measureOf } from './comparability.ts';
import type { ComparisonQuestion } from './comparison.ts';
import type { ReceivedFigure, SentGoal } from './sent-figure.ts';

const value = (number: number): Quantity => ({ kind: 'value', value: number });
const ratio = (numerator: number, denominator: number): Quantity => ({ kind: 'ratio', numerator, denominator });
const percentage: Quantity = { kind: 'percentage', percent: decimalText('33.42') };

const shareGoal: SentGoal = { ...aGoal(0), goal: { kind: 'share', numerator: 90, denominator: 100 } };
const admissions = aQuestion({ cutOffOn: civilDate('2024-06-14') });
const ninhThuan = { goal: aGoal(805) };
const shares: ComparisonQuestion = { ...admissions, indicator: indicatorOf('study.members'), by: 'figure' };

it('compares 269 of 805 on the day, by the definition and at the level asked for', () => {
  expect(comparability(admissions, aReceivedFigure(ninhThuan))).toEqual([]);
});

it.each<[string, Partial<ReceivedFigure>, object]>([
  ['another level', { unitKind: 'directCommittee' }, { reason: 'otherLevel', unitKind: 'directCommittee' }],
  ['another period', { period: period('2024-01/2024-06') }, { reason: 'otherPeriod', period: '2024-01/2024-06' }],
  ['another definition', { definitionVersion: 2 }, { reason: 'otherDefinition', version: 2 }],
  ['another cut-off day', { cutOffOn: civilDate('2024-06-13') }, { reason: 'otherCutOff', cutOffOn: '2024-06-13' }],
  ['no cut-off day in a running period', { cutOffOn: null }, { reason: 'otherCutOff', cutOffOn: null }],
  ['only a percentage', { quantity: percentage }, { reason: 'percentageOnly' }],
  ['a bound', { qualifier: 'moreThan' }, { reason: 'inexact' }],
  ['an estimate', { qualifier: 'about' }, { reason: 'inexact' }],
  ['a goal of less than 20', { goal: aGoal(19) }, { reason: 'smallNumber', base: 19 }],
  [
    'less than 90% of the units',
    { coverage: { reported: 89, expected: 99 } },
    { reason: 'lowCoverage', reported: 89, expected: 99 },
  ],
  ['no goal', { goal: null }, { reason: 'noGoal' }],
  ['only a goal', { quantity: null }, { reason: 'noActual' }],
  ['a goal that is a share', { goal: shareGoal }, { reason: 'goalNotANumber' }],
  [
    'a retraction, which differs in nothing else',
    { quantity: null, goal: null, cutOffOn: null, definitionVersion: 2, retracted: 'withheld' },
    { reason: 'retracted', why: 'withheld' },
  ],
])('names %s, alone', (_, change, reason) => {
  expect(comparability(admissions, aReceivedFigure({ ...ninhThuan, ...change }))).toEqual([reason]);
});

it.each<[string, Partial<ReceivedFigure>]>([
  ['a goal of exactly 20', { goal: aGoal(20) }],
  ['exactly 90% of the units', { coverage: { reported: 90, expected: 100 } }],
  ['a rounded percentage beside exact numbers', { statedPercent: decimalText('33'), qualifier: 'moreThan' }],
])('has nothing against %s', (_, change) => {
  expect(comparability(admissions, aReceivedFigure({ ...ninhThuan, ...change }))).toEqual([]);
});

it.each([
  [
    'a count without its whole among shares',
    { ...admissions, by: 'figure', category: 'women' },
    value(130),
    ['noBase'],
  ],
  ['a share of less than 20', shares, ratio(18, 19), ['smallNumber']],
  ['a share of exactly 20', shares, ratio(18, 20), []],
  ['a lower bound that is a percentage', shares, percentage, ['percentageOnly']],
  ['a count, however small', { ...admissions, by: 'figure' }, value(3), []],
  [
    'a small whole that is no base of a rate',
    { ...shares, indicator: indicatorOf('award.flag-standing-committee') },
    ratio(1, 3),
    [],
  ],
] satisfies [string, ComparisonQuestion, Quantity, string[]][])(
  'finds for %s what stands against it',
  (_, question, quantity, reasons) => {
    const figure = aReceivedFigure({ quantity });
    expect(comparability(question, figure).map(({ reason }) => reason)).toEqual(reasons);
  },
);

it('cannot divide by a goal of zero', () => {
  expect(comparability(admissions, aReceivedFigure({ goal: aGoal(0) }))).toEqual([
    { reason: 'goalNotANumber' },
    { reason: 'smallNumber', base: 0 },
  ]);
});

it('names every reason at once', () => {
  const figure = aReceivedFigure({
    unitKind: 'commune',
    period: period('2023'),
    definitionVersion: 2,
    cutOffOn: civilDate('2023-12-31'),
    quantity: percentage,
    qualifier: 'moreThan',
    goal: null,
    coverage: { reported: 1, expected: 2 },
  });
  expect(comparability(admissions, figure).map(({ reason }) => reason)).toEqual([
    'otherLevel',
    'otherPeriod',
    'otherDefinition',
    'otherCutOff',
    'percentageOnly',
    'inexact',
    'noGoal',
    'lowCoverage',
  ]);
});

it.each<[string, Partial<SentGoal>, object]>([
  ['the whole term', { period: period('2020/2025') }, { reason: 'otherGoalPeriod', period: '2020/2025' }],
  ['a limit', { direction: 'atMost' }, { reason: 'otherGoalDirection', direction: 'atMost' }],
])('does not set the completion of a goal that is for %s beside the others', (_, change, reason) => {
  const question = { ...admissions, goalPeriod: period('2024'), goalDirection: 'atLeast' } as const;
  const figure = aReceivedFigure({ goal: { ...aGoal(805), ...change } });
  expect(comparability(question, aReceivedFigure(ninhThuan))).toEqual([]);
  expect(comparability(question, figure)).toEqual([reason]);
  expect(comparability({ ...question, by: 'figure' }, figure)).toEqual([]);
});

it('says of no goal at all only that there is none', () => {
  const question = { ...admissions, goalPeriod: period('2024'), goalDirection: 'atLeast' } as const;
  expect(comparability(question, aReceivedFigure({ goal: null }))).toEqual([{ reason: 'noGoal' }]);
});

it.each([
  ['a completion', 'admission.admitted', null, 'completion', true],
  ['a share', 'study.members', null, 'figure', true],
  ['a category of a count', 'rating.organizations', 'outstanding', 'figure', true],
  ['a count', 'org.grassroots', null, 'figure', false],
  ['a count out of a count', 'award.flag-standing-committee', null, 'figure', false],
] as const)('answers whether %s is compared as a share', (_, indicator, category, by, isShare) => {
  expect(isComparedAsShare({ indicator: indicatorOf(indicator), category, by })).toBe(isShare);
});

it('asks for no cut-off day where any will do', () => {
  const figure = aReceivedFigure({ ...ninhThuan, cutOffOn: civilDate('2024-03-31') });
  expect(comparability({ ...admissions, cutOffOn: null }, figure)).toEqual([]);
});

it('takes a figure whose source names no day for counted to the end of its period once that is over', () => {
  const question = { ...admissions, cutOffOn: civilDate('2024-12-31') };
  const ofTheYear = { ...ninhThuan, cutOffOn: null };
  expect(comparability(question, aReceivedFigure({ ...ofTheYear, approvedAt: noonOf('2025-01-10') }))).toEqual([]);
  expect(comparability(question, aReceivedFigure({ ...ofTheYear, approvedAt: noonOf('2024-06-20') }))).toEqual([
    { reason: 'otherCutOff', cutOffOn: null },
  ]);
});

it.each([
  ['the day it names', '2024', '2024-06-14', '2025-01-10', '2024-06-14'],
  ['the last day of a year that was over', '2024', null, '2025-01-10', '2024-12-31'],
  ['the last day of a year on that very day', '2024', null, '2024-12-31', '2024-12-31'],
  ['no day of a year that was still running', '2024', null, '2024-12-30', null],
  ['the last day of months that were over', '2024-01/2024-06', null, '2024-07-05', '2024-06-30'],
  ['its own day for a figure of one day', '2024-06-14', null, '2024-06-14', '2024-06-14'],
  ['that day even where it was approved the day before', '2024-06-14', null, '2024-06-13', '2024-06-14'],
  ['no day of every year', 'annual', null, '2024-06-14', null],
])('counts up to %s', (_, of, cutOffOn, approvedOn, expected) => {
  const figure = {
    period: period(of),
    cutOffOn: cutOffOn === null ? null : civilDate(cutOffOn),
    approvedAt: noonOf(approvedOn),
  };
  expect(effectiveCutOff(figure)).toBe(expected);
});

it.each([
  ['the share of an indicator that is a share', 'study.members', null, ratio(96, 100), [96, 100]],
  ['the share of one category of a share', 'task.completed', 'key-work', ratio(11, 27), [11, 27]],
  ['the share of one category of a count', 'rating.organizations', 'outstanding', ratio(11, 56), [11, 56]],
  ['the number of a count', 'org.grassroots', null, value(468), [468, 1]],
  ['the number of a count given with its whole', 'rating.organizations', null, ratio(56, 56), [56, 1]],
  ['the number of a count out of a count', 'award.flag-standing-committee', null, ratio(1, 3), [1, 1]],
] as const)('compares %s', (_, indicator, category, quantity, [numerator, denominator]) => {
  const question = { ...admissions, indicator: indicatorOf(indicator), category, by: 'figure' } as const;
  expect(measureOf(question, aReceivedFigure({ quantity }))).toEqual({ numerator, denominator });
});

it.each([
  ['a percentage alone', 'study.members', null, percentage],
  ['a category without its whole', 'rating.organizations', 'outstanding', value(11)],
  ['a goal alone', 'org.grassroots', null, null],
] as const)('has nothing to compare in %s', (_, indicator, category, quantity) => {
  const question = { ...admissions, indicator: indicatorOf(indicator), category, by: 'figure' } as const;
  expect(measureOf(question, aReceivedFigure({ quantity, goal: aGoal(100) }))).toBeUndefined();
});

it('compares no completion of a goal that is a share, which stands on another scale', () => {
  const question = { ...shares, by: 'completion' } as const;
  expect(measureOf(question, aReceivedFigure({ quantity: ratio(96, 100), goal: shareGoal }))).toBeUndefined();
});

it('compares a completion as what was reached over the goal, beyond 100% too', () => {
  expect(measureOf(admissions, aReceivedFigure({ quantity: value(993), goal: aGoal(750) }))).toEqual({
    numerator: 993,
    denominator: 750,
  });
});
