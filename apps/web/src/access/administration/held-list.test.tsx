import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { civilDate } from '@co-so/domain';
import type { Instant } from '@co-so/domain';
import { expect, test } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { HeldList } from './held-list.tsx';

const today = civilDate('2026-11-27');
const grant = {
  ...{
    id: 'g',
    role: 'reader' as const,
    roleName: 'Người xem',
    unit: null,
    viewUnit: null,
    document: 'Quyết định số 1',
  },
  ...{ validFrom: today, validUntil: null, grantedBy: { id: 'a', title: 'Quản trị' }, grantedAt: 0 as Instant },
  holder: { id: 'p', userName: 'can-bo', name: 'Cán bộ', post: 'Chuyên viên' },
  allowedActions: ['end', 'delegate'],
} as const;

// The form stands above a list that may be long: who pressed a button far down would see nothing happen.
test.each(['Ủy quyền', 'Kết thúc'])('what "%s" opens takes the focus, and gives it back when it is left', (text) => {
  render(
    <InKit>
      <QueryClientProvider client={new QueryClient()}>
        <HeldList held={{ grants: [grant], delegations: [] }} today={today} />
      </QueryClientProvider>
    </InKit>,
  );
  const button = screen.getByRole('button', { name: `${text}: Người xem, Cán bộ` });
  fireEvent.click(button);
  expect(document.activeElement?.tagName).toBe('H2');
  expect(document.activeElement?.textContent).toContain(text);
  fireEvent.click(screen.getByRole('button', { name: 'Thôi' }));
  expect(document.activeElement).toBe(button);
});
