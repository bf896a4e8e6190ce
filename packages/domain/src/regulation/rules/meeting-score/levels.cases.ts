/** 90, 70 and 50 points of a meeting, each side of each, in each of the three tables. */
export type MeetingLevelCase = readonly [points: string, level: 'good' | 'fair' | 'average' | 'poor'];

export const meetingLevelCases: readonly MeetingLevelCase[] = [
  ['100', 'good'],
  ['90', 'good'],
  ['89.99', 'fair'],
  ['70', 'fair'],
  ['69.99', 'average'],
  ['50', 'average'],
  ['49.99', 'poor'],
  ['0', 'poor'],
];

/** T1: what is known of its groups. */
export const t1Groups = [
  ['1', 'Chuẩn bị', 15],
  ['2', 'Tham dự', 20],
  ['3', 'Tiến hành', 45],
  ['4', 'Kết thúc', 20],
] as const;

/** T2: attendance, duration, speakers and minutes need full points for a good meeting; which points they have nobody saw. */
export const t2Gates = ['1.1', '1.2', '1.3', '1.4'] as const;

/** T1: the year from so many meetings of each level; `manual` where a number was not found, or no rule speaks. */
export interface YearCase {
  readonly clause: string;
  readonly good?: number;
  readonly fair?: number;
  readonly average?: number;
  readonly poor?: number;
  readonly year: 'good' | 'fair' | 'manual';
  /** The rule that was reached; `null` where none was. */
  readonly rule: 'good' | 'fair' | null;
}

export const yearCases: readonly YearCase[] = [
  { clause: 'mọi buổi tốt', good: 12, year: 'good', rule: 'good' },
  { clause: 'ít nhất 7 buổi tốt, còn lại khá', good: 7, fair: 5, year: 'good', rule: 'good' },
  { clause: 'ít nhất 7 buổi tốt, còn lại khá', good: 8, fair: 4, year: 'good', rule: 'good' },
  { clause: '6 buổi tốt: số buổi của mức khá chưa rõ', good: 6, fair: 6, year: 'manual', rule: 'fair' },
  { clause: 'đúng 7 buổi, đều tốt', good: 7, year: 'good', rule: 'good' },
  { clause: '6 buổi, đều tốt', good: 6, year: 'manual', rule: 'fair' },
  { clause: 'một buổi trung bình', good: 11, average: 1, year: 'manual', rule: 'fair' },
  { clause: 'mọi buổi khá', fair: 12, year: 'manual', rule: 'fair' },
  { clause: 'mọi buổi trung bình', average: 12, year: 'manual', rule: 'fair' },
  { clause: 'một buổi kém: không quy định nào nói', good: 11, poor: 1, year: 'manual', rule: null },
  { clause: 'không có buổi nào', year: 'manual', rule: null },
];
