import { civilDateOf, dayNumber, dayText, parts } from '@co-so/domain';
import type { CivilDate, Remark, RuleSet } from '@co-so/domain';

/** What has a place on a time line: a central set, or a table that a province issued. */
export interface Dated {
  readonly id: string;
  readonly selection: RuleSet['selection'];
  readonly seriesBreak?: Remark | null;
}

/** A set's stretch of a time line, in hundredths of its length; `isOpenStart` where nobody knows when it began. */
export interface Stretch {
  readonly set: Dated;
  readonly number: number;
  readonly from: number;
  readonly to: number;
  readonly isOpenStart: boolean;
  readonly isOpenEnd: boolean;
  readonly label: string;
}

export interface TimeScale {
  readonly stretches: readonly Stretch[];
  /** Where a day stands; undefined outside the line. */
  readonly placeOf: (day: CivilDate) => number | undefined;
}

const yearsBeforeUnknown = 2;

/** The time line of a series from its first known year to the end of this one, or of the last that one begins in. Templates stand on none. */
export function timeScale(sets: readonly Dated[], today: CivilDate): TimeScale | undefined {
  const dated = sets.filter(({ selection }) => selection.by !== 'never');
  const known = dated.flatMap(({ selection }) => boundariesOf(selection));
  if (known.length === 0) return undefined;
  const hasOpenStart = dated.some(({ selection }) => selection.by !== 'never' && selection.from === null);
  const first = parts(known.toSorted()[0]!).year - (hasOpenStart ? yearsBeforeUnknown : 0);
  const begin = dayNumber(yearStart(first));
  const last = Math.max(parts(today).year, ...dated.flatMap(({ selection }) => beginningYears(selection)));
  const end = dayNumber(yearStart(last + 1));
  const place = (day: CivilDate) => (100 * (dayNumber(day) - begin)) / (end - begin);
  return {
    stretches: dated.map((set, index) => stretchOf(set, index + 1, place)),
    placeOf: (day) => (place(day) >= 0 && place(day) <= 100 ? place(day) : undefined),
  };
}

function stretchOf(set: Dated, number: number, place: (day: CivilDate) => number): Stretch {
  const { selection } = set;
  const [from, until] = endsOf(selection);
  return {
    set,
    number,
    from: from === null ? 0 : place(from),
    to: until === null ? 100 : Math.min(100, place(until)),
    isOpenStart: from === null,
    isOpenEnd: until === null,
    label: from === null ? '?' : selection.by === 'ratingYear' ? String(selection.from) : dayText(from),
  };
}

function endsOf(selection: RuleSet['selection']): readonly [CivilDate | null, CivilDate | null] {
  switch (selection.by) {
    case 'never':
      return [null, null];
    case 'ratingYear':
      return [yearStart(selection.from), selection.until === null ? null : yearStart(selection.until)];
    case 'day':
      return [selection.from, selection.until];
  }
}

function beginningYears(selection: RuleSet['selection']): readonly number[] {
  const [from] = endsOf(selection);
  return from === null ? [] : [parts(from).year];
}

function boundariesOf(selection: RuleSet['selection']): readonly CivilDate[] {
  return endsOf(selection).filter((day) => day !== null);
}

function yearStart(year: number): CivilDate {
  return civilDateOf({ year, month: 1, day: 1 })!;
}
