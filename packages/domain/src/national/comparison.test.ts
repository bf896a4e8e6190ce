import { expect, it } from 'vitest';
import { indicatorOf } from '../indicator/catalogue/catalogue.ts';
import type { Quantity } from '../indicator/figure.ts';
import { period } from '../period.ts';
import { aGoal, aQuestion, aReceivedFigure, aRound, anId, noonOf, provincesOf } from '../testing/builders.ts';
import { compareFigures, isRankable } from './comparison.ts';
import type { ComparisonQuestion } from './comparison.ts';
import type { ReceivedFigure } from './sent-figure.ts';

const value = (number: number): Quantity => ({ kind: 'value', value: number });

function sent(provinceId: string, actual: number, goal: number, overrides: Partial<ReceivedFigure> = {}) {
  return aReceivedFigure({ provinceId, quantity: value(actual), goal: aGoal(goal), ...overrides });
}

function ranksOf(question: ComparisonQuestion, figures: readonly ReceivedFigure[]) {
  const ids = figures.map(({ provinceId }) => provinceId);
  return compareFigures(question, provincesOf(...ids), figures).comparable.map(({ province, rank }) => [
    province.id,
    rank,
  ]);
}

it('ranks completions, one beyond 100% first', () => {
  const figures = [sent('ninh-thuan', 269, 805), sent('lang-son', 993, 750), sent('binh-thuan', 1932, 2000)];
  expect(ranksOf(aQuestion(), figures)).toEqual([
    ['lang-son', 1],
    ['binh-thuan', 2],
    ['ninh-thuan', 3],
  ]);
});

it('gives ties one rank, passes over the next, and lists the tied by their ids', () => {
  const figures = [sent('d', 10, 100), sent('c', 50, 100), sent('b', 100, 200), sent('a', 90, 100)];
  expect(ranksOf(aQuestion(), figures)).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 2],
    ['d', 4],
  ]);
});

it('tells completions apart that are one percentage on screen', () => {
  const figures = [sent('a', 333_333_333, 999_999_998), sent('b', 333_333_333, 999_999_997)];
  expect(ranksOf(aQuestion(), figures)).toEqual([
    ['b', 1],
    ['a', 2],
  ]);
});

it('lists who sent nothing as missing and ranks who sent zero', () => {
  const compared = compareFigures(aQuestion(), provincesOf('a', 'b', 'c'), [sent('a', 0, 805), sent('b', 1, 805)]);
  expect(compared.missing).toEqual(provincesOf('c'));
  expect(compared.comparable.map(({ province, measure, rank }) => [province.id, measure, rank])).toEqual([
    ['b', { numerator: 1, denominator: 805 }, 1],
    ['a', { numerator: 0, denominator: 805 }, 2],
  ]);
});

it('lists a figure that cannot be compared beneath, with its reasons and what it would be, outside the ranks', () => {
  const compared = compareFigures(aQuestion(), provincesOf('a', 'b'), [
    sent('a', 1000, 1, { definitionVersion: 2 }),
    sent('b', 269, 805),
  ]);
  expect(compared.comparable.map(({ province, rank }) => [province.id, rank])).toEqual([['b', 1]]);
  expect(compared.incomparable).toMatchObject([
    {
      province: { id: 'a' },
      measure: { numerator: 1000, denominator: 1 },
      reasons: [
        { reason: 'otherDefinition', version: 2 },
        { reason: 'smallNumber', base: 1 },
      ],
    },
  ]);
});

it('lists a row for each unit of the level asked for, and then no unit of another level', () => {
  const figures = [
    sent('a', 90, 100, { unitId: anId(3), unitKind: 'directCommittee' }),
    sent('a', 10, 100, { unitId: anId(2), unitKind: 'directCommittee' }),
    sent('a', 999, 100, { unitId: anId(1), unitKind: 'province' }),
  ];
  const compared = compareFigures(aQuestion({ unitKind: 'directCommittee' }), provincesOf('a'), figures);
  expect(compared.comparable.map(({ figure, rank }) => [figure.unitId, rank])).toEqual([
    [anId(3), 1],
    [anId(2), 2],
  ]);
  expect(compared.incomparable).toEqual([]);
});

it('lists whatever a province sent of other levels where it sent nothing of the one asked for', () => {
  const figures = [
    sent('a', 90, 100, { unitId: anId(3), unitKind: 'commune' }),
    sent('a', 10, 100, { unitId: anId(2), unitKind: 'directCommittee' }),
  ];
  const compared = compareFigures(aQuestion(), provincesOf('a'), figures);
  expect(compared.missing).toEqual([]);
  expect(compared.incomparable.map(({ reasons }) => reasons)).toEqual([
    [{ reason: 'otherLevel', unitKind: 'directCommittee' }],
    [{ reason: 'otherLevel', unitKind: 'commune' }],
  ]);
});

it('leaves out provinces that were not asked about', () => {
  expect(compareFigures(aQuestion(), provincesOf('a'), [sent('b', 1, 805)])).toEqual({
    isRanked: true,
    comparable: [],
    incomparable: [],
    missing: provincesOf('a'),
  });
});

it.each([
  ['on the day it was due', '2024-06-25', false],
  ['the day after', '2024-06-26', true],
])('marks a figure that was approved %s as late: it is ranked all the same', (_, approvedOn, late) => {
  const figure = sent('a', 269, 805, { approvedAt: noonOf(approvedOn) });
  const { comparable } = compareFigures(aQuestion({ round: aRound() }), provincesOf('a'), [figure]);
  expect(comparable.map(({ isLate, rank }) => [isLate, rank])).toEqual([[late, 1]]);
});

it('marks nothing as late that is of another period than the round', () => {
  const figure = sent('a', 269, 805, { period: period('2023'), approvedAt: noonOf('2030-01-01') });
  const { incomparable } = compareFigures(aQuestion({ round: aRound() }), provincesOf('a'), [figure]);
  expect(incomparable.map(({ isLate }) => isLate)).toEqual([false]);
});

it('marks nothing as late where no round is set', () => {
  const figure = sent('a', 269, 805, { approvedAt: noonOf('2030-01-01') });
  expect(compareFigures(aQuestion(), provincesOf('a'), [figure]).comparable[0]?.isLate).toBe(false);
});

it.each([
  ['what is for reference', 'org.grassroots', 'figure'],
  ['the completion of what is for reference', 'org.grassroots', 'completion'],
  ['a share of ratings, which are capped', 'rating.members-good-or-better', 'figure'],
  ['a number, which says how large a province is', 'admission.admitted', 'figure'],
] as const)('shows %s side by side by name, whatever the value, without any rank', (_, indicator, by) => {
  const provinces = ['Yên Bái', 'Điện Biên', 'Đắk Lắk', 'Hà Nội', 'An Giang', 'Ấn Phú'].map((name, index) => ({
    id: `p${index}`,
    name,
  }));
  const figures = provinces.map(({ id }, index) => {
    const part = [500, 300, 600, 200, 100, 400][index]!;
    const quantity =
      indicator === 'rating.members-good-or-better'
        ? ({ kind: 'ratio', numerator: part, denominator: 1000 } as const)
        : value(part);
    return aReceivedFigure({ provinceId: id, indicator, quantity, goal: aGoal(100) });
  });
  const compared = compareFigures(aQuestion({ indicator: indicatorOf(indicator), by }), provinces, figures);
  expect(compared.isRanked).toBe(false);
  expect(compared.comparable.map(({ province, rank }) => [province.name, rank])).toEqual([
    ['An Giang', null],
    ['Ấn Phú', null],
    ['Đắk Lắk', null],
    ['Điện Biên', null],
    ['Hà Nội', null],
    ['Yên Bái', null],
  ]);
});

it('ranks what may not occur from none upwards', () => {
  const question = aQuestion({ indicator: indicatorOf('rating.weak'), by: 'figure' });
  expect(ranksOf(question, [sent('a', 2, 1), sent('b', 0, 1), sent('c', 0, 1)])).toEqual([
    ['b', 1],
    ['c', 1],
    ['a', 3],
  ]);
});

it('ranks a limit from the one least used upwards', () => {
  const question = aQuestion({ indicator: indicatorOf('org.without-committee') });
  expect(ranksOf(question, [sent('a', 30, 40), sent('b', 10, 40), sent('c', 50, 40)])).toEqual([
    ['b', 1],
    ['a', 2],
    ['c', 3],
  ]);
});

it.each([
  ['a share, more of it better', 'study.members', 'figure', true],
  ['what may not occur', 'rating.weak', 'figure', true],
  ['a completion', 'admission.admitted', 'completion', true],
  ['a number, which says how large a province is', 'admission.admitted', 'figure', false],
  ['a number, less of it better', 'org.without-committee', 'figure', false],
  ['a share for reference', 'rating.members-good-or-better', 'figure', false],
  ['the completion of what is for reference', 'task.completed', 'completion', false],
  ['a count out of a count', 'award.flag-standing-committee', 'figure', false],
] as const)('answers whether %s is ranked', (_, indicator, by, ranked) => {
  expect(isRankable({ indicator: indicatorOf(indicator), by, goalDirection: null })).toBe(ranked);
});

it.each([
  [
    'atLeast',
    [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ],
  ],
  [
    'atMost',
    [
      ['c', 1],
      ['b', 2],
      ['a', 3],
    ],
  ],
  [
    'exactly',
    [
      ['a', null],
      ['b', null],
      ['c', null],
    ],
  ],
] as const)('ranks the completion of a goal %s by what it asks for', (direction, ranks) => {
  const goal = { ...aGoal(100), direction };
  const figures = [sent('a', 150, 100, { goal }), sent('b', 100, 100, { goal }), sent('c', 60, 100, { goal })];
  expect(ranksOf(aQuestion({ goalDirection: direction }), figures)).toEqual(ranks);
});
