import type { PeopleSearch } from './queries.ts';

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
