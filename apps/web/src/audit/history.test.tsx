import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import type { Instant } from '@co-so/domain';
import { expect, test } from 'vitest';
import { InKit } from '../../test/in-kit.tsx';
import { smallRouter } from '../../test/small-router.ts';
import { History } from './history.tsx';
import { historyQuery } from './queries.ts';

function entry(sequence: number) {
  return {
    id: `entry-${sequence}`,
    sequence,
    at: 0 as Instant,
    kind: 'write' as const,
    actor: { id: 'a', title: 'Chuyên viên' },
    action: 'record-figure',
    subject: 'figure/a',
    unitId: null,
    unitName: null,
    reason: null,
    isMasked: false,
    grantId: null,
    delegationId: null,
    requestId: 'r',
    before: null,
    after: null,
    seal: null,
  };
}

test('says of each entry which line of the book it is, since the lines of one thing are not counted from one', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(historyQuery('figure/a').queryKey, { entries: [entry(19), entry(4)], allowedActions: [] });
  render(
    <InKit>
      <QueryClientProvider client={client}>
        <History subject="figure/a" />
      </QueryClientProvider>
    </InKit>,
  );
  const items = await screen.findAllByRole('listitem');
  expect(items.map((item) => /dòng \d+ của nhật ký/.exec(item.textContent)?.[0])).toEqual([
    'dòng 19 của nhật ký',
    'dòng 4 của nhật ký',
  ]);
});

test.each([
  ['to the accounts that did it', [entry(4)], 1],
  ['nowhere where nothing was done', [], 0],
] as const)('leads whoever may see the audit %s', async (_, entries, links) => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(historyQuery('figure/a').queryKey, { entries: [...entries], allowedActions: ['view-audit'] });
  render(
    <InKit>
      <QueryClientProvider client={client}>
        <RouterProvider router={smallRouter(<History subject="figure/a" />)} />
      </QueryClientProvider>
    </InKit>,
  );
  await screen.findByRole('region', { name: 'Lịch sử' });
  expect(screen.queryAllByRole('link')).toHaveLength(links);
});
