import { fireEvent, render, screen, within } from '@testing-library/react';
import type { ImportReport } from '@co-so/api';
import type { Correction, FailedSum, Figure, Instant } from '@co-so/domain';
import { period } from '@co-so/domain';
import { describe, expect, test, vi } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { CheckedFile } from './checked-file.tsx';

const stored: Figure = {
  unitId: 'unit',
  indicator: 'admission.admitted',
  category: null,
  period: period('2024'),
  definitionVersion: 1,
  cutOffOn: null,
  quantity: { kind: 'value', value: 272 },
  statedPercent: null,
  qualifier: 'exact',
  coverage: null,
  source: 'reported',
  document: null,
  note: null,
  revision: 2,
  supersededBy: null,
  reason: 'Cộng thiếu',
  recordedBy: { id: 'first', title: 'Cán bộ tổng hợp' },
  recordedAt: 0 as Instant,
};
const correction: Correction = {
  kind: 'figure',
  at: '/figures/3',
  unitName: 'Đảng bộ tỉnh',
  from: stored,
  to: { ...stored, quantity: { kind: 'value', value: 269 }, note: 'theo bản in', revision: 3 },
};
const adding: ImportReport = {
  stored: false,
  newUnits: 0,
  newFigures: 1,
  correctedFigures: 0,
  newTargets: 0,
  changedTargets: 0,
  unchanged: 0,
  corrections: [],
  basis: null,
  failedSums: [],
  importedBefore: null,
};
const correcting: ImportReport = { ...adding, correctedFigures: 1, corrections: [correction] };

function shown(report: ImportReport) {
  const onStore = vi.fn<(reason: string | null) => void>();
  render(
    <InKit>
      <CheckedFile report={report} unread={[]} isStoring={false} hasChanged={false} onStore={onStore} />
    </InKit>,
  );
  return onStore;
}

const press = () => fireEvent.click(screen.getByRole('button', { name: 'Ghi vào hệ thống' }));

describe('a file that was checked', () => {
  test('shows each correction with its place, what stands, who recorded it, and all that the file says otherwise', () => {
    shown(correcting);
    const row = within(screen.getByRole('table')).getAllByRole('row')[1]?.textContent ?? '';
    for (const part of ['dòng 5', 'Đảng bộ tỉnh', '272', 'Cán bộ tổng hợp', '269', 'trống → theo bản in'])
      expect(row).toContain(part);
  });

  test('is not stored over numbers that stand without a reason, and says so at the field', () => {
    const onStore = shown(correcting);
    press();
    expect(onStore).not.toHaveBeenCalled();
    const field = screen.getByRole('textbox', { name: /Lý do đính chính/ });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    fireEvent.change(field, { target: { value: ' Theo biên bản rà soát ' } });
    press();
    expect(onStore).toHaveBeenCalledExactlyOnceWith('Theo biên bản rà soát');
  });

  test('that only adds is stored without asking for a reason', () => {
    const onStore = shown(adding);
    expect(screen.queryByRole('textbox')).toBeNull();
    press();
    expect(onStore).toHaveBeenCalledExactlyOnceWith(null);
  });

  test('lists each sum that would not add up, and can still be stored', () => {
    const part = (category: string) => ({ indicator: 'org.grassroots', category });
    const failed: FailedSum = {
      unitId: 'unit',
      unitName: 'Đảng bộ tỉnh',
      period: period('2020'),
      indicator: 'org.grassroots',
      whole: 50,
      sum: 51,
      verdict: 'exceeds',
      parts: [
        { part: part('committee'), count: 31 },
        { part: part('branch'), count: 20 },
      ],
    };
    const onStore = shown({ ...adding, failedSums: [failed] });
    const note = within(screen.getByRole('alert'));
    expect(note.getByText('Lưu ý: 1 tổng không khớp')).toBeDefined();
    const [line] = note.getAllByRole('listitem');
    for (const part of ['năm 2020', 'Đảng bộ tỉnh', '✗ 31 + 20 = 51, lệch 1 so với 50'])
      expect(line?.textContent).toContain(part);
    press();
    expect(onStore).toHaveBeenCalledExactlyOnceWith(null);
  });

  test('says when and by whom the same content was stored before', () => {
    shown({ ...correcting, importedBefore: { at: 0 as Instant, by: { id: 'first', title: 'Cán bộ tổng hợp' } } });
    expect(screen.getByRole('alert').textContent).toContain('đã được nhập lúc');
  });
});
