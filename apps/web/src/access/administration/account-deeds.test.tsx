import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import type { ShownAccount } from '@co-so/api';
import type { Instant } from '@co-so/domain';
import type { ReactNode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { InKit } from '../../../test/in-kit.tsx';
import { AccountDeeds } from './account-deeds.tsx';
import { OneTimePassword } from './one-time-password.tsx';

const account: ShownAccount = {
  id: '01a20151-fde9-7e13-90c0-caeb3d9dec4c',
  userName: 'can-bo',
  name: 'Người của phép thử',
  post: 'Chuyên viên',
  state: 'active',
  password: 'own',
  hasSecondFactor: true,
  isDemo: false,
  createdAt: 0 as Instant,
  allowedActions: [],
};

function show(children: ReactNode): void {
  render(
    <InKit>
      <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
    </InKit>,
  );
}

const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);

describe('what can be done with an account', () => {
  test.each<[ShownAccount['allowedActions'], readonly string[]]>([
    [[], []],
    [['enable'], ['Mở lại tài khoản']],
    [
      ['reissue-password', 'disable', 'remove-second-factor', 'end-sessions'],
      ['Cấp lại mật khẩu dùng một lần', 'Khóa tài khoản', 'Gỡ ứng dụng xác thực', 'Đăng xuất ở mọi nơi'],
    ],
  ])('is what the answer offers: %j', (allowedActions, expected) => {
    show(<AccountDeeds account={{ ...account, allowedActions }} />);
    expect(buttons()).toEqual(expected);
  });

  test('says what follows before it is done, and asks why where something is taken away', () => {
    show(<AccountDeeds account={{ ...account, allowedActions: ['disable', 'end-sessions'] }} />);
    fireEvent.click(screen.getByText('Khóa tài khoản'));
    expect(screen.getByText(/bị đăng xuất ngay/)).toBeDefined();
    expect(screen.queryByLabelText('Lý do')).not.toBeNull();
    fireEvent.click(screen.getByText('Đăng xuất ở mọi nơi'));
    expect(screen.queryByLabelText('Lý do')).toBeNull();
  });
});

test('a one-time password stays on the page until it was handed over', () => {
  const onHandedOver = vi.fn();
  const issued = {
    accountId: account.id,
    userName: 'can-bo',
    oneTimePassword: 'abcd-efgh-jkmn',
    expiresAt: 0 as Instant,
  };
  show(<OneTimePassword issued={issued} onHandedOver={onHandedOver} />);
  expect(screen.getByText('abcd-efgh-jkmn')).toBeDefined();
  expect(document.activeElement?.textContent).toBe('Mật khẩu dùng một lần');
  fireEvent.click(screen.getByText('Đã giao'));
  expect(onHandedOver).toHaveBeenCalledOnce();
});
