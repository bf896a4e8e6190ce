import { classAfter, isChange, isInexactCount } from '../reading/count-context.ts';
import { isMark } from '../reading/token.ts';
import type { CountAt } from '../finding.ts';
import type { NounClass } from '../reading/noun-class.ts';
import type { ReportLayout } from '../reading/report-layout.ts';

export interface WholeCandidate extends CountAt {
  readonly at: number;
  readonly noun: NounClass;
}

const reach = 60;
const consideredAtMost = 5;

/** The counts before a list of parts that it could divide, nearest first: of its sentence, or of the one before "Trong đó". */
export function wholesBefore(report: ReportLayout, cue: number): readonly WholeCandidate[] {
  const { tokens, sentence, block, partner } = report;
  const opening = sentence[cue] !== sentence[cue - 1] || tokens[cue - 1]?.kind === 'break';
  const within = opening ? lastOfSentenceBefore(report, cue) : cue;
  const found: WholeCandidate[] = [];
  for (let at = within; at > within - reach && at > 0 && found.length < consideredAtMost; at -= 1) {
    const token = tokens[at]!;
    if (
      sentence[at] !== sentence[within] ||
      block[at] !== block[cue] ||
      (isMark(token, ';') && at < within && at !== cue - 1)
    )
      break;
    if (isMark(token, ')') && partner[at]! >= 0) at = partner[at]!;
    else if (
      (token.kind === 'count' || token.kind === 'fraction') &&
      !isChange(tokens, at) &&
      !isInexactCount(tokens, at)
    ) {
      const { value, span } = token.kind === 'count' ? token : token.part;
      found.push({ value, span, at, noun: classAfter(tokens, at) });
    }
  }
  return found;
}

const nounAtMost = 12;

/** The count right before brackets or a colon, with nothing but its own words and a year between. */
export function wholeBeside({ tokens }: ReportLayout, opening: number): WholeCandidate | undefined {
  let at = opening - 1;
  while ((tokens[at]?.kind === 'word' || tokens[at]?.kind === 'skipped') && opening - at <= nounAtMost) at -= 1;
  const token = tokens[at];
  if (token?.kind !== 'count' || isChange(tokens, at) || isInexactCount(tokens, at)) return undefined;
  return { value: token.value, span: token.span, at, noun: classAfter(tokens, at) };
}

function lastOfSentenceBefore({ tokens, sentence }: ReportLayout, cue: number): number {
  let at = cue - 1;
  while (at > 0 && (sentence[at] === sentence[cue] || tokens[at]?.kind === 'break')) at -= 1;
  return at;
}
