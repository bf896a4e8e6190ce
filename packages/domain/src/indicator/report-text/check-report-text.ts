import { matchAdditions } from './sums/match-additions.ts';
import { matchPercentGroups } from './percents/match-percent-groups.ts';
import { readPercents } from './percents/read-percents.ts';
import { matchSums } from './sums/match-sums.ts';
import { matchTotals } from './sums/match-totals.ts';
import { layoutOf } from './reading/report-layout.ts';
import { unreadNumbers } from './unread-numbers.ts';
import type { ReportFinding } from './finding.ts';

export type * from './finding.ts';

/** Every number relation of a report's text that can be checked, and every share that cannot, in the order of the text. */
export function checkReportText(text: string): readonly ReportFinding[] {
  const report = layoutOf(text);
  const percents = readPercents(report);
  const findings: readonly ReportFinding[] = [
    ...percents.flatMap(({ finding }) => finding ?? []),
    ...matchSums(report),
    ...matchTotals(report),
    ...matchAdditions(report),
    ...matchPercentGroups(report, percents),
  ];
  return [...findings, ...unreadNumbers(text, report, findings)].toSorted(
    (left, right) => left.span.start - right.span.start || left.span.end - right.span.end,
  );
}
