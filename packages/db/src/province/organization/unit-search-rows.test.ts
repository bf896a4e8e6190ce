import { beforeAll, expect, it } from 'vitest';
import { civilDate, folded } from '@co-so/domain';
import type { CivilDate, NewUnit } from '@co-so/domain';
import { findUnitsNamed, listFirstUnits } from './unit-search.ts';
import type { ViewScope } from './unit-search.ts';
import { provinceDb } from '../../../test/databases.ts';
import { aUnit, idOf } from '../../../test/builders.ts';
import { found } from '../../../test/found.ts';

const [province, district, small, late] = [idOf(1), idOf(2), idOf(3), idOf(4)] as const;
const branchesUnder = (parentId: string, from: number, over: (index: number) => Partial<NewUnit>) =>
  Array.from({ length: 600 }, (_, index) =>
    aUnit({ id: idOf(from + index), kind: 'subordinateBranch', parentId, ...over(index) }),
  );
const units = [
  aUnit(),
  aUnit({ id: district, name: 'Đảng bộ huyện Lớn', kind: 'directCommittee', parentId: province }),
  aUnit({ id: small, name: 'Đảng bộ xã Nhỏ', kind: 'commune', parentId: province }),
  aUnit({
    ...{ id: late, name: 'Đảng bộ xã Sau', kind: 'commune', parentId: province },
    foundedOn: civilDate('2022-01-01'),
  }),
  ...branchesUnder(district, 1000, (index) => ({
    name: `Chi bộ thôn ${index}`,
    foundedOn: civilDate('2005-03-15'),
    ...(index % 3 === 0 && { closedOn: civilDate('2015-08-20') }),
  })),
  ...branchesUnder(small, 2000, (index) => ({ name: `Chi bộ thôn ${index}` })).slice(0, 30),
  ...branchesUnder(late, 3000, (index) => ({ name: `Chi bộ khu phố ${index}`, foundedOn: civilDate('2022-01-01') })),
];
const unitById = new Map(units.map((unit) => [unit.id, { ...unit, words: ` ${folded(unit.name)}` }]));

beforeAll(async () => found(provinceDb(), units));

const days = ['1850-01-01', '1999-12-31', '2004-12-31', '2010-06-15', '2021-12-31', '2022-01-01', '2999-01-01'];
const scopes: readonly ViewScope[] = [
  'office',
  [small],
  [district],
  [late],
  [district, small, idOf(3005)],
  [idOf(1001)],
  [],
];
const names = ['', 'chi bo', 'thôn 7', 'chi bo thon 12 nho', 'khu pho 1 sau', 'nho', 'dang bo xa', 'l', 'khong co'];

function pathOf({ id, parentId }: NewUnit): readonly string[] {
  return parentId === null ? [id] : [id, ...pathOf(unitById.get(parentId)!)];
}

/** The same by looking at every unit. */
function plainly(name: string, scope: ViewScope, day: CivilDate): readonly string[] {
  const isSeen = (unit: NewUnit | undefined) =>
    unit !== undefined && (scope === 'office' || pathOf(unit).some((id) => scope.includes(id)));
  const words = folded(name).split(' ').filter(Boolean);
  const begins = (text: string, word: string) => text.includes(` ${word}`);
  return [...unitById.values()]
    .filter((unit) => unit.foundedOn <= day && day < unit.closedOn && isSeen(unit))
    .filter((unit) => {
      const parent = unit.parentId === null ? undefined : unitById.get(unit.parentId);
      const above = parent && isSeen(parent) ? parent.words : '';
      const isFound = words.every((word) => begins(unit.words, word) || begins(above, word));
      return isFound && (words.length === 0 || words.some((word) => begins(unit.words, word)));
    })
    .map(({ id }) => id);
}

it.each(scopes.map((scope) => [scope]))(
  'finds within %j just what looking at every unit finds, on any day and by any words, and reads at most 200 rows',
  async (scope) => {
    for (const day of days.map(civilDate))
      for (const name of names) {
        const db = provinceDb();
        const asked = { day, scope };
        const answer = await (name === '' ? listFirstUnits(db, asked) : findUnitsNamed(db, asked, name));
        const all = plainly(name, scope, day);
        const given = answer.units.map(({ id }) => id);
        expect(given.filter((id) => !all.includes(id))).toEqual([]);
        expect([name, day, given.length, answer.hasMore]).toEqual([
          name,
          day,
          Math.min(all.length, 20),
          all.length > 20,
        ]);
        expect(db.meter.rowsRead).toBeLessThanOrEqual(200);
      }
  },
);

it('gives a unit of just this name first, however many names begin so', async () => {
  const asked = { day: civilDate('2023-01-01'), scope: [late] };
  const { units: given } = await findUnitsNamed(provinceDb(), asked, 'Chi bộ khu phố 1');
  expect(given[0]?.name).toBe('Chi bộ khu phố 1');
  expect((await findUnitsNamed(provinceDb(), asked, 'chi bo khu pho 599')).units.map(({ name }) => name)).toEqual([
    'Chi bộ khu phố 599',
  ]);
});
