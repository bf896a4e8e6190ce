import { expect, it } from 'vitest';
import { numberText } from '../../number-text.ts';
import { checkReportText } from './check-report-text.ts';
import type { CountAt, PercentAt, ReportFinding } from './check-report-text.ts';

const counts = (list: readonly CountAt[], joint: string): string =>
  list.map(({ value }) => numberText(value)).join(joint);
const bound = ({ qualifier }: PercentAt): string => (qualifier === 'exact' ? '' : `${qualifier} `);
const instead = (suggestion: { text: string } | null): string => (suggestion ? ` -> ${suggestion.text}` : '');

/** `share wrong cutOff 45/56 80.35 -> 80,36`; `~` marks a base that was carried over. */
function summary(finding: ReportFinding): string {
  const head = `${finding.kind} ${finding.verdict}`;
  switch (finding.kind) {
    case 'share':
    case 'target': {
      const [part, whole] = finding.kind === 'share' ? [finding.part, finding.base] : [finding.actual, finding.goal];
      const mark = whole.origin === 'assumed' ? '~' : '';
      const wording = finding.kind === 'target' && finding.wording === 'excess' ? 'over ' : '';
      const ratio = `${numberText(part.value)}/${mark}${numberText(whole.value)}`;
      return `${head} ${finding.reason} ${ratio} ${wording}${bound(finding.percent)}${finding.percent.stated}${instead(finding.suggestion)}`;
    }
    case 'unbasedShare':
      return `${head} ${finding.reason} ${numberText(finding.part.value)} ${finding.percent.stated}`;
    case 'impliedTarget': {
      const goals = finding.implied
        ? `${finding.implied.least}..${finding.implied.greatest} by ${finding.implied.by}`
        : 'none';
      return `${head} ${finding.wording} ${numberText(finding.actual.value)} ${finding.percent.stated} of ${goals}`;
    }
    case 'sum':
      return `${head} ${finding.reason} ${finding.wording} ${numberText(finding.whole.value)}: ${counts(finding.parts, '+')}`;
    case 'percentGroup':
      return `${head} ${finding.sum}${finding.counts ? ` of ${counts(finding.counts.parts, '+')}, rounded ${finding.counts.roundedSum}` : ''}`;
    case 'unread':
      return `${head} ${finding.number} ${finding.written}`;
  }
}

const found = (text: string): string[] =>
  checkReportText(text)
    .filter(({ kind }) => kind !== 'unread')
    .map(summary);
const all = (text: string): string[] => checkReportText(text).map(summary);

it.each<[string, string[]]>([
  ['Có 45/56 tổ chức hoàn thành tốt; chiếm tỷ lệ 80,35 phần trăm.', ['share wrong cutOff 45/56 80.35 -> 80,36']],
  ['Có 45/56 tổ chức hoàn thành tốt, tăng 5 phần trăm điểm.', []],
  ['Có 7/5 chi bộ hoàn thành, chiếm 140%.', ['share note partExceedsBase 7/5 140']],
  ['Kết quả 7/5, chiếm 130%', ['share note partExceedsBase 7/5 130']],
  ['Giao 750 đảng viên, thực hiện 993 đảng viên, vượt 32,5%.', ['target wrong differs 993/~750 over 32.5 -> 32,4']],
  ['Được giao 750, thực hiện 993, vượt 32,4%.', ['target right agrees 993/~750 over 32.4']],
  ['Giao 750 đảng viên; kết nạp được 993 đảng viên, đạt 132,4%.', ['target right agrees 993/~750 132.4']],
  ['-11/56 tổ chức hoàn thành xuất sắc, chiếm 19,64%.', ['share right agrees 11/56 19.64']],
  ['11/56 tổ chức hoàn thành xuất sắc nhiệm vụ, chiếm 19,64%.', ['share right agrees 11/56 19.64']],
  ['45/56 tổ chức hoàn thành tốt nhiệm vụ, chiếm 80,35%.', ['share wrong cutOff 45/56 80.35 -> 80,36']],
  ['Có 4.051/5.262 đảng viên hoàn thành tốt nhiệm vụ (76,99%).', ['share right agrees 4.051/5.262 76.99']],
  ['Có 857/5.262 đảng viên, chiếm tỷ lệ: 16,28 %', ['share wrong cutOff 857/5.262 16.28 -> 16,29']],
  ['Có 857/5262 đồng chí, đạt tỷ lệ 16,3%', ['share right agrees 857/5.262 16.3']],
  ['Có 1 837/1 899 cấp ủy viên, chiếm 96,74%', ['share right agrees 1.837/1.899 96.74']],
  ['Có 45/56 chi bộ; bằng 90,36%', []],
  ['Có 45/56 chi bộ, tương đương 81%', ['share wrong differs 45/56 81 -> 80']],
  ['Có 45/56 chi bộ có chi ủy (đạt 80,37%)', ['share wrong near 45/56 80.37 -> 80,36']],
  ['Đã có 99% (1.298/1.311) đảng bộ xong đại hội', ['share right agrees 1.298/1.311 99']],
  ['45 / 56 chi bộ = 80,36%', ['share right agrees 45/56 80.36']],
  ['Số chi bộ xếp loại tốt (45/56), chiếm 80,35%', ['share wrong cutOff 45/56 80.35 -> 80,36']],
  [
    '7/11 nhiệm vụ, đạt 63,64%; 3/6 nhiệm vụ, đạt 60%',
    ['share right agrees 7/11 63.64', 'share wrong differs 3/6 60 -> 50'],
  ],
  ['60/56 chi bộ, chiếm 107,14%', ['share note partExceedsBase 60/56 107.14']],
])('checks a fraction with its percentage: %s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it.each<[string, string[]]>([
  ['Có 45 tổ chức trên tổng số 56 tổ chức, chiếm 80,35%', ['share wrong cutOff 45/56 80.35 -> 80,36']],
  ['Có 662 trong tổng số 686 tổ chức được đánh giá, đạt 96,5%', ['share right agrees 662/686 96.5']],
  ['11 trong 56 tổ chức, chiếm 20,64%', ['share wrong differs 11/56 20.64 -> 19,64']],
  ['45 đảng viên/56 đảng viên, chiếm 80,36%', ['share right agrees 45/56 80.36']],
  ['857 đồng chí, chiếm 16,28% tổng số 5.262 đảng viên', ['share wrong cutOff 857/5.262 16.28 -> 16,29']],
  ['857 đồng chí (chiếm 16,29%) trên tổng số 5.262 đảng viên', ['share right agrees 857/5.262 16.29']],
  ['Có 45 đồng chí (tăng 03 đồng chí), chiếm 80,36% trong tổng số 56 đồng chí', ['share right agrees 45/56 80.36']],
])('checks a count whose base is written in words: %s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it.each<[string, string[]]>([
  [
    'Trong tổng số 5.262 đảng viên được đánh giá, có 857 đồng chí hoàn thành xuất sắc, chiếm 16,28%; 4.051 đồng chí hoàn thành tốt, chiếm 76,99%.',
    ['share wrong cutOff 857/5.262 16.28 -> 16,29', 'share right agrees 4.051/~5.262 76.99'],
  ],
  [
    'Toàn Đảng bộ có 56 tổ chức cơ sở đảng. Kết quả: 11 tổ chức xuất sắc (19,64%), 45 tổ chức tốt (80,36%).',
    ['share right agrees 11/~56 19.64', 'share right agrees 45/~56 80.36'],
  ],
  [
    'Có 45/56 tổ chức hoàn thành tốt, chiếm 80,36%; 11 tổ chức xuất sắc, chiếm 29,64%.',
    ['share right agrees 45/56 80.36', 'share wrong differs 11/~56 29.64 -> 19,64'],
  ],
  [
    'Kết quả xếp loại 56 tổ chức cơ sở đảng như sau:\n- Xuất sắc: 11 tổ chức, chiếm 19,64%.\n- Tốt: 45 tổ chức, chiếm 82,36%.',
    ['sum right sums listed 56: 11+45', 'share right agrees 11/~56 19.64', 'share wrong differs 45/~56 82.36 -> 80,36'],
  ],
  [
    'Đã đánh giá 117/120 tổ chức đảng. Có 15 tổ chức tiêu biểu (bằng 12,82% và tăng 1,71% so với năm trước); 53 tổ chức vững mạnh (bằng 45,3%).',
    ['share right agrees 15/~117 12.82', 'share right agrees 53/~117 45.3'],
  ],
  [
    'Đại hội có 1.587 đại biểu, trong đó có 1.381 đại biểu được bầu.\n\nCó 222 đại biểu nữ (chiếm 13,99%).',
    ['share right agrees 222/~1.587 13.99'],
  ],
  [
    'Có 499 người trúng cử.\nTrong đó 151 người là nữ, chiếm 30,26%; 14 người ngoài Đảng, chiếm 2,8%.',
    ['share right agrees 151/~499 30.26', 'share right agrees 14/~499 2.8'],
  ],
  ['Có 45 chi bộ sinh hoạt chuyên đề, chiếm 80,36%.', ['unbasedShare uncheckable noBase 45 80.36']],
  [
    'Có 120 đảng viên mới. Năm qua 45 đồng chí được khen thưởng, chiếm 20,5%.',
    ['unbasedShare uncheckable unclearBase 45 20.5'],
  ],
  ['Có 19,64% (11 tổ chức) trong tổng số 56 tổ chức xếp loại xuất sắc.', []],
])('carries a base over and says so: %s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it.each<[string, string[]]>([
  ['Có 1.837/1.899 cấp ủy viên, chiếm hơn 96%', ['share right boundHolds 1.837/1.899 moreThan 96']],
  ['Có 48/72 tổ chức cơ sở đảng, chiếm trên 66,67%', ['share wrong boundByRounding 48/72 moreThan 66.67']],
  ['Có 28/56 chi bộ, chiếm trên 50%', ['share note boundNotStrict 28/56 moreThan 50']],
  ['Có 28/56 chi bộ, chiếm ít nhất 50%', ['share right boundHolds 28/56 atLeast 50']],
  ['Có 40/56 chi bộ, chiếm hơn 96%', ['share wrong boundBroken 40/56 moreThan 96']],
  ['Có 1.837/1.899 đồng chí, chiếm gần 97%', ['share right boundHolds 1.837/1.899 lessThan 97']],
  ['Có 1.837/1.899 đồng chí, chiếm gần 96%', ['share wrong boundBroken 1.837/1.899 lessThan 96']],
  ['Có 1.837/1.899 đồng chí, chiếm khoảng 97%', ['share right agrees 1.837/1.899 about 97']],
  ['Có 1.837/1.899 đồng chí, chiếm khoảng 95%', ['share note aboutDiffers 1.837/1.899 about 95']],
  ['Có 11/56 chi bộ, chiếm không quá 20%', ['share right boundHolds 11/56 atMost 20']],
  ['Có 45/56 chi bộ, đạt 80% trở lên', ['share right boundHolds 45/56 atLeast 80']],
])('judges a bound as a bound: %s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it.each<[string, string[]]>([
  ['Nhiệm kỳ 2010 - 2015 kết nạp 993 đảng viên, vượt 32,4% chỉ tiêu (750).', ['target right agrees 993/750 over 32.4']],
  ['Kết nạp 993 đảng viên, vượt 32,4% (chỉ tiêu 750)', ['target right agrees 993/750 over 32.4']],
  ['Kết nạp 993 đảng viên, vượt 32,4%.', ['impliedTarget uncheckable excess 993 32.4 of 750..750 by rounding']],
  [
    'Kết nạp 993 đảng viên, đạt 132,4% kế hoạch.',
    ['impliedTarget uncheckable completion 993 132.4 of 750..750 by rounding'],
  ],
  [
    'Kết nạp 288 đảng viên mới, đạt 35% chỉ tiêu năm 2022.',
    ['impliedTarget uncheckable completion 288 35 of 812..834 by rounding'],
  ],
  [
    'Kết nạp 1.235 đảng viên, đạt 102,91% so với chỉ tiêu đề ra.',
    ['impliedTarget uncheckable completion 1.235 102.91 of 1200..1200 by cutOff'],
  ],
  ['Kết nạp 3 đảng viên, đạt 91% chỉ tiêu.', ['impliedTarget uncheckable completion 3 91 of none']],
  [
    'Kết nạp 993 đảng viên, vượt 132,4% so với chỉ tiêu 750',
    ['target wrong statesCompletion 993/750 over 132.4 -> 32,4'],
  ],
  [
    'Kết nạp 993 đảng viên, đạt 32,4% so với chỉ tiêu được giao là 750',
    ['target wrong statesExcess 993/750 32.4 -> 132,4'],
  ],
  ['Kết nạp 700 đảng viên, vượt 5% so với chỉ tiêu 750', ['target wrong notExceeded 700/750 over 5']],
  ['Đến 14/6/2024 kết nạp 269/805 chỉ tiêu, bằng 33,42%', ['target right agrees 269/805 33.42']],
  ['Kết nạp được 269/805 đảng viên, đạt 34,32% chỉ tiêu', ['target wrong differs 269/805 34.32 -> 33,42']],
  ['Kết nạp 269 đảng viên/805 chỉ tiêu, đạt 33,41%', ['target wrong cutOff 269/805 33.41 -> 33,42']],
  ['Kết nạp 269 đảng viên so với chỉ tiêu 805, đạt 33,42%', ['target right agrees 269/805 33.42']],
  [
    'Chỉ tiêu năm 2024 là 805 đảng viên; đã kết nạp 269 đồng chí, đạt 43,42%',
    ['target wrong differs 269/~805 43.42 -> 33,42'],
  ],
  ['Kết nạp 12/10 đảng viên, đạt 120% chỉ tiêu', ['target right agrees 12/10 120']],
  ['Kết nạp 25 đảng viên, đạt 1.250% chỉ tiêu (2)', ['target right agrees 25/2 1250']],
])('checks a target, or names the goals that would print its percentage: %s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it.each<[string, string[]]>([
  [
    'Toàn tỉnh có 468 tổ chức cơ sở đảng, gồm 247 đảng bộ cơ sở và 221 chi bộ cơ sở, với 39.520 đảng viên.',
    ['sum right sums consistsOf 468: 247+221'],
  ],
  [
    'Toàn tỉnh có 468 tổ chức cơ sở đảng với 39.520 đảng viên, gồm 247 đảng bộ cơ sở và 222 chi bộ cơ sở.',
    ['sum wrong exceeds consistsOf 468: 247+222'],
  ],
  ['Khối có 72 cơ sở đảng, bao gồm 40 chi bộ cơ sở và 30 đảng bộ cơ sở', ['sum wrong fallsShort consistsOf 72: 40+30']],
  [
    'Huyện có 45 tổ chức cơ sở đảng (34 chi bộ cơ sở, 11 đảng bộ cơ sở với 109 chi bộ trực thuộc), trên 2.100 đảng viên.',
    ['sum right sums brackets 45: 34+11'],
  ],
  ['Huyện có 45 tổ chức cơ sở đảng (34 chi bộ cơ sở, 12 đảng bộ cơ sở)', ['sum wrong exceeds brackets 45: 34+12']],
  [
    'Sinh hoạt tại 434 tổ chức cơ sở đảng (trong đó: 149 đảng bộ cơ sở, với 1.251 chi bộ trực thuộc và 285 chi bộ cơ sở).',
    ['sum right sums ofWhich 434: 149+285'],
  ],
  [
    'Tỉnh có 477 tổ chức cơ sở đảng, trong đó có 248 đảng bộ cơ sở (14 đảng bộ bộ phận và 2.370 chi bộ trực thuộc) và 229 chi bộ cơ sở, với 36.607 đảng viên.',
    ['sum right sums ofWhich 477: 248+229'],
  ],
  [
    'Có 787 tổ chức cơ sở đảng (tăng 11 so với năm 2011), trong đó, có 269 đảng bộ cơ sở (tăng 08), 518 chi bộ cơ sở (tăng 3).',
    ['sum right sums ofWhich 787: 269+518'],
  ],
  [
    'Toàn tỉnh có 468 tổ chức cơ sở đảng, gồm:\n- 247 đảng bộ cơ sở, với 2.370 chi bộ trực thuộc;\n- 222 chi bộ cơ sở.',
    ['sum wrong exceeds consistsOf 468: 247+222'],
  ],
  [
    'Có 468 tổ chức cơ sở đảng. Trong đó: 247 đảng bộ cơ sở; 221 chi bộ cơ sở.',
    ['sum right sums ofWhich 468: 247+221'],
  ],
  [
    'Có 199 cán bộ được đánh giá, trong đó 39 đồng chí hoàn thành xuất sắc nhiệm vụ, 159 đồng chí hoàn thành tốt nhiệm vụ.',
    ['sum note remainder ofWhich 199: 39+159'],
  ],
  [
    'Có 199 cán bộ được đánh giá, trong đó 39 đồng chí hoàn thành xuất sắc nhiệm vụ, 169 đồng chí hoàn thành tốt nhiệm vụ.',
    ['sum wrong exceeds ofWhich 199: 39+169'],
  ],
  ['Chi bộ có 10 đảng viên, trong đó có 12 đồng chí nữ, đều tích cực.', ['sum wrong exceeds ofWhich 10: 12']],
  [
    'Có 20.952 đảng viên, gồm 20.100 đảng viên chính thức và 853 đảng viên dự bị.',
    ['sum wrong exceeds consistsOf 20.952: 20.100+853'],
  ],
  ['Cấp ủy có 9 đồng chí, gồm 1 bí thư, 2 phó bí thư và 6 ủy viên.', ['sum right sums consistsOf 9: 1+2+6']],
  [
    '247 + 221 = 468; 247 đảng bộ cơ sở + 222 chi bộ cơ sở = 468 tổ chức',
    ['sum right sums addition 468: 247+221', 'sum wrong exceeds addition 468: 247+222'],
  ],
  ['468 = 247 + 221', ['sum right sums addition 468: 247+221']],
])('checks a whole against its parts: %s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it.each<[string, string[]]>([
  [
    'Tổng số 469 tổ chức cơ sở đảng: 247 đảng bộ cơ sở và 221 chi bộ cơ sở.',
    ['sum wrong fallsShort listed 469: 247+221'],
  ],
  ['Tổng số 468 tổ chức cơ sở đảng: 247 đảng bộ cơ sở và 221 chi bộ cơ sở.', ['sum right sums listed 468: 247+221']],
  [
    'Năm 2024 có 468 tổ chức cơ sở đảng:\n- 247 đảng bộ cơ sở;\n- 222 chi bộ cơ sở.',
    ['sum wrong exceeds listed 468: 247+222'],
  ],
  ['Có 199 cán bộ: 39 xuất sắc, 159 hoàn thành tốt.', ['sum note remainder listed 199: 39+159']],
  ['Chi bộ có 20 đảng viên: 12 đồng chí ở ấp, 9 đồng chí ở cơ quan.', []],
  ['Mở 12 hội nghị: 45 chi bộ và 30 đảng bộ cử người dự.', []],
])('checks a whole before a colon: %s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it.each<[string, string[]]>([
  ['Có 247 đảng bộ cơ sở và 221 chi bộ cơ sở, tổng số 468 tổ chức.', ['sum right sums total 468: 247+221']],
  ['Có 247 đảng bộ cơ sở và 222 chi bộ cơ sở, tổng số là 468 tổ chức.', ['sum wrong exceeds total 468: 247+222']],
  ['Có 247 đảng bộ cơ sở; 220 chi bộ cơ sở; cộng 468 tổ chức.', ['sum wrong fallsShort total 468: 247+220']],
  ['Có 247 đảng bộ cơ sở; 221 chi bộ cơ sở; tổng cộng: 468.', ['sum right sums total 468: 247+221']],
  [
    'Tổ chức cơ sở đảng của tỉnh:\n- 247 đảng bộ cơ sở;\n- 221 chi bộ cơ sở;\nTổng cộng: 468 tổ chức.',
    ['sum right sums total 468: 247+221'],
  ],
  [
    'Tổ chức cơ sở đảng của tỉnh:\n- 247 đảng bộ cơ sở.\n- 222 chi bộ cơ sở.\nTổng cộng: 468 tổ chức.',
    ['sum wrong exceeds total 468: 247+222'],
  ],
  [
    'Kết nạp:\n+ Thôn: 12 đảng viên\n+ Trường học: 9 đảng viên\n+ Doanh nghiệp: 3 đảng viên\nCộng: 25 đảng viên',
    ['sum uncheckable unequal total 25: 12+9+3'],
  ],
  ['Tổ chức của tỉnh:\n- 247 đảng bộ cơ sở;\n- 221 chi bộ cơ sở.\nTổng số đảng viên: 39.520.', []],
  ['Có 20 chi bộ thôn, 10 chi bộ cơ quan, cộng 31 chi bộ.', ['sum note unequal total 31: 20+10']],
  ['Có 20 chi bộ thôn, 10 chi bộ cơ quan, tổng số 31 chi bộ.', ['sum uncheckable unequal total 31: 20+10']],
  [
    'Có 12 chi bộ, 450 đảng viên chính thức, 20 đảng viên dự bị, tổng số 470 đảng viên.',
    ['sum right sums total 470: 450+20'],
  ],
  ['Có 21 đảng bộ cơ sở, 35 chi bộ cơ sở, tổng số 5.262 đảng viên.', []],
  ['Có 21 đảng bộ cơ sở, 35 chi bộ cơ sở, nâng tổng số lên 60 tổ chức.', []],
])('checks a total behind its parts: %s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

const divided = (whole: string): string =>
  `Có ${whole}, gồm 20 chi bộ nông thôn, 10 chi bộ cơ quan, 6 chi bộ trường học.`;

it.each<[string, string[]]>([
  [divided('36 chi bộ'), ['sum right sums consistsOf 36: 20+10+6']],
  [divided('35 chi bộ'), ['sum note unequal consistsOf 35: 20+10+6']],
  [divided('38 chi bộ'), ['sum note unequal consistsOf 38: 20+10+6']],
  ['Có 109 chi bộ trực thuộc, gồm 60 chi bộ ấp và 50 chi bộ cơ quan.', ['sum note unequal consistsOf 109: 60+50']],
  ['Có 6 chi bộ, trong đó 3 chi bộ thôn, 2 chi bộ cơ quan.', ['sum uncheckable unequal ofWhich 6: 3+2']],
  [
    'Đảng bộ có 35 chi bộ; trong đó có 20 chi bộ thôn, 10 chi bộ cơ quan và 6 chi bộ trường học.',
    ['sum note mayOverlap ofWhich 35: 20+10+6'],
  ],
  ['Có 450 đồng chí, gồm 430 chính thức và 21 dự bị.', ['sum wrong exceeds consistsOf 450: 430+21']],
  ['Có 56 mô hình, gồm 30 cách làm và 27 điển hình.', ['sum uncheckable unequal consistsOf 56: 30+27']],
  ['Bầu 15 đồng chí, gồm bí thư, 2 phó bí thư và 11 ủy viên.', ['sum uncheckable unequal consistsOf 15: 2+11']],
  ['Có 15 chi bộ (5 chi bộ thôn, 9 chi bộ cơ quan).', ['sum uncheckable unequal brackets 15: 5+9']],
  ['Chi bộ có 10 đảng viên, trong đó có 5 nữ, 5 người dân tộc thiểu số.', []],
])('never passes over a list whose sum differs: %s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it('adds no list up that counts something else, or women and minorities beside each other, even where it happens to fit', () => {
  expect(found('Mở 5 lớp bồi dưỡng, gồm 2 học viên và 3 cán bộ.')).toEqual([]);
  expect(found('Có 9 đảng bộ (4 đảng bộ bộ phận và 5 chi bộ trực thuộc).')).toEqual([]);
});

it.each<[string, string[]]>([
  [
    'Có 11 tổ chức hoàn thành xuất sắc (19,64%), 45 tổ chức hoàn thành tốt (80,35%), tổng số 56 tổ chức.',
    [
      'share right agrees 11/56 19.64',
      'sum right sums total 56: 11+45',
      'percentGroup note 99.99 of 11+45, rounded 100.00',
      'share wrong cutOff 45/56 80.35 -> 80,36',
    ],
  ],
  [
    'Các đảng bộ kết nạp 11/27 (40,7%), 7/11 (63,6%), 2/6 (33,4%).',
    ['share right agrees 11/27 40.7', 'share right agrees 7/11 63.6', 'share wrong differs 2/6 33.4 -> 33,3'],
  ],
  ['Có 45/56 chi bộ; tỷ lệ 80,35%.', ['share wrong cutOff 45/56 80.35 -> 80,36']],
  ['Có 45/56 chi bộ; tỷ lệ 80,36%.', ['share right agrees 45/56 80.36']],
  [
    'Kết nạp 1.059 đảng viên; vượt 30% chỉ tiêu giao là 800 đảng viên.',
    ['target wrong differs 1.059/800 over 30 -> 32'],
  ],
])('reads shares and targets in the order they are written: %s', (text, expected) => {
  expect(all(text)).toEqual(expected);
});

it.each<[string, string[]]>([
  [
    'Có 1,234/2,345 đảng viên, chiếm 52,62%.',
    ['unread uncheckable fraction 1,234/2,345', 'unread uncheckable percent 52,62%'],
  ],
  ['Có 45/56 chi bộ; bằng 90,36%', ['unread uncheckable fraction 45/56', 'unread uncheckable percent 90,36%']],
  ['Có 45/56 chi bộ tổ chức đại hội.', ['unread uncheckable fraction 45/56']],
  ['Tỷ lệ dự họp đạt 95 %, tăng 2,5%.', ['unread uncheckable percent 95 %', 'unread uncheckable percent 2,5%']],
  ['Ngày 14/6/2024, đến 30/6 và 6/2024, theo Quyết định 19/2025/QĐ-TTg.', []],
])('lists every share that it cannot check: %s', (text, expected) => {
  expect(all(text)).toEqual(expected);
});

it('notes percentages of one whole that make 99.99, beside the cut-off that causes it', () => {
  expect(found('11/56 tổ chức hoàn thành xuất sắc, chiếm 19,64%; 45/56 tổ chức hoàn thành tốt, chiếm 80,35%.')).toEqual(
    [
      'share right agrees 11/56 19.64',
      'percentGroup note 99.99 of 11+45, rounded 100.00',
      'share wrong cutOff 45/56 80.35 -> 80,36',
    ],
  );
});

it('notes that correctly rounded thirds make 99.99', () => {
  const third = '5/15 chi bộ, chiếm 33,33%';
  expect(found(`${third}; ${third}; ${third}`)).toContain('percentGroup note 99.99 of 5+5+5, rounded 99.99');
});

it('notes percentages without counts that nearly make 100, and is silent when they do', () => {
  const text = (last: string): string =>
    `Xuất sắc chiếm 87,97%; tốt chiếm 10,22%; hoàn thành chiếm 1,42%; kém chiếm ${last}.`;
  expect(found(text('0,38%'))).toEqual(['percentGroup note 99.99']);
  expect(found(text('0,39%'))).toEqual([]);
  expect(found(text('5,39%'))).toEqual([]);
});

it('keeps the findings in the order of the text', () => {
  const starts = checkReportText('Có 45/56 chi bộ, chiếm 80,36%. Có 11/56 chi bộ, chiếm 19,64%. 1 + 2 = 3.').map(
    ({ span }) => span.start,
  );
  expect(starts).toEqual(starts.toSorted((left, right) => left - right));
});

it.each([['NFC'], ['NFD']] as const)('reads %s text and points into it', (form) => {
  const text = '👍 Có 857/5.262 đồng chí hoàn thành xuất sắc nhiệm vụ, chiếm\u00a016,28\u202f%.'.normalize(form);
  const [finding] = checkReportText(text);
  if (finding?.kind !== 'share' || !finding.suggestion) throw new Error('no share found');
  expect(summary(finding)).toBe('share wrong cutOff 857/5.262 16.28 -> 16,29');
  expect(text.slice(finding.suggestion.span.start, finding.suggestion.span.end)).toBe('16,28');
  expect(text.slice(finding.base.span.start, finding.base.span.end)).toBe('5.262');
  expect(text.slice(finding.span.start, finding.span.end)).toMatch(/^857\/5\.262 .*16,28\u202f%$/u);
});

it.each([
  ['a wrapped line', 'Có 45/56\ntổ chức hoàn thành\ntốt nhiệm vụ, chiếm\n80,35%'],
  ['Windows line ends', 'Có 45/56\r\ntổ chức hoàn thành tốt,\r\nchiếm 80,35%'],
  ['invisible marks', 'Có 45\u200b/56 tổ chức, chiếm 80\u200b,35%\ufeff'],
  ['full-width signs', 'Có 45／56 tổ chức，chiếm 80,35％'],
  ['thin spaces and dashes', 'Có 45/56 tổ\u2009chức – chiếm 80,35\u2009%'],
])('is not misled by %s', (_, text) => {
  expect(found(text)).toEqual(['share wrong cutOff 45/56 80.35 -> 80,36']);
});

it('reads a whole report, and only what is wrong in it is called wrong', () => {
  const report = `BÁO CÁO
Kết quả công tác xây dựng Đảng năm 2018

Thực hiện Hướng dẫn số 12-HD/BTCTW ngày 06/7/2018 và Quy định số 707-QĐ/TU, trong 06 tháng cuối năm, tỷ lệ chi bộ sinh hoạt đúng quy định đạt 98,5%.

1. Tổ chức đảng
Đảng bộ hiện có 56 tổ chức cơ sở đảng, gồm 21 đảng bộ cơ sở (với 181 chi bộ trực thuộc) và 35 chi bộ cơ sở. Kết quả xếp loại như sau:
- Hoàn thành xuất sắc nhiệm vụ: 11/56 tổ chức, chiếm 19,64%;
- Hoàn thành tốt nhiệm vụ: 45/56 tổ chức, chiếm 80,35%.

2. Đảng viên
Trong tổng số 5.262 đảng viên được đánh giá, có 857 đồng chí hoàn thành xuất sắc nhiệm vụ, chiếm 16,28%; 4.051 đồng chí hoàn thành tốt nhiệm vụ, chiếm 76,99%; tăng 2,1% so với năm 2017.
Đến ngày 31/12, kết nạp được 93 đảng viên, vượt 3,33% chỉ tiêu (90), trong đó có 41 đồng chí nữ (44,09%) và 62 đoàn viên (66,67%).

3. Cán bộ
Có 199 cán bộ được đánh giá, trong đó 39 đồng chí hoàn thành xuất sắc nhiệm vụ và 159 đồng chí hoàn thành tốt nhiệm vụ.
`;
  expect(found(report)).toEqual([
    'sum right sums consistsOf 56: 21+35',
    'share right agrees 11/56 19.64',
    'percentGroup note 99.99 of 11+45, rounded 100.00',
    'share wrong cutOff 45/56 80.35 -> 80,36',
    'share wrong cutOff 857/5.262 16.28 -> 16,29',
    'share right agrees 4.051/~5.262 76.99',
    'target right agrees 93/90 over 3.33',
    'share right agrees 41/~93 44.09',
    'share right agrees 62/~93 66.67',
    'sum note remainder ofWhich 199: 39+159',
  ]);
});

it.each([
  ['-3/5 chiếm 60%', ['unread uncheckable fraction 3/5', 'unread uncheckable percent 60%']],
  ['Có -3/5 chi bộ, chiếm 60%', ['unread uncheckable fraction 3/5', 'unread uncheckable percent 60%']],
  ['Có 3/5 chi bộ, chiếm -60%', ['unread uncheckable fraction 3/5', 'unread uncheckable percent 60%']],
])('takes no negative number for the positive one: %s', (text, findings) => {
  expect(all(text)).toEqual(findings);
});

it('reads no goal out of what is handed over', () => {
  expect(found('Bàn giao 750 hồ sơ đảng viên, thực hiện 993 hồ sơ, vượt 32,4%.')).toEqual([
    'impliedTarget uncheckable excess 993 32.4 of 750..750 by rounding',
  ]);
});
