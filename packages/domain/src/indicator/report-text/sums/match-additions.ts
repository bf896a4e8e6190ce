import { wordSet } from '../reading/phrase.ts';
import { countAt, isInexactCount } from '../reading/count-context.ts';
import { spanOver } from '../finding.ts';
import { isMark, isWord } from '../reading/token.ts';
import type { CountAt, SumFinding } from '../finding.ts';
import type { ReportLayout } from '../reading/report-layout.ts';

const reach = 80;
const times = wordSet('x nhân chia trừ');

/** "247 + 221 = 468", also with nouns between, and turned round. */
export function matchAdditions(report: ReportLayout): readonly SumFinding[] {
  const found: SumFinding[] = [];
  report.tokens.forEach((token, at) => {
    if (!isMark(token, '=')) return;
    const left = termsFrom(report, at, -1);
    const right = termsFrom(report, at, 1);
    const finding = left && right && additionOf(left, right);
    if (finding) found.push(finding);
  });
  return found;
}

function additionOf(left: readonly CountAt[], right: readonly CountAt[]): SumFinding | undefined {
  const [parts, total] = left.length > 1 ? [left, right] : [right, left];
  const whole = total[0];
  if (parts.length < 2 || total.length !== 1 || !whole) return undefined;
  const sum = parts.reduce((before, { value }) => before + value, 0);
  const span = spanOver([whole.span, ...parts.map((part) => part.span)]);
  const reason = sum === whole.value ? 'sums' : sum > whole.value ? 'exceeds' : 'fallsShort';
  return {
    kind: 'sum',
    verdict: reason === 'sums' ? 'right' : 'wrong',
    reason,
    span,
    wording: 'addition',
    whole,
    parts,
    sum,
  };
}

/** The terms on one side of the sign, in the order of the text; undefined where something else is computed there. */
function termsFrom({ tokens, sentence }: ReportLayout, sign: number, step: 1 | -1): readonly CountAt[] | undefined {
  const terms: CountAt[] = [];
  let joined = true;
  for (let at = sign + step; Math.abs(at - sign) <= reach; at += step) {
    const token = tokens[at];
    if (token === undefined || sentence[at] !== sentence[sign] || isMark(token, ',;.:()"')) break;
    if (token.kind === 'count') {
      if (!joined) break;
      if (isInexactCount(tokens, at)) return undefined;
      terms.push(countAt(token));
      joined = false;
    } else if (isMark(token, '+') && !joined) joined = true;
    else if (token.kind !== 'word' && token.kind !== 'break')
      return token.kind === 'skipped' && !joined ? ordered(terms, step) : undefined;
    else if (isWord(token, times)) return undefined;
  }
  return joined ? undefined : ordered(terms, step);
}

function ordered(terms: readonly CountAt[], step: 1 | -1): readonly CountAt[] {
  return step === 1 ? terms : terms.toReversed();
}
