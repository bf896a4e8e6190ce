import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { itemText, verificationOn } from './shown.ts';

it('says that a name is not known', () => {
  expect([itemText({ text: null }), itemText({ text: 'Biên bản' })]).toEqual(['chưa rõ tên', 'Biên bản']);
});

it.each([
  [null, 'never'],
  ['2025-11-25', 'longAgo'],
  ['2025-11-26', 'withinAYear'],
  ['2026-11-26', 'withinAYear'],
])('calls a set verified on %s, on 26/11/2026, %s', (day, expected) => {
  expect(verificationOn({ verifiedOn: day === null ? null : civilDate(day) }, civilDate('2026-11-26'))).toBe(expected);
});
