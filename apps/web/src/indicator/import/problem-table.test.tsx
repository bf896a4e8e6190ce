import { fireEvent, render, screen, within } from '@testing-library/react';
import type { Problem } from '@co-so/domain';
import { describe, expect, test } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { inJson } from './file-places.ts';
import { listedProblems, problemsAsText } from './listed-problem.ts';
import { ProblemTable } from './problem-table.tsx';

const onFigure = (row: number): Problem => ({
  code: 'part-over-base',
  numerator: 60,
  denominator: 56,
  at: `/figures/${row}/numerator`,
});
const goalMissing: Problem = { code: 'goal-missing', at: '/targets/0/goal' };

function shown(problems: readonly Problem[]) {
  render(
    <InKit>
      <ProblemTable problems={listedProblems(problems)} />
    </InKit>,
  );
}

const rowsShown = () => within(screen.getByRole('table')).getAllByRole('row').slice(1);

describe('the problems of a file', () => {
  test.each([
    { problem: onFigure(3), sheet: 'Số liệu', place: 'Số liệu, dòng 5', line: 5, column: 'Tử số' },
    { problem: goalMissing, sheet: 'Chỉ tiêu', place: 'Chỉ tiêu, dòng 2', line: 2, column: 'Chỉ tiêu được giao' },
    {
      problem: { code: 'unit-repeated', unit: 'A', at: '/units/1' },
      sheet: 'Tổ chức',
      place: 'Tổ chức, dòng 3',
      line: 3,
      column: '',
    },
    {
      problem: { code: 'column-missing', sheet: 'Số liệu', column: 'Kỳ', at: '/figures' },
      sheet: 'Số liệu',
      place: 'Số liệu',
      line: undefined,
      column: 'Kỳ',
    },
    {
      problem: { code: 'sheet-missing', sheet: 'Chỉ tiêu' },
      sheet: 'Chỉ tiêu',
      place: 'Chỉ tiêu',
      line: undefined,
      column: '',
    },
    { problem: { code: 'file-empty' }, sheet: 'Cả tệp', place: 'Cả tệp', line: undefined, column: '' },
  ] as const)('names sheet, line and column of $problem.code', ({ problem, ...place }) => {
    expect(listedProblems([problem])).toEqual([{ ...place, reason: expect.any(String) as string }]);
  });

  test.each([
    [onFigure(3), 'figures[3]', 'numerator (Tử số)'],
    [goalMissing, 'targets[0]', 'goal (Chỉ tiêu được giao)'],
    [{ code: 'field-unknown', field: 'tổng', at: '/figures/1/tổng' } as const, 'figures[1]', 'tổng'],
    [{ code: 'field-missing', at: '/province' } as const, 'Cả tệp', 'province (Tỉnh, thành phố)'],
    [{ code: 'file-empty' } as const, 'Cả tệp', ''],
  ])('are named by the members of a JSON file, which has no lines: %o', (problem, place, column) => {
    expect(listedProblems(inJson([problem]))).toMatchObject([{ place, column }]);
  });

  test('name the row that a row of a JSON file repeats by its place there', () => {
    const [repeated] = listedProblems(inJson([{ code: 'row-repeated', firstAt: '/figures/0', at: '/figures/4' }]));
    expect(repeated?.reason).toContain('với mục figures[0].');
  });

  test('stand in the order of the sheets and their lines, what is about the whole file first', () => {
    const places = listedProblems([goalMissing, onFigure(9), onFigure(1), { code: 'file-empty' }]);
    expect(places.map(({ sheet, line }) => [sheet, line])).toEqual([
      ['Cả tệp', undefined],
      ['Số liệu', 3],
      ['Số liệu', 11],
      ['Chỉ tiêu', 2],
    ]);
  });

  test('are all shown, each with its reason', () => {
    shown([onFigure(0), goalMissing]);
    expect(rowsShown().map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Tử số 60 lớn hơn mẫu số 56'),
      expect.stringContaining('Chưa ghi mức của chỉ tiêu được giao'),
    ]);
  });

  test('of a long list come page by page, and by sheet with their counts', () => {
    shown([...Array.from({ length: 60 }, (_, row) => onFigure(row)), goalMissing]);
    expect(rowsShown()).toHaveLength(25);
    fireEvent.click(screen.getByRole('button', { name: 'Sau' }));
    fireEvent.click(screen.getByRole('button', { name: 'Sau' }));
    expect(rowsShown()).toHaveLength(11);
    fireEvent.click(screen.getByRole('button', { name: 'Chỉ tiêu (1)' }));
    expect(rowsShown()).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Số liệu (60)' })).toBeTruthy();
  });

  test('are found by words without marks', () => {
    shown([...Array.from({ length: 12 }, (_, row) => onFigure(row)), goalMissing]);
    fireEvent.change(screen.getByRole('textbox', { name: 'Lọc theo chữ' }), { target: { value: 'chua ghi muc' } });
    expect(rowsShown()).toHaveLength(1);
  });

  test('are copied with tabs between the columns', () => {
    expect(problemsAsText(listedProblems([goalMissing])).split('\n')[1]).toMatch(
      /^Chỉ tiêu, dòng 2\tChỉ tiêu được giao\tChưa ghi/,
    );
  });
});
