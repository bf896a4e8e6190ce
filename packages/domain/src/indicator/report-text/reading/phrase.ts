import type { Token } from './token.ts';

/** The words of a phrase, in lower case. */
export type Phrase = readonly string[];

/** Phrases written one after the other, with commas between. */
export function phrases(list: string): readonly Phrase[] {
  return list.split(',').map((phrase) => phrase.trim().split(' '));
}

export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** How many tokens the longest of the phrases that stands at `at` takes; 0 for none. */
export function phraseAt(tokens: readonly Token[], at: number, among: readonly Phrase[]): number {
  if (tokens[at]?.kind !== 'word') return 0;
  return longest(among, (phrase) => standsAt(tokens, at, phrase));
}

/** The same for phrases that end just before `at`. */
export function phraseBefore(tokens: readonly Token[], at: number, among: readonly Phrase[]): number {
  if (tokens[at - 1]?.kind !== 'word') return 0;
  return longest(among, (phrase) => standsAt(tokens, at - phrase.length, phrase));
}

function standsAt(tokens: readonly Token[], at: number, phrase: Phrase): boolean {
  return phrase.every((word, offset) => {
    const token = tokens[at + offset];
    return token?.kind === 'word' && token.word === word;
  });
}

function longest(among: readonly Phrase[], matches: (phrase: Phrase) => boolean): number {
  return among.reduce((length, phrase) => (phrase.length > length && matches(phrase) ? phrase.length : length), 0);
}
