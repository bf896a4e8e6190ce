import { civilDate } from '../../../civil-date.ts';
import { ratio } from '../../../ratio.ts';
import { clause } from '../../clause.ts';
import type { RuleSource } from '../../clause.ts';
import type { LimitRuleSet, RuleSet } from '../../rule-set.ts';
import type { Limit } from '../../limit/limit.ts';
import type { Remark, Setting } from '../../rule-set-head.ts';
import { fromDayOfIssue, guidance42 } from '../charter.ts';

const duty: RuleSource = {
  id: 'duty',
  instrument: 'Chế độ sinh hoạt của chi bộ, đảng bộ (giải đáp)',
  issuedOn: null,
  url: 'https://thuvienphapluat.vn/hoi-dap-phap-luat/38C68-hd-chi-bo-truc-thuoc-dang-bo.html',
};

const guidance12: RuleSource = {
  id: '12',
  instrument: 'Hướng dẫn 12-HD/BTCTW',
  issuer: 'Ban Tổ chức Trung ương',
  issuedOn: civilDate('2018-07-06'),
  url: 'http://llct.tnut.edu.vn/tin-tuc/2018-07-31/tieu-chi-danh-gia-chat-luong-sinh-hoat-chi-bo-dang-dt310.html',
};

const monthly: Limit = {
  id: 'monthly',
  text: 'Chi bộ và chi ủy sinh hoạt thường kỳ',
  is: 'atLeast',
  amount: { kind: 'number', number: 1, unit: 'timesAMonth' },
  at: clause('duty', 'chế độ sinh hoạt'),
};

const committeeTwiceAYear: Limit = {
  id: 'committee-yearly',
  text: 'Đảng bộ cơ sở họp thường kỳ',
  is: 'atLeast',
  amount: { kind: 'number', number: 2, unit: 'timesAYear' },
  at: clause('duty', 'chế độ sinh hoạt'),
};

const thematic: Limit = {
  id: 'thematic',
  text: 'Sinh hoạt chuyên đề',
  is: 'atLeast',
  amount: { kind: 'number', number: 1, unit: 'timesAQuarter' },
  at: clause('12', 'sinh hoạt chuyên đề'),
};

function duration(source: string): readonly Limit[] {
  return [
    {
      id: 'duration',
      text: 'Thời gian một buổi sinh hoạt; chi bộ ít đảng viên do cấp trên quy định',
      is: 'atLeast',
      amount: { kind: 'number', number: 90, unit: 'minutes' },
      at: clause(source, 'thời gian sinh hoạt'),
    },
    {
      id: 'duration-combined',
      text: 'Thời gian khi kết hợp thường kỳ với chuyên đề',
      is: 'atLeast',
      amount: { kind: 'number', number: 120, unit: 'minutes' },
      at: clause(source, 'thời gian sinh hoạt'),
    },
  ];
}

const minutes: Remark = {
  id: 'minutes',
  text: 'Ghi biên bản vào sổ, lưu giữ lâu dài',
  at: clause('12', 'biên bản'),
};

const guidance37: RuleSource = {
  id: '37',
  instrument: 'Hướng dẫn 37-HD/BTGDVTW',
  issuedOn: civilDate('2025-11-19'),
  url: null,
  unconfirmed: 'Chỉ thấy trong tài liệu thứ cấp.',
};

/** Named with the text of its own, which came a month after that of the set. */
const bulletin: Limit = {
  id: 'bulletin',
  text: 'Bản tin thông tin nội bộ hằng tháng phát hành',
  is: 'exactly',
  amount: { kind: 'dayOfMonth', day: 15, monthsBefore: 1 },
  at: clause('37', 'bản tin hằng tháng'),
  unconfirmed: 'Chỉ thấy trong tài liệu thứ cấp; văn bản có từ ngày 19/11/2025.',
};

const attendance: readonly Limit[] = [
  {
    id: 'attendance',
    text: 'Tỷ lệ đảng viên dự sinh hoạt, không tính người được miễn sinh hoạt và lực lượng vũ trang làm nhiệm vụ đặc thù',
    is: 'over',
    amount: { kind: 'share', ratio: ratio(85, 100) },
    at: clause('12', 'tiêu chí tham dự'),
  },
  {
    id: 'absences-running',
    text: 'Vắng có lý do liên tiếp trong năm',
    is: 'atMost',
    amount: { kind: 'number', number: 3, unit: 'times' },
    at: clause('12', 'tiêu chí tham dự'),
  },
  {
    id: 'absences-without-reason',
    text: 'Đảng viên vắng không lý do',
    is: 'exactly',
    amount: { kind: 'number', number: 0, unit: 'times' },
    at: clause('12', 'tiêu chí tham dự'),
  },
];

const settings: readonly Setting[] = [
  {
    id: 'temporarilyAway',
    text: 'Đảng viên của chi bộ đang sinh hoạt tạm thời nơi khác, khi tính tỷ lệ dự sinh hoạt',
    choices: [
      { id: 'excluded', text: 'Không tính vào số phải dự' },
      { id: 'included', text: 'Vẫn tính vào số phải dự' },
    ],
    default: 'excluded',
    unconfirmed: 'Chưa tìm thấy quy định.',
  },
];

const head = {
  rules: 'limits',
  series: 'meeting-duty',
  effectiveUntil: null,
  verifiedOn: null,
  settings,
} as const;

const meetingDuty2018: LimitRuleSet = {
  ...head,
  id: 'meeting-duty/2018-07-06',
  name: 'Chế độ sinh hoạt chi bộ theo Hướng dẫn 12-HD/BTCTW',
  selection: { by: 'day', from: civilDate('2018-07-06'), until: civilDate('2025-10-28') },
  effectiveFrom: null,
  sources: [guidance12, duty],
  gaps: [fromDayOfIssue],
  limits: [monthly, committeeTwiceAYear, thematic, ...duration('12'), ...attendance],
  duties: [minutes],
};

const meetingDuty2025: LimitRuleSet = {
  ...head,
  id: 'meeting-duty/2025-10-28',
  name: 'Chế độ sinh hoạt chi bộ theo Hướng dẫn 42-HD/BTCTW',
  selection: { by: 'day', from: civilDate('2025-10-28'), until: null },
  effectiveFrom: null,
  sources: [guidance42, guidance12, guidance37, duty],
  gaps: [
    fromDayOfIssue,
    {
      id: 'carried-over',
      text: 'Sinh hoạt chuyên đề, tiêu chí tham dự, biên bản ghi theo Hướng dẫn 12-HD/BTCTW',
      unconfirmed: 'Chưa đọc được phần tương ứng của Hướng dẫn 42-HD/BTCTW.',
    },
  ],
  limits: [
    monthly,
    committeeTwiceAYear,
    thematic,
    ...duration('42'),
    ...attendance,
    {
      id: 'material-before',
      text: 'Tài liệu đưa lên Sổ tay đảng viên điện tử trước buổi sinh hoạt',
      is: 'atLeast',
      amount: { kind: 'number', number: 1, unit: 'days' },
      at: clause('42', 'tài liệu sinh hoạt'),
    },
    bulletin,
  ],
  duties: [minutes],
};

export const meetingDutyRules: readonly RuleSet[] = [meetingDuty2018, meetingDuty2025];
