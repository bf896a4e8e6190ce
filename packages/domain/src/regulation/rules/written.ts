import { civilDate } from '../../civil-date.ts';
import type { CivilDate } from '../../civil-date.ts';
import type { Cited, Clause, RuleSource } from '../clause.ts';
import type { RuleComparison } from '../condition.ts';
import type { Limit, LimitUnit } from '../limit/limit.ts';
import type { ManualMeasure } from '../measure.ts';
import { points } from '../points.ts';
import type { Remark, RuleSetHead } from '../rule-set-head.ts';

/** What recurs in the central texts, written in a line. All of it gives plain data. */

/** A part's clause, or the reason why it has none. */
type Ground = Clause | string;

function resting(ground: Ground): Cited {
  return typeof ground === 'string' ? { unconfirmed: ground } : { at: ground };
}

/** A number with its unit: "at least 9 persons". */
export function limit(
  id: string,
  text: string,
  is: RuleComparison,
  number: number,
  unit: LimitUnit,
  ground: Ground,
): Limit {
  return { id, text, is, amount: { kind: 'number', number, unit }, ...resting(ground) };
}

/** Points that a person gives between 0 and a maximum; none where the text names no maximum. */
export function manual(max: number | null): ManualMeasure {
  return { kind: 'manual', max: max === null ? null : points(max) };
}

/** A page that a text was read from or about; whoever wrote it gave no day. */
export function page(id: string, instrument: string, url: string): RuleSource {
  return { id, instrument, issuedOn: null, url };
}

type Days = Pick<RuleSetHead, 'selection' | 'effectiveFrom' | 'effectiveUntil'>;

/** In force from the day that the text gives until the next one applies. */
export function betweenDays(from: string | null, until: string | null): Days {
  const [first, end] = [dayOf(from), dayOf(until)];
  return { selection: { by: 'day', from: first, until: end }, effectiveFrom: first, effectiveUntil: end };
}

/** Taken for in force between these days; the text itself was not seen to say so. */
export function takenBetweenDays(from: string, until: string | null): Days {
  return { ...betweenDays(from, until), effectiveFrom: null, effectiveUntil: null };
}

function dayOf(day: string | null): CivilDate | null {
  return day === null ? null : civilDate(day);
}

/** For a text whose day of issue is known, and the day from which it applies is not. */
export const fromDayOfIssue: Remark = {
  id: 'effective-day',
  text: 'Áp dụng từ ngày ban hành',
  unconfirmed: 'Chưa tìm thấy ngày có hiệu lực; tạm lấy ngày ban hành.',
};
