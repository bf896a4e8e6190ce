import { beforeAll, expect, it } from 'vitest';
import type { ListedUnit } from '@co-so/db';
import type { ShownUnit } from '../request/shown-unit.ts';
import { ask } from '../../test/asking.ts';
import { documented, refusal } from '../../test/documented.ts';
import { admitted, imported, topUnit, ward } from '../../test/figure-files.ts';
import { binhThuan, ninhThuan } from '../../test/offices.ts';

interface UnitsOfDay {
  readonly day: string;
  readonly units: readonly ShownUnit<ListedUnit>[];
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

it('lists the top of the tree and what stands below it, as of the day it is', async () => {
  const { day, units } = documented<UnitsOfDay>(await ask(binhThuan, '/api/units'), 200);
  expect(day).toBe('2024-06-14');
  expect(units.map(({ id, hasFigures, parentId }) => [id, hasFigures, parentId])).toEqual([
    [topUnit, true, null],
    [ward, false, topUnit],
  ]);
});

it('says the days of a unit that are known, and of the others nothing', async () => {
  const { units } = documented<UnitsOfDay>(await ask(binhThuan, '/api/units'), 200);
  expect(units.map(({ foundedOn, closedOn }) => [foundedOn, closedOn])).toEqual([
    [null, null],
    ['2020-01-01', '2025-07-01'],
  ]);
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
  expect(refusal(await ask(binhThuan, '/api/units?on=2023-02-29'), 400)).toEqual(['parameter-invalid']);
});
