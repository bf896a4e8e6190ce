import { demoAccountsOf, demoPassword } from '../apps/api/src/access/demo-accounts.ts';
import type { Instant } from '../packages/domain/src/index.ts';

const offices = [
  ['Ở mỗi tỉnh', 'province'],
  ['Ở Trung ương', 'national'],
] as const;

/** The demonstration's accounts, one for each role; the sign-in page offers the same with one click. */
export function demoAccountLines(): readonly string[] {
  return [
    `  Tài khoản trình diễn, mật khẩu chung: ${demoPassword}`,
    ...offices.flatMap(([place, office]) => ['', `  ${place}`, ...linesOf(office)]),
  ];
}

function linesOf(office: 'province' | 'national'): readonly string[] {
  return demoAccountsOf(office, Date.now() as Instant).map(({ userName, title, code }) => {
    const proves = code === null ? '' : ' (thêm mã xác thực, trang đăng nhập cho xem)';
    return `    ${userName.padEnd(16)} ${title}${proves}`;
  });
}
