import { percentReading } from './number-reading.ts';
import { endOfRun, runTokens, slashPair } from './glued-run.ts';
import { countable, isCapital, loneNumber } from './lone-number.ts';
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
      return withoutNegative(lexemes, at, before, numberStep(lexemes, at, before));
    case 'word':
      return runStep(lexemes, at, before);
  }
}

function numberStep(lexemes: readonly Lexeme[], at: number, before: readonly Token[]): Step {
  return (
    percentStep(lexemes, at) ?? clockStep(lexemes, at) ?? pairStep(lexemes, at, before) ?? runStep(lexemes, at, before)
  );
}

/** `-3/5` and `-60%` are not `3/5` and `60%`; only at the head of a line, before what is counted, is the dash a bullet. */
function withoutNegative(lexemes: readonly Lexeme[], at: number, before: readonly Token[], step: Step): Step {
  const [token, ...rest] = step.tokens;
  if ((token?.kind !== 'fraction' && token?.kind !== 'percent') || !hasMinus(lexemes, at)) return step;
  const isBullet = before.at(-1)?.kind === 'break' && countable(lexemes, step.next - 1);
  return isBullet ? step : { ...step, tokens: [{ kind: 'unclear', span: token.span }, ...rest] };
}

function hasMinus(lexemes: readonly Lexeme[], at: number): boolean {
  const [outside, dash] = [lexemes[at - 2], lexemes[at - 1]];
  if (dash?.text !== '-' || lexemes[at]!.spaced) return false;
  return (
    dash.spaced ||
    outside === undefined ||
    outside.kind === 'break' ||
    (outside.kind === 'mark' && outside.text !== '%')
  );
}

function lineStart(lexeme: Lexeme, lexemes: readonly Lexeme[], next: number): Step {
  const opening = openingOf(lexemes, next);
  const blank = lexeme.text.indexOf('\n') !== lexeme.text.lastIndexOf('\n');
  return { tokens: [{ kind: 'break', blank, opening, span: lexeme.span }], next: next + listMarkLength(lexemes, next) };
}

function percentStep(lexemes: readonly Lexeme[], at: number): Step | undefined {
  const digits = lexemes[at]!;
  const end = at + 1 + percentSignLength(lexemes, at + 1);
  if (end === at + 1) return undefined;
  const span = { start: digits.span.start, end: lexemes[end - 1]!.span.end };
  const reading = percentReading(digits.text);
  const token: Token = reading ? { kind: 'percent', ...reading, number: digits.span, span } : { kind: 'unclear', span };
  return { tokens: [token], next: end };
}

/** `%` or "phần trăm", but not the "phần trăm điểm" of a distance. */
function percentSignLength(lexemes: readonly Lexeme[], at: number): number {
  if (lexemes[at]?.text === '%') return 1;
  const [part, hundred, after] = [0, 1, 2].map((offset) => lexemes[at + offset]?.text.toLowerCase());
  return part === 'phần' && hundred === 'trăm' && after !== 'điểm' ? 2 : 0;
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
  const signed = end + percentSignLength(lexemes, end);
  const tokens = runTokens(lexemes, at, end, before);
  if (signed === end) return { tokens, next: end };
  const span = { start: run[0]!.span.start, end: lexemes[signed - 1]!.span.end };
  return { tokens: [{ kind: 'unclear', span }], next: signed };
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
