import { beforeAll, expect, it } from 'vitest';
import { vietnamDay } from '@co-so/domain';
import type { SheetWords } from '@co-so/domain';
import { readBatch } from '../../batch.ts';
import { unitsByReference } from './queries.ts';
import { loadSheetPart } from './sheet-part.ts';
import { loadStructurePart } from './structure-queries.ts';
import { aUnit, idOf, now } from '../../../test/builders.ts';
import { provinceDb } from '../../../test/databases.ts';
import { found } from '../../../test/found.ts';

const province = idOf(1);
const codeOf = (index: number) => `Đ-Cđ${String(index).padStart(5, '0')}`;
const coded = Array.from({ length: 10_000 }, (_, index) => index);

const units = coded.map((index) =>
  aUnit({
    ...{ id: idOf(10_000 + index), name: `Chi bộ ${index}`, kind: 'subordinateBranch', parentId: province },
    code: codeOf(index),
  }),
);

beforeAll(() => found(provinceDb(), [aUnit(), ...units]));

async function bearers(codes: readonly string[]) {
  const db = provinceDb();
  const { structure } = await loadStructurePart(db, { unitIds: [], changingIds: [], codes });
  return { units: [...structure.units.values()].map((unit) => unit.codes[0]!.value), rows: db.meter.rowsRead };
}

it.each(['Đ-Cđ00042', 'đ-cđ00042', 'Đ-CĐ00042', ' đ-CĐ00042 '])(
  'finds whoever bears the code %j in whatever letters by an index, among ten thousand that bear others',
  async (code) => {
    expect(await bearers([code])).toEqual({ units: ['Đ-Cđ00042'], rows: 37 });
  },
);

it('reads of all the others nothing where nobody bears it', async () => {
  expect(await bearers(['Đ-MOI'])).toEqual({ units: [], rows: 15 });
});

async function rowsOf(words: Partial<SheetWords>) {
  const db = provinceDb();
  const { structure } = await loadSheetPart(
    db,
    { ids: [], codes: [], names: [], placeIds: [], speaksOfHead: false, ...words },
    null,
  );
  expect(structure.units.size).toBe(10_001);
  return db.meter.rowsRead;
}

it('finds the bearers of ten thousand codes of a list with one row for each more than by their ids', async () => {
  const byId = await rowsOf({ ids: units.map(({ id }) => id) });
  const codes = coded.map((index) => codeOf(index).toLowerCase());
  expect((await rowsOf({ codes })) - byId).toBe(10_000);
});

it.each([codeOf(7), codeOf(7).toUpperCase()])('finds for a file of figures whoever bears %j', async (code) => {
  const db = provinceDb();
  const { lives } = await readBatch(db, { lives: unitsByReference(db, [code], vietnamDay(now)) });
  expect({ found: lives.map((life) => life.code), rows: db.meter.rowsRead }).toEqual({ found: [codeOf(7)], rows: 27 });
});
