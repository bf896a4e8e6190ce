import { env } from 'cloudflare:workers';
import { loadWholeStructure, openProvinceDb, replaceRecoveryCodes, write } from '@co-so/db';
import { beginningOfTime, datedUnitOf, endOfTime, structureOf, vietnamDay } from '@co-so/domain';
import { layOutStructure } from './laid-out.ts';
import { seal } from '../src/access/secret-box.ts';
import { codeAt, stepOf } from '../src/access/one-time-code.ts';
import { signed } from '../src/act.ts';
import { deskOf } from './accounts.ts';
import type { Asked } from './asking.ts';
import { lawful, newId, now, passTime, passTimeToLaw, random } from './clock.ts';
import { aDelivery } from './deliveries.ts';
import { binhThuan, operator } from './offices.ts';
import { aPerson, password, sessionOf } from './people.ts';

type Prepared = Asked & { readonly path: string; readonly method: string };

const secret = new TextEncoder().encode('hai-muoi-byte-bi-mat');

/** Writes for which somebody has to be at a certain step, or something certain be sent; each made ready to be done. */
export const prepared: Readonly<Record<string, (office: string) => Promise<Prepared>>> = {
  'POST /api/session': async (office) => {
    const { userName } = await aPerson(office);
    return { ...asNobody, method: 'POST', path: '/api/session', body: { userName, password } };
  },
  'DELETE /api/session': async (office) => {
    const { id } = await aPerson(office);
    return { ...asNobody, method: 'DELETE', path: '/api/session', ...(await inSession(office, id, 'full')) };
  },
  'POST /api/session/code': async (office) => {
    const { id } = await aPerson(office, { secondFactorSince: now() });
    await giveSecret(office, id);
    const body = { code: codeAt(secret, stepOf(now())) };
    return { ...asNobody, method: 'POST', path: '/api/session/code', body, ...(await inSession(office, id, 'entry')) };
  },
  'POST /api/session/password': async (office) => {
    const { id } = await aPerson(office);
    const body = { current: password, password: 'mot-mat-khau-khac-1' };
    const path = '/api/session/password';
    return { ...asNobody, method: 'POST', path, body, ...(await inSession(office, id, 'full')) };
  },
  'POST /api/session/second-factor': async (office) => {
    const { id } = await aPerson(office);
    const path = '/api/session/second-factor';
    const body = { current: password };
    return { ...asNobody, method: 'POST', path, body, ...(await inSession(office, id, 'full')) };
  },
  'POST /api/session/second-factor/confirmation': async (office) => {
    const { id } = await aPerson(office);
    await giveSecret(office, id);
    const path = '/api/session/second-factor/confirmation';
    const body = { code: codeAt(secret, stepOf(now())) };
    return { ...asNobody, method: 'POST', path, body, ...(await inSession(office, id, 'full')) };
  },
  'POST /api/recovery-codes': async (office) => {
    const { id } = await aPerson(office, { secondFactor: 'x', secondFactorSince: now() });
    const { db } = deskOf(office);
    const laid = { action: 'lay-out-tests', subject: 'test', grant: undefined };
    await write(db, replaceRecoveryCodes(db, id, [`of ${id}`]), signed(operator(), laid));
    const body = { current: password };
    const path = '/api/recovery-codes';
    return { ...asNobody, method: 'POST', path, body, ...(await inSession(office, id, 'full')) };
  },
  'DELETE /api/sessions/{id}': async (office) => {
    const { id } = await aPerson(office);
    const here = await inSession(office, id, 'full');
    await inSession(office, id, 'full');
    const database = office === binhThuan ? env.POOL_00 : env.NATIONAL;
    const other = database.prepare('SELECT id FROM session WHERE account_id = ? ORDER BY id DESC LIMIT 1').bind(id);
    return { ...asNobody, method: 'DELETE', path: `/api/sessions/${await other.first('id')}`, ...here };
  },
  'POST /api/deliveries': async () => {
    const body = { mode: 'store', delivery: await aDelivery('binh-thuan') };
    return { as: 'nationalOfficial', method: 'POST', path: '/api/deliveries', body };
  },
  'POST /api/tenants': async () => {
    const administrator = { userName: 'quan-tri-moi', name: 'Người mới', post: 'Quản trị' };
    const body = { province: 'lang-son', host: 'lang-son', administrator };
    return { as: 'nationalAdministrator', method: 'POST', path: '/api/tenants', body, key: null };
  },
  'POST /api/mergers': async (office) => {
    await makeRoom();
    // No province was merged before 1/7/2025.
    passTime(Date.UTC(2026, 10, 26, 2) - now());
    const { id } = await aPerson(office, { role: 'nationalAdministrator', secondFactorSince: now() });
    const body = {
      ...{ mode: 'store', province: 'khanh-hoa', host: 'khanh-hoa', headName: 'Đảng bộ tỉnh Khánh Hòa' },
      decision: { number: '202/2025/QH15', issuedOn: '2025-06-12', issuer: 'Quốc hội' },
      ...{ communes: [], officials: [] },
      administrator: { userName: 'quan-tri-moi', name: 'Người mới', post: 'Quản trị' },
    };
    return { ...asNobody, method: 'POST', path: '/api/mergers', body, ...(await inSession(office, id, 'full')) };
  },
  'POST /api/privacy/incidents': (office) =>
    register(office, 'incidents', { detectedAt: lawful, happened: 'Mất máy', affected: 'Tên' }),
  'POST /api/privacy/requests': (office) => {
    const content = { reference: 'Đơn số 01', content: 'Xin xem' };
    return register(office, 'requests', { receivedOn: vietnamDay(lawful), kind: 'see', ...content });
  },
  'POST /api/tenants/{host}/deeds': async () => {
    const body = { deed: 'suspend', reason: 'Thử', document: null };
    return { as: 'nationalAdministrator', method: 'POST', path: '/api/tenants/ninh-thuan/deeds', body };
  },
};

/** The third database of the tests may have been given away, and a province with a head has to be there. */
async function makeRoom(): Promise<void> {
  await env.NATIONAL.prepare("DELETE FROM tenant WHERE binding = 'POOL_02'").run();
  const { results } = await env.POOL_02.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%' ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC",
  ).all<{ name: string }>();
  if (results.length > 0)
    await env.POOL_02.batch(results.map(({ name }) => env.POOL_02.prepare(`DROP TABLE IF EXISTS "${name}"`)));
  const db = openProvinceDb(env.POOL_01);
  if ((await loadWholeStructure(db)).revision > 0) return;
  const life = { foundedOn: beginningOfTime, closedOn: endOfTime };
  const head = { id: newId(), name: 'Đảng bộ tỉnh', kind: 'province', code: null, parentId: null, note: null } as const;
  const structure = structureOf([datedUnitOf({ ...head, ...life })], []);
  const { now: at, today } = operator();
  const entry = signed(operator(), { action: 'lay-out-tests', subject: 'test', grant: undefined });
  await layOutStructure(db, structure, { at, today }, entry);
}

/** Whoever keeps the registers, signed in on a day on which something may come into them. */
async function register(office: string, list: string, body: unknown): Promise<Prepared> {
  passTimeToLaw();
  const role = office === binhThuan ? 'tenantAdministrator' : 'nationalAdministrator';
  const { id } = await aPerson(office, { role, secondFactorSince: now() });
  const path = `/api/privacy/${list}`;
  return { as: null, method: 'POST', path, body, ...(await inSession(office, id, 'full')) };
}

const asNobody = { as: null, key: null } as const;

async function inSession(office: string, accountId: string, stage: 'entry' | 'full') {
  return { headers: { cookie: await sessionOf(office, accountId, stage) } };
}

async function giveSecret(office: string, accountId: string): Promise<void> {
  const { accessKey, id: officeId } = deskOf(office);
  const sealed = await seal({ accessKey, officeId, accountId }, secret, random);
  const database = office === binhThuan ? env.POOL_00 : env.NATIONAL;
  await database.prepare('UPDATE account SET second_factor = ? WHERE id = ?').bind(sealed, accountId).run();
}
