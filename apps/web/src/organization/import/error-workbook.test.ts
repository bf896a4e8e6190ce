import { civilDate, layoutFor } from '@co-so/domain';
import type { StructureSheetProblem } from '@co-so/domain';
import { expect, it } from 'vitest';
import { errorWorkbook } from './error-workbook.ts';

const rows = [
  ['Danh sách'],
  ['STT', 'Tên', 'Loại', 'Cấp trên'],
  [1, 'Chi bộ A', 'CB', 'X'],
  [2, 'Chi bộ B', true, null],
];
const list = {
  fileName: 'a.xlsx',
  rows,
  lines: [1, 2, 3, 4],
  layout: layoutFor(['Tên', 'Loại', 'Cấp trên']),
  underId: null,
  day: civilDate('2026-01-01'),
};
const problems: readonly StructureSheetProblem[] = [
  { code: 'kind-unknown', line: 3, column: 'kind', given: 'CB' },
  { code: 'parent-unknown', line: 3, column: 'parent', given: 'X' },
  { code: 'unit-differs', line: 3, column: 'parent', given: 'X', expected: 'Y' },
  { code: 'unit-repeated', line: 4, column: null, other: 'Chi bộ B' },
  { code: 'consent-missing', line: 4, column: 'consentNumber', day: list.day },
];

it('notes on each cell all that is wrong with it, and on the first of a line what no cell of it is to blame for', () => {
  const { comments } = errorWorkbook('Danh sách', list, problems);
  expect(comments[0]!.map(({ line, column, text }) => [line, column, text.split('\n').length])).toEqual([
    [2, 2, 1],
    [2, 3, 2],
    [3, 0, 2],
  ]);
  expect(comments[0]![0]!.text).toMatch(/^Không nhận ra loại tổ chức "CB"/);
});

it('finds the cells of a list whose blank lines were left out', () => {
  const late = { code: 'kind-unknown', line: 1_048_576, column: 'kind', given: 'CB' } as const;
  const { comments } = errorWorkbook('Danh sách', { ...list, lines: [1, 2, 3, 1_048_576] }, [late]);
  expect(comments[0]).toMatchObject([{ line: 3, column: 2 }]);
});

it('keeps the list as it was given, and lists everything on a sheet beside it', () => {
  const { sheets } = errorWorkbook('Danh sách', list, problems);
  expect(sheets[0]).toEqual({ name: 'Danh sách', rows: [...rows.slice(0, 3), [2, 'Chi bộ B', 'TRUE', null]] });
  expect(sheets[1]!.rows).toHaveLength(problems.length + 1);
  expect(sheets[1]!.rows[1]).toEqual(['Dòng 3, cột "Loại tổ chức"', expect.stringContaining('CB')]);
});
