import type { Lexeme } from './lexeme.ts';
import type { LineOpening } from './token.ts';

const bullets = new Set(['-', '+', '*', '•', '▪', '■', '◦', '●', '○', '–', '\uf0b7', '\uf02d', '✓', '➢', '❖']);

interface ListMark {
  readonly opening: LineOpening;
  readonly length: number;
}

const none: ListMark = { opening: 'plain', length: 0 };

/** How the line opens whose first lexeme is at `at`. */
export function openingOf(lexemes: readonly Lexeme[], at: number): LineOpening {
  return listMark(lexemes, at).opening;
}

/** How many lexemes the list mark takes. */
export function listMarkLength(lexemes: readonly Lexeme[], at: number): number {
  return listMark(lexemes, at).length;
}

function listMark(lexemes: readonly Lexeme[], at: number): ListMark {
  const [first, second, third] = [lexemes[at], lexemes[at + 1], lexemes[at + 2]];
  if (first === undefined) return none;
  if (first.kind === 'mark') {
    if (bullets.has(first.text)) return { opening: 'bullet', length: 1 };
    return first.text === '(' && third?.text === ')' && isItem(second) ? { opening: 'bullet', length: 3 } : none;
  }
  if (second?.kind !== 'mark' || second.spaced || (third !== undefined && !third.spaced)) return none;
  if (second.text === ')' && isItem(first)) return { opening: 'bullet', length: 2 };
  return './-'.includes(second.text) && isHeading(first) ? { opening: 'ordinal', length: 2 } : none;
}

function isItem({ text }: Lexeme = { kind: 'mark', text: '', span: { start: 0, end: 0 }, spaced: false }): boolean {
  return /^(\d{1,2}|\p{L})$/u.test(text);
}

function isHeading({ text }: Lexeme): boolean {
  return /^(\d{1,2}(\.\d{1,2}){0,3}|[IVX]{1,5}|\p{L})$/u.test(text);
}
