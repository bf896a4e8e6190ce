import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { aFigureRow, problemsOf, valueOf } from '../testing/builders.ts';
import { qualifierWords } from './figure.ts';
import { readFigureRow } from './figure-row.ts';
import type { FigureRow } from './figure-row.ts';

const today = civilDate('2024-06-20');
const read = (row: FigureRow) => readFigureRow(row, today);
const rated = { indicator: 'rating.organizations', category: 'good', period: '2018', cutOffOn: '31/12/2018' };
const benTre = aFigureRow({ ...rated, value: null, numerator: 45, denominator: 56, statedPercent: '80,35%' });

it('reads a figure as exact and reported where the row says no more', () => {
  expect(valueOf(read(aFigureRow()))).toEqual({
    unit: 'Đảng bộ tỉnh Ninh Thuận',
    indicator: 'admission.admitted',
    category: null,
    period: '2024',
    definitionVersion: 1,
    cutOffOn: '2024-06-14',
    quantity: { kind: 'value', value: 269 },
    statedPercent: null,
    qualifier: 'exact',
    coverage: null,
    source: 'reported',
    document: null,
    note: null,
  });
});

it('reads of how many units a figure is, all of them and none among them', () => {
  const coverageOf = (reported: string, expected: string) => valueOf(read(aFigureRow({ reported, expected }))).coverage;
  expect(coverageOf('34', '124')).toEqual({ reported: 34, expected: 124 });
  expect(coverageOf('1.204', '1.204')).toEqual({ reported: 1204, expected: 1204 });
  expect(coverageOf('0', '1')).toEqual({ reported: 0, expected: 1 });
});

it('keeps a stated percentage verbatim beside its numbers', () => {
  expect(valueOf(read(benTre))).toMatchObject({
    category: 'good',
    quantity: { kind: 'ratio', numerator: 45, denominator: 56 },
    statedPercent: '80.35',
  });
});

it('takes a percentage without numbers for the quantity itself', () => {
  const row = { indicator: 'rating.members-good-or-better', period: '2010-2015', cutOffOn: '', value: '' };
  expect(valueOf(read(aFigureRow({ ...row, statedPercent: '92,65%', qualifier: 'trên' })))).toMatchObject({
    quantity: { kind: 'percentage', percent: '92.65' },
    statedPercent: null,
    qualifier: 'moreThan',
    cutOffOn: null,
  });
});

it('takes 1 of 3 for a count out of a count where the indicator is one', () => {
  const row = { indicator: 'award.flag-standing-committee', period: '2016', cutOffOn: null, value: null };
  expect(valueOf(read(aFigureRow({ ...row, numerator: 1, denominator: 3 }))).quantity).toEqual({
    kind: 'ratio',
    numerator: 1,
    denominator: 3,
  });
});

it.each([
  ['2018', undefined, 4],
  ['2010', undefined, 1],
  ['2018', 3, 3],
  ['2018', '2', 2],
])('reads a rating of %s with the definition %s given as version %i', (of, definitionVersion, version) => {
  const row = aFigureRow({ ...rated, period: of, cutOffOn: null, value: 1, definitionVersion });
  expect(valueOf(read(row)).definitionVersion).toBe(version);
});

// What a source printed beside its counts is kept as it is, and shown to differ.
it('takes a percentage of 100 by itself, and one of more where the counts stand beside it', () => {
  const studied = { indicator: 'study.members', cutOffOn: null, value: null };
  expect(valueOf(read(aFigureRow({ ...studied, statedPercent: '100%' }))).quantity).toMatchObject({ percent: '100' });
  const printed = aFigureRow({ ...studied, numerator: 45, denominator: 56, statedPercent: '803,5%' });
  expect(valueOf(read(printed)).statedPercent).toBe('803.5');
});

it('takes a cut-off of today, and a part that is the whole', () => {
  const row = { ...rated, value: null, numerator: 56, denominator: 56 };
  expect(valueOf(read(aFigureRow({ cutOffOn: '20/6/2024' }))).cutOffOn).toBe(today);
  expect(valueOf(read(aFigureRow(row))).quantity).toEqual({ kind: 'ratio', numerator: 56, denominator: 56 });
});

it.each(['2024', '2024-06', '6 tháng đầu năm 2024', '20/6/2024'])('takes a figure of %s, which has begun', (period) => {
  expect(read(aFigureRow({ period, cutOffOn: null })).ok).toBe(true);
});

it.each<[string, FigureRow, object]>([
  ['no unit', { unit: ' ' }, { code: 'text-missing', field: 'unit', at: '/unit' }],
  ['no indicator', { indicator: null }, { code: 'text-missing', field: 'indicator', at: '/indicator' }],
  [
    'an indicator that is not in the catalogue',
    { indicator: 'org.tccsd' },
    { code: 'indicator-unknown', indicator: 'org.tccsd', at: '/indicator' },
  ],
  [
    'a category of another indicator',
    { category: 'good' },
    { code: 'category-unknown', indicator: 'admission.admitted', category: 'good', at: '/category' },
  ],
  ['no period', { period: '' }, { code: 'text-missing', field: 'period', at: '/period' }],
  [
    'a period that is none',
    { period: '13/2024', cutOffOn: null },
    { code: 'period-unreadable', given: '13/2024', at: '/period' },
  ],
  ['every year, none named', { period: 'hằng năm', cutOffOn: null }, { code: 'period-annual-figure', at: '/period' }],
  [
    'a period that has not begun',
    { period: '2024-07', cutOffOn: null },
    { code: 'period-in-future', day: '2024-07-01', today, at: '/period' },
  ],
  [
    'a cut-off that is no day',
    { cutOffOn: '31/6/2024' },
    { code: 'day-unreadable', given: '31/6/2024', at: '/cutOffOn' },
  ],
  [
    'a cut-off that is still to come',
    { cutOffOn: '21/6/2024' },
    { code: 'period-in-future', day: '2024-06-21', today, at: '/cutOffOn' },
  ],
  [
    'a cut-off outside the period',
    { cutOffOn: '31/12/2023' },
    { code: 'cut-off-outside-period', cutOffOn: '2023-12-31', period: '2024', at: '/cutOffOn' },
  ],
  [
    'a definition that is no number',
    { definitionVersion: 'mới' },
    { code: 'number-unreadable', given: 'mới', at: '/definitionVersion' },
  ],
  [
    'a definition that does not exist',
    { definitionVersion: 2 },
    { code: 'definition-unknown', indicator: 'admission.admitted', version: 2, at: '/definitionVersion' },
  ],
  ['a number that is none', { value: 'gần 270' }, { code: 'number-unreadable', given: 'gần 270', at: '/value' }],
  [
    'a percentage of more than all, by itself',
    { indicator: 'study.members', value: null, statedPercent: '100,001%' },
    { code: 'percent-over-hundred', percent: '100.001', at: '/statedPercent' },
  ],
  [
    'a percentage that is a number',
    { indicator: 'study.members', value: null, statedPercent: 1 },
    { code: 'percent-unreadable', given: '1', at: '/statedPercent' },
  ],
  [
    'a percentage that is none',
    { statedPercent: 'hơn 33%' },
    { code: 'percent-unreadable', given: 'hơn 33%', at: '/statedPercent' },
  ],
  [
    'how many reported without how many should',
    { reported: 34 },
    { code: 'coverage-unusable', reported: 34, expected: null, at: '/expected' },
  ],
  [
    'how many should report without how many did',
    { expected: 124 },
    { code: 'coverage-unusable', reported: null, expected: 124, at: '/reported' },
  ],
  [
    'more that reported than should',
    { reported: 125, expected: 124 },
    { code: 'coverage-unusable', reported: 125, expected: 124, at: '/expected' },
  ],
  [
    'none that should report',
    { reported: 0, expected: 0 },
    { code: 'coverage-unusable', reported: 0, expected: 0, at: '/expected' },
  ],
  [
    'a count of units that is none',
    { reported: 'hết', expected: 124 },
    { code: 'number-unreadable', given: 'hết', at: '/reported' },
  ],
  ['no quantity at all', { value: null }, { code: 'quantity-missing', at: '/value' }],
  ['a value beside a part', { numerator: 269, denominator: 805 }, { code: 'quantity-ambiguous', at: '/value' }],
  ['a value beside a base', { denominator: 805 }, { code: 'quantity-ambiguous', at: '/value' }],
  ['a part without a base', { value: null, numerator: 269 }, { code: 'base-missing', at: '/denominator' }],
  ['a base without a part', { value: null, denominator: 805 }, { code: 'base-missing', at: '/numerator' }],
  ['a base of zero', { value: null, numerator: 0, denominator: 0 }, { code: 'base-zero', at: '/denominator' }],
  [
    '993 of 750, which is a number and its goal and no part of a whole',
    { value: null, numerator: 993, denominator: 750 },
    { code: 'part-over-base', numerator: 993, denominator: 750, at: '/numerator' },
  ],
  [
    'a percentage for a count',
    { value: null, statedPercent: '33,42' },
    { code: 'quantity-not-for-measure', measure: 'count', quantity: 'percentage', at: '/value' },
  ],
  [
    'a number for a share',
    { indicator: 'study.members' },
    { code: 'quantity-not-for-measure', measure: 'ratio', quantity: 'value', at: '/value' },
  ],
  [
    'a number for a count out of a count',
    { indicator: 'award.flag-standing-committee' },
    { code: 'quantity-not-for-measure', measure: 'outOf', quantity: 'value', at: '/value' },
  ],
  [
    'an unknown qualifier',
    { qualifier: 'hơn hẳn' },
    { code: 'choice-unknown', given: 'hơn hẳn', allowed: Object.values(qualifierWords), at: '/qualifier' },
  ],
  [
    'an unknown source',
    { source: 'báo chí' },
    { code: 'choice-unknown', given: 'báo chí', allowed: ['báo cáo', 'tự tính'], at: '/source' },
  ],
  [
    'a document longer than the centre takes',
    { document: 'x'.repeat(1001) },
    { code: 'text-too-long', field: 'document', maximum: 1000, at: '/document' },
  ],
  [
    'a note longer than the centre takes',
    { note: 'x'.repeat(1001) },
    { code: 'text-too-long', field: 'note', maximum: 1000, at: '/note' },
  ],
])('refuses %s, at its field', (_, change, problem) => {
  expect(problemsOf(read(aFigureRow(change)))).toEqual([problem]);
});

it('refuses a row with all its problems at once, each at its own field', () => {
  const wrong = {
    unit: '',
    indicator: 'org.tccsd',
    category: 'branch',
    period: '2023-02-29',
    cutOffOn: 'hôm qua',
    value: '1,5',
    numerator: 'x',
    denominator: 0,
    statedPercent: '?',
    qualifier: '?',
    source: '?',
    note: 'x'.repeat(1001),
  };
  expect(problemsOf(read(wrong)).map(({ code, at }) => [code, at])).toEqual([
    ['text-missing', '/unit'],
    ['indicator-unknown', '/indicator'],
    ['period-unreadable', '/period'],
    ['day-unreadable', '/cutOffOn'],
    ['percent-unreadable', '/statedPercent'],
    ['number-unreadable', '/value'],
    ['number-unreadable', '/numerator'],
    ['choice-unknown', '/qualifier'],
    ['choice-unknown', '/source'],
    ['text-too-long', '/note'],
  ]);
});
