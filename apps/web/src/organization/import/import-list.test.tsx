import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import type { Instant } from '@co-so/domain';
import { expect, test, vi } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { ImportList } from './import-list.tsx';
import { structureImportsQuery } from './queries.ts';

const one = {
  ...{ id: '01a20151-fde9-7e13-90c0-caeb3d9dec4c', name: 'to-chuc.xlsx', units: 3, places: 0, unchanged: 0 },
  ...{ importedBy: { id: 'p', title: 'Chuyên viên' }, importedAt: 0 as Instant, undone: null },
};

// The title of its status, that the data have changed, is of what somebody else did meanwhile.
test('says which list could not be taken back', async () => {
  const body = { type: '/problems/structure-dependant', title: 'Dữ liệu đã thay đổi.', status: 409, errors: [] };
  const headers = { 'content-type': 'application/problem+json' };
  vi.stubGlobal('fetch', () =>
    Promise.resolve(new Response(JSON.stringify({ ...body, instance: '' }), { status: 409, headers })),
  );
  const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  queryClient.setQueryData(structureImportsQuery.queryKey, [one]);
  vi.spyOn(queryClient, 'invalidateQueries').mockResolvedValue();
  render(
    <InKit>
      <QueryClientProvider client={queryClient}>
        <ImportList historyOf={() => null} />
      </QueryClientProvider>
    </InKit>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
  fireEvent.click(screen.getAllByRole('button', { name: 'Hoàn tác', hidden: true }).at(-1)!);
  expect((await screen.findByRole('alert')).textContent).toContain('Chưa hoàn tác được: to-chuc.xlsx');
});
