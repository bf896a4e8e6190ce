import fc from 'fast-check';
import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { decimalText } from '../decimal-text.ts';
import { indicatorOf } from '../indicator/catalogue/catalogue.ts';
import type { Quantity } from '../indicator/figure.ts';
import { period } from '../period.ts';
import { compareRatios } from '../ratio.ts';
import { aGoal, aQuestion, aReceivedFigure, anId, provincesOf } from '../testing/builders.ts';
import { compareFigures } from './comparison.ts';

const value = (number: number): Quantity => ({ kind: 'value', value: number });
const provinceIds = ['a', 'b', 'c', 'd', 'e'];
const anyNumber = fc.integer({ min: 0, max: 60 });
const anyQuantity: fc.Arbitrary<Quantity | null> = fc.oneof(
  { weight: 5, arbitrary: anyNumber.map(value) },
  fc.tuple(anyNumber, anyNumber).map(([part, rest]) => ({
    kind: 'ratio' as const,
    numerator: part,
    denominator: part + rest + 1,
  })),
  fc.constant({ kind: 'percentage' as const, percent: decimalText('33.42') }),
  fc.constant(null),
);
const anyFigure = fc.record({
  provinceId: fc.constantFrom(...provinceIds),
  unitKind: fc.constantFrom('province' as const, 'province' as const, 'directCommittee' as const),
  period: fc.constantFrom(period('2024'), period('2024'), period('2023')),
  definitionVersion: fc.constantFrom(1, 1, 1, 2),
  cutOffOn: fc.constantFrom(null, civilDate('2024-06-14')),
  quantity: anyQuantity,
  qualifier: fc.constantFrom('exact' as const, 'exact' as const, 'about' as const),
  goal: fc.option(anyNumber.map(aGoal)),
  coverage: fc.option(fc.record({ reported: anyNumber, expected: fc.constant(50) })),
});
const anyFigures = fc
  .array(anyFigure, { maxLength: 12 })
  .map((list) => list.map((one, index) => aReceivedFigure({ ...one, unitId: anId(index) })));
const anyQuestion = fc
  .record({
    indicator: fc.constantFrom(
      ...['admission.admitted', 'study.members', 'rating.weak', 'org.grassroots'].map(indicatorOf),
    ),
    by: fc.constantFrom('figure' as const, 'completion' as const),
    category: fc.constantFrom(null, 'branch'),
    unitKind: fc.constantFrom('province' as const, 'directCommittee' as const),
    cutOffOn: fc.constantFrom(null, civilDate('2024-06-14')),
  })
  .map(aQuestion);

it('does not depend on the order of provinces and figures', () => {
  const shuffled = anyFigures.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  const anyOrder = fc.shuffledSubarray([...provincesOf(...provinceIds)], { minLength: provinceIds.length });
  fc.assert(
    fc.property(anyQuestion, shuffled, anyOrder, (question, [figures, reordered], provinces) => {
      expect(compareFigures(question, provinces, reordered)).toEqual(
        compareFigures(question, provincesOf(...provinceIds), figures),
      );
    }),
  );
});

it('shows every province asked about: missing exactly when it sent nothing, else once for each unit of the level', () => {
  fc.assert(
    fc.property(anyQuestion, anyFigures, (question, figures) => {
      const { comparable, incomparable, missing } = compareFigures(question, provincesOf(...provinceIds), figures);
      for (const id of provinceIds) {
        const own = figures.filter(({ provinceId }) => provinceId === id);
        const atLevel = own.filter(({ unitKind }) => unitKind === question.unitKind);
        const shown = [...comparable, ...incomparable].filter(({ province }) => province.id === id);
        const units = shown.map(({ figure }) => figure.unitId).toSorted((left, right) => (left < right ? -1 : 1));
        expect(missing.some((province) => province.id === id)).toBe(own.length === 0);
        expect(units).toEqual((atLevel.length > 0 ? atLevel : own).map(({ unitId }) => unitId));
      }
    }),
  );
});

it('puts a province that sent one unit into exactly one list', () => {
  const oneEach = fc.uniqueArray(anyFigure, { selector: ({ provinceId }) => provinceId });
  fc.assert(
    fc.property(anyQuestion, oneEach, (question, list) => {
      const compared = compareFigures(question, provincesOf(...provinceIds), list.map(aReceivedFigure));
      const shown = [...compared.comparable, ...compared.incomparable].map(({ province }) => province.id);
      const ids = [...shown, ...compared.missing.map(({ id }) => id)];
      expect(ids.toSorted((left, right) => (left < right ? -1 : 1))).toEqual(provinceIds);
    }),
  );
});

it('ranks each row one below the number of rows that are better', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyNumber, fc.integer({ min: 20, max: 60 })), { maxLength: 9 }), (pairs) => {
      const figures = pairs.map(([actual, goal], index) =>
        aReceivedFigure({ provinceId: `p${index}`, quantity: value(actual), goal: aGoal(goal) }),
      );
      const provinces = figures.map(({ provinceId }) => ({ id: provinceId, name: provinceId }));
      const { comparable } = compareFigures(aQuestion(), provinces, figures);
      expect(comparable).toHaveLength(pairs.length);
      for (const row of comparable) {
        const better = comparable.filter(({ measure }) => compareRatios(measure, row.measure) > 0);
        expect(row.rank).toBe(better.length + 1);
      }
    }),
  );
});
