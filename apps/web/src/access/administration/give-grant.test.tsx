import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { civilDate } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { expect, test } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { GiveGrant } from './give-grant.tsx';

function show(endedOn: CivilDate | null): void {
  render(
    <InKit>
      <QueryClientProvider client={new QueryClient()}>
        <GiveGrant
          accountId="a"
          office="province"
          endedOn={endedOn}
          today={civilDate('2026-11-27')}
          unitField={({ label }) => <p>{label}</p>}
          onGiven={() => undefined}
        />
      </QueryClientProvider>
    </InKit>,
  );
}

function choose(role: string): void {
  fireEvent.click(screen.getByRole('combobox', { name: 'Vai trò' }));
  fireEvent.click(screen.getByRole('option', { name: role, hidden: true }));
}

function lacks(): readonly (string | null)[] {
  return screen.getAllByRole('listitem').map(({ textContent }) => textContent);
}

test('a role for a unit asks for which', () => {
  show(null);
  choose('Bí thư chi bộ');
  expect(screen.getByText('Ở tổ chức (và các tổ chức bên dưới)')).toBeDefined();
  expect(screen.queryByRole('status')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Giao vai trò' }));
  expect(lacks()).toEqual(['Chọn tổ chức.', 'Ghi văn bản giao vai trò.']);
});

test('a role for a unit is not given in a province that has ended, and the page says why; one for the office is', () => {
  show(civilDate('2025-07-01'));
  choose('Bí thư chi bộ');
  expect(screen.getByRole('status').textContent).toContain('tỉnh này kết thúc ngày 1/7/2025');
  expect(screen.queryByText('Ở tổ chức (và các tổ chức bên dưới)')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Giao vai trò' }));
  expect(lacks()).toEqual(['Chọn vai trò của cả cơ quan.', 'Ghi văn bản giao vai trò.']);
  choose('Chuyên viên Ban Tổ chức tỉnh ủy, thành ủy');
  expect(screen.queryByRole('status')).toBeNull();
  expect(lacks()).toEqual(['Ghi văn bản giao vai trò.']);
});
