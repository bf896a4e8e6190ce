import { civilDate } from '../../../civil-date.ts';
import { ratio } from '../../../ratio.ts';
import { clause } from '../../clause.ts';
import type { RuleSource } from '../../clause.ts';
import type { LimitRuleSet, RuleSet } from '../../rule-set.ts';
import type { Limit } from '../../limit/limit.ts';
import type { Remark, Setting } from '../../rule-set-head.ts';
import { temporaryPage } from '../admission/member-life.ts';
import { guidance42 } from '../guidance42.ts';
import { fromDayOfIssue, limit, page, takenBetweenDays } from '../written.ts';

const duty: RuleSource = page(
  'duty',
  'Chế độ sinh hoạt của chi bộ, đảng bộ (giải đáp)',
  'https://thuvienphapluat.vn/hoi-dap-phap-luat/38C68-hd-chi-bo-truc-thuoc-dang-bo.html',
);

const committeeDuty: RuleSource = page(
  'committee',
  'Chế độ sinh hoạt của đảng bộ cơ sở (hỏi đáp)',
  'https://dangcongsan.org.vn/Pages/chi-tiet-cau-hoi.aspx?IDCauHoi=990',
);

const guidance12: RuleSource = {
  id: '12',
  instrument: 'Hướng dẫn 12-HD/BTCTW',
  issuer: 'Ban Tổ chức Trung ương',
  issuedOn: civilDate('2018-07-06'),
  url: 'http://llct.tnut.edu.vn/tin-tuc/2018-07-31/tieu-chi-danh-gia-chat-luong-sinh-hoat-chi-bo-dang-dt310.html',
};

const attendance12: RuleSource = {
  ...guidance12,
  id: '12-attendance',
  part: 'tiêu chí tham dự',
  url: 'https://thukyluat.vn/news/thong-bao-van-ban-moi/tieu-chi-danh-gia-buoi-sinh-hoat-chi-bo-dat-chat-luong-34408.html',
};

const monthly: Limit = limit(
  'monthly',
  'Chi bộ và chi ủy sinh hoạt thường kỳ',
  'atLeast',
  1,
  'timesAMonth',
  clause('duty', 'chế độ sinh hoạt'),
);

const committeeTwiceAYear: Limit = limit(
  'committee-yearly',
  'Đảng bộ cơ sở họp thường kỳ',
  'atLeast',
  2,
  'timesAYear',
  clause('committee', 'chế độ sinh hoạt'),
);

const thematic: Limit = limit(
  'thematic',
  'Sinh hoạt chuyên đề',
  'atLeast',
  1,
  'timesAQuarter',
  clause('12', 'sinh hoạt chuyên đề'),
);

function duration(source: string): readonly Limit[] {
  return [
    limit(
      'duration',
      'Thời gian một buổi sinh hoạt; chi bộ ít đảng viên do cấp trên quy định',
      'atLeast',
      90,
      'minutes',
      clause(source, 'thời gian sinh hoạt'),
    ),
    limit(
      'duration-combined',
      'Thời gian khi kết hợp thường kỳ với chuyên đề',
      'atLeast',
      120,
      'minutes',
      clause(source, 'thời gian sinh hoạt'),
    ),
  ];
}

const minutes: Remark = {
  id: 'minutes',
  text: 'Ghi biên bản vào sổ, lưu giữ lâu dài',
  at: clause('12', 'biên bản'),
};

const criteria: Remark = {
  id: 'criteria',
  text: 'Năm nhóm tiêu chí, không cho điểm: tham dự; chuẩn bị; tiến hành; thực hiện nguyên tắc; kết quả thực hiện nghị quyết',
  at: clause('12', 'tiêu chí đánh giá'),
};

const guests: Remark = {
  id: 'temporary-here',
  text: 'Đảng viên đến sinh hoạt tạm thời được tính ở nơi dự sinh hoạt',
  at: clause('temporary', 'sinh hoạt tạm thời'),
};

const directive50: RuleSource = {
  id: '50',
  instrument: 'Chỉ thị 50-CT/TW',
  issuedOn: civilDate('2025-07-23'),
  url: 'https://nld.com.vn/tiep-tuc-nang-cao-chat-luong-sinh-hoat-chi-bo-196251130215644743.htm',
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
    at: clause('12-attendance', 'tiêu chí tham dự'),
  },
  limit(
    'absences-running',
    'Vắng có lý do liên tiếp trong năm',
    'atMost',
    3,
    'times',
    clause('12-attendance', 'tiêu chí tham dự'),
  ),
  limit(
    'absences-without-reason',
    'Đảng viên vắng không lý do',
    'exactly',
    0,
    'times',
    clause('12-attendance', 'tiêu chí tham dự'),
  ),
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
  verifiedOn: null,
  settings,
} as const;

const meetingDuty2018: LimitRuleSet = {
  ...head,
  id: 'meeting-duty/2018-07-06',
  name: 'Chế độ sinh hoạt chi bộ theo Hướng dẫn 12-HD/BTCTW',
  ...takenBetweenDays('2018-07-06', '2025-10-28'),
  sources: [guidance12, attendance12, duty, committeeDuty, temporaryPage],
  gaps: [fromDayOfIssue],
  limits: [monthly, committeeTwiceAYear, thematic, ...duration('12'), ...attendance],
  duties: [minutes, criteria, guests],
};

const meetingDuty2025: LimitRuleSet = {
  ...head,
  id: 'meeting-duty/2025-10-28',
  name: 'Chế độ sinh hoạt chi bộ theo Hướng dẫn 42-HD/BTCTW',
  ...takenBetweenDays('2025-10-28', null),
  sources: [guidance42, directive50, guidance12, attendance12, guidance37, duty, committeeDuty, temporaryPage],
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
    limit(
      'material-before',
      'Tài liệu đưa lên Sổ tay đảng viên điện tử trước buổi sinh hoạt',
      'atLeast',
      1,
      'days',
      clause('42', 'tài liệu sinh hoạt'),
    ),
    bulletin,
  ],
  duties: [
    minutes,
    guests,
    {
      id: 'carries-out',
      text: 'Thực hiện Chỉ thị 50-CT/TW, tiếp theo Hướng dẫn 12-HD/BTCTW',
      at: clause('50', 'tổ chức thực hiện'),
    },
  ],
};

export const meetingDutyRules: readonly RuleSet[] = [meetingDuty2018, meetingDuty2025];
