import type { ReportFinding, ReportVerdict } from '@co-so/domain';
import type { ReactNode } from 'react';
import { verdictNames } from './finding-text.ts';

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly verdict: ReportVerdict;
}

/** The text again with the numbers that were checked marked, by underline and word and not by colour alone. */
export function MarkedText({ text, findings }: { readonly text: string; readonly findings: readonly ReportFinding[] }) {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end, verdict } of marksOf(findings)) {
    if (start < at) continue;
    pieces.push(text.slice(at, start));
    pieces.push(
      <mark key={start} className={`mark-${verdict}`} title={verdictNames[verdict]}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  return (
    <p className="marked-text">
      {pieces}
      {text.slice(at)}
    </p>
  );
}

/** The number that each finding is about; where two meet, the graver first. */
function marksOf(findings: readonly ReportFinding[]): readonly Marked[] {
  const gravity: Readonly<Record<ReportVerdict, number>> = { wrong: 0, note: 1, uncheckable: 2, right: 3 };
  return findings
    .flatMap((finding) => spansOf(finding).map((span) => ({ ...span, verdict: finding.verdict })))
    .toSorted((left, right) => left.start - right.start || gravity[left.verdict] - gravity[right.verdict]);
}

function spansOf(finding: ReportFinding) {
  switch (finding.kind) {
    case 'share':
    case 'unbasedShare':
    case 'target':
    case 'impliedTarget':
      return [finding.percent.span];
    case 'sum':
      return [finding.whole.span];
    case 'percentGroup':
      return [];
    case 'unread':
      return [finding.span];
  }
}
