import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { decimalText } from '../decimal-text.ts';
import { period } from '../period.ts';
import { aGoal, aSentFigure, anId, noonOf, problemsOf, valueOf } from '../testing/builders.ts';
import { decideReception, deliveriesMaximum, deliveryText, readDeliveries, readDelivery } from './delivery.ts';
import type { Delivery } from './delivery.ts';
import type { SentFigure } from './sent-figure.ts';

const seal = 'a'.repeat(64);

function aDelivery(overrides: Partial<Delivery> = {}): Delivery {
  return {
    format: 'co-so/delivery/1',
    origin: 'real',
    provinceId: anId(58),
    provinceName: 'Ninh Thuận',
    submissionId: anId(500),
    preparedBy: { id: 'first', title: 'Cán bộ first' },
    approvedBy: { id: 'second', title: 'Cán bộ second' },
    approvedAt: noonOf('2024-06-17'),
    rows: [aSentFigure()],
    contentHash: seal,
    ...overrides,
  };
}

const throughFile = (content: unknown) => readDelivery(JSON.parse(JSON.stringify(content)));

it.each<[string, Partial<SentFigure>]>([
  ['a number', {}],
  [
    'a part with its percentage',
    { quantity: { kind: 'ratio', numerator: 130, denominator: 269 }, statedPercent: decimalText('48.33') },
  ],
  ['a percentage alone', { quantity: { kind: 'percentage', percent: decimalText('92.65') }, qualifier: 'moreThan' }],
  [
    'a goal alone',
    {
      quantity: null,
      cutOffOn: null,
      goal: { goal: { kind: 'value', value: 805 }, direction: 'atLeast', period: period('annual'), source: 'derived' },
    },
  ],
  ['how many units are in it', { coverage: { reported: 34, expected: 124 } }],
  ['that it is stated no more', { quantity: null, cutOffOn: null, retracted: 'withheld' }],
])('reads back from a file what was written: %s', (_, row) => {
  const delivery = aDelivery({ rows: [aSentFigure(row)] });
  expect(valueOf(throughFile(delivery))).toEqual(delivery);
});

it('seals everything but the seal, whatever order the members stand in', () => {
  const { contentHash, ...content } = aDelivery();
  const { format, origin, ...others } = content;
  expect(deliveryText(aDelivery())).toBe(deliveryText(content));
  expect(deliveryText({ ...others, origin, format })).toBe(deliveryText(content));
  expect(deliveryText(content)).not.toContain(contentHash);
});

it.each<[string, Partial<Delivery>]>([
  ['a number', { rows: [aSentFigure({ quantity: { kind: 'value', value: 270 } })] }],
  ['whose it is', { provinceId: anId(59) }],
  ['who approved', { approvedBy: { id: 'third', title: 'x' } }],
  ['that it is simulated', { origin: 'simulated' }],
  ['the order of rows', { rows: [aSentFigure({ category: 'women' }), aSentFigure()] }],
])('has another text to seal with another answer to %s', (_, change) => {
  expect(deliveryText(aDelivery(change))).not.toBe(deliveryText(aDelivery()));
});

it('refuses a file with everything in it that has not the shape of a delivery, each at its place', () => {
  const row = { ...aSentFigure(), unitId: 'x', period: '2024-6', cutOffOn: '14/6/2024', statedPercent: '33%' };
  const problems = problemsOf(
    throughFile({
      ...aDelivery(),
      contentHash: 'abc',
      author: 'x',
      rows: [
        aSentFigure(),
        row,
        { ...aSentFigure(), quantity: { kind: 'ratio', numerator: 1, denominator: 0 }, qualifier: 'trên' },
      ],
    }),
  );
  expect(new Set(problems.map(({ code, at }) => `${code} ${at}`))).toEqual(
    new Set([
      'field-type /contentHash',
      'field-unknown /author',
      'field-type /rows/1/unitId',
      'field-type /rows/1/period',
      'field-type /rows/1/cutOffOn',
      'field-type /rows/1/statedPercent',
      'field-type /rows/2/quantity/denominator',
      'field-type /rows/2/qualifier',
    ]),
  );
});

it.each<[string, object, string]>([
  ['no rows', { rows: [] }, '/rows'],
  ['another format', { format: 'co-so/delivery/2' }, '/format'],
  ['a province without an id of ours', { provinceId: '58' }, '/provinceId'],
])('refuses %s', (_, change, at) => {
  expect(problemsOf(throughFile({ ...aDelivery(), ...change })).map((problem) => problem.at)).toEqual([at]);
});

const endedOn = civilDate('2025-07-01');
const known = { provinceNames: ['Ninh Thuận cũ', 'Ninh Thuận'], endedOn, conflicts: 0 };
const moment = { now: noonOf('2024-06-18'), today: civilDate('2024-06-18') };
const decided = (delivery: Delivery, facts: Parameters<typeof decideReception>[2] = known) =>
  decideReception(delivery, seal, facts, moment);
const placesOf = (rows: readonly Partial<SentFigure>[]) =>
  problemsOf(decided(aDelivery({ rows: rows.map(aSentFigure) }))).map(({ code, at }) => `${code} ${at}`);

it('receives what is sealed, known and approved by a second person, under any name the province ever had', () => {
  expect(valueOf(decided(aDelivery()))).toEqual(aDelivery());
  expect(decided(aDelivery({ provinceName: 'Ninh Thuận cũ', approvedAt: moment.now })).ok).toBe(true);
});

it('refuses rows that the catalogue does not know or that contradict themselves, all at once', () => {
  const rows = [
    aSentFigure({ indicator: 'org.tccsd' }),
    aSentFigure({ category: 'good', definitionVersion: 9 }),
    aSentFigure({ quantity: { kind: 'ratio', numerator: 993, denominator: 750 } }),
    aSentFigure({ quantity: null }),
    aSentFigure({ coverage: { reported: 125, expected: 124 } }),
  ];
  expect(problemsOf(decided(aDelivery({ rows })))).toEqual([
    { code: 'indicator-unknown', indicator: 'org.tccsd', at: '/rows/0/indicator' },
    { code: 'category-unknown', indicator: 'admission.admitted', category: 'good', at: '/rows/1/category' },
    { code: 'definition-unknown', indicator: 'admission.admitted', version: 9, at: '/rows/1/definitionVersion' },
    { code: 'part-over-base', numerator: 993, denominator: 750, at: '/rows/2/quantity' },
    { code: 'quantity-missing', at: '/rows/3/quantity' },
    { code: 'coverage-unusable', reported: 125, expected: 124, at: '/rows/4/coverage' },
  ]);
});

it('refuses a figure of days that have not come, of every year, or counted up to a day outside its period', () => {
  expect(
    placesOf([
      { period: period('2025'), cutOffOn: null },
      { period: period('2024'), cutOffOn: civilDate('2024-06-19') },
      { period: period('2024-01/2024-03'), cutOffOn: civilDate('2024-04-01') },
      { period: period('2023'), cutOffOn: civilDate('2025-01-01') },
      { period: period('annual'), cutOffOn: null },
    ]),
  ).toEqual([
    'period-in-future /rows/0/period',
    'period-in-future /rows/1/cutOffOn',
    'cut-off-outside-period /rows/2/cutOffOn',
    'period-in-future /rows/3/cutOffOn',
    'cut-off-outside-period /rows/3/cutOffOn',
    'period-annual-figure /rows/4/period',
  ]);
});

it('receives what is counted up to today, and goals alone of every year or of one to come', () => {
  const goal = { goal: { kind: 'value', value: 805 }, direction: 'atLeast', source: 'derived' } as const;
  const alone = (of: string) =>
    aSentFigure({ quantity: null, cutOffOn: null, period: period(of), goal: { ...goal, period: period(of) } });
  const rows = [aSentFigure({ cutOffOn: moment.today }), alone('annual'), alone('2025')];
  expect(decided(aDelivery({ rows, approvedAt: moment.now })).ok).toBe(true);
});

it('refuses numbers that are not what the indicator measures, as the province does when they are recorded', () => {
  const percentage = { kind: 'percentage', percent: decimalText('33.42') } as const;
  expect(
    placesOf([
      { quantity: percentage },
      { indicator: 'study.members', quantity: { kind: 'value', value: 7 } },
      { indicator: 'award.flag-standing-committee', quantity: percentage },
      { indicator: 'study.members', quantity: percentage },
    ]),
  ).toEqual([
    'quantity-not-for-measure /rows/0/quantity',
    'quantity-not-for-measure /rows/1/quantity',
    'quantity-not-for-measure /rows/2/quantity',
  ]);
});

it('refuses two persons without a name or title, before anything else is asked', () => {
  const problems = problemsOf(
    throughFile({ ...aDelivery(), preparedBy: { id: '', title: ' ' }, approvedBy: { id: 'second', title: '' } }),
  );
  expect(problems.map(({ at }) => at)).toEqual(['/preparedBy/id', '/preparedBy/title', '/approvedBy/title']);
});

it.each([
  ['before the clock was set', -5, [{ quantity: null, goal: aGoal(805) }], '2024-01-01'],
  ['before the cut-off day', noonOf('2024-06-13'), [{}], '2024-06-14'],
  ['before the period began', noonOf('2024-05-31'), [{ period: period('2024-06'), cutOffOn: null }], '2024-06-01'],
])('refuses what was approved %s', (_, at, rows, day) => {
  const approvedAt = at as Delivery['approvedAt'];
  expect(problemsOf(decided(aDelivery({ approvedAt, rows: rows.map((row) => aSentFigure(row)) })))).toEqual([
    { code: 'delivery-approved-earlier', approvedAt, day, at: '/approvedAt' },
  ]);
});

it.each([Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER])('refuses an instant of no calendar: %d', (approvedAt) => {
  const codes = problemsOf(decided(aDelivery({ approvedAt: approvedAt as Delivery['approvedAt'] })));
  expect(codes).toHaveLength(1);
});

it('receives what is approved on the very day up to which was counted', () => {
  expect(decided(aDelivery({ approvedAt: noonOf('2024-06-14') })).ok).toBe(true);
});

it('refuses a figure of a period that begins when the province is no more, and takes its last one late', () => {
  const later = { now: noonOf('2026-02-01'), today: civilDate('2026-02-01') };
  const of = (text: string) => aSentFigure({ period: period(text), cutOffOn: null });
  const rows = [of('2026'), of('2025'), of('2025-07'), of('2025-06')];
  const delivery = aDelivery({ rows, approvedAt: later.now });
  expect(problemsOf(decideReception(delivery, seal, known, later))).toEqual([
    { code: 'period-after-province', day: '2026-01-01', endedOn, at: '/rows/0/period' },
    { code: 'period-after-province', day: '2025-07-01', endedOn, at: '/rows/2/period' },
  ]);
});

it('receives a retraction, and refuses one that states something all the same', () => {
  const retraction = { quantity: null, cutOffOn: null, retracted: 'withheld' } as const;
  const rows = [{ quantity: { kind: 'value', value: 3 } as const }, { goal: aGoal(805) }, { note: 'còn 3' }];
  expect(placesOf([retraction])).toEqual([]);
  expect(placesOf(rows.map((row) => ({ ...retraction, ...row })))).toEqual(
    rows.map((_, at) => `retraction-states /rows/${at}/retracted`),
  );
});

// Aggregates only: never a branch, and no cell small enough to point at someone.
it('refuses what the sending side withholds: a level below, and a category of very few persons', () => {
  const women = (value: number) => ({ category: 'women', quantity: { kind: 'value', value } as const });
  expect(
    placesOf([
      { unitKind: 'subordinateBranch' },
      { unitKind: 'grassrootsCommittee' },
      { unitKind: 'commune' },
      women(4),
      women(5),
      women(0),
      { quantity: { kind: 'value', value: 2 } },
    ]),
  ).toEqual([
    'unit-kind-not-sent /rows/0/unitKind',
    'unit-kind-not-sent /rows/1/unitKind',
    'cell-too-small /rows/3/quantity',
  ]);
});

it('refuses a broken seal, a province it does not know, one person for two and a late approval, all at once', () => {
  const approvedAt = noonOf('2024-06-19');
  const rows = [aSentFigure({ period: period('2025'), cutOffOn: null })];
  const delivery = aDelivery({ approvedBy: { id: 'first', title: 'Trưởng ban' }, approvedAt, rows });
  const computed = 'b'.repeat(64);
  expect(problemsOf(decideReception(delivery, computed, { provinceNames: [], endedOn, conflicts: 3 }, moment))).toEqual(
    [
      { code: 'delivery-hash-differs', stated: seal, computed, at: '/contentHash' },
      { code: 'delivery-province-unknown', province: anId(58), at: '/provinceId' },
      { code: 'same-person-approves', at: '/approvedBy' },
      { code: 'delivery-approved-later', approvedAt, now: moment.now, at: '/approvedAt' },
      { code: 'period-in-future', day: '2025-01-01', today: moment.today, at: '/rows/0/period' },
    ],
  );
});

it('refuses a name that the registry never gave the province', () => {
  expect(problemsOf(decided(aDelivery({ provinceName: 'Bình Thuận' })))).toEqual([
    { code: 'delivery-province-other', given: 'Bình Thuận', expected: 'Ninh Thuận', at: '/provinceName' },
  ]);
});

it('refuses a delivery that says something else than what was received under the same revision', () => {
  expect(problemsOf(decided(aDelivery(), { ...known, conflicts: 3 }))).toEqual([
    { code: 'delivery-conflicts', rows: 3 },
  ]);
});

it('reads one delivery, or a list of them, out of one file', () => {
  const other = aDelivery({ provinceId: anId(59) });
  expect(valueOf(readDeliveries(aDelivery()))).toEqual([aDelivery()]);
  expect(valueOf(readDeliveries([aDelivery(), other]))).toEqual([aDelivery(), other]);
});

it('refuses a list with every problem of every delivery at its place', () => {
  const wrong = { ...aDelivery(), rows: [{ ...aSentFigure(), revision: 0 }] };
  const problems = problemsOf(readDeliveries([aDelivery(), { ...aDelivery(), provinceName: 58 }, wrong]));
  expect(problems.map(({ code, at }) => [code, at])).toEqual([
    ['field-type', '/1/provinceName'],
    ['field-type', '/2/rows/0/revision'],
  ]);
});

it('refuses an empty list and one longer than a file may hold', () => {
  const tooMany = Array.from({ length: deliveriesMaximum + 1 }, () => aDelivery());
  expect(readDeliveries([]).ok).toBe(false);
  expect(readDeliveries(tooMany).ok).toBe(false);
});

it('takes a row that comes twice alike, and refuses one that says two things under one revision', () => {
  const changed = aSentFigure({ quantity: { kind: 'value', value: 270 } });
  const repeated = { code: 'row-repeated', firstAt: '/0/rows/0' };
  expect(readDeliveries([aDelivery(), aDelivery()]).ok).toBe(true);
  expect(problemsOf(readDelivery(aDelivery({ rows: [aSentFigure(), changed] })))).toEqual([
    { code: 'row-repeated', firstAt: '/rows/0', at: '/rows/1' },
  ]);
  expect(problemsOf(readDeliveries([aDelivery(), aDelivery({ rows: [aSentFigure(), changed] })]))).toEqual([
    { ...repeated, at: '/1/rows/1' },
  ]);
  expect(readDeliveries([aDelivery(), aDelivery({ provinceId: anId(59), rows: [changed] })]).ok).toBe(true);
  expect(readDeliveries([aDelivery(), aDelivery({ origin: 'simulated', rows: [changed] })]).ok).toBe(true);
  expect(readDeliveries([aDelivery(), aDelivery({ rows: [{ ...changed, revision: 2 }] })]).ok).toBe(true);
});
