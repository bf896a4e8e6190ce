import { ratio } from '../../../ratio.ts';
import { points } from '../../points.ts';
import type { Band } from '../../measure.ts';
import type { Criterion, Group, ScoringRuleSet } from '../../scoring-rules.ts';
import { guidance42 } from '../guidance42.ts';
import { meetingLevels } from './levels.ts';
import { manual } from '../written.ts';

const unconfirmed =
  'Đọc bảng của phường An Phú trong dữ liệu của một ứng dụng công khai, không có địa chỉ để trích dẫn.';

/** Points that a person gives for an item; `null` where the item's name was not found. */
function item(id: string, text: string | null, max: number): Criterion {
  return { id, text, measure: manual(max), unconfirmed };
}

/** From so many percent so many points. */
function band(from: number, given: number): Band {
  return { from: ratio(from, 100), points: points(given), unconfirmed };
}

function step(given: number, text: string) {
  return { points: points(given), text, unconfirmed };
}

function group(id: string, text: string, max: number, criteria: readonly Criterion[]): Group {
  return { id, text, max: points(max), weights: 'here', criteria, unconfirmed };
}

const duration = group('1', 'Thời gian sinh hoạt', 5, [
  {
    id: '1.1',
    text: 'Đủ 90 phút; chi bộ từ 30 đảng viên đủ 120 phút',
    measure: {
      kind: 'manual',
      max: points(5),
      steps: [
        step(5, 'đủ thời gian'),
        step(4, 'thiếu đến 15 phút'),
        step(3, 'thiếu 15 đến 30 phút'),
        step(2, 'được một nửa'),
        step(1, 'ít hơn'),
      ],
    },
    unconfirmed,
  },
]);

const attendance = group('2', 'Đảng viên tham dự', 5, [
  {
    id: '2.1',
    text: 'Tỷ lệ đảng viên dự sinh hoạt',
    measure: {
      kind: 'bands',
      part: 'membersPresent',
      whole: 'membersObliged',
      bands: [band(0, 1), band(65, 2), band(75, 3), band(90, 4)],
      ceiling: { over: 'absentWithoutReason', points: points(1), unconfirmed },
    },
    unconfirmed,
  },
  {
    id: '2.2',
    text: 'Không có đảng viên vắng quá 3 lần liên tiếp',
    measure: { kind: 'yesNo', yes: points(1) },
    unconfirmed,
  },
]);

const preparation = group('3', 'Chuẩn bị', 10, [
  item('3.1', 'Chuẩn bị nội dung', 3),
  item('3.2', 'Định hướng và dự thảo nghị quyết', 2),
  {
    ...item('3.3', 'Chi ủy họp trước, có biên bản', 2),
    notApplicable: { gives: 'full', when: 'Chi bộ chỉ có bí thư', unconfirmed },
  },
  item('3.4', 'Thông báo cho đảng viên', 1),
  item('3.5', 'Tài liệu đưa lên trước ít nhất 1 ngày', 2),
]);

const conduct = group('4', 'Tiến hành', 30, [
  item('4.1', 'Thực hiện đúng các bước', 5),
  item('4.2', 'Nội dung thường kỳ', 10),
  {
    ...item('4.3', 'Nội dung chuyên đề', 5),
    notApplicable: {
      gives: 'weightTo',
      criterion: '4.2',
      when: 'Tháng không có sinh hoạt chuyên đề',
      unconfirmed: 'Cách dồn điểm sang nội dung thường kỳ chưa được xác nhận.',
    },
  },
  item('4.4', 'Biểu dương, phê bình', 2),
  {
    id: '4.5',
    text: 'Tỷ lệ đảng viên phát biểu',
    measure: {
      kind: 'bands',
      part: 'membersSpeaking',
      whole: 'membersPresent',
      bands: [
        band(0, 2),
        band(30, 3),
        band(40, 4),
        {
          from: ratio(50, 100),
          points: points(5),
          unconfirmed: 'Bảng ghi "40 đến dưới 50" và "trên 50", không ghi đúng 50%; tạm tính 50% là 5 điểm.',
        },
      ],
    },
    unconfirmed,
  },
  item('4.6', 'Biên bản', 1),
  item('4.7', 'Dành 15–30 phút cho tư tưởng, tự phê bình', 1),
  item('4.8', 'Sử dụng tài liệu trên ứng dụng', 1),
]);

const result = group('7', 'Kết quả thực hiện nghị quyết tháng trước', 30, [
  {
    id: '7.1',
    text: 'Tỷ lệ chỉ tiêu đạt',
    measure: {
      kind: 'bands',
      part: 'monthlyTargetsMet',
      whole: 'monthlyTargets',
      bands: [band(0, 10), band(50, 15), band(60, 20), band(70, 24), band(80, 27), band(90, 30)],
    },
    unconfirmed,
  },
]);

/** The fullest table that was found: a starting point for a province's own, nobody's law. */
export const meetingScoreT3: ScoringRuleSet = {
  rules: 'scoring',
  id: 'meeting-score/t3',
  series: 'meeting-score',
  name: 'Bảng điểm buổi sinh hoạt chi bộ: mẫu đầy đủ để soạn',
  selection: { by: 'never' },
  effectiveFrom: null,
  effectiveUntil: null,
  sources: [
    {
      id: 'an-phu',
      instrument: 'Bảng điểm sinh hoạt chi bộ của phường An Phú (TP. Hồ Chí Minh), 2025–2026',
      issuedOn: null,
      url: null,
      unconfirmed: 'Mọi điểm là của bảng này; không có địa chỉ để trích dẫn.',
    },
    { ...guidance42, unconfirmed: 'Bảng dựng theo hướng dẫn này, nhưng hướng dẫn chỉ nêu tiêu chí, không cho điểm.' },
  ],
  verifiedOn: null,
  isTemplate: true,
  unconfirmed,
  gaps: [
    {
      id: 'no-base',
      text: 'Tháng trước không giao chỉ tiêu, hoặc không có ai phải dự, có mặt: người có thẩm quyền quyết định',
      unconfirmed: 'Bảng không nói trường hợp không có số để tính tỷ lệ.',
    },
  ],
  subjects: [
    {
      subject: 'meeting',
      text: 'Buổi sinh hoạt chi bộ',
      unconfirmed,
      scale: points(100),
      facts: [],
      groups: [
        duration,
        attendance,
        preparation,
        conduct,
        group('5', 'Bí thư chủ trì', 10, [
          item('5.1', null, 2),
          item('5.2', null, 4),
          item('5.3', null, 3),
          item('5.4', null, 1),
        ]),
        group('6', 'Thực hiện nguyên tắc', 5, [
          item('6.1', null, 1),
          item('6.2', null, 2),
          item('6.3', null, 1),
          item('6.4', null, 1),
        ]),
        result,
        group('8', 'Kết thúc', 5, [item('8.1', null, 2), item('8.2', null, 2), item('8.3', 'Đưa lên trong 2 ngày', 1)]),
      ],
      notRated: [],
      knockOuts: [],
      undecidable: [],
      levels: meetingLevels({ unconfirmed }),
      ceilings: [],
      undefinedResult: null,
    },
  ],
};
