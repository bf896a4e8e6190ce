import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { fireEvent, render, screen } from '@testing-library/react';
import { asRules, civilDate, loadCentralRules, ruleSetInForce } from '@co-so/domain';
import type { ScoringRuleSet } from '@co-so/domain';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { InKit } from '../../../../test/in-kit.tsx';
import { smallRouter } from '../../../../test/small-router.ts';
import { Trial } from '../trial.tsx';
import type { UnitBasis } from './unit-basis.ts';

const today = civilDate('2026-11-26');
const unit = { id: 'branch', name: 'Chi bộ thôn Đông', kind: 'grassrootsBranch' };

/** The outside world: one unit without a figure of its members, with two cells. */
function serverOfOneUnit() {
  const asked: string[] = [];
  const cells = ['a', 'b'].map((id) => ({ id, name: `Tổ ${id}`, kind: 'partyCell' }));
  const fetch = vi.fn((address: string) => {
    const { pathname } = new URL(address);
    asked.push(pathname);
    if (pathname.endsWith('/tree')) return Promise.resolve(Response.json({ day: today, nodes: cells, next: null }));
    return Promise.resolve(Response.json({ day: today, asked: today, state: 'standing', unit, members: null }));
  });
  vi.stubGlobal('fetch', fetch);
  return asked;
}

interface PageProps {
  readonly set: ScoringRuleSet;
  readonly subject: string;
}

/** A page whose address names a unit, and may come to name another one. */
function Page({ set, subject }: PageProps) {
  const [id, setId] = useState<string | undefined>('branch');
  const tried: UnitBasis = {
    id,
    on: today,
    field: OtherUnit,
    maySeeDiscipline: false,
    onAddress: (address) => setId(address.unit),
  };
  return (
    <Trial
      set={set}
      rules={set.subjects.find((one) => one.subject === subject)!}
      reading={{ sources: set.sources, told: [] }}
      basis={{ today, frames: [], isProvince: false, unit: tried, onSubject: () => undefined }}
    />
  );
}

const OtherUnit: UnitBasis['field'] = ({ onUnit }) => (
  <button type="button" onClick={() => onUnit({ id: 'other', name: 'Chi bộ khác' })}>
    Tổ chức khác
  </button>
);

async function shownFor(subject: string) {
  const asked = serverOfOneUnit();
  const set = asRules(ruleSetInForce(await loadCentralRules('annual-rating'), today), 'scoring')!;
  const page = (
    <InKit>
      <QueryClientProvider client={new QueryClient()}>
        <Page set={set} subject={subject} />
      </QueryClientProvider>
    </InKit>
  );
  render(<RouterProvider router={smallRouter(page)} />);
  await screen.findByRole('form');
  return asked;
}

test('a unit is headed by its name and kind, and what is missing of it is said to be missing', async () => {
  await shownFor('organization');
  await screen.findByRole('heading', { name: unit.name });
  const panel = screen.getByRole('region', { name: 'Tổ chức được tính thử' }).textContent ?? '';
  expect(panel).toContain('Chi bộ cơ sở, ngày 26/11/2026');
  expect(panel).toContain('2 tổ đảng');
  expect(panel).toContain('Chưa có số liệu');
});

test('whoever may not see the register does not ask for it', async () => {
  const asked = await shownFor('organization');
  await screen.findByText(/^Không thuộc phần được xem/);
  expect(asked).toEqual(['/api/units/branch', '/api/units/tree']);
});

test('a result about a real unit waits until every count is told, and a count of nothing is typed', async () => {
  await shownFor('organization');
  await screen.findByRole('heading', { name: unit.name });
  fireEvent.change(screen.getByRole('textbox', { name: 'Tổng điểm' }), { target: { value: '92' } });
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getByText(/^Còn chưa biết: nhiệm vụ được giao/)).toBeTruthy();
  const counts = screen.getByRole('group', { name: /không có thì ghi 0/ });
  for (const box of counts.querySelectorAll('input')) fireEvent.change(box, { target: { value: '0' } });
  expect(screen.queryByText(/^Còn chưa biết/)).toBeNull();
  expect(screen.getByRole('table')).toBeTruthy();
  expect(screen.getByText(/^Chưa biết tổ chức này có trường hợp kỷ luật nào không/)).toBeTruthy();
});

test('of a person nothing is taken from what is known of a unit', async () => {
  const asked = await shownFor('nonLeader');
  expect(screen.queryByRole('region', { name: 'Tổ chức được tính thử' })).toBeNull();
  expect(asked).toEqual([]);
});

test('what was typed for one unit is not shown under the name of another', async () => {
  await shownFor('organization');
  await screen.findByRole('heading', { name: unit.name });
  const points = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Tổng điểm' });
  fireEvent.change(points(), { target: { value: '92' } });
  fireEvent.click(screen.getByRole('button', { name: 'Tổ chức khác' }));
  expect(points().value).toBe('');
});
