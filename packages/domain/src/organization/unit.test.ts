import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { holdsOn, unitKindNames, unitKinds } from './unit.ts';

it.each([
  ['2025-06-30', false],
  ['2025-07-01', true],
  ['2026-06-30', true],
  ['2026-07-01', false],
])('holds from the first day until the day it no longer does: on %s %s', (day, holds) => {
  const validity = { validFrom: civilDate('2025-07-01'), validUntil: civilDate('2026-07-01') };
  expect(holdsOn(validity, civilDate(day))).toBe(holds);
});

it('names each kind of organization differently', () => {
  expect(new Set(unitKinds.map((kind) => unitKindNames[kind])).size).toBe(unitKinds.length);
});
