import { civilDate } from '../civil-date.ts';
import type { CivilDate } from '../civil-date.ts';
import { dayText } from '../number-text.ts';

/**
 * The day that the Third Congress (Đại hội III, 9/1960) resolved to keep as that of the Party's founding. No plan takes effect
 * before it and no list names an earlier one of a unit, also where nobody knows since when a unit has been there.
 */
export const partyFoundedOn = civilDate('1930-02-03');

/** The columns of a sheet in which a day of the Party's organizations stands that is before there was any. */
export function daysBeforeParty<Field extends string>(days: Readonly<Record<Field, CivilDate | null | undefined>>) {
  return Object.entries<CivilDate | null | undefined>(days).flatMap(([column, day]) =>
    day && day < partyFoundedOn
      ? [{ code: 'before-party', column: column as Field, given: dayText(day), day: partyFoundedOn } as const]
      : [],
  );
}
