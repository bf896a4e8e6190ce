import type { Cited } from '../../clause.ts';
import { points } from '../../points.ts';
import type { Gate, Level } from '../../scoring-rules.ts';

/** 90 / 70 / 50, as in each of the three tables that were found. */
export function meetingLevels(cited: Cited, goodGates: readonly Gate[] = []): readonly Level[] {
  const level = { conditions: [], gates: [], ...cited } as const;
  return [
    { ...level, level: 'good', text: 'Tốt', from: points(90), gates: goodGates },
    { ...level, level: 'fair', text: 'Khá', from: points(70) },
    { ...level, level: 'average', text: 'Trung bình', from: points(50) },
    { ...level, level: 'poor', text: 'Kém', from: points(0) },
  ];
}
