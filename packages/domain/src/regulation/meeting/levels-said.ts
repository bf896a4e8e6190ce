import type { Level } from '../scoring-rules.ts';

type Names = readonly Pick<Level, 'level' | 'text'>[];

/** What may stand between what is rated and its level. */
const linking = String.raw`(?:\s(?:được|đạt|xếp|đánh giá|loại|mức|từ))*\s`;

/** The levels that a sentence asks of meetings; "không có buổi kém" asks for none, "buổi tốt hơn" names none. */
export function levelsOfMeetingsSaid(text: string, levels: Names): readonly string[] {
  return said(String.raw`(?<!không (?:có |một )?)(?<!\p{L})buổi`, text, levels);
}

/** The level that a sentence gives to the year. */
export function levelsOfTheYearSaid(text: string, levels: Names): readonly string[] {
  return said(String.raw`(?<!\p{L})năm(?=\s(?:được |đạt )?(?:xếp )?loại)`, text, levels);
}

function said(subject: string, text: string, levels: Names): readonly string[] {
  const named = new Map(levels.map(({ level, text: name }) => [plain(name), level]));
  // From the longest down: "khá tốt" is not "khá".
  const names = [...named.keys()].filter(Boolean).toSorted((left, right) => right.length - left.length);
  if (names.length === 0) return [];
  const anyName = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)).join('|');
  const pattern = new RegExp(String.raw`${subject}${linking}(${anyName})(?!\p{L})(?!\shơn)`, 'gu');
  return [...plain(text).matchAll(pattern)].flatMap(([, name = '']) => named.get(name) ?? []);
}

function plain(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
}
