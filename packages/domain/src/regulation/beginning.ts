import { civilDateOf, parts } from '../civil-date.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Problem } from '../problem.ts';

/** A choice of the product, not of a text: what begins later can only follow, so a mistyped year would hold a series. */
const yearsAhead = 2;

/** The last day from which something that a province decides today may begin to hold. */
export function latestBeginning(today: CivilDate): CivilDate {
  const { year, month, day } = parts(today);
  return (
    civilDateOf({ year: year + yearsAhead, month, day }) ?? civilDateOf({ year: year + yearsAhead, month, day: 28 })!
  );
}

export function beginningProblems(day: CivilDate, today: CivilDate, at: string): readonly Problem[] {
  const latest = latestBeginning(today);
  return day > latest ? [{ code: 'day-too-late', day, latest, at }] : [];
}
