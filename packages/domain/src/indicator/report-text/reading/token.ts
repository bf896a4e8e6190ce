import type { DecimalText } from '../../../decimal-text.ts';
import type { CountAt, TextSpan } from '../finding.ts';

/** How a line begins: with a mark such as `-`, with a number or letter of a list, or with plain text. */
export type LineOpening = 'bullet' | 'ordinal' | 'plain';

/**
 * What a number in a report is. `skipped`: a day, year, document number, time or list number, which no relation can
 * hold. `measure`: a length of time, or a quantity that is no count. `unclear`: a number that could be several things;
 * a relation it may belong to is not judged.
 */
export type Token = { readonly span: TextSpan } & (
  | { readonly kind: 'word'; readonly word: string; readonly capital: boolean }
  | { readonly kind: 'mark'; readonly mark: string }
  | { readonly kind: 'break'; readonly blank: boolean; readonly opening: LineOpening }
  | { readonly kind: 'count'; readonly value: number }
  | {
      readonly kind: 'fraction';
      readonly part: CountAt;
      readonly base: CountAt;
      /** It could be read as day and month, and no noun after it says otherwise. */
      readonly likeDay: boolean;
    }
  | {
      readonly kind: 'percent';
      readonly stated: DecimalText;
      readonly number: TextSpan;
      /** `1.250%`: thousands, or three decimals with a point. */
      readonly twoReadings: boolean;
    }
  | { readonly kind: 'measure'; readonly of: 'time' | 'quantity' }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'unclear' }
);

export type TokenOf<Kind extends Token['kind']> = Extract<Token, { readonly kind: Kind }>;

export function isWord(token: Token | undefined, words: ReadonlySet<string>): boolean {
  return token?.kind === 'word' && words.has(token.word);
}

export function isMark(token: Token | undefined, marks: string): boolean {
  return token?.kind === 'mark' && marks.includes(token.mark);
}
