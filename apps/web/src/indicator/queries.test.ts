import { QueryClient } from '@tanstack/react-query';
import { period } from '@co-so/domain';
import { expect, test, vi } from 'vitest';
import { figurePageQuery } from './queries.ts';

/** The outside world: a unit with an end or none, and on which day its figures are asked for. */
async function askedOn(closedOn: string | null, of: string): Promise<string | null | undefined> {
  const asked: URL[] = [];
  const history = { unit: { id: 'a', closedOn }, figures: [], targets: [], carried: [], series: [] };
  vi.stubGlobal('fetch', (address: string) => {
    const url = new URL(address);
    asked.push(url);
    return Promise.resolve(Response.json(url.pathname === '/api/figures' ? history : { targets: [], figures: [] }));
  });
  const key = { unitId: 'a', indicator: 'member.total', category: null, period: period(of) };
  await new QueryClient().fetchQuery(figurePageQuery(key));
  return asked.find(({ pathname }) => pathname === '/api/overview')?.searchParams.get('on');
}

test.each([
  ['of a unit without an end', null, '2024', '2024-12-31'],
  ['of a unit that ended later', '2025-07-01', '2024', '2024-12-31'],
  ['of a unit that ended within the period', '2024-07-01', '2024', '2024-06-30'],
  ['of every year, of a unit that ended', '2024-07-01', 'annual', '2024-06-30'],
  ['of every year, of a unit without an end', null, 'annual', null],
])('asks what stood beside a figure %s on the last day of both', async (_, closedOn, of, on) => {
  expect(await askedOn(closedOn, of)).toBe(on);
});
