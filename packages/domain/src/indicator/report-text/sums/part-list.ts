import { countAt, isChange, isInexactCount } from '../reading/count-context.ts';
import { phraseAt, phrases, wordSet } from '../reading/phrase.ts';
import { isMark, isWord } from '../reading/token.ts';
import type { CountAt } from '../finding.ts';
import type { ReportLayout } from '../reading/report-layout.ts';
import type { Token } from '../reading/token.ts';

/** What stands before a part of a list. */
export type PartJoint = 'first' | ',' | ';' | 'and' | '+' | 'line';

export interface ListedPart extends CountAt {
  readonly at: number;
  readonly joint: PartJoint;
  /** Everything of the list up to this part was understood. */
  readonly clean: boolean;
}

export interface PartList {
  readonly parts: readonly ListedPart[];
  /** Everything was understood: no element without a count, no doubtful number, no list within the list. */
  readonly clean: boolean;
}

interface Reading {
  readonly parts: ListedPart[];
  clean: boolean;
  joint: PartJoint;
  /** `closed`: the element speaks of something else, such as a change or what a part has below it. */
  state: 'open' | 'counted' | 'closed';
  /** The element has words of its own, and no count so far. */
  worded: boolean;
  over: boolean;
}

const reach = 160;

/** Reads "247 đảng bộ cơ sở (…) và 221 chi bộ cơ sở, với …" from the token after its cue, up to `end`. */
export function partList(report: ReportLayout, from: number, end: number = report.tokens.length): PartList {
  const { tokens, scope } = report;
  const reading: Reading = { parts: [], clean: true, joint: 'first', state: 'open', worded: false, over: false };
  for (let at = from; at < end && !reading.over; at += 1) {
    const token = tokens[at]!;
    if (at - from > reach) reading.clean = false;
    if (at - from > reach || isMark(token, ')')) break;
    if (scope[at] !== scope[from]) {
      if (token.kind !== 'break' && reading.joint === 'line') reading.clean = false;
      break;
    }
    if (isMark(token, '(')) {
      if (report.partner[at]! < 0) reading.clean = false;
      else at = report.partner[at]!;
    } else if (token.kind === 'break') {
      if (report.sentence[at] !== report.sentence[at - 1]) startElement(reading, 'line');
    } else readToken(reading, tokens, at);
  }
  endElement(reading);
  return { parts: reading.parts, clean: reading.clean };
}

function readToken(reading: Reading, tokens: readonly Token[], at: number): void {
  const token = tokens[at]!;
  if (token.kind === 'word') readWord(reading, tokens, at);
  else if (token.kind === 'count') readCount(reading, tokens, at);
  else if (isMark(token, ',')) startElement(reading, ',');
  else if (isMark(token, ';')) startElement(reading, ';');
  else if (isMark(token, '+')) startElement(reading, '+');
  else if (token.kind === 'percent') {
    if (reading.state === 'open') reading.state = 'closed';
  } else if (
    token.kind === 'fraction' ||
    token.kind === 'unclear' ||
    (token.kind === 'measure' && token.of === 'quantity')
  ) {
    if (reading.state === 'open') reading.clean = false;
  }
}

const and = wordSet('và');
const having = wordSet('có là được');
const aside = wordSet('với kèm tăng giảm chiếm đạt vượt cùng so tỷ tỉ bằng tương');
const elsewhere = wordSet('ngoài riêng nâng đưa kết tổng qua đến hiện trong trên đã thời');
const nested = phrases('trong đó, gồm, bao gồm, chia ra');

function readWord(reading: Reading, tokens: readonly Token[], at: number): void {
  const token = tokens[at]!;
  const opens = reading.state === 'open' && !reading.worded;
  if (phraseAt(tokens, at, nested) > 0) {
    reading.clean = false;
    reading.over = true;
  } else if (isWord(token, and)) startElement(reading, 'and');
  else if (opens && isWord(token, elsewhere)) reading.over = true;
  else if (isWord(token, aside)) setAside(reading);
  else if (isWord(token, having)) {
    if (reading.state === 'counted') reading.state = 'closed';
  } else reading.worded = true;
}

function setAside(reading: Reading): void {
  if (reading.state === 'open' && reading.worded) reading.clean = false;
  else reading.state = 'closed';
}

function readCount(reading: Reading, tokens: readonly Token[], at: number): void {
  const token = tokens[at]!;
  if (token.kind !== 'count' || reading.state === 'closed') return;
  if (reading.state === 'counted' || isInexactCount(tokens, at) || isChange(tokens, at)) {
    reading.clean = false;
    return;
  }
  reading.parts.push({ ...countAt(token), at, joint: reading.joint, clean: reading.clean });
  reading.state = 'counted';
}

function startElement(reading: Reading, joint: PartJoint): void {
  endElement(reading);
  reading.joint = reading.parts.length === 0 ? (joint === 'line' ? 'line' : 'first') : joint;
  reading.state = 'open';
  reading.worded = false;
}

function endElement(reading: Reading): void {
  if (reading.state === 'open' && reading.worded) reading.clean = false;
}
