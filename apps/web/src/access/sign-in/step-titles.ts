import type { Step } from './queries.ts';

export const stepTitles: Readonly<Record<Step, string>> = {
  'sign-in': 'Đăng nhập',
  password: 'Đặt mật khẩu của mình',
  'second-factor': 'Xác thực bước hai',
  enrolment: 'Đăng ký ứng dụng xác thực',
  none: 'Đã đăng nhập',
};
