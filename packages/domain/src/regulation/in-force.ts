import type { CivilDate } from '../civil-date.ts';
import type { Selection } from './rule-set-head.ts';

/**
 * The set of a series that is in force on a day; the only selector there is. Annual series go by the rating year in
 * which the day lies. Of two that hold, the later begun one: a province's successor ends the table before it.
 */
export function ruleSetInForce<Set extends { readonly selection: Selection }>(
  sets: readonly Set[],
  on: CivilDate,
): Set | undefined {
  // Once for all sets: choosing one of many takes no more memory than choosing one of few.
  const year = ratingYearOf(on);
  let found: Set | undefined;
  for (const set of sets)
    if (isInForce(set.selection, on, year) && (!found || beginsLater(set.selection, found.selection))) found = set;
  return found;
}

function isInForce(selection: Selection, on: CivilDate, year: number): boolean {
  if (selection.by === 'never') return false;
  if (selection.by === 'ratingYear')
    return selection.from <= year && (selection.until === null || year < selection.until);
  return (selection.from === null || selection.from <= on) && (selection.until === null || on < selection.until);
}

export function ratingYearOf(on: CivilDate): number {
  return +on.slice(0, 4);
}

function beginsLater(left: Selection, right: Selection): boolean {
  return String(beginningOf(left)) > String(beginningOf(right));
}

function beginningOf(selection: Selection): CivilDate | number | '' {
  return selection.by === 'never' ? '' : (selection.from ?? '');
}
