import { civilDate } from '../../../civil-date.ts';
import { clause } from '../../clause.ts';
import type { LimitRuleSet, RuleSet } from '../../rule-set.ts';

const dates = clause('43', 'mục 4');

/** When a year's review and rating have to be done, and reported. "Before" excludes the day itself. */
const ratingDeadline2025: LimitRuleSet = {
  rules: 'limits',
  id: 'rating-deadline/2025-10-31',
  series: 'rating-deadline',
  name: 'Thời hạn kiểm điểm, đánh giá, xếp loại theo Hướng dẫn 43-HD/BTCTW',
  selection: { by: 'ratingYear', from: 2025, until: null },
  effectiveFrom: civilDate('2025-10-31'),
  effectiveUntil: null,
  sources: [
    {
      id: '43',
      instrument: 'Hướng dẫn 43-HD/BTCTW',
      issuer: 'Ban Tổ chức Trung ương',
      issuedOn: civilDate('2025-10-31'),
      url: 'https://thuvienphapluat.vn/phap-luat/ho-tro-phap-luat/tai-ve-mau-2c-ban-kiem-diem-tu-danh-gia-xep-loai-dang-vien-khong-lam-viec-trong-he-thong-chinh-tri--756376-240286.html',
    },
    {
      id: '198',
      instrument: 'Kết luận 198-KL/TW',
      issuedOn: civilDate('2025-10-08'),
      url: 'https://vneconomy.vn/tang-cuong-doi-moi-cong-tac-danh-gia-can-bo-trong-toan-he-thong-chinh-tri.htm',
    },
  ],
  verifiedOn: null,
  limits: [
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
  ],
};

export const ratingDeadlineRules: readonly RuleSet[] = [ratingDeadline2025];
