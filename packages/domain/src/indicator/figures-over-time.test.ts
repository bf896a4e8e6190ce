import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import type { Instant } from '../civil-date.ts';
import { aStructure } from '../organization/structure.fixture.ts';
import { applyPlan } from '../organization/plan/apply-plan.ts';
import { aFounded, aPlan, applied, autumn, head, noRules } from '../organization/plan/plan.fixture.ts';
import type { PlanStep } from '../organization/plan/step.ts';
import { structureOf } from '../organization/structure.ts';
import { decimalText } from '../decimal-text.ts';
import { period } from '../period.ts';
import { findIndicator } from './catalogue/catalogue.ts';
import { figuresOverTime } from './figures-over-time.ts';
import type { Figure, Quantity } from './figure.ts';

const counted = findIndicator('member.total')!;
const ratio = { ...counted, overUnits: 'ratioOfSums' } as const;

function aFigure(unitId: string, quantity: Quantity, over: Partial<Figure> = {}): Figure {
  return {
    ...{ unitId, indicator: counted.id, category: null, period: period('2025'), quantity },
    ...{
      definitionVersion: 1,
      cutOffOn: null,
      statedPercent: null,
      qualifier: 'exact',
      coverage: null,
      source: 'reported',
    },
    ...{ document: null, note: null, revision: 1, supersededBy: null, reason: null },
    ...{ recordedBy: { id: 'a', title: 'b' }, recordedAt: 0 as Instant },
    ...over,
  };
}

const value = (number: number): Quantity => ({ kind: 'value', value: number });

function asked(steps: readonly PlanStep[], figures: readonly Figure[], over: object = {}) {
  const structure =
    steps.length === 0 ? aStructure() : applied(applyPlan(aStructure(), aPlan(...steps), noRules)).structure;
  const question = {
    indicator: counted,
    under: 'c1',
    basis: 'onLaterDay',
    onto: civilDate('2026-12-31'),
    ...over,
  } as const;
  return figuresOverTime(structure, figures, question).map(({ unitId, quantity, reasons }) => [
    unitId,
    quantity,
    ...reasons.map(({ kind }) => kind),
  ]);
}

const merge: PlanStep = {
  kind: 'merge',
  unitIds: ['g1', 'g2'],
  into: { kind: 'new', unit: aFounded('g', 'grassrootsCommittee', 'c1') },
  ...head(autumn),
};

it('gives units of the period’s own day what they had, and no unit that stands elsewhere', () => {
  const figures = [aFigure('g1', value(3)), aFigure('b4', value(9))];
  expect(asked([merge], figures, { basis: 'asItWas' })).toEqual([['g1', value(3)]]);
});

it('sums along mergers onto the later structure', () => {
  expect(asked([merge], [aFigure('g1', value(3)), aFigure('g2', value(4))])).toEqual([['g', value(7)]]);
});

it('carries a ratio as the ratio of the sums, never by percentages', () => {
  const part = (numerator: number, denominator: number): Quantity => ({ kind: 'ratio', numerator, denominator });
  const figures = [aFigure('g1', part(1, 2)), aFigure('g2', part(3, 10))];
  expect(asked([merge], figures, { indicator: ratio })).toEqual([['g', part(4, 12)]]);
});

it.each<[string, Quantity, Partial<Figure>]>([
  ['a percentage alone', { kind: 'percentage', percent: decimalText('45,36') }, {}],
  ['an estimate', value(4), { qualifier: 'about' }],
  ['another definition', value(4), { definitionVersion: 2 }],
])('adds nothing to %s', (_, quantity, over) => {
  expect(asked([merge], [aFigure('g1', value(3)), aFigure('g2', quantity, over)])).toEqual([
    ['g', null, 'not-addable'],
  ]);
});

it('adds up nothing that does not add up over units', () => {
  const figures = [aFigure('g1', value(3)), aFigure('g2', value(4))];
  expect(asked([merge], figures, { indicator: { ...counted, overUnits: 'none' } })).toEqual([
    ['g', null, 'not-additive'],
  ]);
});

it('guesses nothing of a unit that was divided, has ended, or lacks a predecessor’s figure', () => {
  const split: PlanStep = {
    ...{ kind: 'split', unitId: 'g1', original: 'continues', parts: [aFounded('g3', 'grassrootsCommittee', 'c1')] },
    ...{
      allocation: [
        { unitId: 'b1', to: 'g3' },
        { unitId: 'b2', to: 'g1' },
      ],
      shares: [],
      ...head(autumn),
    },
  } as const;
  expect(asked([split], [aFigure('g1', value(3))])).toEqual([
    ['g1', null, 'split'],
    ['g3', null, 'split'],
  ]);
  expect(asked([merge], [aFigure('g1', value(3))])).toEqual([['g', null, 'figure-missing']]);
});

it('tells of a unit that went elsewhere under its own name', () => {
  const away: PlanStep = { kind: 'merge', unitIds: ['g1'], into: { kind: 'existing', unitId: 'b4' }, ...head(autumn) };
  const whole = applied(applyPlan(aStructure(), aPlan(away), noRules)).structure;
  const known = structureOf(
    [...whole.units.values()].filter(({ id }) => id !== 'b4' && id !== 'c2'),
    whole.links,
  );
  const question = { indicator: counted, under: 'c1', basis: 'onLaterDay', onto: civilDate('2026-12-31') } as const;
  expect(figuresOverTime(known, [aFigure('g1', value(3))], question)).toMatchObject([
    { unitId: 'g1', name: 'Tổ chức g1', quantity: null, reasons: [{ kind: 'gone-elsewhere', unitId: 'g1' }] },
  ]);
});

it('shows a unit that moved where it stands on the later day, and where it stood on the figure’s own', () => {
  const move: PlanStep = { kind: 'reparent', unitId: 'g1', parentId: 'c2', ...head(autumn) };
  const figures = [aFigure('g1', value(3)), aFigure('g2', value(4))];
  expect(asked([move], figures)).toEqual([
    ['g2', value(4)],
    ['g1', null, 'gone-elsewhere'],
  ]);
  expect(asked([move], figures, { under: 'c2' })).toEqual([['g1', value(3)]]);
  expect(asked([move], figures, { under: 'c2', basis: 'asItWas' })).toEqual([]);
});

it('shows below a unit that came of a merger what stood below those it came of', () => {
  const communes: PlanStep = {
    ...{ kind: 'merge', unitIds: ['c1', 'c2'], ...head(autumn) },
    into: { kind: 'new', unit: aFounded('c', 'commune', 'p') },
  };
  const figures = [aFigure('g1', value(3)), aFigure('g2', value(4)), aFigure('b4', value(9))];
  expect(asked([communes], figures, { under: 'c' })).toEqual([
    ['b4', value(9)],
    ['g1', value(3)],
    ['g2', value(4)],
  ]);
  expect(asked([communes], figures, { under: 'c', basis: 'asItWas' })).toEqual([]);
});

it('sums what came together below one unit from below others, and tells at the others that it left', () => {
  const away: PlanStep = { kind: 'merge', unitIds: ['b1'], into: { kind: 'existing', unitId: 'b3' }, ...head(autumn) };
  const figures = [aFigure('b1', value(3)), aFigure('b3', value(4))];
  expect(asked([away], figures, { under: 'g2' })).toEqual([['b3', value(7)]]);
  expect(asked([away], figures, { under: 'g1' })).toEqual([['b1', null, 'gone-elsewhere']]);
});

it('tells of a unit that ended without successor when it did', () => {
  const end: PlanStep = { kind: 'dissolve', unitId: 'b3', handOverTo: 'g2', ...head(autumn) };
  expect(asked([end], [aFigure('b3', value(3))], { under: 'g2' })).toEqual([['b3', null, 'ended']]);
});

it('leaves a unit that nothing happened to as it was, a stated percentage too', () => {
  const quantity: Quantity = { kind: 'percentage', percent: decimalText('45,36') };
  expect(asked([], [aFigure('g1', quantity)])).toEqual([['g1', quantity]]);
});
