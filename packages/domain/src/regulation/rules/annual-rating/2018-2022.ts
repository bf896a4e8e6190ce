import { civilDate } from '../../../civil-date.ts';
import { clause } from '../../clause.ts';
import type { RecordRuleSet } from '../../rule-set.ts';
import type { Remark } from '../../rule-set-head.ts';
import { fourLevels, recordOnly } from './record-only.ts';

const seriesBreak: Remark = {
  id: 'series-2018',
  text: 'Không nối số liệu trước và từ năm 2018 thành một dãy: mức xếp loại khác nhau, tỷ lệ khác nhau',
  unconfirmed:
    'Cách đọc của sản phẩm: năm 2010, 69,98% tổ chức được xếp loại là "trong sạch, vững mạnh", không so được với mức bị khống chế 20%.',
};

const noPoints = {
  id: 'no-points',
  text: 'Không chấm điểm; tiêu chí theo cấp độ xuất sắc, tốt và hai cấp độ thấp hơn',
  unconfirmed: 'Đọc trong Hướng dẫn 21-HD/BTCTW; chưa thấy tên hai cấp độ thấp.',
} as const;

const known132: readonly Remark[] = [
  {
    id: 'collective-criteria',
    text: 'Tập thể: xây dựng đảng, chính quyền, đơn vị; kết quả nhiệm vụ chính trị; khắc phục hạn chế',
    at: clause('main', 'tiêu chí'),
  },
  {
    id: 'individual-criteria',
    text: 'Cá nhân: chính trị tư tưởng; đạo đức, lối sống; ý thức kỷ luật; tác phong; kết quả nhiệm vụ; khắc phục hạn chế',
    at: clause('main', 'tiêu chí'),
  },
  {
    id: 'leader-outstanding',
    text: 'Người lãnh đạo xuất sắc: ít nhất 50% chỉ tiêu cơ bản vượt mức; 100% đơn vị phụ trách hoàn thành trở lên, ít nhất 70% hoàn thành tốt trở lên',
    at: clause('89', 'hoàn thành xuất sắc'),
  },
  {
    id: 'leader-good',
    text: 'Người lãnh đạo hoàn thành tốt: đạt mọi chỉ tiêu cơ bản, ít nhất 80% đúng hạn và có chất lượng; 100% đơn vị phụ trách hoàn thành trở lên',
    at: clause('89', 'hoàn thành tốt'),
  },
  {
    id: 'leader-satisfactory',
    text: 'Người lãnh đạo hoàn thành: thiếu không quá 20% chỉ tiêu cơ bản; trên 70% đơn vị phụ trách',
    at: clause('89', 'hoàn thành'),
    unconfirmed: 'Chưa rõ câu chữ của điều kiện 70%.',
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

const guidance21 = {
  instrument: 'Hướng dẫn 21-HD/BTCTW',
  issuer: 'Ban Tổ chức Trung ương',
  issuedOn: civilDate('2019-10-18'),
} as const;

const notes21 = {
  id: '21-notes',
  ...guidance21,
  part: 'lưu ý',
  url: 'https://lawnet.vn/thong-tin-phap-luat/en/chinh-sach-moi/important-notes-in-the-evaluation-and-classification-of-communist-party-members-quality-in-2019-144657.html',
} as const;

const guidance16 = {
  instrument: 'Hướng dẫn 16-HD/BTCTW',
  issuer: 'Ban Tổ chức Trung ương',
  issuedOn: civilDate('2018-09-24'),
} as const;

const source89 = {
  id: '89',
  instrument: 'Quy định 89-QĐ/TW',
  issuedOn: civilDate('2017-08-04'),
  url: 'https://thuvienphapluat.vn/hoi-dap-phap-luat/iframe/30C3F-hd-nhu-the-nao-duoc-coi-la-can-bo-hoan-thanh-tot-nhiem-vu.html',
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
      ...guidance21,
      part: 'mục 2.3',
      url: 'https://thuvienphapluat.vn/hoi-dap-phap-luat/4C187-hd-co-giay-khen-hoan-thanh-xuat-sac-nhiem-vu-co-duoc-coi-la-dang-vien-du-tu-cach-hoan-thanh-xuat-sac-nhiem-vu.html',
    },
    {
      id: '21-subjects',
      ...guidance21,
      part: 'đối tượng',
      url: 'https://lawnet.vn/ngan-hang-phap-luat/tu-van-phap-luat/bo-may-hanh-chinh/dang-vien-du-bi-co-phai-viet-ban-kiem-diem-danh-gia-cuoi-nam-khong-356189',
    },
    notes21,
    source89,
    {
      id: 'rewards',
      instrument: 'Khen thưởng đảng viên, tổ chức đảng theo Hướng dẫn 21-HD/BTCTW (giải đáp)',
      issuedOn: null,
      url: 'https://thuvienphapluat.vn/hoi-dap-phap-luat/iframe/4CDB4-hd-dang-vien-hoan-thanh-tot-nhiem-vu-co-duoc-khen-thuong-khong.html',
    },
  ],
  levels: [...fourLevels('organization'), ...fourLevels('member')],
  known: [
    { ...noPoints, at: clause('21', '2.3') },
    ...known132,
    {
      id: 'cap-20',
      text: 'Đảng viên xuất sắc không quá 20% số đảng viên hoàn thành tốt trong từng tổ chức cơ sở đảng',
      at: clause('21', '2.3'),
    },
    {
      id: 'sick-leave-ceiling',
      text: 'Nghỉ ốm từ 3 tháng trở lên: không xếp loại từ hoàn thành tốt trở lên; nghỉ thai sản: theo công việc thực tế',
      at: clause('21-subjects', 'nghỉ ốm, thai sản'),
    },
    {
      id: 'member-outstanding',
      text: 'Đảng viên xuất sắc: tiêu chí kết quả nhiệm vụ đều xuất sắc, các tiêu chí khác từ tốt; công chức, viên chức phải xuất sắc ở cương vị đó',
      at: clause('21', '2.3'),
    },
    {
      id: 'manifestations',
      text: 'Bỏ phụ lục 27 biểu hiện của Hướng dẫn 16-HD/BTCTW',
      at: clause('21-notes', 'lưu ý'),
    },
    {
      id: 'order',
      text: 'Kiểm điểm trước; xếp loại công chức trước, đảng viên sau; xếp loại sai thì làm lại',
      at: clause('21-notes', 'lưu ý'),
    },
    {
      id: 'rewards',
      text: 'Chọn trong tổ chức xuất sắc "trong sạch, vững mạnh tiêu biểu" của năm, và 5 năm liền',
      at: clause('rewards', 'khen thưởng'),
    },
    {
      id: 'not-rated',
      text: 'Không xếp loại: mới thành lập hoặc mới kết nạp chưa đủ 6 tháng (vẫn kiểm điểm); được miễn công tác và sinh hoạt; bị đình chỉ sinh hoạt',
      at: clause('21-subjects', 'đối tượng'),
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
      ...guidance16,
      url: 'https://thuvienphapluat.vn/van-ban/Bo-may-hanh-chinh/Huong-dan-16-HD-BTCTW-2018-kiem-diem-danh-gia-chat-luong-to-chuc-dang-dang-vien-can-bo-396122.aspx?newsid=21536',
      unconfirmed: 'Chỉ đọc được phần đầu.',
    },
    {
      id: '16-subjects',
      ...guidance16,
      part: 'đối tượng',
      url: 'https://lawnet.vn/thong-tin-phap-luat/en/khac/vietnam-03-subjects-of-party-members-do-not-have-to-carry-out-annual-quality-assessment-and-classification-114722.html',
    },
    notes21,
    source89,
  ],
  levels: [...fourLevels('organization'), ...fourLevels('member')],
  known: [
    noPoints,
    ...known132,
    {
      id: 'manifestations',
      text: 'Kèm phụ lục 27 biểu hiện',
      at: clause('21-notes', 'lưu ý'),
    },
    {
      id: 'not-rated',
      text: 'Không xếp loại: được miễn công tác và sinh hoạt; mới kết nạp chưa đủ 6 tháng',
      at: clause('16-subjects', 'đối tượng'),
    },
  ],
  seriesBreak,
};
