import { expect, it } from 'vitest';
import { env } from 'cloudflare:workers';
import { attempt } from '../../constraint.ts';
import { saveDeliveries } from './delivery.ts';
import { listDeliverySummaries, listFigures } from './queries.ts';
import { dump, nationalDb } from '../../../test/databases.ts';
import { aDelivery, aSentFigure, anAuditEntry, idOf, now } from '../../../test/builders.ts';

const question = { origin: 'real', indicator: 'admission.admitted', category: null, periods: null } as const;

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
