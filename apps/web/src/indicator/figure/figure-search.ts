import { findCategory, findIndicator, parsePeriod } from '@co-so/domain';
import type { FigureKey, Period } from '@co-so/domain';

/** The address of a figure's page, and which form is open on it. */
export interface FigureSearch {
  readonly unit?: string;
  readonly indicator?: string;
  readonly category?: string;
  readonly period?: string;
  readonly form?: 'figure' | 'target';
  /** The period of the target that the form is about; a first target has none yet. */
  readonly goalPeriod?: string;
}

/** Reads an address; a year typed by hand (`period=2018`) arrives as a number. */
export function figureSearch(given: Record<string, unknown>): FigureSearch {
  const { form } = given;
  return {
    ...textAs('unit', given),
    ...textAs('indicator', given),
    ...textAs('category', given),
    ...textAs('period', given),
    ...textAs('goalPeriod', given),
    ...(form === 'figure' || form === 'target' ? { form } : {}),
  };
}

function textAs<Name extends string>(name: Name, given: Record<string, unknown>): { readonly [Key in Name]?: string } {
  const value = given[name];
  const isText = (typeof value === 'string' && value !== '') || typeof value === 'number';
  return isText ? ({ [name]: String(value) } as { readonly [Key in Name]?: string }) : {};
}

/** The figure that an address names; undefined where it leaves one open. */
export function keyIn({ unit, indicator, category, period }: FigureSearch): FigureKey | undefined {
  const parsed: Period | undefined = period === undefined ? undefined : parsePeriod(period);
  if (unit === undefined || indicator === undefined || !parsed) return undefined;
  return { unitId: unit, indicator, category: category ?? null, period: parsed };
}

/** Whether the catalogue has what a figure is said to be about; of anything else there is no page. */
export function isInCatalogue({ indicator, category }: FigureKey): boolean {
  const found = findIndicator(indicator);
  return found !== undefined && (category === null || findCategory(found, category) !== undefined);
}
