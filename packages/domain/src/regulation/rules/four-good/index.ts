import { civilDate } from '../../../civil-date.ts';
import { clause } from '../../clause.ts';
import type { ChecklistRuleSet, RuleSet } from '../../rule-set.ts';
import type { Remark } from '../../rule-set-head.ts';

const items: readonly Remark[] = [
  ['politics', 'Hoàn thành tốt nhiệm vụ chính trị'],
  ['meetings', 'Chất lượng sinh hoạt tốt'],
  ['unity', 'Đoàn kết, kỷ luật tốt'],
  ['members', 'Cán bộ, đảng viên tốt'],
].map(([id, text]) => ({ id: id!, text: text!, at: clause('21', 'phần III') }));

const binhDinh = clause('12', 'thẩm quyền công nhận');
const local = 'Hướng dẫn của địa phương (Bình Định), chưa thấy quy định chung.';

/** Recognized or not: no national points, levels or thresholds were found. */
export const fourGood = {
  rules: 'checklist',
  id: 'four-good/21-nq-tw',
  series: 'four-good',
  name: 'Chi bộ bốn tốt, đảng bộ cơ sở bốn tốt',
  selection: { by: 'never' },
  effectiveFrom: null,
  effectiveUntil: null,
  sources: [
    {
      id: '21',
      instrument: 'Nghị quyết 21-NQ/TW',
      issuedOn: civilDate('2022-06-16'),
      url: 'https://baobariavungtau.com.vn/chinh-tri/202410/dang-manh-tu-chi-bo-tot-1023514/',
    },
    {
      id: '12',
      instrument: 'Hướng dẫn 12-HD/BTCTU (Bình Định)',
      issuedOn: civilDate('2023-04-14'),
      url: 'https://dukccq.binhdinh.gov.vn/newsdetail.php?newsid=2516&id=236',
    },
  ],
  verifiedOn: null,
  isTemplate: true,
  unconfirmed: 'Chưa tìm thấy ngưỡng hay mức chung của Trung ương; mỗi nơi có hướng dẫn riêng.',
  settings: [
    {
      id: 'requiredRating',
      text: 'Mức xếp loại năm phải đạt để được công nhận',
      choices: [
        { id: 'none', text: 'Không yêu cầu' },
        { id: 'satisfactory', text: 'Hoàn thành nhiệm vụ trở lên' },
        { id: 'good', text: 'Hoàn thành tốt nhiệm vụ trở lên' },
        { id: 'outstanding', text: 'Hoàn thành xuất sắc nhiệm vụ' },
      ],
      default: 'good',
      unconfirmed: 'Do địa phương quy định; mức mặc định là lựa chọn của sản phẩm.',
    },
  ],
  gaps: [
    {
      id: 'method',
      text: 'Nơi đánh giá đạt hoặc không đạt từng tiêu chí, nơi chấm điểm: tỉnh chọn bằng bảng tỉnh ban hành',
      unconfirmed: 'Các nơi làm hai cách; chưa thấy quy định chung.',
    },
    {
      id: 'cycle',
      text: 'Đăng ký từ đầu năm; công nhận cuối năm cùng xếp loại hằng năm',
      unconfirmed: 'Đọc qua báo chí.',
    },
  ],
  lists: [
    {
      subject: 'branch',
      text: 'Chi bộ bốn tốt',
      items,
      recognizedBy: [
        { id: 'subordinate', text: 'Chi bộ trực thuộc: đảng ủy cơ sở công nhận', at: binhDinh, unconfirmed: local },
        {
          id: 'grassroots',
          text: 'Chi bộ cơ sở: ban thường vụ cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng công nhận',
          at: binhDinh,
          unconfirmed: local,
        },
      ],
    },
    {
      subject: 'grassrootsCommittee',
      text: 'Đảng bộ cơ sở bốn tốt',
      items,
      recognizedBy: [
        {
          id: 'grassroots',
          text: 'Ban thường vụ cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng công nhận',
          at: binhDinh,
          unconfirmed: local,
        },
      ],
    },
  ],
} as const satisfies ChecklistRuleSet;

export const fourGoodRules: readonly RuleSet[] = [fourGood];
