import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { fireEvent, render, screen, within } from '@testing-library/react';
import type { RuleSettings, ShownSetting } from '@co-so/api';
import { asRules, civilDate, loadCentralRules, ruleSetInForce } from '@co-so/domain';
import type { Instant, SettingRevision } from '@co-so/domain';
import { afterEach, expect, it, vi } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { SettingsPage } from './settings-page.tsx';
import { settingsQuery } from './queries.ts';
import { smallRouter } from '../../../test/small-router.ts';

const today = civilDate('2026-11-26');
const set = asRules(ruleSetInForce(await loadCentralRules('annual-rating'), today), 'scoring')!;
const ratio = set.cap!.settings.find(({ id }) => id === 'capRatio')!;

afterEach(() => vi.unstubAllGlobals());

function chosen(revision: number, from: string, choice: string): SettingRevision {
  return {
    ...{ series: 'annual-rating', setting: 'capRatio', revision, choice, instrument: `Công văn 0${revision}` },
    ...{ issuedOn: civilDate('2026-01-02'), from: civilDate(from) },
    ...{ setBy: { id: 'a', title: 'Quản trị' }, setAt: Date.UTC(2026, 0, 2) as Instant },
  };
}

function settingsWith(history: readonly SettingRevision[]): RuleSettings {
  const setting: ShownSetting = {
    ...{ series: 'annual-rating', ruleSet: { id: set.id, name: set.name }, setting: ratio, choice: ratio.default },
    ...{ chosen: null, revision: history.length || null, history },
  };
  return { day: today, settings: [setting], allowedActions: ['set'] };
}

async function shown(history: readonly SettingRevision[] = []) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  queries.setQueryData(settingsQuery.queryKey, settingsWith(history));
  render(
    <RouterProvider
      router={smallRouter(
        <InKit>
          <QueryClientProvider client={queries}>
            <SettingsPage today={today} historyOf={() => null} sealOf={() => null} />
          </QueryClientProvider>
        </InKit>,
      )}
    />,
  );
  return screen.findByRole('button', { name: /^Ghi lựa chọn khác/ });
}

function press(button: HTMLElement) {
  button.focus();
  fireEvent.click(button);
}

it('names each choice that begins later, the nearest first, and of two from one day the later recorded', async () => {
  await shown([
    chosen(4, '2027-06-01', 'ordinary'),
    chosen(3, '2027-01-01', 'granted'),
    chosen(2, '2027-01-01', 'ordinary'),
    chosen(1, '2026-12-01', 'granted'),
  ]);
  const terms = screen.getAllByRole('term').map(({ textContent }) => textContent);
  expect(terms.filter((term) => term?.startsWith('Từ '))).toEqual([
    'Từ 1/12/2026 sẽ áp dụng',
    'Từ 1/1/2027 sẽ áp dụng',
    'Từ 1/6/2027 sẽ áp dụng',
  ]);
  const textOf = (id: string) => ratio.choices.find((one) => one.id === id)!.text;
  const [, second] = screen.getAllByRole('term').filter(({ textContent }) => textContent?.startsWith('Từ '));
  expect(second?.nextElementSibling?.textContent).toBe(textOf('granted'));
});

it('tells at a glance what holds, and leads to where it is changed', async () => {
  await shown();
  const link = within(screen.getByRole('navigation')).getByRole('link', { name: 'Khống chế mức xuất sắc: Tỷ lệ' });
  expect(link.parentElement?.textContent).toContain('20%');
  const item = document.getElementById(link.getAttribute('href')!.slice(1))!;
  expect(within(item).getByRole('button', { name: /^Ghi lựa chọn khác/ })).toBeTruthy();
});

it('marks the day that was refused, and no other', async () => {
  const errors = [{ code: 'day-too-late', day: '2036-01-01', latest: '2028-11-26', pointer: '/from' }];
  const body = JSON.stringify({ type: '/problems/x', title: 'x', status: 422, instance: 'urn:x', errors });
  const headers = { 'content-type': 'application/problem+json' };
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status: 422, headers })));
  press(await shown());
  press(screen.getByRole('button', { name: 'Ghi lựa chọn' }));
  expect(await screen.findByText(/Ngày áp dụng 1\/1\/2036 xa hơn 2 năm/)).toBeTruthy();
  const isInvalid = (name: string) => screen.getByRole('textbox', { name }).getAttribute('aria-invalid');
  expect(['Áp dụng từ ngày', 'Ngày ban hành', 'Số, tên văn bản'].map(isInvalid)).toEqual(['true', null, null]);
});

it('keeps the focus where the form comes and goes', async () => {
  press(await shown());
  const part = screen.getByRole('group', { name: /^Lựa chọn của tỉnh/ });
  expect(document.activeElement).toBe(part);
  press(within(part).getByRole('button', { name: 'Thôi' }));
  expect(document.activeElement).toBe(part);
  expect(within(part).getByRole('button', { name: /^Ghi lựa chọn khác/ })).toBeTruthy();
});

it('keeps the focus where the form was once the choice is recorded', async () => {
  const recorded = chosen(1, '2026-11-26', 'granted');
  vi.stubGlobal('fetch', (_: unknown, asked?: RequestInit) =>
    Promise.resolve(Response.json(asked?.method === 'POST' ? recorded : settingsWith([recorded]))),
  );
  press(await shown());
  const part = screen.getByRole('group', { name: /^Lựa chọn của tỉnh/ });
  press(within(part).getByRole('button', { name: 'Ghi lựa chọn' }));
  await screen.findByText('Các lần lựa chọn (1)');
  expect(await within(part).findByRole('button', { name: /^Ghi lựa chọn khác/ })).toBeTruthy();
  expect(document.activeElement).toBe(part);
});
