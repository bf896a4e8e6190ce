import { clause } from '../../clause.ts';
import { points } from '../../points.ts';
import type { Group, ScoringRuleSet } from '../../scoring-rules.ts';
import { meetingLevels } from './levels.ts';
import { manual, page } from '../written.ts';

const t1 = clause('t1', 'bảng điểm');
const t1Levels = clause('t1', 'xếp loại');

function t1Group(id: string, text: string, max: number): Group {
  const criterion = {
    id: `${id}.1`,
    text: null,
    measure: manual(max),
    unconfirmed: 'Nguồn chỉ nêu điểm của cả nhóm.',
  } as const;
  return { id, text, max: points(max), weights: 'here', criteria: [criterion], at: t1 };
}

const empty = { facts: [], notRated: [], knockOuts: [], undecidable: [], ceilings: [], undefinedResult: null } as const;

const template = {
  rules: 'scoring',
  series: 'meeting-score',
  selection: { by: 'never' },
  effectiveFrom: null,
  effectiveUntil: null,
  verifiedOn: null,
  isTemplate: true,
} as const;

/** Four groups, their items not seen; how a year follows from its meetings, one number not seen. */
export const meetingScoreT1: ScoringRuleSet = {
  ...template,
  id: 'meeting-score/t1',
  name: 'Bảng điểm của Đảng ủy Khối các cơ quan tỉnh Phú Thọ (phần đã biết)',
  sources: [
    page(
      't1',
      'Đảng ủy Khối các cơ quan tỉnh Phú Thọ: đánh giá, xếp loại chất lượng sinh hoạt chi bộ',
      'https://xaydungdang.org.vn/co-so-dang/dang-uy-khoi-cac-co-quan-tinh-phu-tho-trien-khai-danh-gia-xep-loai-chat-luong-sinh-hoat-chi-bo-13044',
    ),
  ],
  unconfirmed: 'Chỉ biết điểm của bốn nhóm.',
  gaps: [
    {
      id: 'who-scores',
      text: 'Chấm hằng tháng: chi ủy đề xuất, đảng viên biểu quyết tại buổi sinh hoạt, cấp trên dự họp xác nhận',
      at: clause('t1', 'cách chấm'),
    },
  ],
  subjects: [
    {
      ...empty,
      subject: 'meeting',
      text: 'Buổi sinh hoạt chi bộ',
      at: t1,
      scale: points(100),
      groups: [
        t1Group('1', 'Chuẩn bị', 15),
        t1Group('2', 'Tham dự', 20),
        t1Group('3', 'Tiến hành', 45),
        t1Group('4', 'Kết thúc', 20),
      ],
      levels: meetingLevels({ at: t1Levels }),
    },
  ],
  yearly: [
    {
      level: 'good',
      text: 'Năm xếp loại tốt: mọi buổi từ khá trở lên, ít nhất 7 buổi tốt',
      everyAtLeast: 'fair',
      atLeast: { level: 'good', meetings: 7 },
      at: t1Levels,
    },
    {
      level: 'fair',
      text: 'Năm xếp loại khá: mọi buổi từ trung bình trở lên, và một số buổi tốt hơn',
      everyAtLeast: 'average',
      atLeast: { level: 'fair', meetings: null },
      at: t1Levels,
      unconfirmed: 'Chưa ghi lại được số buổi tối thiểu.',
    },
  ],
};

const t2 = clause('t2', 'xếp loại');

const gated = [
  ['1.1', 'Tỷ lệ tham dự'],
  ['1.2', 'Thời gian'],
  ['1.3', 'Số lượt phát biểu'],
  ['1.4', 'Biên bản'],
] as const;

/** The levels and their gates; no points were seen, so a province has to give them. */
export const meetingScoreT2: ScoringRuleSet = {
  ...template,
  id: 'meeting-score/t2',
  name: 'Bảng điểm của Đảng ủy Khối tỉnh Bình Thuận (phần đã biết)',
  sources: [
    page(
      't2',
      'Đảng ủy Khối tỉnh Bình Thuận: đánh giá chất lượng sinh hoạt chi bộ',
      'https://stdt.danguykhoibinhthuan.vn/sotay/to-chuc/sinh-hoat-chi-bo/danh-gia-chat-luong-sinh-hoat',
    ),
  ],
  unconfirmed: 'Chưa thấy điểm của từng tiêu chí.',
  gaps: [
    {
      id: 'when-scored',
      text: 'Chấm sau mỗi buổi, ghi biên bản kèm phiếu chấm; là căn cứ xếp loại năm',
      at: t2,
    },
  ],
  subjects: [
    {
      ...empty,
      subject: 'meeting',
      text: 'Buổi sinh hoạt chi bộ',
      at: t2,
      scale: points(100),
      groups: [
        {
          id: '1',
          text: null,
          max: points(100),
          weights: 'unknown',
          criteria: gated.map(([id, text]) => ({ id, text, measure: manual(null), at: t2 })),
          at: t2,
          unconfirmed: 'Nguồn không nêu điểm; bốn tiêu chí này phải đạt điểm tối đa mới được xếp loại tốt.',
        },
      ],
      levels: meetingLevels(
        { at: t2 },
        gated.map(([criterion]) => ({ criterion, at: t2 })),
      ),
    },
  ],
};
