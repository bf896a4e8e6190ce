import { env } from 'cloudflare:workers';
import { beforeEach, expect, it, vi } from 'vitest';
import { loadAuditState, openNationalDb, openProvinceDb, write } from '@co-so/db';
import { anchoredHeads, anchorsOf, readChainFile, readHeadsFile, verifyChain, verifyHeads } from '@co-so/domain';
import { signed } from '../act.ts';
import { hashText } from '../content-hash.ts';
import { sealAudit } from '../request/seal-audit.ts';
import { keepChains } from './keep-chains.ts';
import { layoutOf, putBack } from '../../../../packages/db/test/layout.ts';
import { afterwards, ask } from '../../test/asking.ts';
import { now, passTime } from '../../test/clock.ts';
import { audited, countRows } from '../../test/databases.ts';
import { binhThuan, national, openOffices, operator, platform, provinceNamed } from '../../test/offices.ts';

const hour = 3_600_000;

beforeEach(() => openOffices());

async function append(count: number): Promise<void> {
  const db = openProvinceDb(env.POOL_00);
  const done = { action: 'x', subject: 'x', grant: undefined };
  for (let made = 0; made < count; made += 1) await write(db, [], signed(operator(), done));
}

const run = () => keepChains(platform(), operator());
const headsKept = () => countRows(env.NATIONAL, 'audit_head');

it('seals every office, and keeps the head of each', async () => {
  const entries = await Promise.all([env.NATIONAL, env.POOL_00, env.POOL_01].map((d1) => countRows(d1, 'audit_entry')));
  const report = await run();
  expect(report).toEqual({ sealed: entries.reduce((sum, count) => sum + count, 0), heads: 3, failed: 0 });
  expect(await run()).toEqual({ sealed: 2, heads: 0, failed: 0 });
});

it('keeps a head again only where the chain moved on, and at most once an hour', async () => {
  await run();
  await run();
  expect(await headsKept()).toBe(3);
  passTime(hour - 1);
  await append(1);
  expect((await run()).heads).toBe(0);
  passTime(1);
  // Both provinces have sealed a national head since.
  expect((await run()).heads).toBe(2);
  passTime(hour);
  expect((await run()).heads).toBe(0);
});

// A head of what was restored would otherwise wait, for an hour or until the chain is as long as the one left behind.
it.each([1, 9])(
  'keeps the head of a chain that does not hold the kept one at once: with %d entries since',
  async (count) => {
    const backup = await layoutOf(env.POOL_00);
    await append(3);
    await run();
    await putBack(env.POOL_00, backup);
    await append(count);
    expect((await run()).heads).toBe(1);
    await run();
    expect(await headsKept()).toBe(4);
  },
);

it('lets each province seal the national head, once a day', async () => {
  await run();
  expect(await audited(env.POOL_00, 'audit-head')).toEqual([]);
  await run();
  const [first] = (await audited(env.POOL_00, 'audit-head')) as readonly {
    action: string;
    after: { sequence: number };
  }[];
  expect(first).toMatchObject({ action: 'anchor-national-head', after: { sequence: 3 } });
  await run();
  expect(await audited(env.POOL_00, 'audit-head')).toHaveLength(1);
  passTime(24 * hour);
  await run();
  await run();
  expect(await audited(env.POOL_00, 'audit-head')).toHaveLength(2);
});

it('does not stop at an office that fails', async () => {
  const logged = vi.spyOn(console, 'error').mockReturnValue();
  await env.POOL_00.prepare('DROP TABLE audit_seal').run();
  expect(await run()).toMatchObject({ heads: 2, failed: 1 });
  expect(await countRows(env.POOL_01, 'audit_seal')).toBeGreaterThan(0);
  expect(logged).toHaveBeenCalledWith('seal', 'binh-thuan', expect.any(Error));
  logged.mockRestore();
});

it('seals once when two runs meet', async () => {
  await append(30);
  const db = openProvinceDb(env.POOL_00);
  const reports = await Promise.all([sealAudit(db, now()), sealAudit(db, now()), run()]);
  expect(reports.map(({ sealed }) => sealed > 0)).toContain(true);
  await run();
  expect(await countRows(env.POOL_00, 'audit_seal')).toBe(await countRows(env.POOL_00, 'audit_entry'));
  const { text } = await ask(binhThuan, '/api/audit/export', { as: 'tenantAdministrator' });
  expect(verifyChain(readChainFile(text)!, [], hashText)).toMatchObject({ ok: true });
});

it('seals in batches, and leaves to the next run what is more than it takes', async () => {
  const db = openProvinceDb(env.POOL_01);
  await env.POOL_01.prepare(
    `INSERT INTO audit_entry (id, at, kind, actor_id, actor_title, action, subject, request_id)
     SELECT 'many-' || value, 7, 'write', 'x', 'x', 'x', 'x', 'x' FROM json_each(?)`,
  )
    .bind(JSON.stringify(Array.from({ length: 1200 }, (_, index) => index)))
    .run();
  const { sealed, head } = await sealAudit(db, now());
  expect(sealed).toBe(await countRows(env.POOL_01, 'audit_entry'));
  expect(await loadAuditState(db)).toMatchObject({ head, tail: { count: 0 } });
});

it('is followed by the seal soon after a write, which does not wait for it', async () => {
  await run();
  const answer = await ask(binhThuan, '/api/sessions', { method: 'DELETE' });
  expect(answer.status).toBe(204);
  await afterwards();
  expect((await loadAuditState(openProvinceDb(env.POOL_00))).tail.count).toBe(0);
  const { action } = (await env.POOL_00.prepare('SELECT action FROM audit_entry ORDER BY sequence DESC').first()) as {
    action: string;
  };
  expect(action).toBe('end-all-sessions');
});

it('is known to an office as far as others keep heads of it, and how much lies after that', async () => {
  await run();
  const { known } = (await loadAuditState(openProvinceDb(env.POOL_00))).tail;
  const published = async (officeId: string) =>
    env.NATIONAL.prepare('SELECT max(chain_sequence) AS last FROM audit_head WHERE office_id = ?')
      .bind(officeId)
      .first<number>('last');
  const last = await published(provinceNamed('binh-thuan').id);
  expect(known?.sequence ?? 0).toBeLessThan(last!);
  passTime(24 * hour);
  await append(3);
  await run();
  const { tail } = await loadAuditState(openProvinceDb(env.POOL_00));
  const entries = await countRows(env.POOL_00, 'audit_entry');
  expect(tail).toMatchObject({ known: { sequence: last }, sinceKnown: entries - last! });
  expect(tail.sinceKnown).toBeGreaterThan(3);
  const centre = await loadAuditState(openNationalDb(env.NATIONAL));
  expect(centre.tail.known?.sequence).toBe(await published('national'));
});

it('is proved by the exported heads, the chain by them and they by the chain', async () => {
  await run();
  passTime(24 * hour);
  await append(3);
  await run();
  await run();
  const chain = readChainFile((await ask(binhThuan, '/api/audit/export', { as: 'tenantAdministrator' })).text)!;
  const heads = readHeadsFile((await ask(national, '/api/audit/heads', { as: 'nationalAdministrator' })).text)!;
  const known = anchorsOf(heads, provinceNamed('binh-thuan').id);
  expect(known.length).toBeGreaterThan(1);
  expect(verifyChain(chain, known, hashText)).toMatchObject({ ok: true, proof: { anchorsMet: known.length } });
  const anchored = anchoredHeads(chain);
  expect(anchored.length).toBeGreaterThan(0);
  expect(verifyHeads(heads, anchored, hashText)).toMatchObject({ ok: true });
  const cut = { ...chain, lines: chain.lines.slice(0, known[0]!.sequence! - 1) };
  expect(verifyChain(cut, known, hashText)).toMatchObject({ fault: { reason: 'cut-off' } });
});
