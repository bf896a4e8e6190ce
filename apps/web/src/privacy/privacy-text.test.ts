import { civilDate, notificationBases, startOfDay } from '@co-so/domain';
import type { NotificationClock } from '@co-so/domain';
import { expect, test } from 'vitest';
import { basisText } from '../ui/basis-text.ts';
import { clockText, columnText, daysText, tableText } from './privacy-text.ts';

const dueAt = startOfDay(civilDate('2024-06-14'));

test.each<[NotificationClock['state'], number, string]>([
  ['running', 72 * 60, 'còn 72 giờ để thông báo'],
  ['running', 61, 'còn 1 giờ 1 phút để thông báo'],
  ['running', 0, 'còn 0 phút để thông báo'],
  ['overdue', -90, 'quá hạn thông báo 1 giờ 30 phút'],
  ['inTime', 5, 'đã thông báo trong hạn'],
  ['late', -5, 'đã thông báo, chậm 5 phút'],
  ['closedWithout', 5, 'đã đóng sổ, không thông báo'],
])('a clock that is %s with %i minutes', (state, minutesLeft, text) => {
  expect(clockText({ state, minutesLeft, dueAt })).toBe(text);
});

test('what is not confirmed is said to be so', () => {
  const [law, decree] = notificationBases.map(basisText);
  expect(law).toBe('Điều 23 Luật 91/2025/QH15');
  expect(decree).toContain('Điều 28 Nghị định 356/2025/NĐ-CP (chưa xác nhận:');
});

test('days that nobody set are said to be so, and a table without a name is not hidden', () => {
  expect([daysText(null), daysText(1000)]).toEqual(['chưa đặt', '1.000 ngày']);
  expect(tableText({ table: 'something_new' })).toBe('something_new');
  const columns = ['name', 'set_by', 'set_by_title', 'something_new'];
  expect(columns.map((column) => columnText({ table: 'account', column }))).toEqual([
    'Họ và tên',
    'Mã tài khoản người làm',
    'Chức danh người làm',
    'something_new',
  ]);
  const subjects = ['audit_entry', 'discipline_decision'].map((table) => columnText({ table, column: 'subject' }));
  expect(subjects).toEqual(['Việc ấy là về cái gì, của ai', expect.stringContaining('thành viên tập thể lãnh đạo')]);
});
