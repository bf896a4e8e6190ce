import { phraseAt, phrases, wordSet } from '../reading/phrase.ts';
import { partList } from './part-list.ts';
import { sumFinding } from './sum-verdict.ts';
import { isMark, isWord } from '../reading/token.ts';
import { wholeBeside, wholesBefore } from './whole-before.ts';
import type { SumFinding } from '../finding.ts';
import type { ReportLayout } from '../reading/report-layout.ts';

const consistsOf = phrases('gồm, bao gồm, gồm có');
const ofWhich = phrases('trong đó');
const leading = wordSet('gồm có bao là');
const including = wordSet('cả');

/** "468 tổ chức, gồm 247 … và 221 …", "trong đó có …", "45 tổ chức (34 …, 11 …)", "tổng số 468 tổ chức: 247 …, 221 …". */
export function matchSums(report: ReportLayout): readonly SumFinding[] {
  const found: SumFinding[] = [];
  for (let at = 1; at < report.tokens.length; at += 1) {
    const length = phraseAt(report.tokens, at, ofWhich) || phraseAt(report.tokens, at, consistsOf);
    const finding = length > 0 ? dividedSum(report, at, length) : (bracketedSum(report, at) ?? listedSum(report, at));
    if (finding) found.push(finding);
    if (length > 0) at = listStart(report, at + length) - 1;
  }
  return found;
}

function dividedSum(report: ReportLayout, cue: number, length: number): SumFinding | undefined {
  const { tokens } = report;
  if (isWord(tokens[cue + length], including)) return undefined;
  const list = partList(report, listStart(report, cue + length));
  const wording = phraseAt(tokens, cue, ofWhich) > 0 ? 'ofWhich' : 'consistsOf';
  return list.parts.length > 0 ? sumFinding(report, wording, wholesBefore(report, cue), list) : undefined;
}

/** Past the words and marks between the cue and the first part. */
function listStart({ tokens }: ReportLayout, from: number): number {
  let at = from;
  while (isWord(tokens[at], leading) || isMark(tokens[at], ',:')) at += 1;
  return at;
}

/** Brackets that open with a count, right after the words of another count. */
function bracketedSum(report: ReportLayout, opening: number): SumFinding | undefined {
  const { tokens } = report;
  if (!isMark(tokens[opening], '(') || tokens[opening + 1]?.kind !== 'count') return undefined;
  const whole = wholeBeside(report, opening);
  const list = whole && partList(report, opening + 1);
  return list && list.parts.length > 1 ? sumFinding(report, 'brackets', [whole], list) : undefined;
}

/** A list after a colon, right behind the words of a count. */
function listedSum(report: ReportLayout, colon: number): SumFinding | undefined {
  if (!isMark(report.tokens[colon], ':')) return undefined;
  const whole = wholeBeside(report, colon);
  const list = whole && partList(report, colon + 1);
  return list && list.parts.length > 1 ? sumFinding(report, 'listed', [whole], list) : undefined;
}
