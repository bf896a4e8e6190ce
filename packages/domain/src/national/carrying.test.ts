import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { decimalText } from '../decimal-text.ts';
import { indicatorOf } from '../indicator/catalogue/catalogue.ts';
import type { Quantity } from '../indicator/figure.ts';
import { period } from '../period.ts';
import { aGoal, aReceivedFigure, anId, noonOf, provincesOf } from '../testing/builders.ts';
import { carryToProvinces } from './carrying.ts';
import type { CarryingFacts, CarryingQuestion } from './carrying.ts';
import type { ReceivedFigure } from './sent-figure.ts';

const on = civilDate('2025-07-01');
const question: CarryingQuestion = {
  indicator: indicatorOf('member.total'),
  by: 'figure',
  unitKind: 'province',
  period: period('2024'),
  onto: civilDate('2026-11-26'),
};
const value = (number: number): Quantity => ({ kind: 'value', value: number });
const part = (numerator: number, denominator: number): Quantity => ({ kind: 'ratio', numerator, denominator });
const from = (provinceId: string, over: Partial<ReceivedFigure> = {}) =>
  aReceivedFigure({ provinceId, unitId: anId(provinceId.charCodeAt(0)), quantity: value(10), ...over });

/** `x` and `y` became `n`; `u` went on. */
function carried(figures: readonly ReceivedFigure[], over: Partial<CarryingQuestion & CarryingFacts> = {}) {
  const facts: CarryingFacts = {
    stood: provincesOf('x', 'y', 'u'),
    standing: provincesOf('n', 'u'),
    links: ['x', 'y'].map((predecessorId) => ({ predecessorId, successorId: 'n', on })),
    figures,
    ...over,
  };
  return carryToProvinces({ ...question, ...over }, facts);
}

const reasonsOf = (figures: readonly ReceivedFigure[], over: Partial<CarryingQuestion & CarryingFacts> = {}) => {
  const { uncarried, sums } = carried(figures, over);
  expect(sums).toEqual([]);
  return uncarried.flatMap(({ reasons }) => reasons);
};

describe('what went over whole', () => {
  it('is the sum of all predecessors, says of which, and leaves a province that went on as it is', () => {
    const sent = [from('x'), from('y', { quantity: value(32) }), from('u', { quantity: value(5) })];
    const { figures, sums, uncarried } = carried(sent);
    expect(figures.map(({ provinceId, quantity }) => [provinceId, quantity])).toEqual([
      ['n', value(42)],
      ['u', value(5)],
    ]);
    expect(sums.map(({ province, parts }) => [province.id, ...parts.map((one) => one.province.id)])).toEqual([
      ['n', 'x', 'y'],
    ]);
    expect(uncarried).toEqual([]);
  });

  it('makes a share from the sums of parts and of bases, not from the percentages', () => {
    const study = { ...question, indicator: indicatorOf('study.members') };
    const sent = [from('x', { quantity: part(90, 100) }), from('y', { quantity: part(1, 900) })];
    expect(carried(sent, study).figures[0]?.quantity).toEqual(part(91, 1000));
  });

  it('is marked as computed, in the name of the province, and came when its last part came', () => {
    const sent = [
      from('x', { approvedAt: noonOf('2025-01-10'), document: 'Báo cáo', statedPercent: decimalText('1,5') }),
      from('y', { approvedAt: noonOf('2025-01-20') }),
    ];
    expect(carried(sent).figures[0]).toMatchObject({
      unitId: 'n',
      source: 'derived',
      document: null,
      statedPercent: null,
      approvedAt: noonOf('2025-01-20'),
    });
  });

  it('adds goals up for a completion, and coverage', () => {
    const coverage = { reported: 9, expected: 10 };
    const sent = [from('x', { goal: aGoal(100), coverage }), from('y', { goal: aGoal(50), coverage })];
    expect(carried(sent, { by: 'completion' }).figures[0]).toMatchObject({
      goal: { goal: { kind: 'value', value: 150 }, source: 'derived' },
      coverage: { reported: 18, expected: 20 },
    });
  });

  it('has no coverage where one part does not say of how many units it is', () => {
    const coverage = { reported: 9, expected: 10 };
    expect(carried([from('x', { coverage }), from('y')]).figures[0]?.coverage).toBeNull();
  });

  it('passes through several mergers', () => {
    const links = [
      { predecessorId: 'x', successorId: 'm', on: civilDate('2024-12-31') },
      { predecessorId: 'm', successorId: 'n', on },
      { predecessorId: 'y', successorId: 'n', on },
    ];
    expect(carried([from('x'), from('y')], { links }).sums[0]?.parts).toHaveLength(2);
  });
});

describe('a retraction', () => {
  const retracted = {
    quantity: null,
    goal: null,
    cutOffOn: null,
    definitionVersion: 2,
    retracted: 'withheld',
  } as const;

  it('of a part is the only reason against the sum: what is not stated differs in nothing', () => {
    const sent = [from('x', retracted), from('y', { goal: aGoal(50) })];
    expect(reasonsOf(sent, { by: 'completion' })).toEqual([{ reason: 'retracted', province: { id: 'x', name: 'x' } }]);
    for (const by of ['figure', 'completion'] as const)
      expect(reasonsOf([from('x', retracted), from('y', retracted)], { by }).map(({ reason }) => reason)).toEqual([
        'retracted',
        'retracted',
      ]);
  });

  it('of the number of today does not stand in the way of the sum', () => {
    expect(carried([from('n', retracted), from('x'), from('y')]).sums).toHaveLength(1);
  });
});

describe('nothing is added up', () => {
  it('where a predecessor has sent nothing, and says which', () => {
    expect(reasonsOf([from('x')])).toEqual([{ reason: 'predecessorMissing', province: { id: 'y', name: 'y' } }]);
  });

  it('where a predecessor was divided among several', () => {
    const links = ['n', 'u'].map((successorId) => ({ predecessorId: 'x', successorId, on }));
    const all = [...links, { predecessorId: 'y', successorId: 'n', on }];
    expect(reasonsOf([from('x'), from('y')], { links: all }).map(({ reason }) => reason)).toContain('provinceDivided');
  });

  it.each([
    ['notSummable', {}, { indicator: { ...indicatorOf('member.total'), overUnits: 'none' as const } }],
    ['onlyPercentage', { quantity: { kind: 'percentage' as const, percent: decimalText('33.42') } }, {}],
    ['figureInexact', { qualifier: 'moreThan' as const }, {}],
    ['actualMissing', { quantity: null }, {}],
    ['formsDiffer', { quantity: part(1, 2) }, {}],
    ['definitionsDiffer', { definitionVersion: 2 }, {}],
    ['cutOffsDiffer', { cutOffOn: civilDate('2024-03-31') }, {}],
    ['periodOther', { period: period('2023') }, {}],
    ['notWholeProvince', { unitKind: 'directCommittee' as const }, {}],
    ['goalsDiffer', {}, { by: 'completion' as const }],
    ['retracted', { quantity: null, retracted: 'withheld' as const }, {}],
  ])('for the reason %s', (reason, figure, asked) => {
    expect(reasonsOf([from('x', figure), from('y')], asked).map((one) => one.reason)).toContain(reason);
  });

  it('where the province of today has sent a number itself, which then counts alone', () => {
    const { figures, sums, uncarried } = carried([from('x'), from('y'), from('n', { quantity: value(7) })]);
    expect(figures.map(({ quantity }) => quantity)).toEqual([value(7)]);
    expect(sums).toEqual([]);
    expect(uncarried.map(({ reasons }) => reasons)).toEqual([[{ reason: 'ownFigure' }]]);
  });
});

it('neither loses nor doubles a figure: each stands in a sum, in a list of those not added up, or for itself', () => {
  const anyFigures = fc
    .uniqueArray(fc.tuple(fc.constantFrom('x', 'y', 'u', 'n'), fc.constantFrom(value(3), part(1, 2), null)), {
      selector: ([id]) => id,
    })
    .map((list) => list.map(([id, quantity]) => from(id, { quantity })));
  fc.assert(
    fc.property(anyFigures, (sent) => {
      const { figures, sums, uncarried } = carried(sent);
      const parts = [...sums, ...uncarried].flatMap((one) => one.parts.map(({ figure }) => figure));
      const own = figures.filter(({ provinceId }) => sums.every(({ province }) => province.id !== provinceId));
      expect([...parts, ...own].map(({ provinceId }) => provinceId).toSorted()).toEqual(
        sent.map(({ provinceId }) => provinceId).toSorted(),
      );
    }),
  );
});
