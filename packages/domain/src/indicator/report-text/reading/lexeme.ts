import { wordSet } from './phrase.ts';
import { normalizedText } from './normalized-text.ts';
import type { TextSpan } from '../finding.ts';

/** The smallest pieces of a text: digits with their separators, letters, single marks and line ends. No meaning yet. */
export interface Lexeme {
  readonly kind: 'digits' | 'word' | 'mark' | 'break';
  readonly text: string;
  readonly span: TextSpan;
  /** White space stands before it. */
  readonly spaced: boolean;
}

const pattern = /(?<digits>\d+(?:[.,]\d+)*)|(?<word>[\p{L}\p{M}]+)|(?<break>\n\s*)|(?<space>[^\S\n\t]+)|(?<mark>.)/gsu;

export function lexemesOf(original: string): readonly Lexeme[] {
  const { text, starts, ends } = normalizedText(original);
  const lexemes: Lexeme[] = [];
  let spaced = false;
  for (const found of text.matchAll(pattern)) {
    const kind = kindOf(found);
    if (kind !== undefined) {
      const span = { start: starts[found.index]!, end: ends[found.index + found[0].length - 1]! };
      lexemes.push({ kind, text: found[0], span, spaced });
    }
    spaced = kind === undefined || kind === 'break';
  }
  return withJoinedThousands(lexemes);
}

function kindOf({ groups = {} }: RegExpExecArray): Lexeme['kind'] | undefined {
  if (groups.digits !== undefined) return 'digits';
  if (groups.word !== undefined) return 'word';
  if (groups.break !== undefined) return 'break';
  return groups.space === undefined ? 'mark' : undefined;
}

/** `1 899 đồng chí` and `1 837/1 899`: groups of three after spaces, only where a word or a slash shows the end. */
function withJoinedThousands(lexemes: readonly Lexeme[]): readonly Lexeme[] {
  const joined: Lexeme[] = [];
  for (let at = 0; at < lexemes.length; at += 1) {
    const end = endOfGroups(lexemes, at);
    const group = lexemes.slice(at, end);
    if (group.length > 1 && isDelimited(lexemes, at, end)) {
      const span = { start: group[0]!.span.start, end: group.at(-1)!.span.end };
      joined.push({ ...group[0]!, text: group.map(({ text }) => text).join('.'), span });
      at = end - 1;
    } else joined.push(lexemes[at]!);
  }
  return joined;
}

const groupsAtMost = 4;

function endOfGroups(lexemes: readonly Lexeme[], at: number): number {
  const first = lexemes[at]!;
  if (first.kind !== 'digits' || !/^[1-9]\d{0,2}$/.test(first.text)) return at + 1;
  let end = at + 1;
  while (end < at + groupsAtMost && isGroup(lexemes[end])) end += 1;
  return end;
}

function isGroup(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === 'digits' && lexeme.spaced && /^\d{3}$/.test(lexeme.text);
}

const timeLabels = wordSet('năm tháng ngày quý tuần khóa khoá thứ');

function isDelimited(lexemes: readonly Lexeme[], at: number, end: number): boolean {
  const before = lexemes[at - 1];
  if (before?.kind === 'word' && timeLabels.has(before.text.toLowerCase())) return false;
  const after = lexemes[end];
  return (after?.kind === 'word' && after.spaced) || (after?.text === '/' && !after.spaced);
}
