import { render } from '@testing-library/react';
import { civilDate, evaluate, loadCentralRules, points } from '@co-so/domain';
import type { Claim, Claims, Facts, RuleMeasure, ScoringRuleSet } from '@co-so/domain';
import { expect, test } from 'vitest';
import { LineWhy } from './line-why.tsx';

async function central(series: 'meeting-score' | 'annual-rating', id: string) {
  const found = (await loadCentralRules(series)).find((one) => one.id === id);
  if (found?.rules !== 'scoring') throw new Error(id);
  return found;
}

/** What is shown beneath the line of that id. */
function whyOf(set: ScoringRuleSet, subject: string, scored: Claims | number, facts: Facts, id: string) {
  const { trace } = evaluate(set, {
    subject,
    on: civilDate('2026-12-31'),
    scored: typeof scored === 'number' ? { kind: 'given', points: points(scored) } : { kind: 'claims', claims: scored },
    facts,
    settings: {},
    mitigated: [],
  });
  const { container } = render(<LineWhy line={trace.find((line) => line.id === id)!} />);
  return [...container.querySelectorAll('li')].map(({ textContent }) => textContent);
}

const attendance = (part: number, whole: number, over = 0): Claim => ({ kind: 'bands', part, whole, over });

test.each<[string, string, Claim | undefined, string]>([
  [
    'the share and its band',
    '2.1',
    attendance(5, 20),
    'Đảng viên có mặt trên đảng viên phải dự (trừ miễn sinh hoạt, làm nhiệm vụ đặc thù): 5/20 = 25%, dưới 65%: 1 điểm',
  ],
  [
    'a share that is not exact',
    '4.5',
    attendance(1, 3),
    'Đảng viên phát biểu trên đảng viên có mặt: 1/3 ≈ 33,33%, từ 30% đến dưới 40%: 3 điểm',
  ],
  [
    'what held the points down',
    '2.1',
    attendance(20, 20, 2),
    'Đảng viên có mặt trên đảng viên phải dự (trừ miễn sinh hoạt, làm nhiệm vụ đặc thù): 20/20 = 100%, từ 90%: 4 điểm; có 2 đảng viên vắng không lý do: không quá 1 điểm',
  ],
  ['no base', '4.5', attendance(0, 0), 'Đảng viên phát biểu trên đảng viên có mặt: không có số để tính tỷ lệ'],
  ['the step', '1.1', { kind: 'manual', points: points(4) }, 'Người chấm cho 4 điểm, mức “thiếu đến 15 phút”'],
  ['points by hand', '3.1', { kind: 'manual', points: points(2) }, 'Người chấm cho 2 điểm trong 3 điểm'],
  [
    'who gave them and why',
    '3.1',
    { kind: 'manual', points: points(2), by: 'Tổ thẩm định', why: 'gửi tài liệu chậm' },
    'Tổ thẩm định cho 2 điểm trong 3 điểm; lý do: gửi tài liệu chậm',
  ],
  ['yes', '2.2', { kind: 'yesNo', yes: true }, 'Có: 1 điểm'],
  ['no', '2.2', { kind: 'yesNo', yes: false }, 'Không: 0 điểm'],
  [
    'what does not apply',
    '4.3',
    { kind: 'notApplicable' },
    'Không áp dụng (Tháng không có sinh hoạt chuyên đề): điểm chuyển sang 4.2',
  ],
  ['nothing', '3.1', undefined, 'Chưa chấm: 0 điểm'],
])('a criterion shows what was claimed and what that met: %s', async (_, id, claim, text) => {
  const set = await central('meeting-score', 'meeting-score/t3');
  expect(whyOf(set, 'meeting', claim ? { [id]: claim } : {}, {}, id)).toEqual([text]);
});

const items = [
  { id: 'a', text: 'Biên bản' },
  { id: 'b', text: 'Nghị quyết' },
];
const deducted = { kind: 'perOccurrence', start: points(5), each: points(-0.5), max: points(5) } as const;

test.each<[RuleMeasure, Claim, string]>([
  [deducted, { kind: 'perOccurrence', count: 3 }, '5 điểm − 3 lần × 0,5 điểm'],
  [deducted, { kind: 'perOccurrence', count: 30 }, '5 điểm − 30 lần × 0,5 điểm, không dưới 0 điểm'],
  [
    { kind: 'allOrNothing', points: points(8), items },
    { kind: 'allOrNothing', met: ['a'] },
    'Đạt 1/2 nội dung, còn thiếu: Nghị quyết',
  ],
  [
    { kind: 'allOrNothing', points: points(8), items },
    { kind: 'allOrNothing', met: ['a', 'b'] },
    'Đạt 2/2 nội dung: 8 điểm',
  ],
])('a province may use the other measures, each shown in full: %j', async (measure, claim, text) => {
  const set = await central('meeting-score', 'meeting-score/t3');
  const subjects = set.subjects.map((rules) => ({
    ...rules,
    groups: rules.groups.map((group) => ({
      ...group,
      criteria: group.criteria.map((one) => (one.id === '3.1' ? { ...one, measure } : one)),
    })),
  }));
  expect(whyOf({ ...set, subjects }, 'meeting', { '3.1': claim }, {}, '3.1')).toEqual([text]);
});

const done: Facts = { tasksAssigned: 20, tasksCompleted: 20, tasksExceeding: 6 };

test('a condition shows the facts beside what it asks for; a level all that it rests on', async () => {
  const set = await central('annual-rating', 'annual-rating/2025-08-30');
  expect(whyOf(set, 'collective', 92, { ...done, tasksCompleted: 18 }, 'INCOMPLETE')).toEqual([
    'Nhiệm vụ hoàn thành trên nhiệm vụ được giao: 18/20 = 90% < 100%',
  ]);
  const reached = whyOf(set, 'collective', 92, done, 'outstanding');
  expect(reached[0]).toBe('92 điểm > 90 điểm');
  expect(reached).toContain('Nhiệm vụ hoàn thành vượt mức trên nhiệm vụ được giao: 6/20 = 30%, bằng 30%');
  expect(reached).toContain('Nhiệm vụ hoàn thành chậm tiến độ: 0');
  // Of nothing found nothing is a share: neither 0/0 nor 100%.
  expect(reached).toContain(
    'Hạn chế, khuyết điểm đã khắc phục trên hạn chế, khuyết điểm được chỉ ra ở kỳ kiểm điểm trước: không có hạn chế, khuyết điểm được chỉ ra ở kỳ kiểm điểm trước, nên không có tỷ lệ để so',
  );
  const disciplined = [{ who: 'member', dutyRelated: true, attributedHere: true }] as const;
  expect(whyOf(set, 'collective', 92, { ...done, disciplined }, 'C2')).toEqual([
    'Bị kỷ luật (thành viên của tập thể): có thành viên của tập thể (gắn với thực thi công vụ, thuộc nơi này)',
  ]);
});
