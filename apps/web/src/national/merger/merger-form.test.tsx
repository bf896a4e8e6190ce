import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { civilDate, findBySlug, provinceRegistry } from '@co-so/domain';
import type { Instant } from '@co-so/domain';
import { afterEach, expect, test, vi } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { MergerForm } from './merger-form.tsx';

afterEach(() => vi.unstubAllGlobals());

// A button that cannot be pressed says nothing of what is missing; the answer names each box.
test('lets an empty form be looked through, and says of each box what is missing', async () => {
  const errors = [
    { code: 'province-unknown', given: '', pointer: '/province' },
    { code: 'text-missing', field: 'name', pointer: '/administrator/name' },
    { code: 'text-missing', field: 'headName', pointer: '/headName' },
    { code: 'host-unusable', given: '', pointer: '/host' },
  ];
  const refusal = { type: 'about:blank', title: 'Nội dung chưa đúng.', status: 422, instance: '', errors };
  const answer = () => Response.json(refusal, { status: 422, headers: { 'content-type': 'application/problem+json' } });
  vi.stubGlobal('fetch', () => Promise.resolve(answer()));
  const { id } = findBySlug(provinceRegistry, 'long-an')!;
  const tenant = { host: 'long-an', provinceId: id, binding: 'POOL_00', state: 'active', since: 0 as Instant } as const;
  render(
    <InKit>
      <QueryClientProvider client={new QueryClient()}>
        <MergerForm
          tenants={[tenant]}
          today={civilDate('2026-11-27')}
          slip={() => null}
          onHandedOver={() => undefined}
        />
      </QueryClientProvider>
    </InKit>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Xem trước' }));
  const items = await within(await screen.findByRole('alert')).findAllByRole('listitem');
  expect(items.map((item) => item.querySelector('strong')?.textContent)).toEqual(
    ['Tỉnh, thành phố', 'Họ và tên', 'Tên đảng bộ mới', 'Địa chỉ'].map((box) => `ô "${box}": `),
  );
});
