import { ratio } from '../../../ratio.ts';
import { clause } from '../../clause.ts';
import type { Condition } from '../../condition.ts';
import type { Exception, KnockOut, KnockOutWhen } from '../../scoring-rules.ts';

const article11 = clause('366', 'Điều 11');
const half = ratio(50, 100);

/** C4, L1: under 70 % of the tasks of the year. */
const under70: Condition = {
  kind: 'share',
  part: 'tasksCompleted',
  whole: 'tasksAssigned',
  is: 'under',
  ratio: ratio(70, 100),
};

const oneMissed: Condition = { kind: 'count', fact: 'ecoTargetsMissed', is: 'over', number: 0 };

/** C5, L2: the text does not say whether one missed target is enough. */
const ecoTargets: KnockOutWhen = {
  kind: 'bySetting',
  setting: 'ecoTargetsMode',
  readings: [
    { choice: 'any', holds: oneMissed, decides: 'rule' },
    {
      choice: 'all',
      holds: {
        kind: 'allOf',
        of: [
          { kind: 'count', fact: 'ecoTargetsAssigned', is: 'over', number: 0 },
          {
            kind: 'share',
            part: 'ecoTargetsMissed',
            whole: 'ecoTargetsAssigned',
            is: 'atLeast',
            ratio: ratio(100, 100),
          },
        ],
      },
      decides: 'rule',
    },
    { choice: 'manual', holds: oneMissed, decides: 'person' },
  ],
};

const fiveTargets =
  'Không hoàn thành 5 chỉ tiêu kinh tế – xã hội cơ bản được giao, nếu thuộc nhiệm vụ: tăng trưởng kinh tế, thu ngân sách nhà nước, giải ngân vốn đầu tư công, thu nhập bình quân đầu người, giảm hộ nghèo';

const ecoTargetsOpen = 'Văn bản không nói rõ không đạt một hay cả năm chỉ tiêu; theo lựa chọn của tỉnh.';

/** One exception with two grounds: C4 and C5 are excused by the one, C2 by the other. */
const m1Unfulfilled: Exception = {
  id: 'M1',
  text: 'Không hoàn thành do bất khả kháng: cấp có thẩm quyền xem xét, quyết định',
  at: article11,
};

const m1Disciplined: Exception = {
  id: 'M1',
  text: 'Tập thể tự phát hiện và khắc phục kịp thời: cấp có thẩm quyền xem xét, quyết định',
  at: article11,
};

const m2: Exception = {
  id: 'M2',
  text: 'Đã phát hiện, báo cáo, xử lý kịp thời và khắc phục hậu quả: cấp có thẩm quyền xem xét, quyết định',
  at: article11,
};

const m3: Exception = {
  id: 'M3',
  text: 'Tự giác nhận, tự phát hiện và khắc phục hậu quả: cấp có thẩm quyền xem xét, quyết định',
  at: article11,
};

const selfDisciplined: Condition = { kind: 'disciplined', who: ['self'], dutyRelated: true };

function when(holds: Condition): KnockOutWhen {
  return { kind: 'condition', holds };
}

export const collectiveKnockOuts: readonly KnockOut[] = [
  {
    code: 'C1',
    text: 'Cấp có thẩm quyền kết luận có tiêu cực trong công tác cán bộ, mất đoàn kết nội bộ, bè phái, chạy chức, chạy quyền trong phạm vi phụ trách',
    exception: null,
    decides: 'rule',
    when: when({
      kind: 'anyOf',
      of: [
        { kind: 'flag', fact: 'disunityConcluded' },
        { kind: 'flag', fact: 'personnelWrongdoingConcluded' },
      ],
    }),
    at: article11,
  },
  {
    code: 'C2',
    text: 'Có thành viên vi phạm gắn với thực thi công vụ, bị kỷ luật từ khiển trách trở lên (trừ vi phạm ở nơi công tác trước, hoặc không liên quan đến trách nhiệm, quyền hạn của tập thể hiện nay)',
    exception: m1Disciplined,
    decides: 'rule',
    when: when({ kind: 'disciplined', who: ['member'], dutyRelated: true, attributedHere: true }),
    at: article11,
  },
  {
    code: 'C3',
    text: 'Có thành viên bị kết luận suy thoái về tư tưởng chính trị, đạo đức, lối sống, "tự diễn biến", "tự chuyển hóa"',
    exception: null,
    decides: 'rule',
    when: when({ kind: 'flag', fact: 'degradationConcluded' }),
    at: article11,
  },
  {
    code: 'C4',
    text: 'Địa phương, tổ chức, đơn vị trực tiếp lãnh đạo hoàn thành dưới 70% nhiệm vụ đề ra trong năm',
    exception: m1Unfulfilled,
    decides: 'rule',
    when: when(under70),
    at: article11,
  },
  {
    code: 'C5',
    text: fiveTargets,
    exception: m1Unfulfilled,
    decides: 'rule',
    when: ecoTargets,
    at: article11,
    unconfirmed: ecoTargetsOpen,
  },
];

const forOrganization =
  'Điều 11 viết cho tập thể lãnh đạo, quản lý; áp dụng cho tổ chức đảng là cách hiểu, nên chỉ cảnh báo để người có thẩm quyền quyết định.';

/** For the organization itself the list is a warning: a person decides on each. */
export const organizationKnockOuts: readonly KnockOut[] = collectiveKnockOuts.map((knockOut) => ({
  ...knockOut,
  decides: 'person',
  at: article11,
  unconfirmed: forOrganization,
}));

export const leaderKnockOuts: readonly KnockOut[] = [
  {
    code: 'L1',
    text: 'Đơn vị trực tiếp lãnh đạo hoàn thành dưới 70% nhiệm vụ đề ra trong năm',
    exception: m2,
    decides: 'rule',
    when: when(under70),
    at: article11,
  },
  {
    code: 'L2',
    text: fiveTargets,
    exception: m2,
    decides: 'rule',
    when: ecoTargets,
    at: article11,
    unconfirmed: ecoTargetsOpen,
  },
  {
    code: 'L3',
    text: 'Trên 50% địa phương, lĩnh vực, đơn vị thuộc trách nhiệm trực tiếp, người đứng đầu hoặc liên đới không hoàn thành nhiệm vụ',
    exception: m2,
    decides: 'rule',
    when: when({ kind: 'share', part: 'unitsFailing', whole: 'unitsRated', is: 'over', ratio: half }),
    at: article11,
  },
  {
    code: 'L4',
    text: 'Có trên 50% phiếu tín nhiệm thấp trong lần lấy phiếu tín nhiệm của năm, nếu có',
    exception: {
      ...m2,
      unconfirmed: 'Viết chung cho mọi trường hợp; phiếu thấp khó coi là đã khắc phục.',
    },
    decides: 'rule',
    when: when({ kind: 'share', part: 'confidenceLow', whole: 'confidenceVotes', is: 'over', ratio: half }),
    at: article11,
  },
  {
    code: 'L5',
    text: 'Bản thân vi phạm gắn với thực thi công vụ, bị kỷ luật từ khiển trách trở lên',
    exception: m2,
    decides: 'rule',
    when: when(selfDisciplined),
    at: article11,
  },
  {
    code: 'L6',
    text: 'Bị kết luận suy thoái, "tự diễn biến", "tự chuyển hóa"',
    exception: m2,
    decides: 'rule',
    when: when({ kind: 'flag', fact: 'degradationConcluded' }),
    at: article11,
  },
  {
    code: 'L7',
    text: 'Tổ chức, cá nhân thuộc quyền quản lý trực tiếp tham nhũng, lãng phí, tiêu cực và bị kỷ luật',
    exception: m2,
    decides: 'rule',
    when: when({ kind: 'flag', fact: 'corruptionDisciplined' }),
    at: article11,
  },
];

export const nonLeaderKnockOuts: readonly KnockOut[] = [
  {
    code: 'N1',
    text: 'Bị kết luận suy thoái về tư tưởng chính trị, đạo đức, lối sống',
    exception: m3,
    decides: 'rule',
    when: when({ kind: 'flag', fact: 'degradationConcluded' }),
    at: article11,
  },
  {
    code: 'N2',
    text: 'Vi phạm gắn với thực thi công vụ, bị kỷ luật từ khiển trách trở lên',
    exception: m3,
    decides: 'rule',
    when: when(selfDisciplined),
    at: article11,
  },
  {
    code: 'N3',
    text: 'Vi phạm những điều đảng viên không được làm',
    exception: m3,
    decides: 'rule',
    when: when({ kind: 'flag', fact: 'forbiddenActs' }),
    at: article11,
  },
  {
    code: 'N4',
    text: 'Vi phạm trách nhiệm nêu gương, ảnh hưởng uy tín của bản thân và tổ chức',
    exception: m3,
    decides: 'rule',
    when: when({ kind: 'flag', fact: 'exemplaryBreach' }),
    at: article11,
    unconfirmed: 'Chưa rõ "ảnh hưởng uy tín" có là điều kiện của cả N3 hay không.',
  },
  {
    code: 'N5',
    text: 'Trên 50% nhiệm vụ trong năm được đánh giá không hoàn thành',
    exception: m3,
    decides: 'rule',
    when: when({
      kind: 'share',
      part: 'tasksAssigned',
      minus: 'tasksCompleted',
      whole: 'tasksAssigned',
      is: 'over',
      ratio: half,
    }),
    at: article11,
  },
];
