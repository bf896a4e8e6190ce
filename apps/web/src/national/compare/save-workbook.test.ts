import { period } from '@co-so/domain';
import { expect, test } from 'vitest';
import { sheetName } from './save-workbook.ts';

test('names a sheet by its period, and by nothing more where its figures are real', () => {
  expect(sheetName(period('2026-01/2026-10'), 1, 'real')).toBe('1. 10 tháng đầu năm 2026');
});

test.each(['2026', '2026-01/2026-10', '2020/2025', '2015-03/2025-11'])(
  'says in the name of a simulated sheet of %s that it is simulated, in no more letters than a sheet may have',
  (of) => {
    const name = sheetName(period(of), 12, 'simulated');
    expect(name).toMatch(/^12\. .+ \(mô phỏng\)$/);
    expect(name.length).toBeLessThanOrEqual(31);
  },
);
