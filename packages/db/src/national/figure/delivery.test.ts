import { describe, expect, it } from 'vitest';
import { env } from 'cloudflare:workers';
import type { SentFigure } from '@co-so/domain';
import { attempt } from '../../constraint.ts';
import { listFigures } from './comparing.ts';
import { saveDeliveries, saveDelivery } from './delivery.ts';
import { listDeliverySummaries } from './queries.ts';
import { loadReceptionFacts } from './reception.ts';
import { dump, nationalDb } from '../../../test/databases.ts';
import { aDelivery, aSentFigure, anAuditEntry, idOf, monthsFrom, now, signed } from '../../../test/builders.ts';

const question = {
  origin: 'real',
  indicator: 'admission.admitted',
  category: null,
  unitKind: 'province',
  periods: null,
} as const;

function audited(...rows: readonly ReturnType<typeof aSentFigure>[]) {
  const delivery = aDelivery({ rows });
  return { delivery, audit: anAuditEntry({ subject: `delivery/${delivery.contentHash}` }) };
}

it('stores deliveries together as if they came one after another, each with an audit entry of its own', async () => {
  const file = [
    audited(aSentFigure({ revision: 2 })),
    audited(aSentFigure()),
    audited(aSentFigure({ unitId: idOf(2) })),
  ];
  await saveDeliveries(nationalDb(), file, 'file', now);
  const current = await listFigures(nationalDb(), question);
  expect(current.map(({ unitId, revision }) => [unitId, revision]).toSorted()).toEqual([
    [idOf(1), 2],
    [idOf(2), 1],
  ]);
  const { results } = await env.NATIONAL.prepare(
    'SELECT content_hash, subject FROM delivery LEFT JOIN audit_entry ON subject = ?1 || content_hash',
  )
    .bind('delivery/')
    .all();
  const expected = file.map(({ delivery, audit }) => ({ content_hash: delivery.contentHash, subject: audit.subject }));
  expect(results).toHaveLength(3);
  expect(results).toEqual(expect.arrayContaining(expected));
});

it('counts deliveries of many senders in one file, each sender once', async () => {
  const sent = [idOf(301), idOf(302), idOf(301)].map((provinceId, index) => {
    const delivery = aDelivery({ provinceId, rows: [aSentFigure({ revision: index + 1 })] });
    return { delivery, audit: anAuditEntry() };
  });
  await saveDeliveries(nationalDb(), sent, 'file', now);
  const summaries = await listDeliverySummaries(nationalDb(), 'real');
  expect(summaries.filter(({ provinceId }) => provinceId !== idOf(100))).toEqual([
    { provinceId: idOf(301), deliveries: 2, rows: 1, lastReceivedAt: now },
    { provinceId: idOf(302), deliveries: 1, rows: 1, lastReceivedAt: now },
  ]);
});

it('counts no retraction among the figures of its sender, in whatever order they come', async () => {
  const provinceId = idOf(303);
  const unit = (number: number, revision: number, over: Partial<SentFigure> = {}) =>
    aSentFigure({ unitId: idOf(number), revision, ...over });
  const gone = { quantity: null, retracted: 'withheld' } as const;
  const receive = async (...rows: readonly SentFigure[]) => {
    await saveDelivery(nationalDb(), aDelivery({ provinceId, rows }), 'relay', now, signed());
    const all = await listDeliverySummaries(nationalDb(), 'real');
    return all.find((one) => one.provinceId === provinceId)?.rows;
  };
  expect(await receive(unit(1, 1), unit(2, 1), unit(3, 2, gone))).toBe(2);
  expect(await receive(unit(1, 2, gone), unit(2, 1))).toBe(1);
  expect(await receive(unit(3, 1), unit(2, 2))).toBe(1);
  expect(await receive(unit(1, 3), unit(3, 3))).toBe(3);
});

it('leaves nothing of any delivery when the audit entry of one cannot be written', async () => {
  const before = await dump(env.NATIONAL);
  const [one, other] = [audited(aSentFigure({ unitId: idOf(3) })), audited(aSentFigure({ unitId: idOf(4) }))];
  const file = [one, { ...other, audit: one.audit }];
  expect(await attempt(saveDeliveries(nationalDb(), file, 'file', now))).toBe('conflict');
  expect(await dump(env.NATIONAL)).toEqual(before);
});

it('writes nothing, and asks nothing, for no delivery at all', async () => {
  const db = nationalDb();
  await saveDeliveries(db, [], 'file', now);
  expect(db.meter.queries).toBe(0);
});

describe('receiving a delivery', () => {
  const months = monthsFrom(2000, 250);
  const communes = (count: number, from: number) =>
    Array.from({ length: count }, (_, index) => aSentFigure({ unitId: idOf(from + index), unitKind: 'commune' }));

  /** Rows read by receiving a first delivery of these rows, and then their next revision. */
  async function readBy(provinceId: string, rows: readonly SentFigure[]) {
    const db = nationalDb();
    for (const revision of [1, 2]) {
      const delivery = aDelivery({ provinceId, rows: rows.map((row) => ({ ...row, revision })) });
      await loadReceptionFacts(db, delivery);
      await saveDelivery(db, delivery, 'relay', now, signed());
    }
    return db.meter.rowsRead;
  }

  it.each([
    ['units', (count: number, from: number) => communes(count, from)],
    ['periods of one unit', (count: number) => months.slice(0, count).map((of) => aSentFigure({ period: of }))],
  ])('reads twice as much for twice as many %s', async (name, rows) => {
    const few = await readBy(idOf(name.length + 500), rows(100, 5000));
    const many = await readBy(idOf(name.length + 600), rows(200, 5000));
    expect(many).toBeLessThanOrEqual(few * 2.1);
  });

  it('reads no more into a province that has sent much already', async () => {
    const empty = await readBy(idOf(700), communes(10, 6000));
    await readBy(idOf(701), communes(500, 7000));
    expect(await readBy(idOf(701), communes(10, 6000))).toBeLessThanOrEqual(empty * 1.1);
    const summaries = await listDeliverySummaries(nationalDb(), 'real');
    expect(summaries.find(({ provinceId }) => provinceId === idOf(701))).toMatchObject({ deliveries: 4, rows: 510 });
  });

  it('finds what it replaces by the whole key', async () => {
    const seen: string[] = [];
    const db = { ...nationalDb() };
    const { d1 } = db;
    const spy = { prepare: (text: string) => (seen.push(text), d1.prepare(text)), batch: d1.batch.bind(d1) };
    await saveDelivery({ ...db, d1: spy as unknown as D1Database }, aDelivery(), 'relay', now, signed());
    const retiring = seen.find((text) => text.startsWith('UPDATE sent_figure'))!;
    const { results } = await d1.prepare(`EXPLAIN QUERY PLAN ${retiring}`).bind('[]').all<{ detail: string }>();
    const searches = results.map(({ detail }) => detail).filter((detail) => detail.startsWith('SEARCH'));
    expect(searches).toHaveLength(2);
    for (const detail of searches)
      expect(detail).toMatch(
        /sent_figure_of_key \(origin=\? AND province_id=\? AND unit_id=\? AND indicator=\? AND category=\? AND period=\?/,
      );
  });
});

it('leaves one current row of a key, the newest definition of two that came under one revision', async () => {
  const of = (definitionVersion: number) =>
    aSentFigure({ unitId: idOf(9000), indicator: 'org.grassroots', definitionVersion });
  await saveDeliveries(nationalDb(), [audited(of(2)), audited(of(1))], 'file', now);
  const current = await listFigures(nationalDb(), { ...question, indicator: 'org.grassroots', periods: null });
  expect(current.map(({ definitionVersion }) => definitionVersion)).toEqual([2]);
});
