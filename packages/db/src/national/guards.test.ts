import { beforeAll, expect, it } from 'vitest';
import { attempt, isRefusal } from '../constraint.ts';
import { saveDelivery } from './figure/delivery.ts';
import { dump, nationalDb } from '../../test/databases.ts';
import { aDelivery, aSentFigure, now, signed } from '../../test/builders.ts';

beforeAll(async () => {
  const rows = [aSentFigure(), aSentFigure({ revision: 2 })];
  await saveDelivery(nationalDb(), aDelivery({ rows }), 'relay', now, signed());
});

async function expectRefusal(text: string, reason: string): Promise<void> {
  const { d1 } = nationalDb();
  const before = await dump(d1);
  const error: unknown = await d1
    .prepare(text)
    .run()
    .catch((caught: unknown) => caught);
  expect(isRefusal(error, reason), text).toBe(true);
  expect(await dump(d1)).toEqual(before);
}

it.each([
  ['sent_figure', 'sent-figure-is-immutable', 'is_current'],
  ['delivery', 'delivery-is-immutable', ''],
  ['audit_entry', 'audit-is-append-only', ''],
])('refuses to change any column of %s, and to delete from it', async (table, reason, mayChange) => {
  const { results } = await nationalDb().d1.prepare(`PRAGMA table_info("${table}")`).all<{ name: string }>();
  const names = results.map(({ name }) => name).filter((name) => name !== mayChange);
  for (const name of names) await expectRefusal(`UPDATE "${table}" SET "${name}" = 7`, reason);
  await expectRefusal(`DELETE FROM "${table}"`, reason);
});

it('refuses another content under a stored key, but not the same key of the other origin', async () => {
  const changed = aSentFigure({ note: 'khác' });
  const before = await dump(nationalDb().d1);
  const again = saveDelivery(nationalDb(), aDelivery({ rows: [changed] }), 'relay', now, signed());
  expect(await attempt(again)).toBe('conflict');
  expect(await dump(nationalDb().d1)).toEqual(before);
  const simulated = aDelivery({ origin: 'simulated', rows: [changed] });
  expect(await attempt(saveDelivery(nationalDb(), simulated, 'relay', now, signed()))).toBe('saved');
});

it('refuses to make a figure current again that a newer one replaced', async () => {
  await expectRefusal('UPDATE sent_figure SET is_current = 1 WHERE revision = 1', 'sent-figure-is-immutable');
});
