import { phraseAt, phraseBefore, phrases } from './phrase.ts';
import { isMark } from './token.ts';
import type { Qualifier } from '../../figure.ts';
import type { Token } from './token.ts';

const before: readonly (readonly [Qualifier, ReturnType<typeof phrases>, string])[] = [
  ['atMost', phrases('không quá, tối đa, không vượt quá, nhiều nhất, không hơn'), '≤'],
  ['atLeast', phrases('ít nhất, tối thiểu, không dưới, không thấp hơn, không ít hơn'), '≥'],
  ['lessThan', phrases('dưới, gần, chưa đến, chưa tới, chưa đầy, chưa được, ngót'), '<'],
  ['moreThan', phrases('hơn, trên, quá, trên mức'), '>'],
  [
    'about',
    phrases(`
  khoảng, xấp xỉ, chừng, ước, ước khoảng, ước chừng, khoảng trên, khoảng gần, ước tính
`),
    '~≈',
  ],
];

const upwards = phrases('trở lên');
const downwards = phrases('trở xuống');

export interface Qualified {
  readonly qualifier: Qualifier;
  /** The index of the first token of the qualifying words, or of the number itself. */
  readonly from: number;
}

/** How the number at `at` is qualified by the words around it. */
export function qualifiedAt(tokens: readonly Token[], at: number): Qualified {
  const found = before
    .map(([qualifier, words, marks]) => ({ qualifier, length: lengthBefore(tokens, at, words, marks) }))
    .reduce((longest, one) => (one.length > longest.length ? one : longest));
  if (found.length > 0) return { qualifier: found.qualifier, from: at - found.length };
  if (phraseAt(tokens, at + 1, upwards) > 0) return { qualifier: 'atLeast', from: fromWord(tokens, at) };
  if (phraseAt(tokens, at + 1, downwards) > 0) return { qualifier: 'atMost', from: fromWord(tokens, at) };
  return { qualifier: 'exact', from: at };
}

function lengthBefore(tokens: readonly Token[], at: number, words: ReturnType<typeof phrases>, marks: string): number {
  return isMark(tokens[at - 1], marks) ? 1 : phraseBefore(tokens, at, words);
}

const from = phrases('từ');

/** "từ 80% trở lên". */
function fromWord(tokens: readonly Token[], at: number): number {
  return phraseBefore(tokens, at, from) > 0 ? at - 1 : at;
}
