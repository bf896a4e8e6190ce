import { matchPercents } from './match-percents.ts';
import { layoutOf } from './report-layout.ts';
import type { ReportFinding } from './finding.ts';

export type * from './finding.ts';

/** Every number relation of a report's text that can be checked, in the order of the text. */
export function checkReportText(text: string): readonly ReportFinding[] {
  const report = layoutOf(text);
  const percents = matchPercents(report);
  return percents
    .map(({ finding }) => finding)
    .toSorted((left, right) => left.span.start - right.span.start || left.span.end - right.span.end);
}
