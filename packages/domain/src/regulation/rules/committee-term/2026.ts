import { ratio } from '../../../ratio.ts';
import type { LimitRuleSet } from '../../rule-set.ts';
import { regulation20, regulation208, secondHand208, unread20 } from '../charter.ts';
import { betweenDays, fromDayOfIssue, takenBetweenDays } from '../written.ts';

export const committeeTermApril2026 = {
  rules: 'limits',
  id: 'committee-term/2026-04-08',
  series: 'committee-term',
  name: 'Cấp ủy và nhiệm kỳ từ ngày 8/4/2026 (Quy định 20-QĐ/TW, chưa đọc được)',
  ...betweenDays('2026-04-08', '2026-07-26'),
  effectiveUntil: null,
  sources: [regulation20],
  verifiedOn: null,
  unconfirmed: unread20,
  limits: [
    { id: 'terms', text: 'Nhiệm kỳ, số lượng cấp ủy viên', is: null, amount: null, unconfirmed: unread20 },
    {
      id: 'standing-committee-share',
      text: 'Ban thường vụ so với ban chấp hành',
      is: null,
      amount: null,
      unconfirmed: unread20,
    },
  ],
} as const satisfies LimitRuleSet;

const unconfirmed = secondHand208;

export const committeeTermJuly2026 = {
  rules: 'limits',
  id: 'committee-term/2026-07-26',
  series: 'committee-term',
  name: 'Cấp ủy và nhiệm kỳ theo Quy định 208-QĐ/TW (chưa xác nhận)',
  ...takenBetweenDays('2026-07-26', null),
  sources: [regulation208],
  verifiedOn: null,
  unconfirmed,
  gaps: [fromDayOfIssue],
  limits: [
    {
      id: 'standing-committee-share',
      text: 'Ban thường vụ so với ban chấp hành',
      is: 'atMost',
      amount: { kind: 'share', ratio: ratio(1, 3) },
      unconfirmed,
    },
    {
      id: 'resolution-majority',
      text: 'Nghị quyết được thông qua khi có số cấp ủy viên tán thành',
      is: 'over',
      amount: { kind: 'share', ratio: ratio(1, 2) },
      unconfirmed,
    },
    { id: 'terms', text: 'Nhiệm kỳ, số lượng cấp ủy viên', is: null, amount: null, unconfirmed: 'Chưa tìm thấy.' },
  ],
} as const satisfies LimitRuleSet;
