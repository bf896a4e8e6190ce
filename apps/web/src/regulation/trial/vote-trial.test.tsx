import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { asRules, civilDate, loadCentralRules } from '@co-so/domain';
import type { Instant, SettingRevision } from '@co-so/domain';
import { expect, test } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { settingsOnQuery } from '../setting/queries.ts';
import { VoteTrial } from './vote-trial.tsx';

const today = civilDate('2026-11-26');

/** `choice`: what the province recorded, `null` where it recorded nothing, undefined outside a province. */
async function shown(choice?: string | null) {
  const set = asRules((await loadCentralRules('confidence-vote'))[0], 'thresholds')!;
  const [setting] = set.settings!;
  const revision: SettingRevision = {
    series: 'confidence-vote',
    setting: 'voteBase',
    choice: choice ?? 'returned',
    instrument: 'Hướng dẫn 05-HD/TU',
    issuedOn: today,
    from: today,
    revision: 1,
    setBy: { id: 'a', title: 'Trưởng ban' },
    setAt: Date.UTC(2026, 10, 26) as Instant,
  };
  const chosen = typeof choice === 'string' ? revision : null;
  const { id, name } = set;
  const one = {
    series: 'confidence-vote',
    ruleSet: { id, name },
    setting: setting!,
    choice: revision.choice,
    chosen,
  } as const;
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  queries.setQueryData(settingsOnQuery(today).queryKey, {
    day: today,
    settings: [{ ...one, revision: chosen ? 1 : null, history: chosen ? [chosen] : [] }],
    allowedActions: [],
  });
  render(
    <InKit>
      <QueryClientProvider client={queries}>
        <VoteTrial
          set={set}
          reading={{ sources: set.sources, told: [] }}
          basis={{ today, isProvince: choice !== undefined }}
        />
      </QueryClientProvider>
    </InKit>,
  );
}

function typeAll(low: string, summoned = '100') {
  const totals = {
    'Số người được triệu tập': summoned,
    'Số người có mặt': '98',
    'Số phiếu phát ra': '98',
    'Số phiếu thu về': '96',
    'Số phiếu hợp lệ': '75',
    'Số phiếu tín nhiệm thấp': low,
  };
  for (const [name, value] of Object.entries(totals))
    fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
}

const outcome = () => screen.getByRole('status').textContent;
const steps = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

test.each([
  ['returned', /^Trên 1\/2 và dưới 2\/3/, '50/96 ≈ 52,08% < 2/3'],
  ['valid', /^Từ 2\/3 phiếu/, '50/75 ≈ 66,67%, bằng 2/3'],
  ['issued', /^Trên 1\/2 và dưới 2\/3/, '50/98 ≈ 51,02% < 2/3'],
])('counts by what the province chose, %s, names its document and shows each share', async (choice, result, share) => {
  await shown(choice);
  typeAll('50');
  expect(outcome()).toMatch(result);
  expect(steps()[0]).toContain('98/100 = 98% > 2/3');
  expect(steps()[1]).toContain(share);
  // Of the two consequences one applies: a share over a half is over it also where two thirds are reached.
  expect(steps().filter((step) => step?.includes('Áp dụng'))).toHaveLength(1);
  expect(steps().filter((step) => step?.includes('(không áp dụng)'))).toHaveLength(1);
  expect(screen.getByText(/^Theo Hướng dẫn 05-HD\/TU/)).toBeTruthy();
});

test.each([null, undefined])(
  'counts by the default that the rule page names where nobody chose, and says whose it is',
  async (choice) => {
    await shown(choice);
    typeAll('50');
    expect(outcome()).toMatch(/^Trên 1\/2 và dưới 2\/3/);
    expect(steps()[1]).toContain('50/96 ≈ 52,08% < 2/3');
    expect(screen.getByText(/^Mặc định của phần mềm, văn bản không nói/)).toBeTruthy();
    expect(screen.getByText(/mặc định là lựa chọn của sản phẩm/)).toBeTruthy();
    fireEvent.click(screen.getByRole('combobox', { name: /^Số phiếu làm căn cứ/ }));
    fireEvent.click(await screen.findByRole('option', { name: 'Số phiếu hợp lệ' }));
    expect(outcome()).toMatch(/^Từ 2\/3 phiếu/);
  },
);

test('says that nothing follows, that too few were there, and what cannot be so', async () => {
  await shown('valid');
  typeAll('30');
  expect(outcome()).toMatch(/^Không thuộc trường hợp/);
  typeAll('30', '148');
  expect(outcome()).toBe('Chưa đủ điều kiện tiến hành lấy phiếu');
  typeAll('76');
  expect(screen.queryByRole('status')).toBeNull();
  expect(screen.getByText('Không thể nhiều hơn 75')).toBeTruthy();
});
