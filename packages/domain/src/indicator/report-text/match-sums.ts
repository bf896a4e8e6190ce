import { classAfter } from './count-context.ts';
import { spanOver } from './finding.ts';
import { nounAfter } from './noun-class.ts';
import { isBelowGrassroots, isGrassrootsWhole, mayOverlap, partKind } from './part-kind.ts';
import { partList } from './part-list.ts';
import { phraseAt, phrases } from './phrase.ts';
import { isMark, isWord } from './token.ts';
import { wholesBefore } from './whole-before.ts';
import type { SumFinding, SumWording } from './finding.ts';
import type { ListedPart, PartList } from './part-list.ts';
import type { ReportLayout } from './report-layout.ts';
import type { WholeCandidate } from './whole-before.ts';

interface Division {
  readonly wording: Exclude<SumWording, 'addition'>;
  /** The token before which the whole stands. */
  readonly cue: number;
  readonly list: PartList;
}

const consistsOf = phrases('gồm', 'bao gồm', 'gồm có');
const ofWhich = phrases('trong đó');
const leading = new Set(['gồm', 'có', 'bao', 'là']);
const including = new Set(['cả']);

/** "468 tổ chức, gồm 247 … và 221 …", "trong đó có …", "45 tổ chức (34 …, 11 …)". */
export function matchSums(report: ReportLayout): readonly SumFinding[] {
  const found: SumFinding[] = [];
  for (let at = 0; at < report.tokens.length; at += 1) {
    const division = divisionAt(report, at);
    const finding = division && sumOf(report, division);
    if (finding) found.push(finding);
    at += division ? Math.max(0, phraseAt(report.tokens, at, [...consistsOf, ...ofWhich]) - 1) : 0;
  }
  return found;
}
