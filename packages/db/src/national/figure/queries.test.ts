import { beforeEach, expect, it } from 'vitest';
import { env } from 'cloudflare:workers';
import { civilDate, period } from '@co-so/domain';
import type { Delivery, SentFigure } from '@co-so/domain';
import { attempt } from '../../constraint.ts';
import { listFigures } from './comparing.ts';
import { saveDelivery } from './delivery.ts';
import { listDeliverySummaries, listFiguresOfProvince, listQuestions, listRounds, saveRounds } from './queries.ts';
import { countRows, dump, nationalDb, openDatabases } from '../../../test/databases.ts';
import { aDelivery, aSentFigure, idOf, later, now, signed } from '../../../test/builders.ts';

beforeEach(openDatabases);

async function received(delivery: Delivery, milliseconds = 0) {
  await saveDelivery(nationalDb(), delivery, 'relay', later(milliseconds), signed());
}

const question = {
  origin: 'real',
  indicator: 'admission.admitted',
  category: null,
  unitKind: 'province',
  periods: [period('2024')],
} as const;
const valued = (value: number) => ({ kind: 'value', value }) as const;

it('gives a sent figure back as it was sent, with who sent it and when', async () => {
  const row = aSentFigure({
    goal: { goal: valued(805), direction: 'atLeast', period: period('2024'), source: 'reported' },
    coverage: { reported: 40, expected: 42 },
    note: 'Lũy kế',
  });
  await received(aDelivery({ rows: [row], approvedAt: later(-1000) }), 2000);
  const expected = { ...row, provinceId: idOf(100), origin: 'real', approvedAt: later(-1000), receivedAt: later(2000) };
  expect(await listFigures(nationalDb(), question)).toEqual([expected]);
  expect(await listFiguresOfProvince(nationalDb(), idOf(100), 'real')).toEqual({ figures: [expected], total: 1 });
});

it('stores a delivery once, and nothing at all when it comes again, no second audit entry either', async () => {
  const delivery = aDelivery({ rows: [aSentFigure(), aSentFigure({ category: 'women' })] });
  await received(delivery);
  const before = await dump(env.NATIONAL);
  expect(await attempt(received(delivery, 5000))).toBe('conflict');
  expect(await dump(env.NATIONAL)).toEqual(before);
});

const revisions = (order: readonly number[]) =>
  order.map((revision) => aDelivery({ rows: [aSentFigure({ revision, quantity: valued(revision) })] }));

it.each([[[1, 2, 3]], [[3, 2, 1]], [[2, 1, 3]], [[2, 3, 1]]])(
  'leaves the newest revision current when they come in the order %j',
  async (order) => {
    for (const delivery of revisions(order)) await received(delivery);
    const current = await listFigures(nationalDb(), question);
    expect(current.map(({ revision, quantity }) => [revision, quantity])).toEqual([[3, valued(3)]]);
    expect(await countRows(env.NATIONAL, 'sent_figure')).toBe(3);
  },
);

it('lets a newer definition take the place of an older one under the same key', async () => {
  const counted = { indicator: 'org.grassroots', period: period('2025') };
  await received(aDelivery({ rows: [aSentFigure({ ...counted, definitionVersion: 1, revision: 1 })] }));
  await received(aDelivery({ rows: [aSentFigure({ ...counted, definitionVersion: 2, revision: 2 })] }));
  const { figures: current } = await listFiguresOfProvince(nationalDb(), idOf(100), 'real');
  expect(current.map(({ definitionVersion }) => definitionVersion)).toEqual([2]);
});

it('retires nothing of another province, unit, category or period', async () => {
  const others: readonly Partial<SentFigure>[] = [
    { unitId: idOf(2) },
    { category: 'women' },
    { period: period('2023') },
  ];
  await received(aDelivery({ rows: [aSentFigure(), ...others.map(aSentFigure)] }));
  await received(aDelivery({ provinceId: idOf(101) }));
  await received(aDelivery({ rows: [aSentFigure({ revision: 2 })] }));
  const { results } = await env.NATIONAL.prepare('SELECT revision FROM sent_figure WHERE is_current = 0').all();
  expect(results).toEqual([{ revision: 1 }]);
  expect(await countRows(env.NATIONAL, 'sent_figure')).toBe(6);
});

it('keeps real and simulated figures apart', async () => {
  await received(aDelivery());
  await received(
    aDelivery({ origin: 'simulated', provinceId: idOf(101), rows: [aSentFigure({ quantity: valued(7) })] }),
  );
  const of = async (origin: 'real' | 'simulated') =>
    (await listFigures(nationalDb(), { ...question, origin })).map(({ provinceId }) => provinceId);
  expect(await of('real')).toEqual([idOf(100)]);
  expect(await of('simulated')).toEqual([idOf(101)]);
  expect(await listQuestions(nationalDb(), 'simulated')).toHaveLength(1);
  expect((await listDeliverySummaries(nationalDb(), 'simulated')).map(({ provinceId }) => provinceId)).toEqual([
    idOf(101),
  ]);
});

it('lets real and simulated figures stand side by side under one key, and neither retires the other', async () => {
  const under = { revision: 2, quantity: valued(7) };
  await received(aDelivery());
  await received(aDelivery({ origin: 'simulated' }));
  await received(aDelivery({ origin: 'simulated', rows: [aSentFigure(under)] }));
  const of = async (origin: 'real' | 'simulated') =>
    (await listFigures(nationalDb(), { ...question, origin })).map(({ revision }) => revision);
  expect([await of('real'), await of('simulated')]).toEqual([[1], [2]]);
  await received(aDelivery({ rows: [aSentFigure({ ...under, quantity: valued(9) })] }));
  expect(await listFigures(nationalDb(), question)).toMatchObject([{ revision: 2, quantity: valued(9) }]);
  expect(await listFigures(nationalDb(), { ...question, origin: 'simulated' })).toMatchObject([under]);
});

it('offers a question once, and with a goal as soon as one province sent one', async () => {
  const goal = { goal: valued(805), direction: 'atLeast', period: period('2024'), source: 'reported' } as const;
  await received(aDelivery());
  const asked = { indicator: 'admission.admitted', category: null, period: '2024', unitKind: 'province' };
  expect(await listQuestions(nationalDb(), 'real')).toEqual([{ ...asked, hasGoal: false }]);
  await received(aDelivery({ provinceId: idOf(101), rows: [aSentFigure({ goal })] }));
  await received(aDelivery({ provinceId: idOf(102) }));
  expect(await listQuestions(nationalDb(), 'real')).toEqual([{ ...asked, hasGoal: true }]);
});

it('offers a question with a goal at the level at which one was sent, and at no other', async () => {
  const goal = { goal: valued(805), direction: 'atLeast', period: period('2024'), source: 'reported' } as const;
  const commune = aSentFigure({ unitId: idOf(2), unitKind: 'commune', goal });
  await received(aDelivery({ rows: [aSentFigure(), commune] }));
  const offered = (await listQuestions(nationalDb(), 'real')).map(({ unitKind, hasGoal }) => [unitKind, hasGoal]);
  expect(offered.toSorted()).toEqual([
    ['commune', true],
    ['province', false],
  ]);
});

it('counts the deliveries of each province, the rows of it that stand now, and when it sent last', async () => {
  await received(aDelivery({ rows: [aSentFigure(), aSentFigure({ category: 'women' })] }), 1000);
  await received(aDelivery({ rows: [aSentFigure({ revision: 2 })] }), 3000);
  await received(aDelivery({ rows: [aSentFigure({ revision: 3 })] }), 2000);
  await received(aDelivery({ provinceId: idOf(101) }), 2000);
  await received(aDelivery({ origin: 'simulated' }), 4000);
  expect(await listDeliverySummaries(nationalDb(), 'real')).toEqual([
    { provinceId: idOf(100), deliveries: 3, rows: 2, lastReceivedAt: later(3000) },
    { provinceId: idOf(101), deliveries: 1, rows: 1, lastReceivedAt: later(2000) },
  ]);
});

it('learns how much a province sent from one row, however often it sent', async () => {
  for (const delivery of revisions([1, 2, 3, 4, 5])) await received(delivery);
  const db = nationalDb();
  await listDeliverySummaries(db, 'real');
  expect(db.meter.rowsRead).toBeLessThanOrEqual(1);
});

it('leaves nothing of a delivery when its audit entry cannot be written', async () => {
  const once = signed();
  await saveDelivery(nationalDb(), aDelivery(), 'relay', now, once);
  const before = await dump(env.NATIONAL);
  const again = saveDelivery(nationalDb(), aDelivery({ provinceId: idOf(101) }), 'relay', now, once);
  expect(await attempt(again)).toBe('conflict');
  expect(await dump(env.NATIONAL)).toEqual(before);
});

it('keeps the rounds that are there as they are', async () => {
  const round = {
    id: idOf(1),
    origin: 'real',
    title: 'Báo cáo năm 2024',
    period: period('2024'),
    cutOffOn: civilDate('2024-12-31'),
    dueOn: civilDate('2025-01-15'),
  } as const;
  const sooner = { ...round, id: idOf(2), period: period('2023'), cutOffOn: civilDate('2023-12-31') };
  await saveRounds(nationalDb(), [round], signed());
  const again = saveRounds(nationalDb(), [{ ...round, title: 'Khác' }, sooner], signed());
  expect(await attempt(again)).toBe('conflict');
  await saveRounds(nationalDb(), [sooner], signed());
  expect(await listRounds(nationalDb(), 'real')).toEqual([sooner, round]);
  expect(await listRounds(nationalDb(), 'simulated')).toEqual([]);
});
