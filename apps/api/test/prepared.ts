import { env } from 'cloudflare:workers';
import { replaceRecoveryCodes, write } from '@co-so/db';
import { seal } from '../src/access/secret-box.ts';
import { codeAt, stepOf } from '../src/access/one-time-code.ts';
import { signed } from '../src/act.ts';
import { deskOf } from './accounts.ts';
import type { Asked } from './asking.ts';
import { now, random } from './clock.ts';
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
    return { ...asNobody, method: 'POST', path, ...(await inSession(office, id, 'full')) };
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
    return { ...asNobody, method: 'POST', path: '/api/recovery-codes', ...(await inSession(office, id, 'full')) };
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
  'POST /api/tenants/{host}/deeds': async () => {
    const body = { deed: 'suspend', reason: 'Thử', document: null };
    return { as: 'nationalAdministrator', method: 'POST', path: '/api/tenants/ninh-thuan/deeds', body };
  },
};

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
