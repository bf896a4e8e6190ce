import { addDays, dayText, limitUnits, numberText, shareText } from '@co-so/domain';
import type { Cited, CivilDate, Limit, Points, Ratio, RuleComparison, Selection } from '@co-so/domain';

/** `92,5`. */
export function scoreText(value: Points): string {
  return numberText(value, 2);
}

/** A share as rules write it: `20%`, but `2/3`. */
export function ruleShareText(share: Ratio): string {
  return 100 % share.denominator === 0 ? shareText(share) : `${share.numerator}/${share.denominator}`;
}

export const comparisonWords: Readonly<Record<RuleComparison, string>> = {
  under: 'dưới',
  atMost: 'không quá',
  exactly: 'đúng',
  atLeast: 'ít nhất',
  over: 'trên',
};

/** In which years or days a set is taken; what no source gives is said to be unknown. */
export function selectionText(selection: Selection): string {
  switch (selection.by) {
    case 'never':
      return 'Không áp dụng ở đâu: mẫu để tham khảo, soạn bảng riêng';
    case 'ratingYear':
      return yearsText(selection.from, selection.until);
    case 'day':
      return daysText(selection.from, selection.until);
  }
}

function yearsText(from: number, until: number | null): string {
  if (until === null) return `Từ năm đánh giá ${from}`;
  return until - 1 === from ? `Năm đánh giá ${from}` : `Các năm đánh giá ${from}–${until - 1}`;
}

function daysText(from: CivilDate | null, until: CivilDate | null): string {
  const begins = from === null ? 'Chưa rõ ngày bắt đầu' : `Từ ${dayText(from)}`;
  if (until !== null) return `${begins}, đến hết ${dayText(addDays(until, -1))}`;
  return from === null ? 'Chưa rõ ngày bắt đầu; hiện áp dụng' : begins;
}

/** `ít nhất 90 phút`, `trước ngày 31/12 của năm đánh giá`. */
export function limitText({ is, amount }: Pick<Limit, 'is' | 'amount'>): string {
  if (amount === null) return 'chưa rõ số';
  const words = is === null ? '' : `${comparisonWords[is]} `;
  switch (amount.kind) {
    case 'number':
      if (amount.unit === 'yearsOfAge') return ageText(is, amount.number);
      if (is === 'exactly' && amount.number === 0) return 'không có';
      return `${words}${numberText(amount.number)} ${limitUnits[amount.unit]}`;
    case 'numbers':
      return `${amount.numbers.join(', ')} ${limitUnits[amount.unit]}`;
    case 'share':
      return `${words}${ruleShareText(amount.ratio)}`;
    case 'dayOfMonth':
      return `${dayWords(is)} ${amount.day} của tháng ${amount.monthsBefore === 0 ? 'đó' : 'trước'}`;
    case 'dayOfYear': {
      const year = ['của năm đánh giá', 'của năm sau'][amount.yearsAfter] ?? `sau ${amount.yearsAfter} năm`;
      return `${dayWords(is)} ${amount.day}/${amount.month} ${year}`;
    }
    case 'dayOfQuarter':
      return `${dayWords(is)} ${amount.day} của tháng thứ ${amount.month} trong quý`;
  }
}

/** Ages count full years: `từ đủ 18 tuổi`, `đến đủ 60 tuổi`. */
function ageText(is: RuleComparison | null, age: number): string {
  const words = is === 'atLeast' ? 'từ đủ' : is === 'atMost' ? 'đến đủ' : is === null ? 'đủ' : comparisonWords[is];
  return `${words} ${numberText(age)} ${limitUnits.yearsOfAge}`;
}

function dayWords(is: RuleComparison | null): string {
  return is === 'under' ? 'trước ngày' : is === 'atMost' ? 'chậm nhất ngày' : 'ngày';
}

/** Whether two parts rest on the same clause, with the same doubt. */
export function citesTheSame(left: Cited, right: Cited): boolean {
  return left.at?.of === right.at?.of && left.at?.place === right.at?.place && left.unconfirmed === right.unconfirmed;
}
