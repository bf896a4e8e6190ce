import { isDivided } from './count-context.ts';
import { phraseAt, phraseBefore, phrases, wordSet } from './phrase.ts';
import { isMark, isWord } from './token.ts';
import type { Token } from './token.ts';

export interface ClosingTotal {
  /** The index of its count. */
  readonly at: number;
  /** The index of the first word that announces it. */
  readonly cue: number;
  /** "cộng" says that what stands before was added; "tổng số" may also begin something new. */
  readonly adds: boolean;
}

const adding = phrases('cộng, tổng cộng, cộng chung, cộng lại, cộng dồn');
const naming = phrases('tổng số, tổng');
const linking = wordSet('là có được bằng thành');

/** `…, tổng số 468 tổ chức`, `…; cộng 468`, `Tổng cộng: 468` as a line: the whole behind its parts, unless parts of it follow. */
export function closingTotalAt(tokens: readonly Token[], at: number): ClosingTotal | undefined {
  if (tokens[at]?.kind !== 'count') return undefined;
  let end = at;
  while (at - end < linkingAtMost && (isWord(tokens[end - 1], linking) || isMark(tokens[end - 1], ':='))) end -= 1;
  const added = phraseBefore(tokens, end, adding);
  const length = added || phraseBefore(tokens, end, naming);
  const cue = end - length;
  const isBehind = isMark(tokens[cue - 1], ',;') || (added > 0 && tokens[cue - 1]?.kind === 'break');
  if (length === 0 || !isBehind || isDivided(tokens, at)) return undefined;
  return { at, cue, adds: added > 0 };
}

/** "Tổng cộng: …" on a line of its own, under the lines that it adds up. */
export function opensTotal(tokens: readonly Token[], at: number): boolean {
  return phraseAt(tokens, at, adding) > 0;
}

const linkingAtMost = 2;
