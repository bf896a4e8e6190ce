import { civilDateOf, parseCivilDate } from '../civil-date.ts';
import type { CivilDate } from '../civil-date.ts';
import { parseDecimalText } from '../decimal-text.ts';
import type { DecimalText } from '../decimal-text.ts';
import { folded } from '../folded.ts';
import { annual, parsePeriod } from '../period.ts';
import type { Period } from '../period.ts';

/** What a cell of a sheet, or a member of a JSON row, may hold. */
export type Cell = string | number | null | undefined;

const countMaximum = 1_000_000_000;

export function isBlank(cell: Cell): cell is null | undefined | '' {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

export function textIn(cell: Cell): string | null {
  return isBlank(cell) ? null : String(cell).normalize('NFC').trim();
}

/** A whole number from 0 to a thousand million: `39520`, `39.520`, `39 520`. */
export function countIn(cell: Cell): number | undefined {
  if (typeof cell === 'number') return isCount(cell) ? cell : undefined;
  const text = (cell ?? '').trim();
  const digits = /^\d+$/.test(text)
    ? text
    : /^\d{1,3}([.\u0020\u00a0]\d{3})+$/.test(text)
      ? text.replace(/\D/g, '')
      : '';
  return digits && isCount(+digits) ? +digits : undefined;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= countMaximum;
}

/** A percentage as printed: `80,35%`, `80.35`, `96 %`. Of a number nobody knows whether 1 is 1% or 100%. */
export function percentIn(cell: Cell): DecimalText | undefined {
  return typeof cell === 'string' ? parseDecimalText(cell.trim().replace(/%$/, '')) : undefined;
}

const dayInNumbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
/** Of a text without marks, as decisions write days. */
const dayInWords = /^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/;
const dayAfterWord = /^ngay (\d{1,2}) (\d{1,2}) (\d{4})$/;

/** `2024-06-14`, `14/6/2024`, `ngày 14/6/2024` or `ngày 14 tháng 6 năm 2024`. */
export function dayIn(cell: Cell): CivilDate | undefined {
  const text = String(cell ?? '').trim();
  const found = dayInNumbers.exec(text) ?? wordedDay(folded(text));
  return found ? civilDateOf({ day: +found[1]!, month: +found[2]!, year: +found[3]! }) : parseCivilDate(text);
}

function wordedDay(words: string) {
  return dayInWords.exec(words) ?? dayAfterWord.exec(words);
}

/** A day whose year has two digits: which century it is of, nobody can say. */
export function isOfOpenCentury(text: string): boolean {
  const words = folded(text);
  return /^(?:ngay )?\d{1,2} (?:thang )?\d{1,2} (?:nam )?\d{2}$/.test(words);
}

/**
 * A canonical period, or as people write it: `14/6/2024`, `10/2021`, `tháng 10/2021`, `năm 2018`, `2010-2015`,
 * `6 tháng đầu năm 2024`, `quý 3/2026`, `hằng năm`.
 */
export function periodIn(cell: Cell): Period | undefined {
  const text = String(cell ?? '').trim();
  const day = dayIn(text);
  return parsePeriod(day ?? text) ?? periodInWords(folded(text));
}

function periodInWords(words: string): Period | undefined {
  if (words === 'hang nam' || words === 'moi nam') return annual;
  const year = /^(?:nam )?(\d{4})$/.exec(words);
  if (year) return parsePeriod(year[1]!);
  const years = /^(?:giai doan )?(\d{4}) (\d{4})$/.exec(words);
  if (years) return parsePeriod(`${years[1]}/${years[2]}`);
  const month = /^(?:thang )?(\d{1,2}) (\d{4})$/.exec(words);
  if (month) return parsePeriod(`${month[2]}-${month[1]!.padStart(2, '0')}`);
  const firstMonths = /^(\d{1,2}) thang dau nam (\d{4})$/.exec(words);
  if (firstMonths) return monthsOf(firstMonths[2]!, 1, +firstMonths[1]!);
  const quarter = /^quy ([1-4]) (?:nam )?(\d{4})$/.exec(words);
  return quarter ? monthsOf(quarter[2]!, +quarter[1]! * 3 - 2, +quarter[1]! * 3) : undefined;
}

function monthsOf(year: string, from: number, to: number): Period | undefined {
  const month = (of: number) => `${year}-${String(of).padStart(2, '0')}`;
  if (from === 1 && to === 12) return parsePeriod(year);
  return parsePeriod(from === to ? month(from) : `${month(from)}/${month(to)}`);
}

/** Finds a choice by its identifier or by its Vietnamese word, with or without marks. */
export function choiceIn<Choice extends string>(
  cell: Cell,
  choices: readonly Choice[],
  words: Readonly<Record<Choice, string>>,
): Choice | undefined {
  const given = folded(String(cell ?? ''));
  if (given === '') return undefined;
  return choices.find((choice) => folded(choice) === given || folded(words[choice]) === given);
}
