import { expect, it } from 'vitest';
import { disciplineSearch, filterOf } from './discipline-search.ts';

const id = '0198c0de-0000-7000-8000-000000000001';

it('reads a year, a unit and where the list goes on, and leaves out what an address cannot mean', () => {
  const search = { nam: 2025, duoi: id, truoc: `2025-10-10/${id}` };
  expect(disciplineSearch(search)).toEqual(search);
  expect(disciplineSearch({ nam: '2025', duoi: 'x', truoc: id })).toEqual({});
  expect(disciplineSearch({ nam: 20.5, duoi: 7 })).toEqual({});
});

it('begins again from the newest with another filter', () => {
  expect(filterOf(disciplineSearch({ nam: 2025, duoi: id, truoc: `2025-10-10/${id}` }))).toEqual({
    nam: 2025,
    duoi: id,
  });
});
