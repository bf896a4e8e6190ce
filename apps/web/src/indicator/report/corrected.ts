import type { ReportFinding } from '@co-so/domain';

/** The text with every suggested number in its place; the last first, so that earlier places stay where they are. */
export function corrected(text: string, findings: readonly ReportFinding[]): string {
  const replacements = findings
    .flatMap((finding) => ('suggestion' in finding && finding.suggestion ? [finding.suggestion] : []))
    .toSorted((left, right) => right.span.start - left.span.start);
  return replacements.reduce(
    (written, { span, text: number }) => written.slice(0, span.start) + number + written.slice(span.end),
    text,
  );
}
