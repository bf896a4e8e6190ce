import type { ReportFinding, TextSpan, UnreadFinding } from './finding.ts';
import type { ReportLayout } from './reading/report-layout.ts';
import type { Token } from './reading/token.ts';

/** The fractions and percentages that no finding speaks of: nobody may take them for checked. */
export function unreadNumbers(
  text: string,
  { tokens }: ReportLayout,
  findings: readonly ReportFinding[],
): readonly UnreadFinding[] {
  const read = new Set(findings.flatMap(numbersOf).map(({ start }) => start));
  return tokens.flatMap((token) => {
    const { start, end } = token.span;
    const written = text.slice(start, end);
    const number = numberIn(token, written);
    if (number === undefined || startsOf(token).some((one) => read.has(one))) return [];
    return [{ kind: 'unread', verdict: 'uncheckable', span: { start, end }, number, written }];
  });
}

const pair = /^\d[\d.,]*\s?[/\u2044\u2215\uff0f]\s?\d[\d.,]*$/;

/** A fraction that could be a day as well is none; a doubtful number is one if it is written like one. */
function numberIn(token: Token, written: string): UnreadFinding['number'] | undefined {
  if (token.kind === 'percent') return 'percent';
  if (token.kind === 'fraction') return token.likeDay ? undefined : 'fraction';
  if (token.kind !== 'unclear') return undefined;
  if (/([%\uff05]|phần\s+trăm)$/i.test(written.normalize('NFC'))) return 'percent';
  return pair.test(written) ? 'fraction' : undefined;
}

function startsOf(token: Token): readonly number[] {
  if (token.kind === 'fraction') return [token.part.span.start, token.base.span.start];
  return [token.kind === 'percent' ? token.number.start : token.span.start];
}

function numbersOf(finding: ReportFinding): readonly TextSpan[] {
  switch (finding.kind) {
    case 'share':
      return [finding.part.span, finding.base.span, finding.percent.span];
    case 'unbasedShare':
      return [finding.part.span, finding.percent.span];
    case 'target':
      return [finding.actual.span, finding.goal.span, finding.percent.span];
    case 'impliedTarget':
      return [finding.actual.span, finding.percent.span];
    case 'sum':
      return [finding.whole.span, ...finding.parts.map(({ span }) => span)];
    case 'percentGroup':
      return finding.percents.map(({ span }) => span);
    case 'unread':
      return [finding.span];
  }
}
