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
