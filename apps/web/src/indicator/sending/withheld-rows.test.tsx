import { render, screen } from '@testing-library/react';
import { period } from '@co-so/domain';
import type { SentFigure, WithheldRow, WithholdingReason } from '@co-so/domain';
import { expect, test } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { WithheldRows } from './withheld-rows.tsx';

function withheld(reason: WithholdingReason, over: Partial<SentFigure>): WithheldRow {
  const row: SentFigure = {
    unitId: reason,
    unitName: 'Đảng bộ xã A',
    unitKind: 'commune',
    indicator: 'rating.members',
    category: 'failing',
    period: period('2023'),
    definitionVersion: 5,
    cutOffOn: null,
    quantity: { kind: 'ratio', numerator: 2, denominator: 60 },
    statedPercent: null,
    qualifier: 'exact',
    source: 'reported',
    document: null,
    note: null,
    revision: 1,
    goal: null,
    coverage: null,
    ...over,
  };
  return { row, reason };
}

function show(rows: readonly WithheldRow[]) {
  render(
    <InKit>
      <WithheldRows withheld={rows} />
    </InKit>,
  );
}

test.each([
  ['unitKind', { unitKind: 'subordinateBranch', unitName: 'Chi bộ thôn 1' }, 'Số liệu của chi bộ trực thuộc không rời'],
  ['smallCell', {}, 'Nhóm có dưới 5 người'],
  ['completesSmallCell', { category: 'good' }, 'tính ngược ra được một nhóm quá ít người'],
] as const)('shows a withheld row with its number and why it stays: %s', (reason, over, text) => {
  show([withheld(reason, over)]);
  expect(screen.getByText('Giữ lại, không gửi (1 dòng)')).toBeDefined();
  expect(screen.getByText(text, { exact: false })).toBeDefined();
  expect(screen.getByText('2/60')).toBeDefined();
  expect(screen.getByText(/không phải số 0, cũng không phải chưa có số/)).toBeDefined();
});

test('says nothing where nothing is withheld', () => {
  show([]);
  expect(screen.queryByRole('heading')).toBeNull();
});
