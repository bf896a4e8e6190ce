import type { LimitRuleSet } from '../../rule-set.ts';
import type { Remark } from '../../rule-set-head.ts';
import { regulation20, regulation208, secondHand208, unread20 } from '../charter.ts';
import { betweenDays, fromDayOfIssue, limit, takenBetweenDays } from '../written.ts';

export const admissionApril2026 = {
  rules: 'limits',
  id: 'admission/2026-04-08',
  series: 'admission',
  name: 'Kết nạp đảng viên từ ngày 8/4/2026 (Quy định 20-QĐ/TW, chưa đọc được)',
  ...betweenDays('2026-04-08', '2026-07-26'),
  effectiveUntil: null,
  sources: [regulation20],
  verifiedOn: null,
  unconfirmed: unread20,
  limits: [{ id: 'contents', text: 'Tuổi, thời hạn, tỷ lệ', is: null, amount: null, unconfirmed: unread20 }],
} as const satisfies LimitRuleSet;

const unconfirmed = secondHand208;

function duty(id: string, text: string): Remark {
  return { id, text, unconfirmed };
}

/** Only what the secondary material says: a sentence of an earlier text that it does not repeat is left out. */
export const admissionJuly2026: LimitRuleSet = {
  rules: 'limits',
  id: 'admission/2026-07-26',
  series: 'admission',
  name: 'Kết nạp đảng viên theo Quy định 208-QĐ/TW (chưa xác nhận)',
  ...takenBetweenDays('2026-07-26', null),
  sources: [regulation208],
  verifiedOn: null,
  unconfirmed,
  gaps: [fromDayOfIssue],
  limits: [
    limit('age-from', 'Tuổi kết nạp', 'atLeast', 18, 'yearsOfAge', unconfirmed),
    limit('age-to', 'Tuổi kết nạp', 'atMost', 60, 'yearsOfAge', unconfirmed),
    limit('ceremony', 'Tổ chức lễ kết nạp kể từ ngày ra quyết định', 'atMost', 30, 'workingDays', unconfirmed),
    limit('probation', 'Thời gian dự bị', 'exactly', 12, 'months', unconfirmed),
    limit('re-admission', 'Kết nạp lại sau khi ra khỏi Đảng', 'atLeast', 36, 'months', unconfirmed),
    limit('transfer', 'Chuyển sinh hoạt chính thức', 'atMost', 60, 'workingDays', unconfirmed),
    limit('struck-absent', 'Xóa tên: không sinh hoạt hoặc không đóng đảng phí', 'atLeast', 3, 'months', unconfirmed),
  ],
  duties: [
    duty('education', 'Hoàn thành chương trình trung học cơ sở'),
    duty('decided-by', 'Ban thường vụ đảng ủy cơ sở quyết định kết nạp'),
    duty('official-from', 'Công nhận chính thức tính từ ngày hết 12 tháng dự bị'),
    duty('party-age-from', 'Tuổi đảng tính từ ngày ra quyết định kết nạp'),
    duty('exempt-badge', 'Đảng viên được miễn công tác và sinh hoạt vẫn được xét tặng Huy hiệu Đảng'),
  ],
};
