import { civilDateOf } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';

/** The address of the register: decisions of which year, of which unit and what is below it, before which entry. */
export interface DisciplineSearch {
  readonly nam?: number;
  readonly duoi?: string;
  readonly truoc?: string;
}

/** Reads an address; what it cannot mean is left out. */
export function disciplineSearch({ nam, duoi, truoc }: Record<string, unknown>): DisciplineSearch {
  return {
    ...(isYear(nam) && { nam }),
    ...(typeof duoi === 'string' && /^[0-9a-f-]{36}$/.test(duoi) && { duoi }),
    ...(typeof truoc === 'string' && /^\d{4}-\d{2}-\d{2}\/[0-9a-f-]{36}$/.test(truoc) && { truoc }),
  };
}

/** What is asked for, from its beginning. */
export function filterOf({
  nam,
  duoi,
}: {
  readonly nam?: number | undefined;
  readonly duoi?: string | undefined;
}): DisciplineSearch {
  return { ...(nam !== undefined && { nam }), ...(duoi !== undefined && { duoi }) };
}

function isYear(given: unknown): given is number {
  return typeof given === 'number' && Number.isInteger(given) && given >= 1930 && given <= 9999;
}

/** The first and last day of a year. */
export function daysOfYear(year: number): { readonly from: CivilDate; readonly to: CivilDate } {
  return { from: civilDateOf({ year, month: 1, day: 1 })!, to: civilDateOf({ year, month: 12, day: 31 })! };
}
