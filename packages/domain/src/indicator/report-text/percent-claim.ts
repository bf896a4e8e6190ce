import { scaled } from '../../decimal-text.ts';
import { classAfter } from './count-context.ts';
import { nounClass } from './noun-class.ts';
import { phraseAt, phrases } from './phrase.ts';
import { isMark } from './token.ts';
import type { CountAt, PercentAt } from './finding.ts';
import type { PercentRole } from './percent-role.ts';
import type { PercentVerdict } from './percent-verdict.ts';
import type { ReportLayout } from './report-layout.ts';
import type { Subject } from './subject.ts';
import type { TokenOf } from './token.ts';

/** A percentage with the count it speaks of. */
export interface PercentClaim {
  readonly at: number;
  readonly token: TokenOf<'percent'>;
  readonly percent: PercentAt;
  readonly role: PercentRole;
  readonly subject: Subject;
}

/**
 * Whether the wording leaves no other reading, so that a difference is an error. Otherwise only agreement, or a
 * difference in the last digit, shows that the reading was meant.
 */
export function isUnambiguous(report: ReportLayout, { role, subject, token }: PercentClaim): boolean {
  if (subject.likeDay || token.twoReadings) return false;
  if (role.cue === 'reaches' && subject.commas > 1) return false;
  if (role.cue === 'brackets' && subject.commas > 0) return false;
  return subject.pairing !== 'within' || classAfter(report.tokens, subject.baseAt) !== null;
}

/** Whether the words after the percentage ("tổng số đảng viên", "số phiếu") can mean this base. */
export function meansBase(report: ReportLayout, { role }: PercentClaim, baseAt: number): boolean {
  if (role.named.length === 0) return true;
  const total = role.named[0] === 'tổng';
  const named = nounClass(total ? role.named.slice(1) : role.named);
  if (named === null) return total ? role.named.length === 1 : role.cue === 'occupies';
  const base = classAfter(report.tokens, baseAt);
  return base === null || base === named;
}

/** A difference so small, in at least one decimal, that it can only come from this base. */
export function isSlip({ percent }: PercentClaim, { reason }: Pick<PercentVerdict, 'reason'>): boolean {
  return (reason === 'cutOff' || reason === 'near') && scaled(percent.stated).decimals > 0;
}

export function isOverHundred({ stated }: PercentAt): boolean {
  const { units, decimals } = scaled(stated);
  return units > 100n * 10n ** BigInt(decimals);
}

const links = phrases(
  'trong',
  'trên',
  'so với',
  'của',
  'trong tổng số',
  'trên tổng số',
  'so với tổng số',
  'của tổng số',
  'tổng số',
);

/** `chiếm 19,64% trong tổng số 56 tổ chức`: the base after the percentage, with its index. */
export function baseAfter(
  { tokens }: ReportLayout,
  at: number,
): { readonly at: number; readonly base: CountAt } | undefined {
  const link = phraseAt(tokens, at + 1, links);
  const token = tokens[at + 1 + link];
  return link > 0 && token?.kind === 'count'
    ? { at: at + 1 + link, base: { value: token.value, span: token.span } }
    : undefined;
}

const bracketAtMost = 6;

/** `99% (1.298/1.311 đảng bộ)`: the fraction behind a percentage. */
export function fractionAfter({ tokens, partner }: ReportLayout, at: number): Subject | undefined {
  const [opening, fraction] = [tokens[at + 1], tokens[at + 2]];
  const closing = partner[at + 1] ?? -1;
  if (!isMark(opening, '(') || fraction?.kind !== 'fraction' || closing < 0 || closing - at > bracketAtMost + 2)
    return undefined;
  if (tokens.slice(at + 3, closing).some(({ kind }) => kind !== 'word')) return undefined;
  const { part, base } = fraction;
  return { at: at + 2, part, base, baseAt: at + 2, pairing: 'fraction', likeDay: false, commas: 0 };
}
