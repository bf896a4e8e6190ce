import { beforeAll, expect, it } from 'vitest';
import type { FoundUnits } from '@co-so/db';
import { ask } from '../../test/asking.ts';
import { documented, refusal } from '../../test/documented.ts';
import { admitted, imported, topUnit, ward } from '../../test/figure-files.ts';
import { binhThuan, ninhThuan } from '../../test/offices.ts';

interface UnitsOfDay extends FoundUnits {
  readonly day: string;
}

beforeAll(() =>
  imported(binhThuan, {
    units: [
      { id: topUnit, name: 'Đảng bộ tỉnh', kind: 'province' },
      {
        id: ward,
        name: 'Đảng bộ phường 1',
        kind: 'commune',
        parent: topUnit,
        foundedOn: '2020-01-01',
        closedOn: '2025-07-01',
      },
    ],
    figures: [admitted],
  }),
);

it('lists the top of the tree first, and tells of each what stands above it, as of the day it is', async () => {
  const { day, units, hasMore } = documented<UnitsOfDay>(await ask(binhThuan, '/api/units'), 200);
  expect([day, hasMore]).toEqual(['2024-06-14', false]);
  expect(units.map(({ id, parentName }) => [id, parentName])).toEqual([
    [topUnit, null],
    [ward, 'Đảng bộ tỉnh'],
  ]);
});

it.each([
  ['phuong', [ward]],
  ['Đảng bộ', [ward, topUnit]],
  ['Chi bộ', []],
  ['  ', [topUnit, ward]],
])('finds by the name %j', async (name, ids) => {
  const answer = await ask(binhThuan, `/api/units?name=${encodeURIComponent(name)}`);
  expect(documented<UnitsOfDay>(answer, 200).units.map(({ id }) => id)).toEqual(ids);
});

it('refuses a name longer than any', async () => {
  expect(refusal(await ask(binhThuan, `/api/units?name=${'a'.repeat(101)}`), 400)).toEqual(['parameter-invalid /name']);
});

it.each([
  ['2019-12-31', 1],
  ['2020-01-01', 2],
  ['2025-06-30', 2],
  ['2025-07-01', 1],
])('lists on %s the %i units of that day', async (on, count) => {
  const { units } = documented<UnitsOfDay>(await ask(binhThuan, `/api/units?on=${on}`), 200);
  expect(units).toHaveLength(count);
});

it('lists nothing for a province that has no units yet', async () => {
  expect(documented<UnitsOfDay>(await ask(ninhThuan, '/api/units'), 200).units).toEqual([]);
});

it('refuses a day that does not exist', async () => {
  expect(refusal(await ask(binhThuan, '/api/units?on=2023-02-29'), 400)).toEqual(['parameter-invalid /on']);
});
