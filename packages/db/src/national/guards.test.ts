import { beforeAll, expect, it } from 'vitest';
import { chainBeginning, headAfter } from '@co-so/domain';
import { saveSeals } from '../audit/chain-queries.ts';
import { attempt, isRefusal } from '../constraint.ts';
import { saveHead } from './audit/queries.ts';
import { saveDelivery } from './figure/delivery.ts';
import { dump, nationalDb } from '../../test/databases.ts';
import { aDelivery, aSentFigure, now, signed } from '../../test/builders.ts';

beforeAll(async () => {
  const rows = [aSentFigure(), aSentFigure({ revision: 2 })];
  const db = nationalDb();
  await saveDelivery(db, aDelivery({ rows }), 'relay', now, signed());
  const seal = { sequence: 1, previousHash: chainBeginning, hash: 'b', sealedAt: now };
  await saveSeals(db, [seal]);
  await saveHead(
    db,
    headAfter(undefined, { officeId: 'national', chainSequence: 1, chainHash: 'b', at: now }, () => 'c'),
  );
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
  ['audit_seal', 'audit-is-append-only', ''],
  ['audit_head', 'audit-is-append-only', ''],
])('refuses to change any column of %s, and to delete from it', async (table, reason, mayChange) => {
  const { results } = await nationalDb().d1.prepare(`PRAGMA table_info("${table}")`).all<{ name: string }>();
  const names = results.map(({ name }) => name).filter((name) => name !== mayChange);
  for (const name of names) await expectRefusal(`UPDATE "${table}" SET "${name}" = 7`, reason);
  await expectRefusal(`DELETE FROM "${table}"`, reason);
});

it.each(['audit_entry', 'audit_seal', 'audit_head'])(
  'refuses to put another row of %s in the place of one',
  async (table) => {
    const { results } = await nationalDb().d1.prepare(`PRAGMA table_info("${table}")`).all<{ name: string }>();
    const names = results.map(({ name }) => name);
    const values = names.map((name) => (name === 'sequence' ? '1' : `'x'`));
    const text = `OR REPLACE INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${values.join(', ')})`;
    await expectRefusal(`INSERT ${text}`, 'audit-is-append-only');
  },
);

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

const columnsOf = async (table: string) => {
  const { results } = await nationalDb().d1.prepare(`PRAGMA table_info("${table}")`).all<{ name: string }>();
  return results.map(({ name }) => `"${name}"`);
};

// REPLACE deletes without a delete trigger, so what it would replace is refused before it is inserted.
it('refuses to replace a delivery, under its hash and in its place', async () => {
  const names = await columnsOf('delivery');
  const under = `(${names.join(', ')}) SELECT ${names.join(', ')} FROM delivery LIMIT 1`;
  await expectRefusal(`INSERT OR REPLACE INTO delivery ${under}`, 'delivery-is-immutable');
  const others = names.map((name) => (name === '"content_hash"' ? `'other'` : name)).join(', ');
  const inPlace = `(rowid, ${names.join(', ')}) SELECT rowid, ${others} FROM delivery LIMIT 1`;
  await expectRefusal(`INSERT OR REPLACE INTO delivery ${inPlace}`, 'delivery-is-immutable');
});

it('keeps a sent figure as it came when the same row is inserted again, by REPLACE too', async () => {
  const { d1 } = nationalDb();
  const names = await columnsOf('sent_figure');
  const later = names.map((name) => ({ '"received_at"': '7', '"content_hash"': `'other'` })[name] ?? name).join(', ');
  const before = await dump(d1);
  for (const insert of ['INSERT OR REPLACE', 'INSERT OR IGNORE', 'INSERT'])
    await d1.prepare(`${insert} INTO sent_figure (${names.join(', ')}) SELECT ${later} FROM sent_figure`).run();
  expect(await dump(d1)).toEqual(before);
});

it('refuses to replace a sent figure by another content, in its place, or by moving another there', async () => {
  const names = await columnsOf('sent_figure');
  const changed = names.map((name) => (name === '"row"' ? `'{}'` : name)).join(', ');
  const under = `(${names.join(', ')}) SELECT ${changed} FROM sent_figure LIMIT 1`;
  await expectRefusal(`INSERT OR REPLACE INTO sent_figure ${under}`, 'sent-figure-is-immutable');
  const others = names.map((name) => (name === '"unit_id"' ? `'other'` : name)).join(', ');
  const inPlace = `(rowid, ${names.join(', ')}) SELECT rowid, ${others} FROM sent_figure LIMIT 1`;
  await expectRefusal(`INSERT OR REPLACE INTO sent_figure ${inPlace}`, 'sent-figure-is-immutable');
  const moved = 'UPDATE OR REPLACE sent_figure SET rowid = 1 WHERE rowid = 2';
  await expectRefusal(moved, 'sent-figure-is-immutable');
});

it('keeps a merger as it was begun, lets it be finished once, and refuses to replace it', async () => {
  const { d1 } = nationalDb();
  await d1
    .prepare("INSERT INTO province_merger VALUES ('p', 'khanh-hoa', '{}', 1, NULL), ('q', 'x', '{}', 1, 2)")
    .run();
  for (const column of ['province_id', 'host', 'plan', 'begun_at'])
    await expectRefusal(`UPDATE province_merger SET ${column} = 7 WHERE province_id = 'p'`, 'merger-is-fixed');
  await expectRefusal("UPDATE province_merger SET finished_at = 7 WHERE province_id = 'q'", 'merger-is-fixed');
  await expectRefusal('DELETE FROM province_merger', 'merger-is-fixed');
  await expectRefusal("INSERT OR REPLACE INTO province_merger VALUES ('p', 'x', '{}', 1, 2)", 'merger-is-fixed');
  const inPlace = "(rowid, province_id, host, plan, begun_at) VALUES (1, 'r', 'x', '{}', 1)";
  await expectRefusal(`INSERT OR REPLACE INTO province_merger ${inPlace}`, 'merger-is-fixed');
  await expectRefusal('UPDATE OR REPLACE province_merger SET rowid = 1 WHERE rowid = 2', 'merger-is-fixed');
  await d1.prepare("UPDATE province_merger SET finished_at = 3 WHERE province_id = 'p'").run();
});
