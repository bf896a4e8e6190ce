import { findIndicator, parseKnownDay, parsePeriod, structureBases } from '@co-so/domain';
import type { CivilDate, Period, StructureBasis } from '@co-so/domain';

/** The address of the figures of units: what they are about, and on which structure they are read. */
export interface ByUnitSearch {
  readonly unit?: string;
  readonly indicator?: string;
  readonly category?: string;
  readonly period?: Period;
  readonly basis?: StructureBasis;
  /** The day onto whose structure they are carried; today where none is named. */
  readonly on?: CivilDate;
}

/** What an address asks for; what it holds beside that is dropped. */
export function byUnitSearch(given: Readonly<Record<string, unknown>>): ByUnitSearch {
  const text = (name: string) => textOf(given[name]);
  const period = parsePeriod(text('period') ?? '');
  const day = parseKnownDay(text('on') ?? '');
  const basis = structureBases.find((one) => one === given['basis']);
  const indicator = findIndicator(text('indicator') ?? '')?.id;
  const [unit, category] = [text('unit'), text('category')];
  return {
    ...(unit && { unit }),
    ...(indicator && { indicator }),
    ...(category && { category }),
    ...(period && { period }),
    ...(basis && { basis }),
    ...(day && { on: day }),
  };
}

/** A year typed by hand (`period=2018`) arrives as a number. */
function textOf(given: unknown): string | undefined {
  if (typeof given === 'number') return String(given);
  return typeof given === 'string' && given !== '' ? given : undefined;
}

/** What is asked for, once the address says all of it. */
export type ByUnitQuestion = ByUnitSearch & Required<Pick<ByUnitSearch, 'unit' | 'indicator' | 'period'>>;

export function questionIn(search: ByUnitSearch): ByUnitQuestion | undefined {
  const { unit, indicator, period } = search;
  return unit !== undefined && indicator !== undefined && period !== undefined
    ? { ...search, unit, indicator, period }
    : undefined;
}
