import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { render, screen, within } from '@testing-library/react';
import { compareRuleSets, loadCentralRules } from '@co-so/domain';
import { Suspense } from 'react';
import { expect, test } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { smallRouter } from '../../../test/small-router.ts';
import { DifferencePage } from './difference-page.tsx';
import { differenceQuery } from './queries.ts';

const nameless = { subjects: [], criteria: [], settings: [] };

test('the difference of a year says the numbers of the later table, though the sentence beside them stayed', async () => {
  const t1 = (await loadCentralRules('meeting-score')).find(({ id }) => id === 'meeting-score/t1');
  if (t1?.rules !== 'scoring') throw new Error('no T1');
  const [good, fair] = t1.yearly!;
  const changed = { ...good!, everyAtLeast: 'average', atLeast: { level: 'fair', meetings: 3 } };
  const poor = { ...fair!, level: 'poor', text: 'Năm kém', everyAtLeast: null, atLeast: null };
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  client.setQueryData(differenceQuery('a', 'b').queryKey, {
    earlier: { id: 'a', title: 'Trước' },
    later: { id: 'b', title: 'Sau' },
    differences: compareRuleSets(t1, { ...t1, yearly: [changed, poor] }).map((one) => ({
      ...one,
      lineName: 'xếp loại năm',
    })),
    levels: t1.subjects[0]!.levels,
    ...nameless,
  });
  render(
    <RouterProvider
      router={smallRouter(
        <InKit>
          <QueryClientProvider client={client}>
            <Suspense>
              <DifferencePage earlier="a" later="b" />
            </Suspense>
          </QueryClientProvider>
        </InKit>,
      )}
    />,
  );
  const rows = within(await screen.findByRole('table'))
    .getAllByRole('row')
    .slice(1);
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('Năm xếp loại tốt: mọi buổi từ trung bình trở lên, ít nhất 3 buổi từ khá trở lên'),
    expect.stringContaining('Năm xếp loại kém: mọi trường hợp còn lại'),
    expect.stringContaining('Năm xếp loại khá: mọi buổi từ trung bình trở lên, và một số buổi tốt hơn'),
  ]);
  expect(rows[0]?.textContent).toContain('Số buổi tối thiểu: 7 → 3');
  expect(rows[0]?.textContent).toContain('Mọi buổi từ mức: Khá → Trung bình');
  expect(rows[0]?.textContent).toContain('Có số buổi từ mức: Tốt → Khá');
  expect(rows[0]?.textContent).not.toContain('ít nhất 7 buổi');
});
