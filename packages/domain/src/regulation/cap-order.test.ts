import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ratio } from '../ratio.ts';
import { decideCap, orderCandidates } from './cap-order.ts';
import type { CapCandidate, CapCriterion } from './cap-order.ts';
import { annualRating2025 } from './rules/annual-rating/2025-08-30.ts';

const criteria: readonly CapCriterion[] = [
  { id: 'score', text: 'Điểm', direction: 'moreFirst' },
  { id: 'late', text: 'Nhiệm vụ chậm', direction: 'lessFirst' },
];
const candidate = (id: string, score?: number, late?: number): CapCandidate => ({
  id,
  values: {
    ...(score !== undefined && { score: ratio(score, 1) }),
    ...(late !== undefined && { late: ratio(late, 20) }),
  },
});

it('orders by the criteria in turn; whom none tells apart share a place; who is unknown stands behind', () => {
  const ordered = orderCandidates(
    [candidate('d', 91), candidate('c', 95, 1), candidate('a', 95, 1), candidate('b', 95, 0), candidate('e')],
    criteria,
  );
  expect(ordered.map(({ id, place, toldApartBy }) => [id, place, toldApartBy])).toEqual([
    ['b', 1, null],
    ['a', 2, 'late'],
    ['c', 2, null],
    ['d', 4, 'score'],
    ['e', 5, 'score'],
  ]);
  expect(ordered.at(-1)?.unknown).toEqual(['score', 'late']);
});

it('does not depend on the order in which candidates come', () => {
  const some = fc.uniqueArray(fc.record({ id: fc.string(), score: fc.nat(3), late: fc.nat(3) }), {
    selector: ({ id }) => id,
  });
  fc.assert(
    fc.property(some, (all) => {
      const candidates = all.map(({ id, score, late }) => candidate(id, score, late));
      expect(orderCandidates(candidates.toReversed(), criteria)).toEqual(orderCandidates(candidates, criteria));
    }),
  );
});

const reading = { base: 'goodOnly', ratio: ratio(20, 100), rounding: 'floor' } as const;
const group = { candidates: 4, good: 6, names: ['a', 'b', 'c', 'd'] };

it('records who stayed, who fell under the cap and why', () => {
  const reasons = { a: 'ít nhiệm vụ vượt mức hơn', b: 'đã được xuất sắc năm trước', d: 'điểm thấp hơn' };
  const result = decideCap(annualRating2025.cap, group, reading, { staying: ['c'], reasons });
  expect(result).toMatchObject({ ok: true, value: { allowed: 1, staying: ['c'] } });
  const fallen = result.ok ? result.value.fallen : [];
  expect(fallen.map(({ id, level, reason }) => [id, level, reason])).toEqual([
    ['a', 'good', reasons.a],
    ['b', 'good', reasons.b],
    ['d', 'good', reasons.d],
  ]);
  expect(fallen[0]!.line).toMatchObject({
    kind: 'cap',
    points: 0,
    level: 'outstanding',
    rule: { at: { place: 'Điều 11' } },
  });
});

it('refuses more than are allowed, whoever is no candidate, and a fall without a reason, all at once', () => {
  const result = decideCap(annualRating2025.cap, group, reading, {
    staying: ['c', 'c', 'x'],
    reasons: { a: '', b: 'vì' },
  });
  expect(result.ok ? [] : result.problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
    'candidate-unknown /staying/2',
    'id-repeated /staying/1/id',
    'reason-missing /reasons/a',
    'reason-missing /reasons/d',
    'cap-exceeded /staying',
  ]);
});

it('asks a reason of whoever falls under the cap, whatever the name is', () => {
  const named = { ...group, names: ['constructor', 'b', 'c', 'd'] };
  const reasons = { b: 'điểm thấp hơn', d: 'điểm thấp hơn' };
  const result = decideCap(annualRating2025.cap, named, reading, { staying: ['c'], reasons });
  expect(result.ok ? [] : result.problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
    'reason-missing /reasons/constructor',
  ]);
});
