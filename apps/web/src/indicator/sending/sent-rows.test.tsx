import { render, screen, within } from '@testing-library/react';
import { period } from '@co-so/domain';
import type { Quantity, SentFigure } from '@co-so/domain';
import { expect, test } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { SentRows } from './sent-rows.tsx';

function row(category: string | null, quantity: Quantity | null, unit = 'A'): SentFigure {
  return {
    unitId: unit,
    unitName: `Đảng bộ xã ${unit}`,
    unitKind: 'commune',
    indicator: 'org.grassroots',
    category,
    period: period('2020'),
    definitionVersion: 1,
    cutOffOn: null,
    quantity,
    statedPercent: null,
    qualifier: 'exact',
    source: 'reported',
    document: null,
    note: null,
    revision: 1,
    goal: null,
    coverage: null,
  };
}

const whole = { kind: 'value', value: 50 } as const;
const of50 = (numerator: number) => ({ kind: 'ratio', numerator, denominator: 50 }) as const;
const failing = [row(null, whole), row('branch', of50(20)), row('committee', of50(31))];
const right = [row(null, whole, 'B'), row('branch', of50(20), 'B'), row('committee', of50(30), 'B')];

function show(rows: readonly SentFigure[]) {
  render(
    <InKit>
      <SentRows caption="Các dòng" rows={rows} />
    </InKit>,
  );
  return within(screen.getByRole('table'));
}

test('checks the sum of each unit at its whole, and says first which ones fail', () => {
  const table = show([...failing, ...right]);
  const [, first, , , second] = table.getAllByRole('row');
  expect(first?.textContent).toContain('✗ 31 + 20 = 51, lệch 1 so với 50');
  expect(second?.textContent).toContain('✓ 50 = 30 + 20');
  const note = within(screen.getByRole('alert'));
  expect(note.getByText('Lưu ý: 1 tổng không khớp')).toBeDefined();
  expect(note.getByRole('listitem').textContent).toContain('Đảng bộ xã A');
});

test('says of how many units the rows are, where it was said of one', () => {
  const coverage = { reported: 34, expected: 124 };
  const table = show([{ ...row(null, whole), coverage }, row('branch', of50(20))]);
  expect(table.getByRole('columnheader', { name: 'Độ phủ' })).toBeDefined();
  expect(table.getByRole('cell', { name: '34/124 tổ chức' })).toBeDefined();
});

test('has no column for what was said of none', () => {
  expect(show([row(null, whole)]).queryByRole('columnheader', { name: 'Độ phủ' })).toBeNull();
});

test('says of a retracted row that it states nothing, and why', () => {
  const table = show([row(null, whole), { ...row('branch', null), retracted: 'withheld' }]);
  expect(table.getByRole('cell', { name: 'rút số: nay giữ lại ở nơi gửi' })).toBeDefined();
});

test('leaves a whole that is only a goal unchecked, and warns of nothing that adds up', () => {
  const table = show([row(null, null), row('branch', of50(20)), ...right]);
  expect(table.queryByText(/✗/)).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
});
