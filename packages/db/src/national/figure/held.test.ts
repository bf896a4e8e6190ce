import { beforeAll, expect, it } from 'vitest';
import { canonicalJson, period } from '@co-so/domain';
import type { SentFigure } from '@co-so/domain';
import { saveDelivery } from './delivery.ts';
import { listHeldQuestions, listHeldRows } from './held.ts';
import { nationalDb } from '../../../test/databases.ts';
import { aDelivery, aSentFigure, idOf, monthsFrom, now, signed } from '../../../test/builders.ts';

const [province, other] = [idOf(600), idOf(601)];
const months = monthsFrom(2023, 24);
const asked = { indicator: 'admission.admitted', period: months[0]! };
const communes = Array.from({ length: 30 }, (_, index) =>
  aSentFigure({ unitId: idOf(9000 + index), unitKind: 'commune', period: months[0]! }),
);
const rows = [aSentFigure({ period: months[0]! }), aSentFigure({ period: months[0]!, category: 'women' }), ...communes];

beforeAll(async () => {
  const send = (provinceId: string, sent: typeof rows, origin: 'real' | 'simulated' = 'real') =>
    saveDelivery(nationalDb(), aDelivery({ provinceId, rows: sent, origin }), 'relay', now, signed());
  await send(
    province,
    months.map((month) => aSentFigure({ period: month, revision: 1, note: 'trước' })),
  );
  await send(
    province,
    rows.map((row) => ({ ...row, revision: 2 })),
  );
  await send(other, rows);
  await send(province, [aSentFigure({ indicator: 'member.total', period: period('2018') })]);
  await send(province, [aSentFigure({ indicator: 'org.branches', period: period('2019') })], 'simulated');
});

it('gives back what stands of one question, as it was sent, of every unit and category', async () => {
  const db = nationalDb();
  const held = await listHeldRows(db, province, asked);
  const sent = rows.map((row) => ({ ...row, revision: 2 }));
  const inOrder = (list: readonly SentFigure[]) => list.map((row) => canonicalJson(row)).toSorted();
  expect(inOrder(held)).toEqual(inOrder(sent));
  // Of its other months and of the other province nothing is read; of the indicator, what was ever asked for.
  expect(db.meter.rowsRead).toBeLessThanOrEqual(rows.length + months.length + 12);
});

it('names every real question of a province once, the earliest first', async () => {
  const questions = await listHeldQuestions(nationalDb(), province);
  expect(questions).toEqual([
    { indicator: 'member.total', period: '2018' },
    ...months.map((month) => ({ indicator: 'admission.admitted', period: month })),
  ]);
});
