import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { ruleSetInForce } from './in-force.ts';
import type { Selection } from './rule-set-head.ts';

const byDay = (from: string | null, until: string | null) => ({
  selection: { by: 'day', from: from && civilDate(from), until: until && civilDate(until) } as Selection,
});
const byYear = (from: number, until: number | null) => ({ selection: { by: 'ratingYear', from, until } as Selection });

it('selects by half-open intervals of days', () => {
  const [old, now] = [byDay(null, '2025-07-01'), byDay('2025-07-01', null)];
  const at = (day: string) => ruleSetInForce([now, old], civilDate(day));
  expect(at('2025-06-30')).toBe(old);
  expect(at('2025-07-01')).toBe(now);
  expect(ruleSetInForce([now], civilDate('2025-06-30'))).toBeUndefined();
});

it('selects an annual series by the rating year, whatever the day', () => {
  const [old, now] = [byYear(2008, 2025), byYear(2025, null)];
  const at = (day: string) => ruleSetInForce([old, now], civilDate(day));
  expect(at('2024-12-31')).toBe(old);
  expect(at('2025-01-01')).toBe(now);
  expect(at('2007-12-31')).toBeUndefined();
});

it('takes the later of two tables that hold, in either order, and never a template', () => {
  const [first, second] = [byDay('2026-01-01', null), byDay('2026-07-01', null)];
  const template = { selection: { by: 'never' } as Selection };
  for (const sets of [
    [first, second, template],
    [template, second, first],
  ]) {
    expect(ruleSetInForce(sets, civilDate('2026-06-30'))).toBe(first);
    expect(ruleSetInForce(sets, civilDate('2026-07-01'))).toBe(second);
    expect(ruleSetInForce(sets, civilDate('2025-12-31'))).toBeUndefined();
  }
});
