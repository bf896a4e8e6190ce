import { ratio } from '../../../ratio.ts';
import { clause } from '../../clause.ts';
import { points } from '../../points.ts';
import type { Level, LevelCondition } from '../../scoring-rules.ts';
import { formerUnitOpen, goodByReading, lowerByReading } from './2025-08-30.gaps.ts';

/** Article 11: a score alone is never enough for the first three levels. */
const article11 = clause('366', 'Điều 11');

const completed: LevelCondition = {
  code: 'INCOMPLETE',
  text: 'Hoàn thành 100% nhiệm vụ được giao',
  holds: { kind: 'share', part: 'tasksCompleted', whole: 'tasksAssigned', is: 'atLeast', ratio: ratio(100, 100) },
  at: article11,
};

const onTime: LevelCondition = {
  code: 'LATE',
  text: 'Các nhiệm vụ bảo đảm tiến độ',
  holds: { kind: 'count', fact: 'tasksLate', is: 'exactly', number: 0 },
  at: article11,
};

const withQuality: LevelCondition = {
  code: 'QUALITY',
  text: 'Các nhiệm vụ bảo đảm chất lượng, hiệu quả',
  holds: { kind: 'count', fact: 'tasksBelowQuality', is: 'exactly', number: 0 },
  at: article11,
};

const lateAtMost20: LevelCondition = {
  code: 'LATE_GT_20',
  also: ['LATE'],
  text: 'Nhiệm vụ không bảo đảm tiến độ không quá 20%',
  holds: { kind: 'share', part: 'tasksLate', whole: 'tasksAssigned', is: 'atMost', ratio: ratio(20, 100) },
  at: article11,
};

const exceeding30: LevelCondition = {
  code: 'EXCEEDING_LT_30',
  text: 'Ít nhất 30% nhiệm vụ hoàn thành vượt mức',
  holds: { kind: 'share', part: 'tasksExceeding', whole: 'tasksAssigned', is: 'atLeast', ratio: ratio(30, 100) },
  at: article11,
};

const allRemedied: LevelCondition = {
  code: 'SHORTCOMINGS',
  text: '100% hạn chế, khuyết điểm được chỉ ra ở kỳ kiểm điểm trước đã được khắc phục (nếu có)',
  holds: {
    kind: 'share',
    part: 'shortcomingsRemedied',
    whole: 'shortcomingsFound',
    is: 'atLeast',
    ratio: ratio(100, 100),
  },
  at: article11,
};

/** Of whatever kind and place: only the knock-out asks for a violation on duty. */
const nobodyDisciplined: LevelCondition = {
  code: 'DISCIPLINED',
  text: 'Không có đơn vị trực thuộc, không có thành viên tập thể lãnh đạo, quản lý bị kỷ luật',
  holds: { kind: 'not', that: { kind: 'disciplined', who: ['member', 'subordinateUnit'] } },
  at: article11,
  unconfirmed: formerUnitOpen,
};

function levels(outstanding: readonly LevelCondition[], leaderRemark?: string): readonly Level[] {
  return [
    {
      level: 'outstanding',
      text: 'Hoàn thành xuất sắc nhiệm vụ',
      from: points(90),
      conditions: outstanding,
      gates: [],
      at: article11,
      ...(leaderRemark !== undefined && { unconfirmed: leaderRemark }),
    },
    {
      level: 'good',
      text: 'Hoàn thành tốt nhiệm vụ',
      from: points(70),
      conditions: [completed, onTime, withQuality],
      gates: [],
      afterBetter: { at: article11, unconfirmed: goodByReading },
      at: article11,
    },
    {
      level: 'satisfactory',
      text: 'Hoàn thành nhiệm vụ',
      from: points(50),
      conditions: [completed, lateAtMost20],
      gates: [],
      afterBetter: { at: article11, unconfirmed: lowerByReading },
      at: article11,
    },
    {
      level: 'failing',
      text: 'Không hoàn thành nhiệm vụ',
      from: points(0),
      code: 'SCORE',
      onlyByScore: true,
      conditions: [],
      gates: [],
      at: article11,
    },
  ];
}

const individual = [completed, onTime, withQuality, exceeding30, allRemedied];

export const collectiveLevels = levels([...individual, nobodyDisciplined]);

export const nonLeaderLevels = levels(individual);

export const leaderLevels = levels(
  individual,
  'Khoản về người đứng đầu không nhắc lại "đúng tiến độ, chất lượng"; áp dụng như tiêu chí chung.',
);
