import {
  baseLeads,
  labels,
  nameLabels,
  possibleLabels,
  quantityUnits,
  targetNouns,
  timeUnits,
  yearCues,
} from './number-words.ts';
import { isDecimal, isDottedDay, isYear, wholeNumber } from './number-reading.ts';
import { knownClass } from './noun-class.ts';
import { phraseBefore, wordSet } from './phrase.ts';
import { isMark, isWord } from './token.ts';
import type { TextSpan } from '../finding.ts';
import type { Lexeme } from './lexeme.ts';
import type { Token } from './token.ts';

/** What a number that is glued to nothing is, by the words around it. */
export function loneNumber(lexemes: readonly Lexeme[], at: number, before: readonly Token[]): Token {
  const { text, span } = lexemes[at]!;
  const value = wholeNumber(text);
  if (value === undefined) return brokenNumber(text, span);
  const kind = kindOfWhole(lexemes, at, before, value);
  if (kind === 'time' || kind === 'quantity') return { kind: 'measure', of: kind, span };
  return kind === 'count' ? { kind, value, span } : { kind, span };
}

function brokenNumber(text: string, span: TextSpan): Token {
  if (isDottedDay(text)) return { kind: 'skipped', span };
  return isDecimal(text) ? { kind: 'measure', of: 'quantity', span } : { kind: 'unclear', span };
}

type WholeKind = 'count' | 'skipped' | 'unclear' | 'time' | 'quantity';

function kindOfWhole(lexemes: readonly Lexeme[], at: number, before: readonly Token[], value: number): WholeKind {
  return (
    enumeratorKind(lexemes, at, before) ??
    (isDocumentNumber(lexemes, at) ? 'skipped' : undefined) ??
    labelKind(lexemes, at, before, value) ??
    unitKind(lexemes, at) ??
    yearKind(lexemes, at, before) ??
    (lexemes[at + 1]?.kind === 'digits' ? 'unclear' : 'count')
  );
}

/** `(1)` counts the points of a list; after "chỉ tiêu" it is the goal; elsewhere nobody knows. */
function enumeratorKind(lexemes: readonly Lexeme[], at: number, before: readonly Token[]): WholeKind | undefined {
  if (!isMark(before.at(-1), '(') || lexemes[at + 1]?.text !== ')') return undefined;
  if (followsTarget(before, before.length - 1)) return 'count';
  const outside = before.at(-2);
  return outside === undefined || outside.kind === 'break' || isMark(outside, ':;,.') ? 'skipped' : 'unclear';
}

const targetTails = wordSet('giao ra năm tiêu hoạch quyết');

function followsTarget(before: readonly Token[], at: number): boolean {
  return (
    phraseBefore(before, at, targetNouns) > 0 ||
    isWord(before[at - 1], targetTails) ||
    before[at - 1]?.kind === 'skipped'
  );
}

/** `16 - HD/BTCTW`, with spaces around the dash. */
function isDocumentNumber(lexemes: readonly Lexeme[], at: number): boolean {
  const [dash, letters, slash] = [lexemes[at + 1], lexemes[at + 2], lexemes[at + 3]];
  return (
    dash?.text === '-' && letters?.kind === 'word' && isCapital(letters.text) && slash?.text === '/' && !slash.spaced
  );
}

function labelKind(
  lexemes: readonly Lexeme[],
  at: number,
  before: readonly Token[],
  value: number,
): WholeKind | undefined {
  const last = before.at(-1);
  if (last?.kind !== 'word') return undefined;
  if (labels.has(last.word) || isTimeLabel(last.word, value, countable(lexemes, at))) return 'skipped';
  const names = phraseBefore(before, before.length, nameLabels) > 0;
  if (!names && phraseBefore(before, before.length, possibleLabels) === 0) return undefined;
  if (phraseBefore(before, before.length, baseLeads) > 0) return undefined;
  if (countable(lexemes, at)) return names ? 'unclear' : undefined;
  return value <= greatestLabel || last.word === 'số' || isYear(lexemes[at]!.text) ? 'skipped' : 'unclear';
}

const greatestLabel = 30;

function isTimeLabel(word: string, value: number, isCountable: boolean): boolean {
  if (word === 'ngày' || word === 'mùng') return value <= 31;
  if (word === 'tháng') return value <= 12;
  if (word === 'quý') return value <= 4;
  return word === 'năm' ? (value >= 1900 && value <= 2100) || !isCountable : word === 'tuần';
}

function unitKind(lexemes: readonly Lexeme[], at: number): WholeKind | undefined {
  const [next, second] = [lexemes[at + 1], lexemes[at + 2]];
  if (next?.kind !== 'word') return undefined;
  const unit = next.text.toLowerCase();
  if (timeUnits.has(unit)) return second?.kind === 'digits' && unit !== 'lần' ? undefined : 'time';
  if (!quantityUnits.has(unit)) return undefined;
  const following = second?.kind === 'word' ? second.text.toLowerCase() : '';
  return (unit === 'đồng' && following === 'chí') || ((unit === 'tỷ' || unit === 'tỉ') && following === 'lệ')
    ? undefined
    : 'quantity';
}

function yearKind(lexemes: readonly Lexeme[], at: number, before: readonly Token[]): WholeKind | undefined {
  if (!isYear(lexemes[at]!.text)) return undefined;
  const last = before.at(-1);
  if ((isMark(last, '-,') || isWord(last, yearLinks)) && before.at(-2)?.kind === 'skipped') return 'skipped';
  if (countable(lexemes, at)) return isWord(last, yearCues) ? 'unclear' : 'count';
  return isWord(last, yearCues) ? 'skipped' : 'unclear';
}

const yearLinks = wordSet('và đến');

/** A noun that is counted follows at once. */
export function countable(lexemes: readonly Lexeme[], at: number): boolean {
  const following = lexemes.slice(at + 1, at + 4);
  const words = following.map(({ text }) => text.toLowerCase());
  return following[0]?.kind === 'word' && (knownClass(words) !== null || words.join('') === 'đ/c');
}

export function isCapital(word: string): boolean {
  return word !== word.toLowerCase();
}
