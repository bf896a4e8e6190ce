import { civilDate } from '../../../civil-date.ts';
import { clause } from '../../clause.ts';
import type { RecordRuleSet } from '../../rule-set.ts';
import type { Remark } from '../../rule-set-head.ts';
import { recordOnly } from './record-only.ts';

function oldOrganizationLevels(of = 'main'): RecordRuleSet['levels'] {
  return [
    ['clean-strong', 'Trong sạch, vững mạnh'],
    ['good', 'Hoàn thành tốt nhiệm vụ'],
    ['satisfactory', 'Hoàn thành nhiệm vụ'],
    ['weak', 'Yếu kém'],
  ].map(([id, text]) => ({
    of: 'organization',
    id: id!,
    text: text!,
    at: clause(of, 'các mức xếp loại tổ chức'),
  }));
}

function oldMemberLevels(lowest: string, lowestText: string, of = 'main'): RecordRuleSet['levels'] {
  return [
    ['outstanding', 'Đủ tư cách, hoàn thành xuất sắc nhiệm vụ'],
    ['good', 'Đủ tư cách, hoàn thành tốt nhiệm vụ'],
    ['satisfactory', 'Đủ tư cách, hoàn thành nhiệm vụ'],
    [lowest, lowestText],
  ].map(([id, text]) => ({
    of: 'member',
    id: id!,
    text: text!,
    at: clause(of, 'các mức xếp loại đảng viên'),
  }));
}

const model: Remark = {
  id: 'clean-strong-model',
  text: 'Trong số trong sạch, vững mạnh chọn ra "trong sạch, vững mạnh tiêu biểu"',
  at: clause('main', 'các mức xếp loại tổ chức'),
};

const guidance27 = {
  instrument: 'Hướng dẫn 27-HD/BTCTW',
  issuer: 'Ban Tổ chức Trung ương',
  issuedOn: civilDate('2014-09-25'),
} as const;

export const annualRating2014: RecordRuleSet = {
  ...recordOnly,
  id: 'annual-rating/2014-09-25',
  name: 'Đánh giá, xếp loại theo Hướng dẫn 27-HD/BTCTW',
  selection: { by: 'ratingYear', from: 2014, until: 2018 },
  effectiveFrom: civilDate('2014-09-25'),
  effectiveUntil: null,
  sources: [
    {
      id: 'main',
      ...guidance27,
      url: 'https://thuvienphapluat.vn/hoi-dap-phap-luat/341EB-hd-chi-bo-dang-bi-xep-loai-yeu-kem-khi-nao.html',
    },
    {
      id: '27-members',
      ...guidance27,
      part: 'xếp loại đảng viên',
      url: 'https://lawnet.vn/thong-tin-phap-luat/en/chinh-sach-moi/guidance-on-evaluation-and-classification-of-party-members-at-the-end-of-2016-159669.html',
    },
    {
      id: '27-subjects',
      ...guidance27,
      part: 'đối tượng',
      url: 'http://chiuychibo.blogspot.com/2016/12/kiem-iem-tap-ca-nhan-va-anh-gia-phan.html',
    },
  ],
  levels: [...oldOrganizationLevels(), ...oldMemberLevels('failing', 'Không hoàn thành nhiệm vụ', '27-members')],
  known: [
    {
      id: 'subjects',
      text: 'Xếp loại tổ chức cơ sở đảng, cả đảng bộ bộ phận và chi bộ trực thuộc',
      at: clause('27-subjects', 'đối tượng'),
    },
    model,
    {
      id: 'weak-under-50',
      text: 'Thang điểm 100; yếu kém khi dưới 50 điểm, hoặc từ 50 điểm mà mất đoàn kết trong cấp ủy, ban thường vụ, có thành viên tham nhũng, suy thoái đến mức bị kỷ luật, chính quyền cùng cấp hoặc từ 2 đoàn thể xếp loại thấp nhất',
      at: clause('main', 'mức yếu kém'),
    },
    {
      id: 'weak-committee',
      text: 'Đảng bộ có trên 1/3 tổ chức trực thuộc yếu kém: yếu kém',
      at: clause('main', 'mức yếu kém'),
    },
    {
      id: 'weak-branch',
      text: 'Chi bộ có trên 1/2 đảng viên không hoàn thành nhiệm vụ: yếu kém',
      at: clause('main', 'mức yếu kém'),
    },
    { id: 'other-cut-offs', text: 'Ngưỡng điểm của ba mức trên', unconfirmed: 'Chưa tìm thấy.' },
  ],
  seriesBreak: null,
};

export const annualRating2011: RecordRuleSet = {
  ...recordOnly,
  id: 'annual-rating/2011',
  name: 'Đánh giá, xếp loại theo Hướng dẫn 07-HD/BTCTW',
  selection: { by: 'ratingYear', from: 2011, until: 2014 },
  effectiveFrom: null,
  effectiveUntil: null,
  sources: [
    {
      id: 'main',
      instrument: 'Hướng dẫn 07-HD/BTCTW (2011)',
      issuer: 'Ban Tổ chức Trung ương',
      issuedOn: null,
      url: 'https://baodongthap.vn/chinh-tri/20-59-co-so-dang-dat-trong-sach-vung-manh-tieu-bieu-29592.aspx',
      unconfirmed: 'Chưa tìm được nguyên văn; mức xếp loại theo số liệu báo chí năm 2012.',
    },
  ],
  levels: [...oldOrganizationLevels(), ...oldMemberLevels('failing', 'Vi phạm tư cách hoặc không hoàn thành nhiệm vụ')],
  known: [model, { id: 'cap', text: 'Tỷ lệ khống chế', unconfirmed: 'Chưa tìm thấy.' }],
  seriesBreak: null,
};

export const annualRating2008: RecordRuleSet = {
  ...recordOnly,
  id: 'annual-rating/2008-10-10',
  name: 'Đánh giá, xếp loại theo Hướng dẫn 20-HD/BTCTW',
  selection: { by: 'ratingYear', from: 2008, until: 2011 },
  effectiveFrom: null,
  effectiveUntil: null,
  sources: [
    {
      id: 'main',
      instrument: 'Hướng dẫn 20-HD/BTCTW',
      issuer: 'Ban Tổ chức Trung ương',
      issuedOn: civilDate('2008-10-10'),
      url: 'https://luatminhkhue.vn/huong-dan-20-hd-btctw-ve-danh-gia-chat-luong-to-chuc-co-so-dang-va-dang-vien-do-ban-to-chuc-trung-uong-ban-hanh.aspx',
    },
    {
      id: '2010',
      instrument: 'Kết quả đánh giá chất lượng tổ chức cơ sở đảng, đảng viên năm 2010',
      issuer: 'Ban Tổ chức Trung ương',
      issuedOn: null,
      url: 'http://www.xaydungdang.org.vn/Home/vankientulieu/Huong-dan-cua-Ban/2011/3882/Ket-qua-danh-gia-chat-luong-to-chuc-co-so-dang-va.aspx',
    },
  ],
  levels: oldOrganizationLevels('2010'),
  known: [
    { ...model, at: clause('2010', 'các mức xếp loại tổ chức') },
    { id: 'member-levels', text: 'Mức xếp loại đảng viên', unconfirmed: 'Chưa ghi lại được từ nguồn.' },
    { id: 'thresholds', text: 'Điều kiện của từng mức', unconfirmed: 'Chưa ghi lại được từ nguồn.' },
  ],
  seriesBreak: null,
};
