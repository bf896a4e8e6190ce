import { lastBefore } from './base-candidates.ts';
import { classAfter, countAt } from '../reading/count-context.ts';
import { targetNouns } from '../reading/number-words.ts';
import { isOverHundred } from './percent-claim.ts';
import { phraseAt, phrases, wordSet } from '../reading/phrase.ts';
import { isMark, isWord } from '../reading/token.ts';
import type { BaseCandidate } from './base-candidates.ts';
import type { WholeAt } from '../finding.ts';
import type { NounClass } from '../reading/noun-class.ts';
import type { PercentClaim } from './percent-claim.ts';
import type { ReportLayout } from '../reading/report-layout.ts';
import type { Subject } from './subject.ts';

export interface Goal {
  readonly whole: WholeAt;
  /** The words say that it is the goal of this very count. */
  readonly certain: boolean;
}

/** The goal that a percentage is measured against: after it, beside its count, or earlier in the paragraph. */
export function goalOf(
  report: ReportLayout,
  candidates: readonly BaseCandidate[],
  { at, subject, role, percent }: PercentClaim,
): Goal | undefined {
  const after = goalAfter(report, at);
  if (after !== undefined) {
    const goal = report.tokens[after]!;
    if (goal.kind === 'count' && isGoalFor(report, subject.at, after))
      return { whole: { ...countAt(goal), origin: 'written' }, certain: true };
  }
  if (subject.base) {
    const exceeds = subject.part.value > subject.base.value;
    const saysSo = role.use === 'excess' || isOverHundred(percent);
    const certain = namesGoal(report, subject) && exceeds === saysSo;
    return { whole: { ...subject.base, origin: 'written' }, certain };
  }
  const carried = goalBefore(report, candidates, subject.at);
  if (!carried) return undefined;
  const { value, span } = carried;
  return {
    whole: { value, span, origin: 'assumed' },
    certain: report.sentence[carried.at] === report.sentence[subject.at],
  };
}

/** The nearest target of the paragraph that this count can be measured against. */
export function goalBefore(
  { tokens, block }: ReportLayout,
  candidates: readonly BaseCandidate[],
  at: number,
): BaseCandidate | undefined {
  const noun = classAfter(tokens, at);
  return lastBefore(candidates, at).find(
    (one) => one.strength === 'goal' && block[one.at] === block[at] && goalClassMeets(one.noun, noun),
  );
}

const admitting = wordSet('nạp được hiện đạt thành mới');

/** `269/805 chỉ tiêu`, `kết nạp 269/805 đảng viên`. */
export function namesGoal({ tokens }: ReportLayout, { at, baseAt, pairing }: Subject): boolean {
  return pairing === 'goal' || countsGoal(tokens, baseAt) || isWord(tokens[at - 1], admitting);
}

export function countsGoal(tokens: ReportLayout['tokens'], at: number): boolean {
  return phraseAt(tokens, at + 1, targetNouns) > 0;
}

function isGoalFor({ tokens }: ReportLayout, actual: number, goal: number): boolean {
  return goalClassMeets(classAfter(tokens, goal), classAfter(tokens, actual));
}

function goalClassMeets(goal: NounClass, actual: NounClass): boolean {
  return goal === null || goal === 'task' || actual === null || goal === actual;
}

const links = phrases('so với, của, so, theo');
const stops = wordSet(`
  và với có trong tăng giảm nâng đã gồm bao cao thấp đạt vượt của tại ở cho thuộc tới sau
`);
const reach = 14;
const bracketAtMost = 6;

/** `vượt 32,4% chỉ tiêu (750)`, `so với chỉ tiêu được giao là 750`, `vượt 32,4% (chỉ tiêu 750)`: the index of the goal. */
export function goalAfter({ tokens, partner }: ReportLayout, percentAt: number): number | undefined {
  const next = percentAt + 1;
  if (isMark(tokens[next], '(') && countsGoal(tokens, next)) return goalInBrackets(tokens, next, partner[next]!);
  const link = phraseAt(tokens, next, links);
  const from = next + link + phraseAt(tokens, next + link, targetNouns);
  if (from === next + link) return undefined;
  for (let at = from; at < from + reach; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'count') return at;
    if (isMark(token, '(')) return goalInBrackets(tokens, at, partner[at]!);
    if (!(token?.kind === 'skipped' || isMark(token, ':') || (token?.kind === 'word' && !stops.has(token.word))))
      return undefined;
  }
  return undefined;
}

function goalInBrackets(tokens: ReportLayout['tokens'], opening: number, closing: number): number | undefined {
  if (closing < 0 || closing - opening > bracketAtMost + 2) return undefined;
  const inside = tokens.slice(opening + 1, closing);
  const numbers = inside.filter(({ kind }) => kind !== 'word');
  const count = inside.findIndex(({ kind }) => kind === 'count');
  return numbers.length === 1 && count >= 0 ? opening + 1 + count : undefined;
}
