import { clause } from '../../clause.ts';
import type { ManualMeasure } from '../../measure.ts';
import { points } from '../../points.ts';
import type { Criterion, Group } from '../../scoring-rules.ts';

/**
 * Four of the five appendices of 366-QĐ/TW: the second is for leaders whom the Centre manages. Only the two group totals are central; what an item inside
 * a group weighs is set by the superior committees (43-HD/BTCTW). Labels are short wordings, not the text itself.
 */
const weightless: ManualMeasure = { kind: 'manual', max: null };

/** `of` is the page on which this part of the appendix was read. */
function item(id: string, text: string, appendix: string, of: string): Criterion {
  return { id, text, measure: weightless, at: clause(of, appendix) };
}

function general(appendix: string, of: string, texts: readonly string[]): Group {
  const criteria = texts.map((text, index) => item(`1.${index + 1}`, text, appendix, of));
  const at = clause(of, `Điều 10; ${appendix}`);
  return { id: '1', text: 'Nhóm tiêu chí chung', max: points(30), weights: 'province', criteria, at };
}

function results(appendix: string, of: string, texts: readonly string[]): Group {
  const criteria = texts.map((text, index) => item(`2.${index + 1}`, text, appendix, of));
  const at = clause(of, `Điều 10; ${appendix}`);
  const text = 'Nhóm tiêu chí về kết quả thực hiện nhiệm vụ';
  return { id: '2', text, max: points(70), weights: 'province', criteria, at };
}

export const collectiveGroups: readonly Group[] = [
  general('Phụ lục 1', '366-pl1', [
    'Công tác xây dựng, củng cố tổ chức đảng; chất lượng đội ngũ',
    'Năng lực lãnh đạo của cấp ủy; phối hợp, đoàn kết',
    'Kiểm tra, giám sát, kỷ luật; kiểm soát quyền lực; phòng, chống tham nhũng, suy thoái',
    'Nguyên tắc tổ chức: tập trung dân chủ, tự phê bình và phê bình; quy chế làm việc',
    'Lãnh đạo nhiệm vụ chính trị; tinh gọn bộ máy, cải cách hành chính, chuyển đổi số',
    'Tự phê bình và khắc phục hạn chế, khuyết điểm đã được chỉ ra',
  ]),
  results('Phụ lục 1', '366-pl1', [
    'Cụ thể hóa và thực hiện mục tiêu, chỉ tiêu, nhiệm vụ được giao, lượng hóa theo sản phẩm, tiến độ, chất lượng',
    'Kết quả xếp loại của lĩnh vực, đơn vị phụ trách và của tổ chức, cá nhân cấp dưới',
  ]),
];

const leaderResults = results('Phụ lục 3', '366-nv', [
  'Kết quả thực hiện chức trách, nhiệm vụ của bản thân',
  'Kết quả lãnh đạo, chỉ đạo, điều hành lĩnh vực phụ trách',
  'Kết quả xếp loại của tập thể và của cán bộ, đảng viên thuộc quyền quản lý trực tiếp',
]);

export const leaderGroups: readonly Group[] = [
  general('Phụ lục 3', '366-pl', [
    'Chính trị, tư tưởng',
    'Đạo đức, kỷ luật',
    'Năng lực lãnh đạo và chuyên môn, thái độ, đổi mới sáng tạo',
    'Tín nhiệm, uy tín, khả năng quy tụ đoàn kết',
    'Tự phê bình và khắc phục hạn chế, khuyết điểm',
  ]),
  {
    ...leaderResults,
    unconfirmed: 'Chưa thấy tiêu đề "70 điểm" của Phụ lục 3; số 70 suy ra từ tổng 100 và nhóm chung 30.',
  },
];

export const nonLeaderGroups: readonly Group[] = [
  general('Phụ lục 4', '366-pl', [
    'Chính trị, đạo đức, kỷ luật',
    'Năng lực chuyên môn, thái độ, đổi mới sáng tạo',
    'Tự phê bình và khắc phục hạn chế, khuyết điểm',
  ]),
  results('Phụ lục 4', '366-nv', ['Mức độ hoàn thành chỉ tiêu, nhiệm vụ được giao']),
];

export const outsideSystemGroups: readonly Group[] = [
  general('Phụ lục 5', '366-pl5', [
    'Chính trị, đạo đức, lối sống, kỷ luật',
    'Tự phê bình và khắc phục hạn chế, khuyết điểm',
  ]),
  results('Phụ lục 5', '366-pl5', [
    'Thực hiện quyền, nhiệm vụ đảng viên và nhiệm vụ chi bộ giao',
    'Học tập nghị quyết, đóng góp xây dựng chi bộ',
    'Nhiệm vụ đột xuất và hoạt động ở nơi cư trú theo sức khỏe, tuổi tác',
  ]),
];
