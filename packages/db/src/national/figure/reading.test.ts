import { beforeAll, expect, it } from 'vitest';
import { saveDelivery } from './delivery.ts';
import { listFigures } from './queries.ts';
import { nationalDb } from '../../../test/databases.ts';
import { aDelivery, aSentFigure, idOf, monthsFrom, now, signed } from '../../../test/builders.ts';

const provinces = Array.from({ length: 34 }, (_, index) => idOf(200 + index));
const months = monthsFrom(2024, 10);
const question = { origin: 'real', indicator: 'admission.admitted', category: null } as const;

async function sent(provinceId: string, indicator: string, revision: number) {
  const rows = months.map((month) => aSentFigure({ indicator, period: month, revision }));
  await saveDelivery(nationalDb(), aDelivery({ provinceId, rows }), 'relay', now, signed());
}

beforeAll(async () => {
  for (const provinceId of provinces) {
    await sent(provinceId, 'admission.admitted', 1);
    await sent(provinceId, 'member.total', 1);
  }
  for (const provinceId of provinces.slice(0, 10)) await sent(provinceId, 'admission.admitted', 2);
});

/** Budget: a comparison reads at most 1.2 × the rows it shows, the registry apart. */
it.each([
  ['the periods asked for', months],
  ['every period', null],
])('comparing 34 provinces over 10 periods reads at most 1.2 × its 340 rows: %s', async (_, periods) => {
  const db = nationalDb();
  expect(await listFigures(db, { ...question, periods })).toHaveLength(340);
  expect(db.meter.rowsRead).toBeLessThanOrEqual(340 * 1.2);
});
