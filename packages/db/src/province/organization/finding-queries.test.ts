import { beforeAll, expect, it } from 'vitest';
import { endOfTime } from '@co-so/domain';
import { countExamined } from './finding-queries.ts';
import { aUnit, idOf } from '../../../test/builders.ts';
import { provinceDb } from '../../../test/databases.ts';
import { found } from '../../../test/found.ts';

const day = aUnit().foundedOn;
const units = Array.from({ length: 2400 }, (_, index) =>
  aUnit({ id: idOf(10_000 + index), name: `Chi bộ ${index}`, kind: 'grassrootsBranch', parentId: idOf(1) }),
);

beforeAll(() => found(provinceDb(), [aUnit(), ...units]));

it('counts two thousand units to look through and no more, and says that there are more', async () => {
  const db = provinceDb();
  expect(await countExamined(db, { day, under: 'office' })).toEqual({ units: 2000, isMore: true });
  expect(db.meter.rowsRead).toBeLessThanOrEqual(2001);
  const few = [idOf(10_000), idOf(10_001)];
  expect(await countExamined(db, { day, under: few })).toEqual({ units: 2, isMore: false });
  expect(await countExamined(db, { day: endOfTime, under: few })).toEqual({ units: 0, isMore: false });
});
