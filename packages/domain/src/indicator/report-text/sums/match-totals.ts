import { classAfter, isChange, isInexactCount } from '../reading/count-context.ts';
import { closingTotalAt } from '../reading/closing-total.ts';
import { spanOver } from '../finding.ts';
import { phraseBefore, phrases } from '../reading/phrase.ts';
import { isMark } from '../reading/token.ts';
import { areExclusive, mayOverlap } from './part-kind.ts';
import { partList } from './part-list.ts';
import { isDividedInto } from './whole-of-parts.ts';
import type { ClosingTotal } from '../reading/closing-total.ts';
import type { SumFinding } from '../finding.ts';
import type { ListedPart } from './part-list.ts';
import type { ReportLayout } from '../reading/report-layout.ts';
import type { WholeCandidate } from './whole-before.ts';

/** "247 đảng bộ cơ sở và 221 chi bộ cơ sở, tổng số 468 tổ chức", "…; cộng 468". */
export function matchTotals(report: ReportLayout): readonly SumFinding[] {
  return report.tokens.flatMap((_, at) => {
    const total = closingTotalAt(report.tokens, at);
    return (total && totalSum(report, total)) ?? [];
  });
}

function totalSum(report: ReportLayout, total: ClosingTotal): SumFinding | undefined {
  const { tokens } = report;
  const token = tokens[total.at]!;
  const from = firstPart(report, total.cue);
  if (token.kind !== 'count' || from === undefined || isInexactCount(tokens, total.at)) return undefined;
  const whole = { value: token.value, span: token.span, at: total.at, noun: classAfter(tokens, total.at) };
  const listed = partList(report, from, total.cue).parts;
  const parts = ofOneKind(report, whole, listed);
  const equal = parts.findIndex((_, index) => index < parts.length - 1 && sumOf(parts.slice(index)) === whole.value);
  if (equal >= 0) return finding(whole, parts.slice(equal), { verdict: 'right', reason: 'sums' });
  return parts.length > 1 ? finding(whole, parts, judge(report, total, whole, parts)) : undefined;
}

const reach = 120;
const openings = phrases('trong đó, gồm, bao gồm');

/** The index of the first count of the list that ends before the cue. */
function firstPart({ tokens, sentence, scope, partner }: ReportLayout, cue: number): number | undefined {
  let found: number | undefined;
  const isLine = tokens[cue - 1]?.kind === 'break';
  const within = isLine ? scope : sentence;
  const opensList = (at: number) => isMark(tokens[at], ':') && (!isLine || tokens[at + 1]?.kind === 'break');
  for (let at = cue - 1; at > cue - reach && at > 0 && within[at] === within[cue]; at -= 1) {
    if (isMark(tokens[at], ')') && partner[at]! >= 0) at = partner[at]!;
    else if (isMark(tokens[at], '(') || opensList(at) || phraseBefore(tokens, at + 1, openings) > 0) break;
    else if (closingTotalAt(tokens, at)) break;
    else if (tokens[at]?.kind === 'count' && !isChange(tokens, at)) found = at;
  }
  return found;
}

/** The last parts that count what the whole counts, or, where it does not say, one sort of thing. */
function ofOneKind(
  { tokens }: ReportLayout,
  whole: WholeCandidate,
  listed: readonly ListedPart[],
): readonly ListedPart[] {
  const noun = whole.noun ?? listed.map(({ at }) => classAfter(tokens, at)).findLast((one) => one !== null);
  const other = listed.findLastIndex(({ at }) => (classAfter(tokens, at) ?? noun) !== noun);
  const parts = listed.slice(other + 1);
  return whole.noun === null || isDividedInto(tokens, whole, parts) ? parts : [];
}

function judge(
  { tokens }: ReportLayout,
  { adds }: ClosingTotal,
  whole: WholeCandidate,
  parts: readonly ListedPart[],
): Pick<SumFinding, 'verdict' | 'reason'> {
  const settled = parts.every(({ clean }) => clean);
  const exceeds = sumOf(parts) > whole.value;
  if (settled && areExclusive(tokens, parts) && (adds || exceeds || whole.noun === 'organization'))
    return { verdict: 'wrong', reason: exceeds ? 'exceeds' : 'fallsShort' };
  const overlap = mayOverlap(tokens, parts[0]!.at, whole.at) && whole.noun !== 'organization';
  return { verdict: adds && settled && !overlap ? 'note' : 'uncheckable', reason: 'unequal' };
}

function finding(
  { value, span }: WholeCandidate,
  parts: readonly ListedPart[],
  judged: Pick<SumFinding, 'verdict' | 'reason'>,
): SumFinding {
  return {
    kind: 'sum',
    ...judged,
    span: spanOver([span, ...parts.map((part) => part.span)]),
    wording: 'total',
    whole: { value, span },
    parts: parts.map((part) => ({ value: part.value, span: part.span })),
    sum: sumOf(parts),
  };
}

function sumOf(parts: readonly ListedPart[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}
