import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { render, screen, within } from '@testing-library/react';
import type { TableList } from '@co-so/api';
import { civilDate } from '@co-so/domain';
import type { Instant } from '@co-so/domain';
import { expect, test } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { tableListQuery } from '../table/queries.ts';
import { OwnTables } from './own-tables.tsx';
import { smallRouter } from '../../../test/small-router.ts';

const today = civilDate('2026-11-26');

function issued(version: number, from: string, until: string | null): TableList['issued'][number] {
  return {
    id: `table-${version}`,
    series: 'meeting-score',
    version,
    title: `Bảng điểm bản ${version}`,
    instrument: `Quyết định 0${version}-QĐ/TU`,
    issuer: 'Ban Thường vụ Tỉnh ủy',
    issuedOn: civilDate(from),
    effectiveFrom: civilDate(from),
    effectiveUntil: until === null ? null : civilDate(until),
    contentHash: '0'.repeat(64),
    replaces: null,
    revision: 1,
    issuedBy: { id: 'a', title: 'Lãnh đạo Ban' },
    issuedAt: Date.UTC(2026, 0, 1) as Instant,
  };
}

async function shown(tables: TableList['issued'], on = today) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  queries.setQueryData(tableListQuery.queryKey, { drafts: [], issued: tables, allowedActions: [] });
  const children = (
    <InKit>
      <QueryClientProvider client={queries}>
        <main>
          <OwnTables series="meeting-score" on={on} today={today} />
        </main>
      </QueryClientProvider>
    </InKit>
  );
  render(<RouterProvider router={smallRouter(children)} />);
  return screen.findByRole('main');
}

const three = [
  issued(3, '2027-01-01', null),
  issued(2, '2026-03-01', '2027-01-01'),
  issued(1, '2025-01-01', '2026-03-01'),
];

test.each([
  ['2026-11-26', 'Bảng điểm bản 2'],
  ['2026-02-28', 'Bảng điểm bản 1'],
  ['2027-01-01', 'Bảng điểm bản 3'],
])('on %s the table %s is marked as the one that applies, each with its days and its document', async (day, title) => {
  const place = await shown(three, civilDate(day));
  const items = within(place).getAllByRole('listitem');
  expect(items).toHaveLength(3);
  expect(items[1]?.textContent).toContain('Từ 1/3/2026, đến hết 31/12/2026');
  expect(items[1]?.textContent).toContain('Quyết định 02-QĐ/TU, 1/3/2026');
  const marked = items.filter(({ textContent }) => textContent?.includes('Áp dụng vào ngày'));
  expect(marked.map((item) => within(item).getByRole('link').textContent)).toEqual([title]);
  expect(place.querySelectorAll('.time-stretch')).toHaveLength(3);
  expect(place.querySelectorAll('.time-in-force')).toHaveLength(1);
});

test('a province that issued none is told so', async () => {
  const place = await shown([]);
  expect(place.textContent).toContain('Tỉnh chưa ban hành bảng nào thuộc loại này');
});
