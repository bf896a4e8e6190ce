/** From the longest down, so that none is found within another. */
const numberWords: ReadonlyMap<string, number> = new Map(
  ['mười hai', 'mười một', 'mười', 'chín', 'tám', 'bảy', 'sáu', 'năm', 'bốn', 'ba', 'hai'].map((word, index) => [
    word,
    12 - index,
  ]),
);

/** `năm` is a year as well: a number it is after words that count. */
const wordPattern = [...numberWords.keys()]
  .map((word) => (word === 'năm' ? String.raw`(?<=(?:ít nhất|tối thiểu|đủ)\s)năm` : word))
  .join('|');
const outOf = String.raw`(?:\/|trong|trên)(?:\s*(?:tổng )?số)?\s*`;
const saidPattern = new RegExp(
  String.raw`(?<![\p{L}\d])(${outOf})?(\d+|${wordPattern})\s*(?:${outOf}\d+\s+)?buổi(?!\p{L})`,
  'gu',
);

/** The numbers of meetings that a sentence asks for; a whole out of which they are counted is none. */
export function meetingsSaid(text: string): readonly number[] {
  const plain = text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ');
  return [...plain.matchAll(saidPattern)].flatMap(([, whole, said = '']) => {
    if (whole !== undefined) return [];
    return [numberWords.get(said) ?? Number(said)];
  });
}
