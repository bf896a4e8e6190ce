import { clause } from '../../clause.ts';
import type { Limit } from '../../limit/limit.ts';

const review = clause('43-2', 'mục 2');
const dates = clause('43-4', 'mục 4');

/** When a year's review and rating have to be done, and reported. "Before" excludes the day itself. */
export const deadlines366: readonly Limit[] = [
  {
    id: 'year-end',
    text: 'Hoàn thành kiểm điểm, đánh giá, xếp loại; trường học xét theo năm học nhưng cũng xong trước ngày này',
    is: 'under',
    amount: { kind: 'dayOfYear', month: 12, day: 31, yearsAfter: 0 },
    at: dates,
  },
  {
    id: 'special-units',
    text: 'Nơi có tính chất đặc thù, không tổng kết vào cuối năm: do cấp trên trực tiếp quyết định',
    is: 'under',
    amount: { kind: 'dayOfYear', month: 1, day: 15, yearsAfter: 1 },
    at: dates,
  },
  {
    id: 'central-files',
    text: 'Gửi hồ sơ về Ban Tổ chức Trung ương (Mẫu 04)',
    is: 'under',
    amount: { kind: 'dayOfYear', month: 2, day: 1, yearsAfter: 1 },
    at: dates,
  },
  {
    id: 'central-report',
    text: 'Ban Tổ chức Trung ương báo cáo Bộ Chính trị',
    is: 'under',
    amount: { kind: 'dayOfYear', month: 3, day: 1, yearsAfter: 1 },
    at: dates,
  },
  {
    id: 'quarterly-report',
    text: 'Báo cáo đánh giá cán bộ hằng quý',
    is: 'under',
    amount: { kind: 'dayOfQuarter', month: 3, day: 15 },
    at: clause('198', 'đánh giá hằng quý'),
  },
  {
    id: 'draft-report',
    text: 'Gửi dự thảo báo cáo kiểm điểm của tập thể đến người dự, trước ngày họp',
    is: 'atLeast',
    amount: { kind: 'number', number: 3, unit: 'workingDays' },
    at: review,
  },
  {
    id: 'review-meeting',
    text: 'Hội nghị kiểm điểm; ban thường vụ cấp tỉnh ít nhất 2 ngày',
    is: 'atLeast',
    amount: { kind: 'number', number: 1, unit: 'days' },
    at: review,
    unconfirmed: 'Chưa rõ thời gian của từng cấp.',
  },
];
