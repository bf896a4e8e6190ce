import { endOfTime, parseCivilDate, parsePeriod, unitKinds } from '@co-so/domain';
import type { CivilDate, ComparedBy, Origin, Period, UnitKind } from '@co-so/domain';

/** What stands in an address; real figures are the rule and are not named there. */
export interface OriginSearch {
  readonly origin?: 'simulated' | undefined;
}

export interface DaySearch {
  readonly on?: CivilDate | undefined;
}

export interface HistorySearch extends DaySearch {
  /** What was given for the day and is none: kept, so that the page can say so. */
  readonly unread?: string | undefined;
}

export interface ProvinceSearch extends OriginSearch, DaySearch {}

export interface ComparisonSearch extends OriginSearch {
  readonly indicator?: string | undefined;
  readonly category?: string | undefined;
  readonly by?: ComparedBy | undefined;
  readonly unitKind?: UnitKind | undefined;
  /** Absent: the provinces of the period's day. */
  readonly provinces?: 'today' | undefined;
  /** Separated by commas; absent: of each province the latest figure. */
  readonly periods?: string | undefined;
  /** Which of several periods is in view. */
  readonly shown?: string | undefined;
}

export function originOf({ origin }: OriginSearch): Origin {
  return origin ?? 'real';
}

export function provinceSearch(given: Record<string, unknown>): ProvinceSearch {
  return { ...originSearch(given), ...daySearch(given) };
}

export function daySearch(given: Record<string, unknown>): DaySearch {
  const on = parseCivilDate(textOf(given['on']) ?? '');
  return on && on < endOfTime ? { on } : {};
}

export function historySearch(given: Record<string, unknown>): HistorySearch {
  const { on } = daySearch(given);
  const unread = textOf(given['on'] ?? given['unread']);
  return on ? { on } : unread === undefined ? {} : { unread };
}

export function comparisonSearch(given: Record<string, unknown>): ComparisonSearch {
  const indicator = textOf(given['indicator']);
  const category = textOf(given['category']);
  const by = given['by'] === 'completion' || given['by'] === 'figure' ? given['by'] : undefined;
  const unitKind = unitKinds.find((kind) => kind === given['unitKind']);
  const periods = textOf(given['periods']);
  const shown = textOf(given['shown']);
  return {
    ...originSearch(given),
    ...(indicator === undefined ? {} : { indicator }),
    ...(category === undefined ? {} : { category }),
    ...(by ? { by } : {}),
    ...(unitKind ? { unitKind } : {}),
    ...(given['provinces'] === 'today' ? { provinces: 'today' } : {}),
    ...(periods === undefined ? {} : { periods }),
    ...(shown === undefined ? {} : { shown }),
  };
}

export function originSearch(given: Record<string, unknown>): OriginSearch {
  return given['origin'] === 'simulated' ? { origin: 'simulated' } : {};
}

export function periodsIn(text: string | undefined): readonly Period[] {
  return (text?.split(',') ?? []).flatMap((one) => parsePeriod(one) ?? []);
}

/** A year in an address is read as a number. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
}
