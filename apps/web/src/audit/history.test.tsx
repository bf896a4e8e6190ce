import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import type { Instant } from '@co-so/domain';
import { expect, test } from 'vitest';
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
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <History subject="figure/a" />
      </QueryClientProvider>
    </MantineProvider>,
  );
  const items = await screen.findAllByRole('listitem');
  expect(items.map((item) => /dòng \d+ của nhật ký/.exec(item.textContent)?.[0])).toEqual([
    'dòng 19 của nhật ký',
    'dòng 4 của nhật ký',
  ]);
});
