import { civilDate } from '../../../civil-date.ts';
import { ratio } from '../../../ratio.ts';
import { clause } from '../../clause.ts';
import type { RuleSet, ThresholdRuleSet } from '../../rule-set.ts';
import { fromDayOfIssue, limit, takenBetweenDays } from '../written.ts';

/** Quy định 96-QĐ/TW. The ballot is secret: only totals exist. */
const confidenceVote2023 = {
  rules: 'thresholds',
  id: 'confidence-vote/2023-02-02',
  series: 'confidence-vote',
  name: 'Lấy phiếu tín nhiệm theo Quy định 96-QĐ/TW',
  ...takenBetweenDays('2023-02-02', null),
  sources: [
    {
      id: '96',
      instrument: 'Quy định 96-QĐ/TW',
      issuer: 'Bộ Chính trị',
      issuedOn: civilDate('2023-02-02'),
      url: 'https://cpdanluat.thuvienphapluat.vn/can-bo-co-2-3-phieu-tin-nhiem-thap-se-bi-mien-nhiem-203229.aspx?PostID=598842',
    },
  ],
  verifiedOn: null,
  gaps: [fromDayOfIssue],
  settings: [
    {
      id: 'voteBase',
      text: 'Số phiếu làm căn cứ tính tỷ lệ',
      choices: [
        { id: 'issued', text: 'Số phiếu phát ra' },
        { id: 'returned', text: 'Số phiếu thu về' },
        { id: 'valid', text: 'Số phiếu hợp lệ' },
      ],
      default: 'returned',
      unconfirmed: 'Chưa rõ tính trên số phiếu nào; mặc định là lựa chọn của sản phẩm.',
    },
  ],
  quorum: {
    ratio: ratio(2, 3),
    text: 'Có mặt ít nhất 2/3 số người được triệu tập',
    at: clause('96', 'điều kiện tiến hành'),
  },
  ballot: [
    { id: 'high', text: 'Tín nhiệm cao', at: clause('96', 'phiếu tín nhiệm') },
    { id: 'confidence', text: 'Tín nhiệm', at: clause('96', 'phiếu tín nhiệm') },
    { id: 'low', text: 'Tín nhiệm thấp', at: clause('96', 'phiếu tín nhiệm') },
  ],
  consequences: [
    {
      code: 'DISMISS',
      text: 'Từ 2/3 phiếu tín nhiệm thấp trở lên: miễn nhiệm, không chờ hết nhiệm kỳ',
      low: { is: 'atLeast', ratio: ratio(2, 3) },
      at: clause('96', 'sử dụng kết quả'),
    },
    {
      code: 'CONSIDER',
      text: 'Trên 1/2 và dưới 2/3 phiếu tín nhiệm thấp: đưa ra khỏi quy hoạch, xem xét cho thôi giữ chức, từ chức hoặc bỏ phiếu tín nhiệm',
      low: { is: 'over', ratio: ratio(1, 2) },
      at: clause('96', 'sử dụng kết quả'),
    },
  ],
  limits: [
    limit('once-a-term', 'Lấy phiếu trong nhiệm kỳ, vào năm thứ ba', 'exactly', 1, 'times', clause('96', 'thời điểm')),
    limit(
      'places',
      'Nơi lấy phiếu người giữ nhiều chức danh',
      'atMost',
      2,
      'places',
      'Chỉ thấy trong tài liệu thứ cấp.',
    ),
  ],
  duties: [
    {
      id: 'use',
      text: 'Kết quả dùng trong đánh giá hằng năm, quy hoạch cán bộ',
      at: clause('96', 'sử dụng kết quả'),
    },
    { id: 'retiring', text: 'Không lấy phiếu với người đã có thông báo nghỉ hưu', at: clause('96', 'đối tượng') },
    {
      id: 'new-in-office',
      text: 'Không lấy phiếu với người được bầu, bổ nhiệm trong chính năm lấy phiếu',
      at: clause('96', 'đối tượng'),
    },
  ],
} as const satisfies ThresholdRuleSet;

export const confidenceVoteRules: readonly RuleSet[] = [confidenceVote2023];
