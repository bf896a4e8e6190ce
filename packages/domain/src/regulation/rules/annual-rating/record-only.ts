import { clause } from '../../clause.ts';
import type { RecordRuleSet } from '../../rule-set.ts';

/** The texts before 366-QĐ/TW. What could be established of them does not suffice to compute: ratings are recorded. */
export const fourLevels = (of: 'organization' | 'member', unconfirmed?: string): RecordRuleSet['levels'] =>
  [
    ['outstanding', 'Hoàn thành xuất sắc nhiệm vụ'],
    ['good', 'Hoàn thành tốt nhiệm vụ'],
    ['satisfactory', 'Hoàn thành nhiệm vụ'],
    ['failing', 'Không hoàn thành nhiệm vụ'],
  ].map(([id, text]) => ({
    of,
    id: id!,
    text: text!,
    at: clause('main', 'các mức xếp loại'),
    ...(unconfirmed && { unconfirmed }),
  }));

export const recordOnly = {
  rules: 'record',
  series: 'annual-rating',
  verifiedOn: null,
  unconfirmed: 'Chưa có đủ nguyên văn để tính; chỉ ghi mức đã được quyết định.',
} as const;
