import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { ask } from '../../test/asking.ts';
import { passTime } from '../../test/clock.ts';
import { refusal } from '../../test/documented.ts';
import { binhThuan, national, openOffices } from '../../test/offices.ts';

beforeAll(async () => {
  await openOffices();
});

const body = { what: 'figures', fileName: 'vi-du-so-lieu.xlsx', rows: 12, page: '/so-lieu?ky=2024' };
const comparison = { ...body, what: 'comparison', fileName: 'so-sanh.xlsx' };

function newest(d1: D1Database) {
  const text =
    'SELECT kind, action, subject, after, grant_id AS "grant" FROM audit_entry ORDER BY sequence DESC LIMIT 1';
  return d1.prepare(text).first();
}

it.each([
  [binhThuan, 'reader', body, env.POOL_00],
  [national, 'nationalReader', comparison, env.NATIONAL],
] as const)(
  'who makes a file at %s of what they look at leaves an export by their grant',
  async (host, as, sent, d1) => {
    expect((await ask(host, '/api/exports', { as, body: sent })).status).toBe(204);
    const { what, ...after } = sent;
    const left = await newest(d1);
    expect(left).toMatchObject({ kind: 'export', action: 'take-file', subject: what, grant: expect.any(String) });
    expect(JSON.parse(String(left!['after']))).toEqual(after);
  },
);

it.each([
  [binhThuan, 'provincialOfficial', comparison, env.POOL_00],
  [binhThuan, 'reader', { ...body, what: 'plan' }, env.POOL_00],
  [national, 'nationalAdministrator', body, env.NATIONAL],
] as const)('what one may not look at one takes away neither: %s, %s', async (host, as, sent, d1) => {
  const before = await newest(d1);
  expect(refusal(await ask(host, '/api/exports', { as, body: sent }), 403)).toEqual(['not-allowed']);
  expect(await newest(d1)).toEqual(before);
});

it('all that is wrong with what is said of a file is said at once', async () => {
  const wrong = { what: 'everything', fileName: '', rows: -1, page: 'https://elsewhere.example/' };
  const places = refusal(await ask(binhThuan, '/api/exports', { body: wrong }), 422).map((one) => one.split(' ')[1]);
  expect(places.sort()).toEqual(['/fileName', '/page', '/rows', '/what']);
});

// It is read and no more, and whoever reads there may take away as anywhere.
it('an archived province keeps who took what away', async () => {
  const deed = { deed: 'archive', reason: 'Sắp xếp đơn vị hành chính', document: 'Nghị quyết số 01' };
  await ask(national, '/api/tenants/binh-thuan/deeds', { as: 'nationalAdministrator', body: deed });
  passTime(31_000);
  expect((await ask(binhThuan, '/api/exports', { as: 'reader', body: { ...body, rows: 13 } })).status).toBe(204);
  expect(String((await newest(env.POOL_00))!['after'])).toContain('"rows":13');
});
