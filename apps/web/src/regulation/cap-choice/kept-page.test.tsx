import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import { Suspense } from 'react';
import type { ShownCapDecision } from '@co-so/api';
import { civilDate, loadCentralRules, ratio } from '@co-so/domain';
import type { Instant } from '@co-so/domain';
import { expect, it } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { centralRulesQuery } from '../queries.ts';
import { KeptPage } from './kept-page.tsx';
import { capDecisionsQuery } from './queries.ts';

const decision: ShownCapDecision = {
  ...{ id: 'later', unit: { id: 'ward', name: 'Đảng bộ phường 1' }, year: 2025, subject: 'organization' },
  ...{ group: 'Chi bộ thôn', ruleSet: 'annual-rating/2025-08-30', number: '13-QĐ/ĐU', body: 'Ban Thường vụ' },
  ...{ decidedOn: civilDate('2025-12-30'), signatory: 'Bí thư', votes: { present: 9, inFavour: 8 }, fileHash: null },
  ...{ at: { of: '366', place: 'Điều 11' }, choices: { capRatio: 'granted' } },
  criteria: [{ id: '1', text: 'Số việc vượt mức', direction: 'moreFirst' }],
  candidates: [],
  ordered: [
    { id: 'Chi bộ Hai', place: 1, toldApartBy: null, unknown: [] },
    { id: 'Chi bộ Một', place: 2, toldApartBy: '1', unknown: [] },
  ],
  counted: {
    reading: { base: 'goodOnly', ratio: ratio(25, 100), rounding: 'floor' },
    ...{ group: { candidates: 2, good: 4 }, allowed: 1, level: 'outstanding', staying: ['Chi bộ Hai'] },
  },
  fallen: [{ id: 'Chi bộ Một', level: 'good', reason: 'Ít việc vượt mức hơn' }],
  ...{ recordedBy: { id: 'recorder', title: 'Người ghi quyết định' }, recordedAt: 1_767_090_000_000 as Instant },
};

async function shown(decisions: readonly ShownCapDecision[]) {
  const client = new QueryClient();
  client.setQueryData(capDecisionsQuery(2025).queryKey, { year: 2025, decisions, allowedActions: [] });
  client.setQueryData(centralRulesQuery('annual-rating').queryKey, await loadCentralRules('annual-rating'));
  render(
    <InKit>
      <QueryClientProvider client={client}>
        <Suspense>
          <KeptPage sealOf={(subject) => <p>{subject}</p>} year={2025} thisYear={2026} onYear={() => undefined} />
        </Suspense>
      </QueryClientProvider>
    </InKit>,
  );
}

it('shows who stayed, who fell and why, on which paper, and which record of a group is the last', async () => {
  await shown([decision, { ...decision, id: 'earlier', number: '12-QĐ/ĐU' }]);
  const [last, before] = screen.getAllByRole('region', { name: 'Chi bộ thôn, Đảng bộ phường 1' });
  expect(last?.textContent).toContain('13-QĐ/ĐU, ngày 30/12/2025, Ban Thường vụ; Bí thư ký');
  expect(last?.textContent).toContain('Điều 11, Quy định 366-QĐ/TW');
  expect(last?.textContent).toContain('25%, khi cấp có thẩm quyền đã quyết định');
  expect(last?.textContent).not.toContain('đã có biên bản ghi sau');
  expect(before?.textContent).toContain('đã có biên bản ghi sau');
  const rows = within(last!).getAllByRole('row').slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    'Chi bộ Hai1Hoàn thành xuất sắc nhiệm vụ',
    'Chi bộ Một2sau nơi đứng trước vì “Số việc vượt mức”Hoàn thành tốt nhiệm vụÍt việc vượt mức hơn',
  ]);
  expect(document.body.textContent).toContain('cap-decision/earlier');
});

it('speaks of persons as persons, and shows the hash of the signed file', async () => {
  await shown([{ ...decision, subject: 'leader', fileHash: 'ab'.repeat(32) }]);
  const { textContent } = screen.getByRole('region', { name: 'Chi bộ thôn, Đảng bộ phường 1' });
  expect(textContent).toContain('giữ 1 trong 2 người đủ điều kiện');
  expect(textContent).toContain('ab'.repeat(32));
  expect(textContent).not.toMatch(/ nơi /);
});
