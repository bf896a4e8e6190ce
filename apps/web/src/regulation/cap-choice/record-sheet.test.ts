import { asRules, civilDate, loadCentralRules, ruleSetInForce } from '@co-so/domain';
import { expect, it } from 'vitest';
import { clauseText } from './record-sheet.ts';

it('names the clause of the cap by its instrument, as somebody finds it who has only the sheet', async () => {
  const sets = await loadCentralRules('annual-rating');
  const { cap, sources } = asRules(ruleSetInForce(sets, civilDate('2026-11-26')), 'scoring')!;
  expect(clauseText(cap!, { sources })).toMatch(/^Điều 11, Quy định 366-QĐ\/TW/);
});

it('says what is not confirmed, with and without a clause', () => {
  const at = { of: 'x', place: 'Điều 1' };
  expect(clauseText({ at, unconfirmed: 'chưa đọc bản ký' }, { sources: [] })).toBe(
    'Điều 1; chưa xác nhận: chưa đọc bản ký',
  );
  expect(clauseText({ unconfirmed: 'chưa tìm thấy' }, { sources: [] })).toBe('chưa xác nhận: chưa tìm thấy');
});
