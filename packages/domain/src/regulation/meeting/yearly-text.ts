import type { Level, YearlyLevel } from '../scoring-rules.ts';

type Names = readonly Pick<Level, 'level' | 'text'>[];
type Asked = Pick<YearlyLevel, 'everyAtLeast' | 'atLeast'>;

/** `Năm xếp loại tốt`. */
export function yearName(level: string, levels: Names): string {
  return `Năm xếp loại ${nameOf(level, levels)}`;
}

/** `Năm xếp loại tốt: mọi buổi từ khá trở lên, ít nhất 7 buổi tốt`: the one sentence for a rule, made of its numbers. */
export function yearlyText({ level, ...asked }: Pick<YearlyLevel, 'level'> & Asked, levels: Names): string {
  return `${yearName(level, levels)}: ${conditionText(asked, levels)}`;
}

function conditionText({ everyAtLeast, atLeast }: Asked, levels: Names): string {
  const every = everyAtLeast === null ? [] : [`mọi buổi ${orBetter(everyAtLeast, levels)}`];
  if (atLeast === null) return every[0] ?? 'mọi trường hợp còn lại';
  if (atLeast.meetings !== null)
    return [...every, `ít nhất ${atLeast.meetings} buổi ${orBetter(atLeast.level, levels)}`].join(', ');
  const place = (level: string | null) => levels.findIndex((one) => one.level === level);
  const isNext = every.length > 0 && place(atLeast.level) === place(everyAtLeast) - 1;
  const some = `một số buổi ${isNext ? 'tốt hơn' : orBetter(atLeast.level, levels)}`;
  return [...every, every.length > 0 ? `và ${some}` : some].join(', ');
}

function orBetter(level: string, levels: Names): string {
  const name = nameOf(level, levels);
  return levels[0]?.level === level ? name : `từ ${name} trở lên`;
}

function nameOf(level: string, levels: Names): string {
  return (levels.find((one) => one.level === level)?.text ?? level).toLocaleLowerCase('vi');
}

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
