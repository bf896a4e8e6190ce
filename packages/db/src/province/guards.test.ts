import { beforeAll, describe, expect, it } from 'vitest';
import { period, sealsAfter } from '@co-so/domain';
import { loadUnsealed, saveSeals } from '../audit/chain-queries.ts';
import { writeTechnically } from '../batch.ts';
import { attempt, isRefusal } from '../constraint.ts';
import { insertFigures } from './indicator/figure-queries.ts';
import { insertTargets } from './target/queries.ts';
import { saveApproval, savePrepared } from './indicator/submission-queries.ts';
import { saveIdentity } from './identity.ts';
import { dump, provinceDb } from '../../test/databases.ts';
import { aFigure, approver, aSubmission, aTarget, idOf, later, signed } from '../../test/builders.ts';

beforeAll(async () => {
  const db = provinceDb();
  await saveIdentity(db, { provinceId: idOf(100), slug: 'ninh-thuan' }, signed());
  await writeTechnically(db, [
    ...insertFigures(db, [aFigure()]),
    ...insertFigures(db, [aFigure({ revision: 2, reason: 'Đính chính' })]),
    ...insertTargets(db, [aTarget()]),
    ...insertTargets(db, [aTarget({ revision: 2, reason: 'Điều chỉnh' })]),
  ]);
  const approved = aSubmission({ id: idOf(70) });
  await savePrepared(db, approved, signed());
  const decision = { ...approved, state: 'approved', decidedBy: approver, decidedAt: later(1000) } as const;
  await saveApproval(db, decision, { delivery: '{}', revisionsSeen: 2 }, signed());
  await savePrepared(db, aSubmission({ id: idOf(71), period: period('2025') }), signed());
  const { last, entries } = await loadUnsealed(db, 100);
  await saveSeals(
    db,
    sealsAfter(last, entries, later(2000), (text) => text.slice(0, 64)),
  );
});

const immutable: Readonly<Record<string, readonly string[]>> = {
  audit_entry: [
    ...['sequence', 'id', 'at', 'kind', 'actor_id', 'actor_title', 'grant_id', 'delegation_id', 'action', 'unit_id'],
    ...['subject', 'before', 'after', 'reason', 'request_id'],
  ],
  audit_seal: ['sequence', 'previous_hash', 'hash', 'sealed_at'],
  figure: [
    ...['unit_id', 'indicator', 'category', 'period', 'as_of', 'definition_version', 'cut_off_on', 'quantity_kind'],
    ...['value', 'numerator', 'denominator', 'percent', 'stated_percent', 'qualifier', 'source', 'document', 'note'],
    ...['coverage_reported', 'coverage_expected', 'revision', 'reason', 'recorded_by', 'recorded_by_title'],
    'recorded_at',
  ],
  target: [
    ...['unit_id', 'indicator', 'category', 'period', 'as_of', 'goal_kind', 'goal_value', 'goal_numerator'],
    ...['goal_denominator', 'direction', 'source', 'document', 'note', 'revision', 'reason', 'recorded_by'],
    ...['recorded_by_title', 'recorded_at'],
  ],
  outbox: ['submission_id', 'delivery', 'created_at'],
  province_identity: ['only', 'province_id', 'slug'],
};

const reasons: Readonly<Record<string, string>> = {
  audit_entry: 'audit-is-append-only',
  audit_seal: 'audit-is-append-only',
  figure: 'figure-is-immutable',
  target: 'target-is-immutable',
  outbox: 'outbox-is-immutable',
  province_identity: 'identity-is-fixed',
};

async function expectRefusal(text: string, reason: string): Promise<void> {
  const { d1 } = provinceDb();
  const before = await dump(d1);
  const error: unknown = await d1
    .prepare(text)
    .run()
    .catch((caught: unknown) => caught);
  expect(isRefusal(error, reason), text).toBe(true);
  expect(await dump(d1)).toEqual(before);
}

describe.each(Object.entries(immutable))('%s', (table, names) => {
  it.each(names)('refuses to change %s', async (name) => {
    await expectRefusal(`UPDATE "${table}" SET "${name}" = 7`, reasons[table]!);
  });
});

it.each(['audit_entry', 'audit_seal', 'figure', 'target', 'outbox'])('refuses to delete from %s', async (table) => {
  await expectRefusal(`DELETE FROM "${table}"`, reasons[table]!);
});

// Taking the place of a row that is there goes past the guards of changing and deleting.
it.each([
  ['audit_entry', 'sequence, id, at, kind, actor_id, actor_title, action, subject, request_id'],
  ['audit_seal', 'sequence, previous_hash, hash, sealed_at'],
])('refuses to put another row of %s in the place of one', async (table, names) => {
  const values = names.split(', ').map((name) => (name === 'sequence' ? '1' : `'write'`));
  await expectRefusal(
    `INSERT OR REPLACE INTO ${table} (${names}) VALUES (${values.join(', ')})`,
    'audit-is-append-only',
  );
  await expectRefusal(`REPLACE INTO ${table} (${names}) VALUES (${values.join(', ')})`, 'audit-is-append-only');
});

it('refuses another entry under the id of one', async () => {
  const text = `INSERT OR REPLACE INTO audit_entry (id, at, kind, actor_id, actor_title, action, subject, request_id) SELECT id, 7, 'write', 'x', 'x', 'x', 'x', 'x' FROM audit_entry LIMIT 1`;
  await expectRefusal(text, 'audit-is-append-only');
});

it('the lists above leave out no column but those that are meant to change', async () => {
  const { d1 } = provinceDb();
  const mayChange = ['superseded_by', 'sent_at', 'attempts', 'last_error', 'next_attempt_at', 'closed'];
  for (const [table, names] of Object.entries(immutable)) {
    const { results } = await d1.prepare(`PRAGMA table_info("${table}")`).all<{ name: string }>();
    const columns = results.map(({ name }) => name).filter((name) => !mayChange.includes(name));
    expect([table, ...columns].sort()).toEqual([table, ...names].sort());
  }
});

it.each([
  ['figure', 'figure-moved-on'],
  ['target', 'target-moved-on'],
])('refuses to supersede a %s a second time, or to bring it back', async (table, reason) => {
  await expectRefusal(`UPDATE ${table} SET superseded_by = 3 WHERE revision = 1`, reason);
  await expectRefusal(`UPDATE ${table} SET superseded_by = NULL WHERE revision = 1`, reason);
});

it('refuses to change a submission once it is decided, and its rows at any time', async () => {
  await expectRefusal(`UPDATE submission SET state = 'prepared' WHERE id = '${idOf(70)}'`, 'submission-moved-on');
  await expectRefusal(`UPDATE submission SET decided_at = 7 WHERE id = '${idOf(70)}'`, 'submission-moved-on');
  await expectRefusal(`UPDATE submission SET "rows" = '[]' WHERE id = '${idOf(71)}'`, 'submission-moved-on');
  await expectRefusal(`DELETE FROM submission WHERE id = '${idOf(71)}'`, 'submission-moved-on');
});

it('refuses to approve a submission on other revisions than those of now', async () => {
  const approval = `UPDATE submission SET state = 'approved'`;
  for (const seen of ['', ', revisions_seen = NULL', ', revisions_seen = 1', ', revisions_seen = 3'])
    await expectRefusal(`${approval}${seen} WHERE id = '${idOf(71)}'`, 'figures-moved-on');
});

it('refuses a return without its reason, and a reason for anything else', async () => {
  const waiting = `WHERE id = '${idOf(71)}'`;
  for (const change of [`state = 'returned'`, `state = 'returned', return_reason = ' '`])
    await expectRefusal(`UPDATE submission SET ${change} ${waiting}`, 'return-without-reason');
  for (const state of ['prepared', 'withdrawn'])
    await expectRefusal(
      `UPDATE submission SET state = '${state}', return_reason = 'Thiếu' ${waiting}`,
      'return-without-reason',
    );
});

it('refuses a second identity beside the first', async () => {
  const db = provinceDb();
  const second = saveIdentity(db, { provinceId: idOf(101), slug: 'binh-thuan' }, signed());
  expect(await attempt(second)).toBe('conflict');
  await expectRefusal(`INSERT INTO province_identity VALUES (2, 'khác', 'khác')`, 'identity-is-fixed');
});

// REPLACE deletes without a delete trigger, so what it would replace is refused before it is inserted.
describe.each([
  ['figure', 'period', 'figure-is-immutable'],
  ['target', 'period', 'target-is-immutable'],
  ['submission', 'id', 'submission-moved-on'],
  ['outbox', 'submission_id', 'outbox-is-immutable'],
  ['province_identity', 'only', 'identity-is-fixed'],
])('a row of %s', (table, key, reason) => {
  const copy = async (names: (name: string) => string) => {
    const { results } = await provinceDb().d1.prepare(`PRAGMA table_info("${table}")`).all<{ name: string }>();
    const columns = results.map(({ name }) => `"${name}"`);
    return { into: columns.join(', '), from: results.map(({ name }) => names(name)).join(', ') };
  };

  it('is not replaced under its key', async () => {
    const { into, from } = await copy((name) => `"${name}"`);
    await expectRefusal(`INSERT OR REPLACE INTO ${table} (${into}) SELECT ${from} FROM ${table} LIMIT 1`, reason);
    await expectRefusal(`INSERT INTO ${table} (${into}) SELECT ${from} FROM ${table} LIMIT 1`, reason);
  });

  it('is not replaced in its place by another key', async () => {
    const { into, from } = await copy((name) => (name === key ? '7' : `"${name}"`));
    const other = `SELECT rowid, ${from} FROM ${table} ORDER BY rowid LIMIT 1`;
    await expectRefusal(`INSERT OR REPLACE INTO ${table} (rowid, ${into}) ${other}`, reason);
  });
});

it.each([
  ['figure', 'figure-is-immutable'],
  ['target', 'target-is-immutable'],
  ['submission', 'submission-moved-on'],
])('refuses to push a row of %s away by moving another into its place', async (table, reason) => {
  const ends = `(SELECT min(rowid) FROM ${table}) WHERE rowid = (SELECT max(rowid) FROM ${table})`;
  await expectRefusal(`UPDATE OR REPLACE ${table} SET rowid = ${ends}`, reason);
});

it('refuses a second submission of a question in the place of the one that waits', async () => {
  const columns = 'indicator, period, state, "rows", prepared_by, prepared_by_title, prepared_at';
  const second = `SELECT 'other', ${columns} FROM submission WHERE id = '${idOf(71)}'`;
  await expectRefusal(`INSERT OR REPLACE INTO submission (id, ${columns}) ${second}`, 'submission-moved-on');
});

it.each(['id', 'indicator', 'period', 'rows', 'prepared_by', 'prepared_by_title', 'prepared_at'])(
  'refuses to change %s of a submission that waits',
  async (name) => {
    const taken = `UPDATE OR REPLACE submission SET "${name}" = '${idOf(70)}' WHERE id = '${idOf(71)}'`;
    await expectRefusal(taken, 'submission-moved-on');
  },
);
