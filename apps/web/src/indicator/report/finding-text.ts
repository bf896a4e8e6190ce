import { numberText, qualifierWords, shareText, statedPercentText } from '@co-so/domain';
import type { ReportFinding, ReportVerdict } from '@co-so/domain';

type PercentAt = Extract<ReportFinding, { kind: 'share' }>['percent'];
type PercentReason =
  | Extract<ReportFinding, { kind: 'share' }>['reason']
  | Extract<ReportFinding, { kind: 'target' }>['reason'];

export const verdictNames: Readonly<Record<ReportVerdict, string>> = {
  wrong: 'Cần sửa',
  note: 'Lưu ý',
  uncheckable: 'Chưa kiểm được',
  right: 'Đúng',
};

/** One finding as a sentence: what was read, what it comes to, and what to write instead. */
export function findingText(finding: ReportFinding): string {
  switch (finding.kind) {
    case 'share':
      return `${relation(finding.part.value, finding.base)} = ${finding.computed}; bài ghi ${percentText(finding.percent)}: ${reasonText(finding.reason, finding.computed)}`;
    case 'unbasedShare':
      return finding.reason === 'noBase'
        ? `${numberText(finding.part.value)} (${percentText(finding.percent)}): trong đoạn không thấy tổng số để tính.`
        : `${numberText(finding.part.value)} (${percentText(finding.percent)}): không rõ tính trên tổng số nào (${finding.considered.map(({ value }) => numberText(value)).join(' hay ')}).`;
    case 'target':
      return `${relation(finding.actual.value, finding.goal)}: ${finding.wording === 'excess' ? 'vượt' : 'đạt'} ${finding.computed}; bài ghi ${percentText(finding.percent)}: ${reasonText(finding.reason, finding.computed)}`;
    case 'impliedTarget':
      return impliedText(finding);
    case 'sum':
      return sumText(finding);
    case 'percentGroup':
      return groupText(finding);
    case 'unread':
      return finding.number === 'fraction'
        ? `${finding.written}: không thấy tỷ lệ phần trăm đi kèm để so.`
        : `${finding.written}: không rõ tính từ số nào, đồng chí tự soát.`;
  }
}

function relation(part: number, base: { readonly value: number; readonly origin: 'written' | 'assumed' }): string {
  const assumed = base.origin === 'assumed' ? ' (tổng số lấy từ phần trước của đoạn)' : '';
  return `${numberText(part)}/${numberText(base.value)}${assumed}`;
}

function percentText({ stated, qualifier }: PercentAt): string {
  const word = qualifier === 'lessThan' ? 'gần hoặc dưới' : qualifierWords[qualifier];
  return qualifier === 'exact' ? statedPercentText(stated) : `${word} ${statedPercentText(stated)}`;
}

function reasonText(reason: PercentReason, computed: string): string {
  switch (reason) {
    case 'agrees':
    case 'boundHolds':
      return 'đúng.';
    case 'cutOff':
      return `số lẻ bị cắt bớt, làm tròn phải là ${computed}.`;
    case 'near':
      return `lệch không quá 0,01 điểm phần trăm; nên ghi ${computed}.`;
    case 'differs':
      return `không khớp, phải là ${computed}.`;
    case 'boundNotStrict':
      return 'vừa bằng mức đã ghi, chưa hẳn vượt.';
    case 'boundByRounding':
      return `mức đã ghi chỉ là số làm tròn; tính được ${computed}.`;
    case 'boundBroken':
      return `không đúng với mức đã ghi, tính được ${computed}.`;
    case 'aboutDiffers':
      return `gần đúng, tính được ${computed}.`;
    case 'partExceedsBase':
      return 'phần lớn hơn tổng số, xem lại hai số này.';
    case 'statesExcess':
      return 'đây là phần vượt; nếu viết “đạt” phải cộng thêm 100%.';
    case 'statesCompletion':
      return 'đây là mức đạt; nếu viết “vượt” phải trừ 100%.';
    case 'notExceeded':
      return 'chưa vượt chỉ tiêu.';
  }
}

function impliedText({ actual, percent, wording, implied }: Extract<ReportFinding, { kind: 'impliedTarget' }>): string {
  const said = `${numberText(actual.value)}, ${wording === 'excess' ? 'vượt' : 'đạt'} ${percentText(percent)}`;
  if (!implied) return `${said}: bài không nêu chỉ tiêu, và không có chỉ tiêu chẵn nào cho tỷ lệ này.`;
  const { least, greatest } = implied;
  const goal = least === greatest ? numberText(least) : `từ ${numberText(least)} đến ${numberText(greatest)}`;
  return `${said}: bài không nêu chỉ tiêu; chỉ tiêu suy ra là ${goal}.`;
}

function sumText({ whole, parts, sum, reason }: Extract<ReportFinding, { kind: 'sum' }>): string {
  const terms = parts.map(({ value }) => numberText(value)).join(' + ');
  const total = numberText(whole.value);
  switch (reason) {
    case 'sums':
      return `${terms} = ${total}: đúng.`;
    case 'remainder':
      return `${terms} = ${numberText(sum)}, còn ${numberText(whole.value - sum)} trong ${total} chưa nêu.`;
    case 'fallsShort':
    case 'exceeds':
      return `${terms} = ${numberText(sum)}, không bằng ${total} (lệch ${numberText(Math.abs(whole.value - sum))}).`;
    case 'unequal':
      return `${terms} = ${numberText(sum)}, khác ${total}; nếu đây là toàn bộ các phần thì cần xem lại.`;
    case 'mayOverlap':
      return `${terms} = ${numberText(sum)}, nhiều hơn ${total}; các nhóm này có thể trùng nhau nên không cộng.`;
  }
}

function groupText({ percents, sum, counts }: Extract<ReportFinding, { kind: 'percentGroup' }>): string {
  const terms = percents.map(({ stated }) => statedPercentText(stated)).join(' + ');
  const whole = counts
    ? ` Số đếm thì đủ: ${counts.parts.map(({ value }) => numberText(value)).join(' + ')} = ${numberText(counts.base)} (${shareText({ numerator: counts.base, denominator: counts.base })}).`
    : '';
  return `${terms} = ${statedPercentText(sum)}, không tròn 100% vì làm tròn.${whole}`;
}
