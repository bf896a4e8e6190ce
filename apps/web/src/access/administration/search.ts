import { roles } from '@co-so/domain';
import type { GrantsSearch, PeopleSearch } from './queries.ts';

const unitId = /^[0-9a-f-]{36}$/;

/** What an address asks for; what it cannot mean is left out. */
export function peopleSearch(given: Readonly<Record<string, unknown>>): PeopleSearch {
  const { tim, trang_thai: state, unit } = given;
  return {
    ...(typeof tim === 'string' && tim !== '' ? { tim: tim.slice(0, 200) } : {}),
    ...(state === 'active' || state === 'disabled' ? { trang_thai: state } : {}),
    ...(typeof unit === 'string' && unitId.test(unit) ? { unit } : {}),
  };
}

export function grantsSearch(given: Readonly<Record<string, unknown>>): GrantsSearch {
  const { unit } = given;
  const role = roles.find((one) => one === given['role']);
  const page = Number(given['trang']);
  return {
    ...(typeof unit === 'string' && unitId.test(unit) ? { unit } : {}),
    ...(role && { role }),
    ...(Number.isSafeInteger(page) && page > 1 && page <= 100_000 ? { trang: page } : {}),
  };
}
