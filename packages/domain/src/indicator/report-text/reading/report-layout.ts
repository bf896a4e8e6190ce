import { opensTotal } from './closing-total.ts';
import { wordSet } from './phrase.ts';
import { tokenize } from './tokenize.ts';
import { isMark } from './token.ts';
import type { Token, TokenOf } from './token.ts';

/**
 * The tokens with their place in the text, all by token index. A list after a colon shares the `scope` of the sentence
 * that introduces it; a `block` is a paragraph with its lists.
 */
export interface ReportLayout {
  readonly tokens: readonly Token[];
  readonly sentence: readonly number[];
  readonly scope: readonly number[];
  readonly block: readonly number[];
  /** For each bracket its partner; -1 for a bracket that has none and for every other token. */
  readonly partner: readonly number[];
  /** In how many pairs of brackets a token stands. */
  readonly depth: readonly number[];
}

interface Position {
  sentence: number;
  scope: number;
  block: number;
  lastScope: number;
  /** The scope of the list that the lines belong to. */
  listScope: number | undefined;
}

export function layoutOf(text: string): ReportLayout {
  const tokens = withoutWraps(tokenize(text));
  const position: Position = { sentence: 0, scope: 0, block: 0, lastScope: 0, listScope: undefined };
  const [sentence, scope, block]: [number[], number[], number[]] = [[], [], []];
  tokens.forEach((token, at) => {
    if (token.kind === 'break' && at > 0) moveToLine(position, token, tokens[at - 1]!, opensTotal(tokens, at + 1));
    else if (endsSentence(tokens, at - 1)) moveToSentence(position);
    sentence.push(position.sentence);
    scope.push(position.scope);
    block.push(position.block);
  });
  const partner = partnersOf(tokens, block);
  return { tokens, sentence, scope, block, partner, depth: depthsOf(partner) };
}

function moveToLine(position: Position, line: TokenOf<'break'>, last: Token, totals: boolean): void {
  const introduced = isMark(last, ':');
  const continues = introduced || isMark(last, ';') || line.opening === 'bullet' || totals;
  position.sentence += 1;
  if (introduced && position.listScope === undefined) position.listScope = position.scope;
  if (continues && position.listScope !== undefined) {
    position.scope = position.listScope;
    return;
  }
  position.listScope = undefined;
  startScope(position);
  if (line.blank || line.opening === 'ordinal' || isMark(last, '.!?')) position.block += 1;
}

function moveToSentence(position: Position): void {
  position.sentence += 1;
  startScope(position);
}

function startScope(position: Position): void {
  position.lastScope += 1;
  position.scope = position.lastScope;
}

function withoutWraps(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(
    (token, at) => at === 0 || token.kind !== 'break' || !isWrapped(token, tokens[at - 1]!, tokens[at + 1]),
  );
}

/** A line that only wraps: it neither ends a sentence nor begins one. */
function isWrapped(line: TokenOf<'break'>, last: Token, next: Token | undefined): boolean {
  if (line.blank || line.opening !== 'plain' || isMark(last, '.!?:;') || last.kind === 'break') return false;
  return next === undefined || next.kind !== 'word' || !next.capital || isMark(last, ',');
}

const abbreviations = wordSet('tp tx tt p q h ths ts gs pgs bs đ c tr st');

/** The token at `at` is a full stop, and a sentence begins after it. */
function endsSentence(tokens: readonly Token[], at: number): boolean {
  if (!isMark(tokens[at], '.!?…')) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (after === undefined || after.kind === 'break' || isMark(after, '.,;)"”')) return false;
  if (before?.kind === 'word' && abbreviations.has(before.word)) return false;
  return after.kind !== 'word' || after.capital;
}

function partnersOf(tokens: readonly Token[], block: readonly number[]): readonly number[] {
  const partner = tokens.map(() => -1);
  let open: number[] = [];
  tokens.forEach((token, at) => {
    if (at > 0 && block[at] !== block[at - 1]) open = [];
    if (isMark(token, '(')) open.push(at);
    else if (isMark(token, ')')) {
      const opening = open.pop();
      if (opening === undefined) return;
      partner[opening] = at;
      partner[at] = opening;
    }
  });
  return partner;
}

function depthsOf(partner: readonly number[]): readonly number[] {
  let depth = 0;
  return partner.map((other, at) => {
    if (other > at) depth += 1;
    else if (other >= 0) depth -= 1;
    return depth;
  });
}
