import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { decimalText } from '../decimal-text.ts';
import { period } from '../period.ts';
import { aFigure } from '../testing/builders.ts';
import { countOf, figureRevision, isInexact, sameContent, sameKey, sameQuantity } from './figure.ts';
import type { Qualifier, Quantity } from './figure.ts';

const percentage = { kind: 'percentage', percent: decimalText('92.65') } as const;
const part = { kind: 'ratio', numerator: 45, denominator: 56 } as const;

it.each([
  ['unit', { unitId: 'other' }],
  ['indicator', { indicator: 'member.total' }],
  ['category', { category: 'women' }],
  ['period', { period: period('2023') }],
])('is about something else with another %s', (_, change) => {
  expect(sameKey(aFigure(), aFigure())).toBe(true);
  expect(sameKey(aFigure(), aFigure(change))).toBe(false);
});

it('is about the same in every revision', () => {
  expect(sameKey(aFigure(), aFigure({ revision: 2, quantity: part, definitionVersion: 2 }))).toBe(true);
});

it.each([
  ['definition', { definitionVersion: 2 }],
  ['cut-off day', { cutOffOn: null }],
  ['coverage', { coverage: { reported: 34, expected: 124 } }],
  ['day of cut-off', { cutOffOn: civilDate('2024-06-15') }],
  ['number', { quantity: { kind: 'value', value: 270 } }],
  ['kind of number', { quantity: percentage }],
  ['stated percentage', { statedPercent: decimalText('33.42') }],
  ['qualifier', { qualifier: 'about' }],
  ['source', { source: 'derived' }],
  ['document', { document: 'Báo cáo' }],
  ['note', { note: 'ghi chú' }],
] as const)('says something else with another %s', (_, change) => {
  expect(sameContent(aFigure(), aFigure(change))).toBe(false);
});

it('says something else of another number of units, reported or expected', () => {
  const of = (reported: number, expected: number) => aFigure({ coverage: { reported, expected } });
  expect(sameContent(of(34, 124), of(34, 124))).toBe(true);
  expect(sameContent(of(34, 124), of(34, 125))).toBe(false);
  expect(sameContent(of(34, 124), of(35, 124))).toBe(false);
});

it('says the same whoever recorded it, when and why', () => {
  expect(sameContent(aFigure(), aFigure({ revision: 2, reason: 'Đếm lại', recordedBy: { id: 'x', title: 'x' } }))).toBe(
    true,
  );
});

it.each([
  ['a value', { kind: 'value', value: 45 }, 45],
  ['a part of a whole', part, 45],
  ['nothing but a percentage', percentage, undefined],
] as const)('counts %s', (_, quantity, count) => {
  expect(countOf(quantity)).toBe(count);
});

it('keeps 45, 45 of 56, 45 of 57 and 45% apart', () => {
  const quantities: readonly Quantity[] = [
    { kind: 'value', value: 45 },
    part,
    { kind: 'ratio', numerator: 45, denominator: 57 },
    { kind: 'percentage', percent: decimalText('45') },
    { kind: 'percentage', percent: decimalText('45.0') },
  ];
  for (const [at, one] of quantities.entries())
    expect(quantities.map((other) => sameQuantity(one, other))).toEqual(quantities.map((_, index) => index === at));
});

it.each([
  ['trên 2.100 đảng viên: the number is a bound', 'moreThan', null, { kind: 'value', value: 2100 }, true],
  ['hơn 96% beside 1837/1899: only the percentage is a bound', 'moreThan', '96', part, false],
  ['trên 92,65% alone: the percentage is the quantity', 'moreThan', null, percentage, true],
  ['đúng', 'exact', null, part, false],
  ['khoảng', 'about', null, part, true],
] satisfies [string, Qualifier, string | null, Quantity, boolean][])(
  'says of %s whether the quantity is inexact',
  (_, qualifier, stated, quantity, inexact) => {
    const statedPercent = stated === null ? null : decimalText(stated);
    expect(isInexact({ qualifier, statedPercent, quantity })).toBe(inexact);
  },
);

it('names the revision that a figure has moved on to', () => {
  expect(figureRevision.movedOn(3)).toEqual({ code: 'figure-moved-on', revision: 3 });
});
