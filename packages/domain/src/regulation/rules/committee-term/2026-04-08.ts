import { civilDate } from '../../../civil-date.ts';
import { ratio } from '../../../ratio.ts';
import type { LimitRuleSet } from '../../rule-set.ts';
import { regulation208, secondHand208 } from '../charter.ts';

const unconfirmed = secondHand208;

export const committeeTerm2026 = {
  rules: 'limits',
  id: 'committee-term/2026-04-08',
  series: 'committee-term',
  name: 'Cấp ủy và nhiệm kỳ từ ngày 8/4/2026 (chưa xác nhận)',
  selection: { by: 'day', from: civilDate('2026-04-08'), until: null },
  effectiveFrom: civilDate('2026-04-08'),
  effectiveUntil: null,
  sources: [regulation208],
  verifiedOn: null,
  unconfirmed,
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
