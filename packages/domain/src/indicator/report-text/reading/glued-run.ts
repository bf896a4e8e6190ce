import { isDayAndMonth, isMonthAndYear, isYear, wholeNumber } from './number-reading.ts';
import { baseLeads, dayCues, documentNouns, possibleDayCues } from './number-words.ts';
import { phraseBefore, wordSet } from './phrase.ts';
import { countable, isCapital } from './lone-number.ts';
import { isMark, isWord } from './token.ts';
import type { TextSpan } from '../finding.ts';
import type { Lexeme } from './lexeme.ts';
import type { Token } from './token.ts';

/** Where the digits and letters end that are written without a space, joined by `/`, `-` or nothing. */
export function endOfRun(lexemes: readonly Lexeme[], at: number): number {
  let end = at + 1;
  while (isLink(lexemes[end]) || (isJoint(lexemes[end]) && isLink(lexemes[end + 1]))) end += 1;
  return end;
}

function isLink(lexeme: Lexeme | undefined): boolean {
  return lexeme !== undefined && !lexeme.spaced && (lexeme.kind === 'digits' || lexeme.kind === 'word');
}

function isJoint(lexeme: Lexeme | undefined): boolean {
  return lexeme !== undefined && !lexeme.spaced && (lexeme.text === '/' || lexeme.text === '-');
}

/** A run that holds digits and more than one piece: a day, a fraction, a document number, a time. */
export function runTokens(
  lexemes: readonly Lexeme[],
  at: number,
  end: number,
  before: readonly Token[],
): readonly Token[] {
  const run = lexemes.slice(at, end);
  const span = { start: run[0]!.span.start, end: run.at(-1)!.span.end };
  switch (shapeOf(run)) {
    case '9/9':
      return [slashPair(lexemes, at, span, before)];
    case '9-9':
      return [{ kind: isDashedTime(run, before) ? 'skipped' : 'unclear', span }];
    case '9/9/9':
    case '9-9-9':
      return [{ kind: isDayAndMonth(run[0]!.text, run[2]!.text) ? 'skipped' : 'unclear', span }];
    case '9-9/9':
    case '9-9/9/9':
    case '9/9-9/9':
    case '9/9/9-9/9/9':
      return [{ kind: isDayAndMonth(run[0]!.text, '1') ? 'skipped' : 'unclear', span }];
    case 'a/9':
      return slashAfterNoun(run);
    case '9/9a':
    case '9a':
      return [{ kind: isClock(run) ? 'skipped' : 'unclear', span }];
    case '9a9':
      return [{ kind: 'skipped', span }];
    default:
      return [{ kind: run.some(({ kind }) => kind === 'word') ? 'skipped' : 'unclear', span }];
  }
}

const longestShape = 11;

function shapeOf(run: readonly Lexeme[]): string {
  if (run.length > longestShape) return 'code';
  return run.map(({ kind, text }) => (kind === 'digits' ? '9' : kind === 'word' ? 'a' : text)).join('');
}

function isClock(run: readonly Lexeme[]): boolean {
  return run.length === 2 && /^(h|g|ph|giờ|phút)$/i.test(run[1]!.text);
}

/** `kết nạp 269 đảng viên/805 chỉ tiêu`; letters in capitals make it a document number. */
function slashAfterNoun(run: readonly Lexeme[]): readonly Token[] {
  const [noun, slash, digits] = [run[0]!, run[1]!, run[2]!];
  const value = wholeNumber(digits.text);
  const span = { start: noun.span.start, end: digits.span.end };
  if (value === undefined || isCapital(noun.text) || isYear(digits.text)) return [{ kind: 'skipped', span }];
  return [
    { kind: 'word', word: noun.text, capital: false, span: noun.span },
    { kind: 'mark', mark: '/', span: slash.span },
    { kind: 'count', value, span: digits.span },
  ];
}

function isDashedTime(run: readonly Lexeme[], before: readonly Token[]): boolean {
  const [left, right] = [run[0]!.text, run[2]!.text];
  if (isYear(left) && isYear(right)) return true;
  if (!isDayAndMonth(left, right) && !isMonthAndYear(left, right)) return false;
  return isWord(before.at(-1), dayCues) || isWord(before.at(-1), possibleDayCues);
}

/** `45/56`, also written with spaces: `at` is its first digits, the base are the last digits of the span. */
export function slashPair(lexemes: readonly Lexeme[], at: number, span: TextSpan, before: readonly Token[]): Token {
  const [left, right] = [lexemes[at]!, lexemes[at + 2]!];
  const [part, base] = [wholeNumber(left.text), wholeNumber(right.text)];
  if (part === undefined || base === undefined || base === 0) return { kind: 'unclear', span };
  const counted = countable(lexemes, at + 2);
  const reading = readingOf(left.text, right.text, counted, before);
  if (reading !== 'fraction' && reading !== 'either') return { kind: reading, span };
  return {
    kind: 'fraction',
    span,
    part: { value: part, span: left.span },
    base: { value: base, span: right.span },
    likeDay: reading === 'either',
  };
}

type PairReading = 'fraction' | 'either' | 'skipped' | 'unclear';

function readingOf(left: string, right: string, counted: boolean, before: readonly Token[]): PairReading {
  if (isMonthAndYear(left, right) || isSchoolYear(left, right)) return 'skipped';
  if (/^\d{1,5}$/.test(left) && isYear(right) && !counted && namesDocument(before)) return 'skipped';
  if (left === right && !counted && left === '24') return 'skipped';
  if (left === '24' && right === '7') return 'skipped';
  if (!isDayAndMonth(left, right)) return 'fraction';
  const last = before.at(-1);
  if (isWord(last, dayCues) || followsDay(before)) return 'skipped';
  const exceeds = Number(left) > Number(right);
  if (isWord(last, possibleDayCues)) return counted && !exceeds ? 'unclear' : 'skipped';
  return counted && !exceeds ? 'fraction' : 'either';
}

function isSchoolYear(left: string, right: string): boolean {
  return isYear(left) && isYear(right) && Number(right) === Number(left) + 1;
}

const documentLinks = wordSet('và cùng với hoặc');
const numberWord = wordSet('số');

/** `Nghị quyết số 18/2017`, `Số: 18/2017`, `Thông tư 26/2020 và 27/2020`; not the "tổng số" of a count. */
function namesDocument(before: readonly Token[], at = before.length): boolean {
  const last = before[at - 1];
  if (isMark(last, ':')) return isWord(before[at - 2], numberWord);
  if (isWord(last, numberWord)) return phraseBefore(before, at, baseLeads) === 0;
  if (phraseBefore(before, at, documentNouns) > 0) return true;
  const isLinked = isMark(last, ',;') || isWord(last, documentLinks);
  return isLinked && before[at - 2]?.kind === 'skipped' && namesDocument(before, at - 2);
}

/** `3/2, 19/5 và 2/9`. */
function followsDay(before: readonly Token[]): boolean {
  const link = before.at(-1);
  return (isMark(link, ',-') || isWord(link, possibleDayCues)) && before.at(-2)?.kind === 'skipped';
}
