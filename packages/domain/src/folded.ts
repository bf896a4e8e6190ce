/** Lower case without Vietnamese marks, `đ` as `d`, runs of other characters as one space: for finding, never for showing. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();
}

/** Whether anything is left of a text by which something can be found. */
export function isSearchable(text: string): boolean {
  return /[a-z0-9]/.test(folded(text));
}

/**
 * Whether one name is another as it is written without all of its marks, or with the same ones in other places ("hoà", "hòa"):
 * each word of it has either none or just those of the other. A word with other marks is another word.
 */
export function leavesMarksOut(given: string, name: string): boolean {
  const [said, meant] = [wordsOf(given), wordsOf(name)];
  return (
    said.length === meant.length &&
    said.every((word, at) => {
      const marks = marksOf(word);
      return folded(word) === folded(meant[at]!) && (marks === '' || marks === marksOf(meant[at]!));
    })
  );
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .split(/[^\p{L}\p{M}\p{N}%]+/u)
    .filter((word) => word !== '');
}

function marksOf(word: string): string {
  return (word.toLowerCase().match(/\p{M}|đ/gu) ?? []).toSorted().join('');
}
