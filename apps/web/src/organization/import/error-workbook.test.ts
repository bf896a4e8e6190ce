import { civilDate, layoutFor, placeLayoutFor } from '@co-so/domain';
import { expect, it } from 'vitest';
import type { BookProblem } from './book-problem.ts';
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
  places: null,
  underId: null,
  day: civilDate('2026-01-01'),
};
const units = (problem: Extract<BookProblem, { readonly sheet: 'units' }>['problem']) =>
  ({ sheet: 'units', problem }) as const;
const problems: readonly BookProblem[] = [
  units({ code: 'kind-unknown', line: 3, column: 'kind', given: 'CB' }),
  units({ code: 'parent-unknown', line: 3, column: 'parent', given: 'X' }),
  units({ code: 'unit-differs', line: 3, column: 'parent', given: 'X', expected: 'Y' }),
  units({ code: 'unit-repeated', line: 4, column: null, other: 'Chi bộ B' }),
  units({ code: 'consent-missing', line: 4, column: 'consentNumber', day: list.day }),
];
const alone = { units: 'Danh sách', places: null };

it('notes on each cell all that is wrong with it, and on the first of a line what no cell of it is to blame for', () => {
  const { comments } = errorWorkbook(alone, list, problems);
  expect(comments[0]!.map(({ line, column, text }) => [line, column, text.split('\n').length])).toEqual([
    [2, 2, 1],
    [2, 3, 2],
    [3, 0, 2],
  ]);
  expect(comments[0]![0]!.text).toMatch(/^Không nhận ra loại tổ chức "CB"/);
});

it('finds the cells of a list whose blank lines were left out', () => {
  const late = units({ code: 'kind-unknown', line: 1_048_576, column: 'kind', given: 'CB' });
  const { comments } = errorWorkbook(alone, { ...list, lines: [1, 2, 3, 1_048_576] }, [late]);
  expect(comments[0]).toMatchObject([{ line: 3, column: 2 }]);
});

it('keeps the list as it was given, and lists everything on a sheet beside it', () => {
  const { sheets } = errorWorkbook(alone, list, problems);
  expect(sheets[0]).toEqual({ name: 'Danh sách', rows: [...rows.slice(0, 3), [2, 'Chi bộ B', 'TRUE', null]] });
  expect(sheets[1]!.rows).toHaveLength(problems.length + 1);
  expect(sheets[1]!.rows[1]).toEqual(['Dòng 3, cột "Loại tổ chức"', expect.stringContaining('CB')]);
});

it('notes in each of two sheets what is wrong there, and names the sheet in the list', () => {
  const headers = ['Tên nơi', 'Loại nơi', 'Thuộc tổ chức'];
  const places = { rows: [headers, ['Thôn 1', 'thôn', 'Xã lạ']], lines: [1, 2] };
  const layout = { ...list.layout, places: placeLayoutFor(headers) };
  const missing = {
    sheet: 'places',
    problem: { code: 'unit-unknown', line: 2, column: 'unit', given: 'Xã lạ' },
  } as const;
  const book = errorWorkbook({ units: 'Tổ chức', places: 'Nơi' }, { ...list, places, layout }, [problems[0]!, missing]);
  expect(book.comments.map((notes) => notes.map(({ line, column }) => [line, column]))).toEqual([
    [[2, 2]],
    [[1, 2]],
    [],
  ]);
  expect(book.sheets.map(({ name }) => name)).toEqual(['Tổ chức', 'Nơi', book.sheets[2]!.name]);
  expect(book.sheets[2]!.rows[2]![0]).toBe('Trang "Nơi", dòng 2, cột "Thuộc tổ chức"');
});
