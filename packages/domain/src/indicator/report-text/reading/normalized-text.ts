/** Composed text with one kind of space, dash, slash and line end, and the place of each of its units in the original. */
export interface NormalizedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

// What is plain or composed already stays as it is, a whole run of it at once, unless a mark comes after it. Else one
// sign with a bounded run of marks: composing an endless run of them is not linear.
const piecePattern = /(?<plain>[ -~À-ɏẠ-ỹ]+)(?!\p{M})|.\p{M}{0,8}/gsu;

const replacements: readonly (readonly [RegExp, string])[] = [
  [/^[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]$/, ' '],
  [/^[\u000b\u000c\u0085\u2028\u2029\r]$/, '\n'],
  [/^[\u2010-\u2015\u2212]$/, '-'],
  [/^[\u2044\u2215]$/, '/'],
  [/^[\u00ad\u200b-\u200d\u2060\ufeff]$/, ''],
];

export function normalizedText(original: string): NormalizedText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const found of original.matchAll(piecePattern)) {
    const isPlain = found.groups?.plain !== undefined;
    const end = found.index + found[0].length;
    const piece = isPlain ? found[0] : found[0] === '\r' && original[end] === '\n' ? ' ' : composed(found[0]);
    pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(isPlain ? found.index + unit : found.index);
      ends.push(isPlain ? found.index + unit + 1 : end);
    }
  }
  return { text: pieces.join(''), starts, ends };
}

function composed(piece: string): string {
  const full = /^[\uff01-\uff5e]$/.test(piece) ? piece.normalize('NFKC') : piece.normalize('NFC');
  for (const [pattern, replacement] of replacements) if (pattern.test(full)) return replacement;
  return full;
}
