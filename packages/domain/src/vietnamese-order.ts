/** The letters that follow another one of which they are made; what begins with them comes after all that begins with that. */
const letters: Readonly<Record<string, string>> = {
  'a\u0306': 'a{',
  'a\u0302': 'a|',
  đ: 'd{',
  'e\u0302': 'e{',
  'o\u0302': 'o{',
  'o\u031B': 'o|',
  'u\u031B': 'u{',
};

/** Huyền, hỏi, ngã, sắc, nặng; a letter without one comes first. */
const tones = '\u0300\u0309\u0303\u0301\u0323';

/** Between the letters and their tones: less than anything in either. */
const separator = '\u0001';

/**
 * A text whose order by bytes is the Vietnamese one: by letters, numbers by their value, and only where these are the same by
 * tones. For what a database sorts; it knows letters, digits and spaces, and takes all other signs for one.
 */
export function sortKeyOf(text: string): string {
  const parts =
    text
      .normalize('NFD')
      .toLowerCase()
      .match(/\d+|\P{M}\p{M}*/gu) ?? [];
  const keys = parts.map(keyOf);
  const ranks = parts.flatMap((part) => (/^\p{L}/u.test(part) ? [toneOf(part)] : []));
  return `${keys.join('')}${separator}${ranks.join('').replace(/0+$/, '')}`;
}

function keyOf(part: string): string {
  if (/^\d/.test(part)) return numberKey(part.replace(/^0+(?=\d)/, ''));
  const base = part.charAt(0);
  const shaped = marksOf(part)
    .map((mark) => letters[base + mark])
    .find((letter) => letter !== undefined);
  const letter = shaped ?? letters[base] ?? base;
  if (/^[a-z]/.test(letter)) return letter;
  return /^\s/.test(base) ? ' ' : '!';
}

/** A number with more digits is the greater one. */
function numberKey(digits: string): string {
  return `${digits.length.toString().padStart(2, '0')}${digits}`;
}

function toneOf(part: string): number {
  return Math.max(-1, ...marksOf(part).map((mark) => tones.indexOf(mark))) + 1;
}

function marksOf(part: string): readonly string[] {
  return part.match(/\p{M}/gu) ?? [];
}
