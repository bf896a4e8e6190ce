import { beforeAll, expect, it } from 'vitest';
import { addDays, civilDate } from '@co-so/domain';
import type { CivilDate, NewUnit } from '@co-so/domain';
import { insertRows, writeTechnically } from '../../batch.ts';
import { loadTreeLevel } from './tree-queries.ts';
import { findUnitPlace } from './queries.ts';
import { unitCode } from './table.ts';
import { provinceDb } from '../../../test/databases.ts';
import { aUnit, idOf } from '../../../test/builders.ts';
import { found } from '../../../test/found.ts';

const [province, commune] = [idOf(1), idOf(2)] as const;
const closing = civilDate('2012-01-10');
const branch = (index: number, over: Partial<NewUnit>) =>
  aUnit({ id: idOf(index), name: `Chi bộ thôn ${index}`, kind: 'subordinateBranch', parentId: commune, ...over });
/** Two hundred of former days, each closed on a day of its own, and forty of today with thirty former ones below the first. */
const former = Array.from({ length: 200 }, (_, index) =>
  branch(1000 + index, { closedOn: addDays(closing, index * 7) }),
);
const present = Array.from({ length: 40 }, (_, index) =>
  branch(100 + index, { foundedOn: civilDate('2014-03-15'), kind: 'grassrootsCommittee' }),
);
const below = Array.from({ length: 30 }, (_, index) =>
  branch(2000 + index, { parentId: idOf(100), foundedOn: civilDate('2015-01-01'), closedOn: civilDate('2018-01-01') }),
);
const units = [aUnit(), aUnit({ id: commune, name: 'Đảng bộ xã', kind: 'commune', parentId: province })];

beforeAll(async () => {
  const db = provinceDb();
  await found(db, [...units, ...former, ...present, ...below]);
  const codes = present.flatMap(({ id: unitId }, index) =>
    [2014, 2015, 2016, 2017].map((year) => ({
      ...{ unitId, code: `${year}.${index}`, codeKey: `${year}.${index}` },
      ...{ validFrom: `${year}-03-15`, validUntil: `${year + 1}-03-15` },
    })),
  );
  await writeTechnically(db, insertRows(db, unitCode, codes));
});

const { compare } = new Intl.Collator('vi', { numeric: true });

function plainly(day: CivilDate): readonly string[] {
  return [...former, ...present]
    .filter(({ foundedOn, closedOn }) => foundedOn <= day && day < closedOn)
    .toSorted((left, right) => compare(left.name, right.name))
    .map(({ id }) => id);
}

it.each(['1950-01-01', '2005-06-15', '2012-01-10', '2013-07-04', '2014-03-15', '2024-01-01', '2999-12-31'])(
  'gives on %s the units of that day in the order of their names, and reads at most 200 rows for each page',
  async (on) => {
    const day = civilDate(on);
    const asked = { day, under: commune, scope: 'office', extent: 'first', counts: 'kept' } as const;
    const db = provinceDb();
    await findUnitPlace(db, commune, day);
    const first = await loadTreeLevel(db, { ...asked, after: null });
    expect(db.meter.rowsRead).toBeLessThanOrEqual(200);
    const ids = first.nodes.map(({ id }) => id);
    for (let after = first.next; after !== null;) {
      const later = provinceDb();
      const page = await loadTreeLevel(later, { ...asked, after });
      expect(later.meter.rowsRead).toBeLessThanOrEqual(200);
      ids.push(...page.nodes.map(({ id }) => id));
      after = page.next;
    }
    expect(ids).toEqual(plainly(day));
  },
);

it.each([
  ['2016-01-01', true],
  ['2018-01-01', false],
])('says on %s whether something stands below a unit, whatever stood there before: %s', async (on, hasBelow) => {
  const asked = {
    day: civilDate(on),
    under: commune,
    scope: 'office',
    after: null,
    extent: 'first',
    counts: 'kept',
  } as const;
  const { nodes } = await loadTreeLevel(provinceDb(), asked);
  expect(nodes[0]).toMatchObject({ id: idOf(100), hasBelow });
});

it('reads at most 200 rows for all that a screen begins with: the top, and what stands below it', async () => {
  const asked = {
    day: civilDate('2024-01-01'),
    scope: 'office',
    after: null,
    extent: 'first',
    counts: 'kept',
  } as const;
  const db = provinceDb();
  const top = await loadTreeLevel(db, { ...asked, under: null });
  const below = await loadTreeLevel(db, { ...asked, under: commune });
  expect([top.nodes.length, below.nodes.length, below.next === null]).toEqual([1, 13, false]);
  expect(db.meter.rowsRead).toBeLessThanOrEqual(200);
});
