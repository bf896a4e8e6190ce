import { env } from 'cloudflare:workers';
import { beforeEach, expect, it, vi } from 'vitest';
import { deliveriesPerRun, relaySentFigures } from './relay-sent-figures.ts';
import type { FigureRow, PeriodComparison } from '@co-so/domain';
import type { Reception } from './receive-delivery.ts';
import { ask } from '../../test/asking.ts';
import { passTime } from '../../test/clock.ts';
import { countRows, dump } from '../../test/databases.ts';
import { documented } from '../../test/documented.ts';
import { admissionGoal, admitted, imported } from '../../test/figure-files.ts';
import { binhThuan, national, ninhThuan, openOffices, operator, platform } from '../../test/offices.ts';
import { sceneOf } from '../../test/scene.ts';
import { approvedUnsent, correct, question } from '../../test/sending.ts';

beforeEach(
  sceneOf(async () => {
    await openOffices();
    await imported(binhThuan, { figures: [admitted], targets: [admissionGoal] });
    await imported(ninhThuan, { province: 'ninh-thuan', figures: [{ ...admitted, value: 101 }] });
  }),
);

const relay = () => relaySentFigures(platform(), operator());

/** The national tables without what tells how and when something came. */
async function received(): Promise<readonly Record<string, unknown>[]> {
  const tables = ['sent_figure', 'sent_question', 'delivery'].map(
    (name) => `SELECT * FROM ${name} ORDER BY 1, 2, 3, 4`,
  );
  const found = await env.NATIONAL.batch<Record<string, unknown>>(tables.map((text) => env.NATIONAL.prepare(text)));
  const rows = found.flatMap(({ results }) => results);
  expect(rows.length).toBeGreaterThan(2);
  return rows.map((row) => ({ ...row, received_at: 'whenever', channel: 'whichever' }));
}

it('carries what lies in every outbox to the centre, and marks it as sent', async () => {
  const [first] = [await approvedUnsent(binhThuan), await approvedUnsent(ninhThuan)];
  expect(await countRows(env.NATIONAL, 'sent_figure')).toBe(0);
  expect(await relay()).toEqual({ sent: 2, alreadyThere: 0, failed: 0 });
  const stored = await env.NATIONAL.prepare('SELECT "row" FROM sent_figure WHERE content_hash = ?')
    .bind(first.contentHash)
    .first<string>('row');
  expect(JSON.parse(stored ?? '')).toEqual(first.rows[0]);
  expect(await env.POOL_00.prepare('SELECT sent_at FROM outbox').first('sent_at')).toBe(operator().now);
});

it('changes nothing when it runs again', async () => {
  await approvedUnsent(binhThuan);
  await relay();
  const before = [await dump(env.NATIONAL), await dump(env.POOL_00)];
  passTime(5000);
  expect(await relay()).toEqual({ sent: 0, alreadyThere: 0, failed: 0 });
  expect([await dump(env.NATIONAL), await dump(env.POOL_00)]).toEqual(before);
});

it('finishes a run that was killed between storing and marking', async () => {
  await approvedUnsent(binhThuan);
  await relay();
  const before = await dump(env.NATIONAL);
  await env.POOL_00.prepare('UPDATE outbox SET sent_at = NULL').run();
  expect(await relay()).toEqual({ sent: 0, alreadyThere: 1, failed: 0 });
  expect(await dump(env.NATIONAL)).toEqual(before);
  expect(await env.POOL_00.prepare('SELECT sent_at FROM outbox').first('sent_at')).not.toBeNull();
});

// Some networks never meet: a file on a stick must mean what the relay means.
it('leaves the centre as the same delivery does that came as a file', async () => {
  const delivery = await approvedUnsent(binhThuan);
  await relay();
  const relayed = await received();
  await openOffices();
  const answer = await ask(national, '/api/deliveries', { body: { mode: 'store', delivery } });
  expect(documented<Reception>(answer, 200).stored).toBe(true);
  expect(await received()).toEqual(relayed);
});

it('does nothing more for a delivery that came as a file before', async () => {
  const delivery = await approvedUnsent(binhThuan);
  await ask(national, '/api/deliveries', { body: { mode: 'store', delivery } });
  const before = await received();
  expect(await relay()).toEqual({ sent: 0, alreadyThere: 1, failed: 0 });
  expect(await received()).toEqual(before);
});

it('goes on to the next province when one fails', async () => {
  const logged = vi.spyOn(console, 'error').mockReturnValue();
  await approvedUnsent(ninhThuan);
  await env.POOL_00.prepare('DROP TABLE outbox').run();
  expect(await relay()).toEqual({ sent: 1, alreadyThere: 0, failed: 1 });
  expect(logged).toHaveBeenCalledWith('relay', 'binh-thuan', expect.any(Error));
  logged.mockRestore();
});

const outboxOf = async (d1: D1Database) =>
  (await d1.prepare('SELECT attempts, last_error, sent_at FROM outbox ORDER BY created_at').all()).results;

it('counts an attempt that broke off against its delivery, leaves a trace, and goes on to the next', async () => {
  const logged = vi.spyOn(console, 'error').mockReturnValue();
  await approvedUnsent(binhThuan);
  await approvedUnsent(ninhThuan);
  const id = '0198c0de-1111-7000-8000-00000000beef';
  const insert = 'INSERT INTO outbox (submission_id, delivery, created_at) VALUES (?, ?, 0)';
  await env.POOL_00.prepare(insert).bind(id, 'no JSON').run();
  expect(await relay()).toEqual({ sent: 2, alreadyThere: 0, failed: 1 });
  const { now: sent_at } = operator();
  expect(await outboxOf(env.POOL_00)).toEqual([
    { attempts: 1, last_error: 'internal', sent_at: null },
    { attempts: 0, last_error: null, sent_at },
  ]);
  expect(logged).toHaveBeenCalledWith('relay', id, expect.any(Error));
  logged.mockRestore();
});

it('counts the attempts of every province while the centre cannot store, and sends when it can', async () => {
  const logged = vi.spyOn(console, 'error').mockReturnValue();
  await approvedUnsent(binhThuan);
  await approvedUnsent(ninhThuan);
  await env.NATIONAL.prepare('ALTER TABLE sender RENAME TO sender_away').run();
  expect(await relay()).toEqual({ sent: 0, alreadyThere: 0, failed: 2 });
  for (const d1 of [env.POOL_00, env.POOL_01])
    expect(await outboxOf(d1)).toEqual([{ attempts: 1, last_error: 'internal', sent_at: null }]);
  await env.NATIONAL.prepare('ALTER TABLE sender_away RENAME TO sender').run();
  expect(await relay()).toEqual({ sent: 0, alreadyThere: 0, failed: 0 });
  passTime(60_000);
  expect(await relay()).toEqual({ sent: 2, alreadyThere: 0, failed: 0 });
  logged.mockRestore();
});

it('keeps a delivery that the centre refuses, with the reason, and goes on to the next', async () => {
  const delivery = await approvedUnsent(binhThuan);
  const broken = { ...delivery, submissionId: '0198c0de-1111-7000-8000-00000000beef', provinceName: 'Khác' };
  const insert = env.POOL_00.prepare('INSERT INTO outbox (submission_id, delivery, created_at) VALUES (?, ?, 0)');
  await insert.bind(broken.submissionId, JSON.stringify(broken)).run();
  expect(await relay()).toEqual({ sent: 1, alreadyThere: 0, failed: 1 });
  const waiting = await env.POOL_00.prepare('SELECT * FROM outbox WHERE sent_at IS NULL').first();
  expect(waiting).toMatchObject({ attempts: 1, last_error: 'delivery-hash-differs, delivery-province-other' });
});

it('lets no province speak for another: what lies in the wrong outbox is refused and stays', async () => {
  await approvedUnsent(ninhThuan);
  const found = await env.POOL_01.prepare('SELECT * FROM outbox').first();
  const insert = 'INSERT INTO outbox (submission_id, delivery, created_at) VALUES (?, ?, 0)';
  await env.POOL_00.prepare(insert).bind(found?.['submission_id'], found?.['delivery']).run();
  await env.POOL_01.prepare('UPDATE outbox SET sent_at = 0').run();
  const before = await dump(env.NATIONAL);
  expect(await relay()).toEqual({ sent: 0, alreadyThere: 0, failed: 1 });
  expect(await dump(env.NATIONAL)).toEqual(before);
  const waiting = await env.POOL_00.prepare('SELECT * FROM outbox WHERE sent_at IS NULL').first();
  expect(waiting).toMatchObject({ attempts: 1, last_error: 'delivery-province-other' });
});

it('carries so many in one run, and the others in the next', async () => {
  const logged = vi.spyOn(console, 'error').mockReturnValue();
  const insert = env.POOL_00.prepare('INSERT INTO outbox (submission_id, delivery, created_at) VALUES (?, ?, 0)');
  const lying = Array.from({ length: deliveriesPerRun + 2 }, (_, index) => insert.bind(`lying-${index}`, 'no JSON'));
  await env.POOL_00.batch(lying);
  expect((await relay()).failed).toBe(deliveriesPerRun);
  expect((await relay()).failed).toBe(2);
  logged.mockRestore();
});

it('audits a delivery once when two runs carry it at the same moment', async () => {
  await approvedUnsent(binhThuan);
  const audited = await countRows(env.NATIONAL, 'audit_entry');
  const runs = await Promise.all([relay(), relay()]);
  expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(1);
  expect(runs.reduce((sum, { failed }) => sum + failed, 0)).toBe(0);
  expect(await countRows(env.NATIONAL, 'audit_entry')).toBe(audited + 1);
});

it('carries nothing out of a province that is suspended', async () => {
  await approvedUnsent(binhThuan);
  await env.NATIONAL.prepare(`UPDATE tenant SET state = 'suspended' WHERE host = 'binh-thuan'`).run();
  expect(await relay()).toEqual({ sent: 0, alreadyThere: 0, failed: 0 });
});

// What was approved is on its way; archiving the province does not take it back.
it('carries what was approved out of a province that was archived since', async () => {
  await approvedUnsent(binhThuan);
  await env.NATIONAL.prepare(`UPDATE tenant SET state = 'archived' WHERE host = 'binh-thuan'`).run();
  expect(await relay()).toEqual({ sent: 1, alreadyThere: 0, failed: 0 });
});

const current = async () => {
  const { results } = await env.NATIONAL.prepare(
    `SELECT revision, "row" ->> '$.quantity.value' AS value, "row" ->> '$.goal.goal.value' AS goal FROM sent_figure WHERE is_current = 1`,
  ).all();
  return results;
};

async function compared(): Promise<readonly unknown[]> {
  const query = new URLSearchParams({ ...question, periods: '2024', by: 'completion' });
  const answer = await ask(national, `/api/comparisons?${query}`);
  const { comparisons } = documented<{ comparisons: readonly PeriodComparison[] }>(answer, 200);
  return comparisons.flatMap(({ comparison }) => comparison.comparable.map(({ measure }) => measure));
}

it('lets a correction take the place of what was sent, and the comparison changes with it', async () => {
  await approvedUnsent(binhThuan);
  await relay();
  expect(await compared()).toEqual([{ numerator: 269, denominator: 805 }]);
  await correct(binhThuan, 270, 1);
  await approvedUnsent(binhThuan);
  expect(await relay()).toEqual({ sent: 1, alreadyThere: 0, failed: 0 });
  expect(await current()).toEqual([{ revision: 2, value: 270, goal: 805 }]);
  expect(await compared()).toEqual([{ numerator: 270, denominator: 805 }]);
});

it('lets a goal that was changed take the place of the one that was sent', async () => {
  await approvedUnsent(binhThuan);
  await relay();
  const change = { row: { ...admissionGoal, goal: 750 }, basedOn: 1, reason: 'Điều chỉnh' };
  documented(await ask(binhThuan, '/api/targets', { body: change }), 201);
  await approvedUnsent(binhThuan);
  expect(await relay()).toEqual({ sent: 1, alreadyThere: 0, failed: 0 });
  expect(await current()).toMatchObject([{ value: 269, goal: 750 }]);
});

it('lets a figure follow a goal that was sent alone', async () => {
  await imported(binhThuan, { targets: [{ ...admissionGoal, period: '2023' }] });
  const earlier = { ...question, period: '2023' };
  await approvedUnsent(binhThuan, earlier);
  await relay();
  await imported(binhThuan, { figures: [{ ...admitted, period: '2023', cutOffOn: null, value: 240 }] });
  await approvedUnsent(binhThuan, earlier);
  expect(await relay()).toEqual({ sent: 1, alreadyThere: 0, failed: 0 });
  expect(await current()).toMatchObject([{ value: 240, goal: 805 }]);
});

it('carries of how many units a figure is, and the comparison does not rank one of too few', async () => {
  await imported(binhThuan, { figures: [{ ...admitted, period: '2023', cutOffOn: null, reported: 89, expected: 99 }] });
  await approvedUnsent(binhThuan, { ...question, period: '2023' });
  await relay();
  const query = new URLSearchParams({ ...question, periods: '2023' });
  const answer = await ask(national, `/api/comparisons?${query}`);
  const { comparisons } = documented<{ comparisons: readonly PeriodComparison[] }>(answer, 200);
  expect(comparisons.flatMap(({ comparison }) => comparison.incomparable)).toMatchObject([
    { reasons: [{ reason: 'lowCoverage', reported: 89, expected: 99 }] },
  ]);
});

// The centre may not go on showing what by a correction has become a cell that stays in the province.
it('takes a figure out of the comparison that was corrected into a small cell, and lets it come back', async () => {
  const { value: denominator, ...about } = admitted;
  const women: FigureRow = { ...about, category: 'women', denominator, document: 'Báo cáo số 01' };
  await imported(binhThuan, { figures: [{ ...women, numerator: 90 }] });
  const sendCorrected = async (numerator: number, basedOn: number) => {
    const body = { row: { ...women, numerator }, basedOn, reason: 'Đính chính' };
    documented(await ask(binhThuan, '/api/figures', { body }), 201);
    await approvedUnsent(binhThuan);
    expect(await relay()).toEqual({ sent: 1, alreadyThere: 0, failed: 0 });
  };
  await approvedUnsent(binhThuan);
  await relay();
  await sendCorrected(3, 1);
  const [{ comparison }] = await comparedWomen();
  expect([comparison.comparable, comparison.missing.some(({ name }) => name === 'Bình Thuận')]).toEqual([[], false]);
  expect(comparison.incomparable).toMatchObject([
    { figure: { quantity: null, revision: 2 }, reasons: [{ reason: 'retracted', why: 'withheld' }] },
  ]);
  await sendCorrected(91, 2);
  const [again] = await comparedWomen();
  expect(again.comparison.comparable).toMatchObject([{ figure: { quantity: { numerator: 91 }, revision: 3 } }]);
});

async function comparedWomen(): Promise<readonly [PeriodComparison]> {
  const query = new URLSearchParams({ ...question, category: 'women', periods: '2024' });
  const answer = await ask(national, `/api/comparisons?${query}`);
  return documented<{ comparisons: readonly [PeriodComparison] }>(answer, 200).comparisons;
}
