import { render, screen } from '@testing-library/react';
import type { StructureImportReport } from '@co-so/api';
import { expect, test } from 'vitest';
import { StoringList } from './import-report.tsx';

test('says what is being written, that nothing is there before all is, and of no share of it that it is done', () => {
  render(<StoringList report={{ founded: 10_000, recorded: 3 } as StructureImportReport} />);
  const bar = screen.getByRole('progressbar', { name: 'Đang ghi 10.000 tổ chức mới và 3 nơi mới' });
  expect(bar.hasAttribute('value') || bar.hasAttribute('aria-valuenow')).toBe(false);
  expect(screen.getByRole('status').textContent).toContain('chưa ghi xong hết thì chưa có gì được lưu');
});
