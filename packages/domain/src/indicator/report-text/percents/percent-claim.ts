import { scaled } from '../../../decimal-text.ts';
import { classAfter } from '../reading/count-context.ts';
import { classesMeet, knownClass } from '../reading/noun-class.ts';
import { phraseAt, phrases } from '../reading/phrase.ts';
import { isMark } from '../reading/token.ts';
import type { CountAt, PercentAt, ShareFinding, TargetFinding } from '../finding.ts';
import type { PercentRole } from './percent-role.ts';
import type { ReportLayout } from '../reading/report-layout.ts';
import type { Subject } from './subject.ts';
import type { TokenOf } from '../reading/token.ts';

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
  if (subject.doubtful || token.twoReadings) return false;
  if (role.cue === 'attains' && !role.alone) return false;
  if ((role.cue === 'attains' || role.cue === 'equals') && subject.commas > 1) return false;
  if (role.cue === 'brackets' && subject.commas > 0) return false;
  return subject.pairing !== 'within' || classAfter(report.tokens, subject.baseAt) !== null;
}

/** Whether the words after the percentage ("tổng số đảng viên", "số phiếu") can mean this base. */
export function meansBase(report: ReportLayout, { role }: PercentClaim, baseAt: number): boolean {
  if (role.named.length === 0) return true;
  const total = role.named[0] === 'tổng';
  const named = knownClass(total ? role.named.slice(1) : role.named);
  if (named === null) return total ? role.named.length === 1 : role.cue === 'occupies';
  const base = classAfter(report.tokens, baseAt);
  return base === null || base === named;
}

/** Whether those words name another thing than the count itself: "15 đồng chí trúng cử, đạt 100% số phiếu". */
export function namesAnother(report: ReportLayout, { role, subject }: PercentClaim): boolean {
  if (role.named.length === 0) return false;
  const total = role.named[0] === 'tổng';
  const named = knownClass(total ? role.named.slice(1) : role.named);
  return named === null ? !total : !classesMeet(named, classAfter(report.tokens, subject.at));
}

type ReportReason = ShareFinding['reason'] | TargetFinding['reason'];

/** A difference so small, in at least one decimal, that it can only come from this base. */
export function isSlip({ percent }: PercentClaim, reason: ReportReason): boolean {
  return (reason === 'cutOff' || reason === 'near') && scaled(percent.stated).decimals > 0;
}

export function isOverHundred({ stated }: PercentAt): boolean {
  const { units, decimals } = scaled(stated);
  return units > 100n * 10n ** BigInt(decimals);
}

const links = phrases(`
  trong, trên, so với, của, trong tổng số, trên tổng số, so với tổng số, của tổng số, tổng số
`);

/** `chiếm 19,64% trong tổng số 56 tổ chức`, `(chiếm 19,64%) tổng số 56`: the base after the percentage, with its index. */
export function baseAfter(
  { tokens }: ReportLayout,
  at: number,
): { readonly at: number; readonly base: CountAt } | undefined {
  const from = isMark(tokens[at + 1], ')') ? at + 2 : at + 1;
  const link = phraseAt(tokens, from, links);
  const token = tokens[from + link];
  return link > 0 && token?.kind === 'count'
    ? { at: from + link, base: { value: token.value, span: token.span } }
    : undefined;
}
