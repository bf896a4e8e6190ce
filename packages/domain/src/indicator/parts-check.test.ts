import { expect, it } from 'vitest';
import { aFigure } from '../testing/builders.ts';
import { catalogue, indicatorOf } from './catalogue/catalogue.ts';
import type { Figure, Quantity } from './figure.ts';
import { checkParts, checkSums, isFailed, partsOf, summedWith } from './parts-check.ts';

const value = (number: number): Quantity => ({ kind: 'value', value: number });
const ratio = (numerator: number, denominator: number): Quantity => ({ kind: 'ratio', numerator, denominator });

function figuresOf(indicator: string, quantities: Readonly<Record<string, Quantity>>): readonly Figure[] {
  return Object.entries(quantities).map(([category, quantity]) =>
    aFigure({ indicator, category: category === 'whole' ? null : category, quantity }),
  );
}

function check(indicator: string, quantities: Readonly<Record<string, Quantity>>) {
  const checked = checkParts(indicatorOf(indicator), figuresOf(indicator, quantities));
  return checked && { whole: checked.whole, sum: checked.sum, verdict: checked.verdict };
}

it.each([
  [
    'Bình Thuận, 247 + 221 = 468',
    'org.grassroots',
    { whole: value(468), committee: ratio(247, 468), branch: ratio(221, 468) },
    { whole: 468, sum: 468, verdict: 'sums' },
  ],
  [
    'Bến Cầu, 11 + 34 = 45',
    'org.grassroots',
    { whole: value(45), committee: value(11), branch: value(34) },
    { whole: 45, sum: 45, verdict: 'sums' },
  ],
  [
    'Bến Tre, 11 + 45 of 56, though two levels are not stated',
    'rating.organizations',
    { whole: ratio(56, 56), outstanding: ratio(11, 56), good: ratio(45, 56) },
    { whole: 56, sum: 56, verdict: 'sums' },
  ],
  [
    'Bến Tre, 857 + 4.051 of 5.262, where 354 remain',
    'rating.members',
    { whole: value(5262), outstanding: ratio(857, 5262), good: ratio(4051, 5262) },
    { whole: 5262, sum: 857 + 4051, verdict: 'remainder' },
  ],
  [
    'parts beyond their whole',
    'rating.members',
    { whole: value(5262), outstanding: value(1211), good: value(4052) },
    { whole: 5262, sum: 5263, verdict: 'exceeds' },
  ],
  [
    'all parts, and less than their whole',
    'org.grassroots',
    { whole: value(468), committee: value(246), branch: value(221) },
    { whole: 468, sum: 467, verdict: 'fallsShort' },
  ],
  [
    'parts of a whole that is not stated',
    'rating.cadres',
    { outstanding: ratio(39, 199), good: ratio(159, 199) },
    { whole: undefined, sum: 198, verdict: 'unknown' },
  ],
  ['a part that is zero', 'rating.cadres', { whole: value(0), good: value(0) }, { whole: 0, sum: 0, verdict: 'sums' }],
] as const)('checks %s', (_, indicator, quantities, expected) => {
  expect(check(indicator, quantities)).toEqual(expected);
});

it.each([
  ['of another number than the whole', { whole: value(56), outstanding: ratio(11, 56), good: ratio(45, 50) }, [50]],
  ['of the whole', { whole: value(56), outstanding: ratio(11, 56), good: ratio(45, 56) }, []],
  ['of different numbers, where no whole is stated', { outstanding: ratio(11, 56), good: ratio(45, 50) }, [50]],
  ['of nothing', { whole: value(56), outstanding: value(11), good: value(45) }, []],
] as const)('says which categories are shares %s', (_, quantities, expected) => {
  const checked = checkParts(indicatorOf('rating.organizations'), figuresOf('rating.organizations', quantities));
  expect(checked?.parts.flatMap(({ strayBase }) => strayBase ?? [])).toEqual(expected);
});

it('checks a whole that is the sum of figures of other indicators: 34 + 109 = 143 chi bộ in Bến Cầu', () => {
  const figures = [
    aFigure({ indicator: 'org.grassroots', category: 'branch', quantity: ratio(34, 45) }),
    aFigure({ indicator: 'org.subordinate-branches', quantity: value(109) }),
    aFigure({ indicator: 'org.branches', quantity: value(143), source: 'derived' }),
  ];
  expect(checkParts(indicatorOf('org.branches'), figures)).toEqual({
    indicator: 'org.branches',
    whole: 143,
    sum: 34 + 109,
    verdict: 'sums',
    parts: [
      { part: { indicator: 'org.grassroots', category: 'branch' }, count: 34, strayBase: undefined },
      { part: { indicator: 'org.subordinate-branches', category: null }, count: 109, strayBase: undefined },
    ],
    base: undefined,
  });
});

it.each([
  [8, 12, 'exceeds'],
  [12, 12, undefined],
  [12, 8, undefined],
  [undefined, 8, undefined],
])('of %j members %j official ones are %s', (members, official, verdict) => {
  const figures = [
    ...(members === undefined ? [] : [aFigure({ indicator: 'member.total', quantity: value(members) })]),
    aFigure({ indicator: 'member.official', quantity: value(official) }),
  ];
  expect(checkParts(indicatorOf('member.total'), figures)?.verdict).toBe(verdict);
  expect(checkSums(figures).filter(isFailed)).toHaveLength(verdict ? 1 : 0);
});

it('names the parts that are not known', () => {
  const [outstanding, ...others] = checkParts(
    indicatorOf('rating.cadres'),
    figuresOf('rating.cadres', { outstanding: ratio(39, 199) }),
  )!.parts;
  expect(outstanding?.count).toBe(39);
  expect(others.map(({ count }) => count)).toEqual([undefined, undefined, undefined]);
});

it('does not add up what is only a bound or only a percentage', () => {
  const bound = aFigure({
    indicator: 'org.grassroots',
    category: 'branch',
    quantity: value(221),
    qualifier: 'moreThan',
  });
  const exact = aFigure({ indicator: 'org.grassroots', category: 'committee', quantity: value(247) });
  const whole = aFigure({ indicator: 'org.grassroots', quantity: value(468) });
  expect(checkParts(indicatorOf('org.grassroots'), [bound, exact, whole])).toMatchObject({
    sum: 247,
    verdict: 'remainder',
  });
  expect(checkParts(indicatorOf('org.grassroots'), [exact, { ...whole, qualifier: 'about' }])).toMatchObject({
    whole: undefined,
    verdict: 'unknown',
  });
});

const lists = { advice: ratio(7, 11), 'joint-advice': ratio(3, 6), 'key-work': ratio(11, 27), internal: ratio(2, 6) };

it('checks shares above and below the line: 7 + 3 + 11 + 2 = 23 of 11 + 6 + 27 + 6 = 50', () => {
  const checked = checkParts(
    indicatorOf('task.completed'),
    figuresOf('task.completed', { ...lists, whole: ratio(23, 50) }),
  );
  expect(checked).toMatchObject({ whole: 23, sum: 7 + 3 + 11 + 2, verdict: 'sums' });
  expect(checked?.base).toEqual({ whole: 50, sum: 11 + 6 + 27 + 6, verdict: 'sums' });
});

it.each([
  ['a base that is too large', ratio(23, 51), { whole: 51, sum: 50, verdict: 'fallsShort' }],
  ['a base that is too small', ratio(23, 49), { whole: 49, sum: 50, verdict: 'exceeds' }],
])('finds %s although the parts above the line sum', (_, whole, base) => {
  const checked = checkParts(indicatorOf('task.completed'), figuresOf('task.completed', { ...lists, whole }));
  expect(checked).toMatchObject({ verdict: 'sums', base });
});

it('leaves a remainder below the line where a list is missing, and knows nothing where the whole is', () => {
  const { internal: _, ...three } = lists;
  const checked = checkParts(
    indicatorOf('task.completed'),
    figuresOf('task.completed', { ...three, whole: ratio(23, 50) }),
  );
  expect(checked?.base).toEqual({ whole: 50, sum: 44, verdict: 'remainder' });
  expect(checkParts(indicatorOf('task.completed'), figuresOf('task.completed', lists))?.base).toEqual({
    whole: undefined,
    sum: 50,
    verdict: 'unknown',
  });
});

it('checks no base of a count, whose parts all stand on the same whole', () => {
  expect(
    checkParts(indicatorOf('rating.organizations'), figuresOf('rating.organizations', { good: ratio(45, 56) }))?.base,
  ).toBeUndefined();
});

it('has nothing to check where no part is known', () => {
  expect(check('org.grassroots', { whole: value(56) })).toBeUndefined();
  expect(check('member.total', { whole: value(39_520) })).toBeUndefined();
});

it('never adds up categories that overlap, such as women, minorities and youth', () => {
  const overlapping = catalogue.filter(({ categories }) => categories?.kind === 'overlapping');
  expect(overlapping.map(({ id }) => id)).toEqual(['committee.members', 'admission.admitted']);
  expect(overlapping.flatMap(partsOf)).toEqual([]);
  expect(check('admission.admitted', { whole: value(269), women: value(200), workers: value(100) })).toBeUndefined();
});

it('checks every sum among figures of several units and periods, sent rows without a quantity left aside', () => {
  const whole = aFigure({ indicator: 'org.grassroots', quantity: value(50) });
  const parts = [
    aFigure({ indicator: 'org.grassroots', category: 'committee', quantity: ratio(31, 50) }),
    aFigure({ indicator: 'org.grassroots', category: 'branch', quantity: ratio(20, 50) }),
  ];
  const elsewhere = parts.map((part) => ({ ...part, unitId: 'elsewhere' }));
  const checks = checkSums([whole, ...parts, ...elsewhere, { ...whole, unitId: 'elsewhere', quantity: null }]);
  expect(checks.map(({ unitId, indicator, verdict }) => [unitId === 'elsewhere', indicator, verdict])).toEqual([
    [false, 'org.grassroots', 'exceeds'],
    [false, 'org.branches', 'unknown'],
    [true, 'org.grassroots', 'unknown'],
    [true, 'org.branches', 'unknown'],
  ]);
  expect(checks.map(isFailed)).toEqual([true, false, false, false]);
});

it('knows the sums that an indicator is in', () => {
  expect(summedWith('org.grassroots')).toEqual([
    { indicator: 'org.grassroots', category: null },
    { indicator: 'org.grassroots', category: 'committee' },
    { indicator: 'org.grassroots', category: 'branch' },
    { indicator: 'org.branches', category: null },
    { indicator: 'org.subordinate-branches', category: null },
  ]);
  expect(summedWith('org.subordinate-branches')).toEqual([
    { indicator: 'org.branches', category: null },
    { indicator: 'org.grassroots', category: 'branch' },
    { indicator: 'org.subordinate-branches', category: null },
  ]);
  expect(summedWith('member.official')).toEqual(summedWith('member.total'));
  expect(summedWith('cadre.non-member')).toEqual([]);
});
