import { expect, it } from 'vitest';
import { write } from './write.ts';
import { attempt } from '../constraint.ts';
import { saveFigure } from '../province/indicator/queries.ts';
import { insertFigures } from '../province/indicator/figure-queries.ts';
import { countRows, dump, provinceDb } from '../../test/databases.ts';
import { aFigure, anAuditEntry, approver, idOf, later, now, preparer, signed } from '../../test/builders.ts';

it('writes the entry in the batch of what it speaks of', async () => {
  const db = provinceDb();
  const figure = aFigure({ indicator: 'org.branches' });
  const entry = anAuditEntry({
    actor: approver,
    action: 'record-figure',
    unitId: idOf(1),
    subject: 'figure/1',
    before: null,
    after: figure,
    reason: 'Theo báo cáo',
  });
  await saveFigure(db, figure, { audit: entry });
  const stored = await db.d1.prepare('SELECT * FROM audit_entry WHERE id = ?').bind(entry.id).first();
  expect(stored).toMatchObject({
    at: now,
    actor_id: 'approver',
    actor_title: approver.title,
    unit_id: idOf(1),
    before: null,
    reason: 'Theo báo cáo',
    request_id: entry.requestId,
  });
  expect(JSON.parse(String(stored?.['after']))).toEqual(figure);
});

it('leaves neither the change nor the entry when a statement fails', async () => {
  const db = provinceDb();
  const before = await dump(db.d1);
  const broken = db.d1.prepare('INSERT INTO no_such_table VALUES (1)');
  const written = write(db, [...insertFigures(db, [aFigure({ indicator: 'org.grassroots' })]), broken], signed());
  await expect(written).rejects.toThrow('no_such_table');
  expect(await dump(db.d1)).toEqual(before);
});

it('leaves no change behind when the entry itself cannot be written', async () => {
  const db = provinceDb();
  const taken = signed();
  await write(db, [], taken);
  const before = await dump(db.d1);
  expect(await attempt(saveFigure(db, aFigure({ indicator: 'org.party-groups' }), taken))).toBe('conflict');
  expect(await dump(db.d1)).toEqual(before);
});

it('lets exactly one of three simultaneous corrections through, and the others leave nothing', async () => {
  const db = provinceDb();
  await saveFigure(db, aFigure(), signed());
  const audited = await countRows(db.d1, 'audit_entry');
  const correct = (numerator: number) =>
    saveFigure(
      db,
      aFigure({ revision: 2, reason: 'Đính chính', quantity: { kind: 'value', value: numerator } }),
      signed({ after: numerator }),
    );
  const outcomes = await Promise.all([1, 2, 3].map((value) => attempt(correct(value))));
  expect(outcomes.toSorted()).toEqual(['conflict', 'conflict', 'saved']);
  expect(await countRows(db.d1, 'audit_entry')).toBe(audited + 1);
  const { results } = await db.d1
    .prepare(`SELECT revision, superseded_by, value FROM figure WHERE indicator = 'member.total' ORDER BY revision`)
    .all();
  expect(results).toEqual([
    { revision: 1, superseded_by: 2, value: 39_520 },
    { revision: 2, superseded_by: null, value: outcomes.indexOf('saved') + 1 },
  ]);
});

it('keeps the receipt of a request in the batch of its write', async () => {
  const db = provinceDb();
  const receipt = {
    actorId: preparer.id,
    route: 'POST /api/figures',
    key: 'key-in-batch',
    bodyHash: 'hash',
    status: 201,
    response: '{}',
    createdAt: later(0),
  };
  await write(db, [], { ...signed(), receipt });
  const before = await dump(db.d1);
  const again = saveFigure(db, aFigure({ indicator: 'org.without-committee' }), { ...signed(), receipt });
  expect(await attempt(again)).toBe('conflict');
  expect(await dump(db.d1)).toEqual(before);
});
