import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { ratio } from '../ratio.ts';
import { comparisons, compares, holds, isWithinMonths } from './condition.ts';
import type { Condition, RuleComparison } from './condition.ts';

const on = civilDate('2025-12-31');

it.each([
  ['under', [true, false, false]],
  ['atMost', [true, true, false]],
  ['exactly', [false, true, false]],
  ['atLeast', [false, true, true]],
  ['over', [false, false, true]],
] satisfies [RuleComparison, boolean[]][])('compares below, at and above: %s', (is, expected) => {
  expect([-1, 0, 1].map((order) => compares(order, is))).toEqual(expected);
  expect(comparisons).toContain(is);
});

const share = (is: RuleComparison): Condition => ({
  kind: 'share',
  part: 'tasksCompleted',
  whole: 'tasksAssigned',
  is,
  ratio: ratio(70, 100),
});

it('multiplies across, exactly, beyond what a number holds', () => {
  const whole = Number.MAX_SAFE_INTEGER;
  const most = Number((BigInt(whole) * 7n) / 10n);
  expect(holds(share('under'), { tasksAssigned: whole, tasksCompleted: most }, on)).toBe(true);
  expect(holds(share('under'), { tasksAssigned: whole, tasksCompleted: most + 1 }, on)).toBe(false);
});

it('finds no share of nothing under or over a bound', () => {
  expect(holds(share('under'), {}, on)).toBe(false);
  expect(holds(share('over'), {}, on)).toBe(false);
  expect(holds(share('atLeast'), {}, on)).toBe(true);
});

it.each([
  ['2025-06-29', '2025-12-31', false],
  ['2025-06-30', '2025-12-31', false],
  ['2025-07-01', '2025-12-31', true],
  ['2025-07-31', '2025-12-31', true],
  ['2025-08-31', '2026-02-27', true],
  ['2025-08-31', '2026-02-28', false],
  ['2023-08-31', '2024-02-28', true],
  ['2023-08-31', '2024-02-29', false],
  ['2023-08-29', '2024-02-28', true],
  ['2024-02-29', '2024-08-28', true],
  ['2024-02-29', '2024-08-29', false],
  ['2026-03-01', '2025-12-31', true],
  ['9999-08-01', '9999-12-31', true],
])('counts six months from %s as not over on %s: %s', (day, reference, expected) => {
  expect(isWithinMonths(civilDate(day), 6, civilDate(reference))).toBe(expected);
});

it('asks of a discipline only what the rule asks', () => {
  const disciplined = [{ who: 'member', dutyRelated: false, attributedHere: true } as const];
  const asked = (more: object) => holds({ kind: 'disciplined', who: ['member'], ...more }, { disciplined }, on);
  expect([asked({}), asked({ attributedHere: true }), asked({ dutyRelated: true })]).toEqual([true, true, false]);
  expect(holds({ kind: 'disciplined', who: ['self'] }, { disciplined }, on)).toBe(false);
});
