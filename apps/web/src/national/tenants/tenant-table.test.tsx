import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ShownTenant } from '@co-so/api';
import type { Instant } from '@co-so/domain';
import { expect, test, vi } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { TenantTable } from './tenant-table.tsx';

const tenant: ShownTenant = {
  host: 'hue',
  provinceId: '0198c0de-0000-7000-8000-000000000000',
  slug: 'hue',
  name: 'Huế',
  fullName: 'thành phố Huế',
  endedOn: null,
  binding: 'POOL_00',
  state: 'active',
  since: 0 as Instant,
  database: { state: 'up', applied: 8, known: 8, unsealed: null, outbox: null, duties: null },
  allowedActions: [],
};

function show(over: Partial<ShownTenant>, onAsk = vi.fn()) {
  render(
    <InKit>
      <TenantTable tenants={[{ ...tenant, ...over }]} onAsk={onAsk} onLook={vi.fn()} />
    </InKit>,
  );
  return onAsk;
}

test.each<[ShownTenant['state'], ShownTenant['allowedActions'], readonly string[], boolean]>([
  ['preparing', [], [], false],
  ['active', ['suspend', 'archive'], ['Tạm dừng', 'Lưu trữ'], true],
  ['suspended', ['resume', 'archive'], ['Mở lại', 'Lưu trữ'], false],
  ['archived', ['suspend', 'resume'], ['Tạm dừng', 'Mở lại'], true],
])('of a province that is %s offers what the answer offers: %j', (state, allowedActions, expected, isOpen) => {
  show({ state, allowedActions });
  expect(screen.queryAllByRole('button').map(({ textContent }) => textContent)).toEqual([...expected, 'Lịch sử']);
  expect(screen.queryAllByRole('link')).toHaveLength(isOpen ? 1 : 0);
});

test('asks about the province whose button was pressed', () => {
  const onAsk = show({ allowedActions: ['suspend'] });
  fireEvent.click(screen.getByRole('button', { name: 'Tạm dừng thành phố Huế' }));
  expect(onAsk).toHaveBeenCalledWith({ tenant: { ...tenant, allowedActions: ['suspend'] }, deed: 'suspend' });
});

test('says of a database that is behind how far it is, and of one that is silent that it is', () => {
  show({ database: { ...tenant.database, state: 'behind', applied: 7 } });
  expect(screen.getByText('POOL_00, cấu trúc 7/8')).toBeDefined();
  cleanup();
  show({ database: { ...tenant.database, state: 'failed' } });
  expect(screen.getByText('POOL_00, không trả lời')).toBeDefined();
});
