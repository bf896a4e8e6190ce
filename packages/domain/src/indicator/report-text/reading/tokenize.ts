import { percentReading } from './number-reading.ts';
import { endOfRun, runTokens, slashPair } from './glued-run.ts';
import { isCapital, loneNumber } from './lone-number.ts';
import { lexemesOf } from './lexeme.ts';
import { listMarkLength, openingOf } from './line-opening.ts';
import type { Lexeme } from './lexeme.ts';
import type { Token } from './token.ts';

interface Step {
  readonly tokens: readonly Token[];
  readonly next: number;
}

/** Reads a text into words, marks and numbers of known meaning. The first token is the beginning of the first line. */
export function tokenize(text: string): readonly Token[] {
  const lexemes = lexemesOf(text);
  const tokens: Token[] = [];
  const first = lineStart({ kind: 'break', text: '\n', span: { start: 0, end: 0 }, spaced: false }, lexemes, 0);
  for (let step = first; ; step = stepAt(lexemes, step.next, tokens)) {
    for (const token of step.tokens) tokens.push(token);
    if (step.next >= lexemes.length) break;
  }
  return tokens;
}

function stepAt(lexemes: readonly Lexeme[], at: number, before: readonly Token[]): Step {
  const lexeme = lexemes[at]!;
  switch (lexeme.kind) {
    case 'break':
      return lineStart(lexeme, lexemes, at + 1);
    case 'mark':
      return { tokens: [{ kind: 'mark', mark: lexeme.text, span: lexeme.span }], next: at + 1 };
    case 'digits':
      return (
        percentStep(lexemes, at) ??
        clockStep(lexemes, at) ??
        pairStep(lexemes, at, before) ??
        runStep(lexemes, at, before)
      );
    case 'word':
      return runStep(lexemes, at, before);
  }
}

function lineStart(lexeme: Lexeme, lexemes: readonly Lexeme[], next: number): Step {
  const opening = openingOf(lexemes, next);
  const blank = lexeme.text.indexOf('\n') !== lexeme.text.lastIndexOf('\n');
  return { tokens: [{ kind: 'break', blank, opening, span: lexeme.span }], next: next + listMarkLength(lexemes, next) };
}

function percentStep(lexemes: readonly Lexeme[], at: number): Step | undefined {
  const [digits, sign] = [lexemes[at]!, lexemes[at + 1]];
  if (sign?.text !== '%') return undefined;
  const span = { start: digits.span.start, end: sign.span.end };
  const reading = percentReading(digits.text);
  const token: Token = reading ? { kind: 'percent', ...reading, number: digits.span, span } : { kind: 'unclear', span };
  return { tokens: [token], next: at + 2 };
}

/** `08:05`. */
function clockStep(lexemes: readonly Lexeme[], at: number): Step | undefined {
  const [hours, colon, minutes] = [lexemes[at]!, lexemes[at + 1], lexemes[at + 2]];
  if (colon?.text !== ':' || colon.spaced || minutes?.kind !== 'digits' || minutes.spaced) return undefined;
  return { tokens: [{ kind: 'skipped', span: { start: hours.span.start, end: minutes.span.end } }], next: at + 3 };
}

/** `45 / 56` with spaces; a further slash makes it a day. */
function pairStep(lexemes: readonly Lexeme[], at: number, before: readonly Token[]): Step | undefined {
  const [left, slash, right] = [lexemes[at]!, lexemes[at + 1], lexemes[at + 2]];
  if (slash?.text !== '/' || right?.kind !== 'digits' || (!slash.spaced && !right.spaced)) return undefined;
  const span = { start: left.span.start, end: right.span.end };
  if (lexemes[at + 3]?.text === '/') return { tokens: [{ kind: 'unclear', span }], next: at + 3 };
  return { tokens: [slashPair(lexemes, at, span, before)], next: at + 3 };
}

function runStep(lexemes: readonly Lexeme[], at: number, before: readonly Token[]): Step {
  const end = endOfRun(lexemes, at);
  const run = lexemes.slice(at, end);
  if (!run.some(({ kind }) => kind === 'digits')) return { tokens: wordTokens(run), next: end };
  if (run.length === 1) return { tokens: [loneNumber(lexemes, at, before)], next: end };
  const sign = lexemes[end];
  const tokens = runTokens(lexemes, at, end, before);
  if (sign?.text !== '%') return { tokens, next: end };
  return { tokens: [{ kind: 'unclear', span: { start: run[0]!.span.start, end: sign.span.end } }], next: end + 1 };
}

function wordTokens(run: readonly Lexeme[]): readonly Token[] {
  if (run.length === 3 && /^đ\/c$/i.test(run.map(({ text }) => text).join(''))) {
    return [{ kind: 'word', word: 'đ/c', capital: false, span: { start: run[0]!.span.start, end: run[2]!.span.end } }];
  }
  return run.map(({ kind, text, span }) =>
    kind === 'word'
      ? { kind, word: text.toLowerCase(), capital: isCapital(text), span }
      : { kind: 'mark', mark: text, span },
  );
}
