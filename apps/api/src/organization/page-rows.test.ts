import { beforeAll, expect, it } from 'vitest';
import { ask } from '../../test/asking.ts';
import { imported, topUnit, ward } from '../../test/figure-files.ts';
import { binhThuan, openOffices } from '../../test/offices.ts';

const idOf = (number: number) => `0198c0de-1111-7000-8000-00000001${String(number).padStart(4, '0')}`;

beforeAll(async () => {
  await openOffices();
  const branches = Array.from({ length: 60 }, (_, index) => ({
    ...{ id: idOf(index), name: `Chi bộ ${index}`, kind: 'grassrootsBranch', parent: ward },
  }));
  const communes = Array.from({ length: 40 }, (_, index) => ({
    ...{ id: idOf(100 + index), name: `Đảng bộ xã ${index}`, kind: 'commune', parent: topUnit },
  }));
  const below = communes.map(({ id: parent }, index) => ({
    ...{ id: idOf(200 + index), name: `Chi bộ xã ${index}`, kind: 'grassrootsBranch', parent },
  }));
  await imported(binhThuan, {
    units: [
      { id: topUnit, name: 'Đảng bộ tỉnh', kind: 'province' },
      { id: ward, name: 'Đảng bộ phường 1', kind: 'commune', parent: topUnit },
      ...communes,
      ...branches,
      ...below,
    ],
  });
  for (let index = 0; index < 12; index += 1) {
    const branch = index % 2 === 0 ? { unitId: idOf(index), state: 'own', hasCommittee: false } : null;
    const body = { name: `Thôn ${index}`, kind: 'village', unitId: ward, from: '2024-01-01', branch };
    expect((await ask(binhThuan, '/api/host-places', { body })).status).toBe(201);
  }
});

async function rowsOf(...paths: readonly string[]): Promise<readonly number[]> {
  const rows: number[] = [];
  for (const path of paths) {
    const answer = await ask(binhThuan, path);
    expect([path, answer.status]).toEqual([path, 200]);
    rows.push(answer.rowsRead);
  }
  return rows;
}

const level = '/api/units/tree?on=2024-06-14&counts=kept';

it('reads so many rows for all that the tree asks for when it is opened', async () => {
  const rows = await rowsOf('/api/session', level, `${level}&under=${topUnit}`);
  expect(rows).toEqual([12, 44, 183]);
});

it('reads so many rows for all that the page of a unit asks for when it is opened', async () => {
  const rows = await rowsOf(
    ...['/api/session', `/api/units/${ward}?on=2024-06-14&counts=kept&relations=first`, `${level}&under=${ward}`],
    ...[`/api/host-places?on=2024-06-14&under=${ward}`, `/api/units/${ward}/groupings`],
  );
  expect(rows).toEqual([12, 44, 184, 100, 29]);
});
