import { civilDate } from '../../../civil-date.ts';
import type { RecordRuleSet, Remark } from '../../rule-set.ts';
import { clause } from '../../clause.ts';

/** The texts before 366-QĐ/TW. What could be established of them does not suffice to compute: ratings are recorded. */
const fourLevels = (of: 'organization' | 'member', unconfirmed?: string): RecordRuleSet['levels'] =>
  [
    ['outstanding', 'Hoàn thành xuất sắc nhiệm vụ'],
    ['good', 'Hoàn thành tốt nhiệm vụ'],
    ['satisfactory', 'Hoàn thành nhiệm vụ'],
    ['failing', 'Không hoàn thành nhiệm vụ'],
  ].map(([id, text]) => ({
    of,
    id: id!,
    text: text!,
    at: clause('main', 'các mức xếp loại'),
    ...(unconfirmed && { unconfirmed }),
  }));

const seriesBreak: Remark = {
  id: 'series-2018',
  text: 'Không nối số liệu trước và từ năm 2018 thành một dãy: mức xếp loại khác nhau, tỷ lệ khác nhau',
  unconfirmed:
    'Cách đọc của sản phẩm: năm 2010, 69,98% tổ chức được xếp loại là "trong sạch, vững mạnh", không so được với mức bị khống chế 20%.',
};

const recordOnly = {
  rules: 'record',
  series: 'annual-rating',
  verifiedOn: null,
  unconfirmed: 'Chưa có đủ nguyên văn để tính; chỉ ghi mức đã được quyết định.',
} as const;

export const annualRating2023: RecordRuleSet = {
  ...recordOnly,
  id: 'annual-rating/2023-10-04',
  name: 'Đánh giá, xếp loại theo Quy định 124-QĐ/TW',
  selection: { by: 'ratingYear', from: 2023, until: 2025 },
  effectiveFrom: civilDate('2023-10-04'),
  effectiveUntil: civilDate('2025-08-30'),
  sources: [
    {
      id: 'main',
      instrument: 'Quy định 124-QĐ/TW',
      issuer: 'Bộ Chính trị',
      issuedOn: civilDate('2023-10-04'),
      url: 'https://lawnet.vn/en/laws/quy-trinh-danh-gia-xep-loai-chat-luong-tap-the-thuoc-he-thong-chinh-tri-ra-sao-thu-tu-thuc-hien-dan-348764-119272.html',
    },
    {
      id: '25',
      instrument: 'Hướng dẫn 25-HD/BTCTW',
      issuer: 'Ban Tổ chức Trung ương',
      issuedOn: civilDate('2023-11-10'),
      url: null,
      unconfirmed: 'Chưa tìm được nguyên văn.',
    },
  ],
  levels: [...fourLevels('organization'), ...fourLevels('member')],
  known: [
    {
      id: 'criterion-levels',
      text: 'Không chấm thang điểm 100; mỗi tiêu chí theo bốn cấp độ: xuất sắc, tốt, trung bình, kém',
      at: clause('main', 'cấp độ thực hiện tiêu chí'),
    },
    {
      id: 'exceeding-50',
      text: 'Hoàn thành xuất sắc: cá nhân hoàn thành 100% chỉ tiêu, nhiệm vụ, ít nhất 50% hoàn thành vượt mức',
      at: clause('main', 'Điều 12'),
    },
    {
      id: 'cap-20',
      text: 'Xuất sắc không quá 20% số hoàn thành tốt trong từng nhóm có nhiệm vụ tương đồng',
      at: clause('main', 'Điều 11, 12'),
    },
    {
      id: 'failing-list',
      text: 'Các trường hợp không hoàn thành nhiệm vụ',
      unconfirmed: 'Danh sách bị cắt trong mọi nguồn đã đọc.',
    },
  ],
  seriesBreak: null,
};

const known132: readonly Remark[] = [
  {
    id: 'no-points',
    text: 'Không chấm điểm; tiêu chí theo cấp độ xuất sắc, tốt và hai cấp độ thấp hơn',
    at: clause('main', 'tiêu chí'),
    unconfirmed: 'Chưa thấy tên hai cấp độ thấp.',
  },
  {
    id: 'organization-thresholds',
    text: 'Điều kiện chi tiết của từng mức đối với tổ chức',
    unconfirmed: 'Chưa tìm thấy.',
  },
];

const source132 = {
  id: 'main',
  instrument: 'Quy định 132-QĐ/TW',
  issuer: 'Bộ Chính trị',
  issuedOn: civilDate('2018-03-08'),
  url: 'https://congly.vn/bo-chinh-tri-ra-quy-dinh-danh-gia-xep-loai-tap-the-ca-nhan-hang-nam-6649.html',
} as const;

export const annualRating2019: RecordRuleSet = {
  ...recordOnly,
  id: 'annual-rating/2019-10-18',
  name: 'Đánh giá, xếp loại theo Quy định 132-QĐ/TW và Hướng dẫn 21-HD/BTCTW',
  selection: { by: 'ratingYear', from: 2019, until: 2023 },
  effectiveFrom: civilDate('2019-10-18'),
  effectiveUntil: civilDate('2023-10-04'),
  sources: [
    source132,
    {
      id: '21',
      instrument: 'Hướng dẫn 21-HD/BTCTW',
      issuer: 'Ban Tổ chức Trung ương',
      issuedOn: civilDate('2019-10-18'),
      url: 'https://thuvienphapluat.vn/hoi-dap-phap-luat/4C187-hd-co-giay-khen-hoan-thanh-xuat-sac-nhiem-vu-co-duoc-coi-la-dang-vien-du-tu-cach-hoan-thanh-xuat-sac-nhiem-vu.html',
    },
  ],
  levels: [...fourLevels('organization'), ...fourLevels('member')],
  known: [
    ...known132,
    {
      id: 'cap-20',
      text: 'Đảng viên xuất sắc không quá 20% số đảng viên hoàn thành tốt trong từng tổ chức cơ sở đảng',
      at: clause('21', '2.3'),
    },
    {
      id: 'sick-leave-ceiling',
      text: 'Nghỉ ốm từ 3 tháng trở lên: không xếp loại từ hoàn thành tốt trở lên',
      at: clause('21', 'lưu ý'),
    },
    {
      id: 'not-rated',
      text: 'Không xếp loại: mới thành lập hoặc mới kết nạp chưa đủ 6 tháng; được miễn công tác và sinh hoạt; bị đình chỉ sinh hoạt',
      at: clause('21', 'đối tượng'),
    },
  ],
  seriesBreak: null,
};

export const annualRating2018: RecordRuleSet = {
  ...recordOnly,
  id: 'annual-rating/2018-09-24',
  name: 'Đánh giá, xếp loại theo Quy định 132-QĐ/TW và Hướng dẫn 16-HD/BTCTW',
  selection: { by: 'ratingYear', from: 2018, until: 2019 },
  effectiveFrom: civilDate('2018-09-24'),
  effectiveUntil: civilDate('2019-10-18'),
  sources: [
    source132,
    {
      id: '16',
      instrument: 'Hướng dẫn 16-HD/BTCTW',
      issuer: 'Ban Tổ chức Trung ương',
      issuedOn: civilDate('2018-09-24'),
      url: 'https://thuvienphapluat.vn/van-ban/Bo-may-hanh-chinh/Huong-dan-16-HD-BTCTW-2018-kiem-diem-danh-gia-chat-luong-to-chuc-dang-dang-vien-can-bo-396122.aspx?newsid=21536',
      unconfirmed: 'Chỉ đọc được phần đầu.',
    },
  ],
  levels: [...fourLevels('organization'), ...fourLevels('member')],
  known: [
    ...known132,
    {
      id: 'not-rated',
      text: 'Không xếp loại: được miễn công tác và sinh hoạt; mới kết nạp chưa đủ 6 tháng',
      at: clause('16', 'đối tượng'),
    },
  ],
  seriesBreak,
};

const oldOrganizationLevels: RecordRuleSet['levels'] = [
  ['clean-strong', 'Trong sạch, vững mạnh'],
  ['good', 'Hoàn thành tốt nhiệm vụ'],
  ['satisfactory', 'Hoàn thành nhiệm vụ'],
  ['weak', 'Yếu kém'],
].map(([id, text]) => ({
  of: 'organization',
  id: id!,
  text: text!,
  at: clause('main', 'các mức xếp loại tổ chức'),
}));

const model: Remark = {
  id: 'clean-strong-model',
  text: 'Trong số trong sạch, vững mạnh chọn ra "trong sạch, vững mạnh tiêu biểu"',
  at: clause('main', 'các mức xếp loại tổ chức'),
};

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
      instrument: 'Hướng dẫn 27-HD/BTCTW',
      issuer: 'Ban Tổ chức Trung ương',
      issuedOn: civilDate('2014-09-25'),
      url: 'https://thuvienphapluat.vn/hoi-dap-phap-luat/341EB-hd-chi-bo-dang-bi-xep-loai-yeu-kem-khi-nao.html',
    },
  ],
  levels: [...oldOrganizationLevels, ...oldMemberLevels('failing', 'Không hoàn thành nhiệm vụ')],
  known: [
    model,
    {
      id: 'weak-under-50',
      text: 'Thang điểm 100; yếu kém khi dưới 50 điểm, hoặc từ 50 điểm mà mất đoàn kết trong cấp ủy, có thành viên tham nhũng, suy thoái đến mức bị kỷ luật, chính quyền cùng cấp hoặc từ 2 đoàn thể xếp loại thấp nhất',
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

function oldMemberLevels(lowest: string, lowestText: string, unconfirmed?: string): RecordRuleSet['levels'] {
  return [
    ['outstanding', 'Đủ tư cách, hoàn thành xuất sắc nhiệm vụ'],
    ['good', 'Đủ tư cách, hoàn thành tốt nhiệm vụ'],
    ['satisfactory', 'Đủ tư cách, hoàn thành nhiệm vụ'],
    [lowest, lowestText],
  ].map(([id, text]) => ({
    of: 'member',
    id: id!,
    text: text!,
    at: clause('main', 'các mức xếp loại đảng viên'),
    ...(unconfirmed && { unconfirmed }),
  }));
}

export const annualRating2011: RecordRuleSet = {
  ...recordOnly,
  id: 'annual-rating/2011',
  name: 'Đánh giá, xếp loại theo Hướng dẫn 07-HD/BTCTW',
  selection: { by: 'ratingYear', from: 2011, until: 2014 },
  effectiveFrom: null,
  effectiveUntil: civilDate('2014-09-25'),
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
  levels: [...oldOrganizationLevels, ...oldMemberLevels('failing', 'Vi phạm tư cách hoặc không hoàn thành nhiệm vụ')],
  known: [model, { id: 'cap', text: 'Tỷ lệ khống chế', unconfirmed: 'Chưa tìm thấy.' }],
  seriesBreak: null,
};

export const annualRating2008: RecordRuleSet = {
  ...recordOnly,
  id: 'annual-rating/2008-10-10',
  name: 'Đánh giá, xếp loại theo Hướng dẫn 20-HD/BTCTW',
  selection: { by: 'ratingYear', from: 2008, until: 2011 },
  effectiveFrom: civilDate('2008-10-10'),
  effectiveUntil: null,
  sources: [
    {
      id: 'main',
      instrument: 'Hướng dẫn 20-HD/BTCTW',
      issuer: 'Ban Tổ chức Trung ương',
      issuedOn: civilDate('2008-10-10'),
      url: 'https://luatminhkhue.vn/huong-dan-20-hd-btctw-ve-danh-gia-chat-luong-to-chuc-co-so-dang-va-dang-vien-do-ban-to-chuc-trung-uong-ban-hanh.aspx',
    },
  ],
  levels: oldOrganizationLevels,
  known: [
    model,
    { id: 'member-levels', text: 'Mức xếp loại đảng viên', unconfirmed: 'Chưa ghi lại được từ nguồn.' },
    { id: 'thresholds', text: 'Điều kiện của từng mức', unconfirmed: 'Chưa ghi lại được từ nguồn.' },
  ],
  seriesBreak: null,
};
