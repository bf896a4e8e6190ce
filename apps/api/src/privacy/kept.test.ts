import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { roleDefinitions, rolesOf } from '@co-so/domain';
import type { KeptColumn, Role } from '@co-so/domain';
import { ask } from '../../test/asking.ts';
import { dump } from '../../test/databases.ts';
import { documented, refusal } from '../../test/documented.ts';
import { addressOf, isEntrance, nationalRoutes, provinceRoutes } from '../../test/every-route.ts';
import { imported, topUnit } from '../../test/figure-files.ts';
import { binhThuan, national, openOffices } from '../../test/offices.ts';
import type { Issued } from '../access/administration/administer-account.ts';

beforeAll(async () => {
  await openOffices();
  await imported(binhThuan, { units: [{ id: topUnit, name: 'Đảng bộ tỉnh', kind: 'province' }] });
});

it.each([
  [binhThuan, 'branchSecretary', 'figure'],
  [national, 'nationalReader', 'delivery'],
] as const)('whoever works at %s sees what is kept about them', async (office, as, table) => {
  const { kept } = documented<{ kept: readonly KeptColumn[] }>(await ask(office, '/api/privacy/kept', { as }), 200);
  expect(kept.find((one) => one.table === 'account' && one.column === 'name')).toMatchObject({ dataClass: 'ordinary' });
  expect(kept.some((one) => one.table === table)).toBe(true);
});

// Whoever reads for how long something is kept must not find it elsewhere afterwards.
it('says of each value of an account where it stays', async () => {
  const account = { userName: 'dau-vet-tai-khoan', name: 'Dấu Vết Họ Tên', post: 'Dấu vết chức vụ' };
  const issued = documented<Issued>(
    await ask(binhThuan, '/api/accounts', { as: 'tenantAdministrator', body: account }),
    201,
  );
  const agent = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/126.0' };
  const signIn = (password: string) =>
    ask(binhThuan, '/api/session', {
      as: null,
      key: null,
      headers: agent,
      body: { userName: account.userName, password },
    });
  expect((await signIn(issued.oneTimePassword)).status).toBe(200);
  expect((await signIn('khong-phai')).status).toBe(422);
  const device = await env.POOL_00.prepare('SELECT device FROM session WHERE account_id = ?')
    .bind(issued.accountId)
    .first('device');
  const values = { user_name: account.userName, name: account.name, post: account.post, device: String(device) };
  const { kept } = documented<{ kept: readonly KeptColumn[] }>(
    await ask(binhThuan, '/api/privacy/kept', { as: 'branchSecretary' }),
    200,
  );
  const everything = Object.entries(await dump(env.POOL_00)).flatMap(([table, rows]) =>
    rows.map((row) => ({ table, values: JSON.parse(row) as Readonly<Record<string, unknown>> })),
  );
  for (const [column, value] of Object.entries(values)) {
    const table = column === 'device' ? 'session' : 'account';
    const told = kept.find((one) => one.table === table && one.column === column)!;
    const places = [told, ...told.elsewhere].map((one) => `${one.table}.${one.column}`);
    const found = everything.flatMap((row) =>
      Object.entries(row.values).flatMap(([at, text]) => (String(text).includes(value) ? [`${row.table}.${at}`] : [])),
    );
    expect({ [column]: [...new Set(found)].sort() }).toEqual({ [column]: places.sort() });
  }
});

it('nobody else does', async () => {
  expect(refusal(await ask(binhThuan, '/api/privacy/kept', { as: null }), 401)).toEqual(['not-signed-in']);
});

/** Every account of the tests has this name. */
const name = 'Người của phép thử';
const values = {
  ...{
    unit: topUnit,
    id: topUnit,
    on: '2024-06-14',
    name: '',
    category: '',
    subject: 'figure/x',
    search: '',
    page: '1',
    role: 'reader',
    slug: 'binh-thuan',
  },
  ...{ indicator: 'admission.admitted', period: '2024', origin: 'real', by: 'figure', unitKind: 'province' },
  ...{ periods: '', state: 'active', from: '', until: '', kind: 'read', action: '', actor: '', before: '', to: '' },
  ...{ under: topUnit, after: topUnit, basis: 'asItWas', provinces: 'ofDay' },
  ...{
    earlier: 'meeting-score/t1',
    later: 'meeting-score/t3',
    revision: '1',
    counts: 'all',
    year: '2025',
    relations: 'all',
    extent: 'first',
    finding: '',
  },
};

const withoutPeople = (office: 'province' | 'national') =>
  rolesOf(office).filter((role) => !roleDefinitions[role].actions.includes('view-people'));

/** One's own stands in the context. */
const reads = (routes: typeof provinceRoutes) =>
  routes.filter((route) => route.method === 'GET' && !isEntrance(route) && route.template !== '/api/context');

it.each([
  ...withoutPeople('province').map((role) => [binhThuan, role, provinceRoutes] as const),
  ...withoutPeople('national').map((role) => [national, role, nationalRoutes] as const),
])('no answer of %s to a %s holds anybody’s name', async (office, role: Role, routes) => {
  for (const route of reads(routes)) {
    const { text } = await ask(office, addressOf(route, values), { as: role });
    expect({ [route.template]: text.includes(name) }).toEqual({ [route.template]: false });
  }
});

it('an administrator’s does, so that the walk above looks for what there is', async () => {
  const { text } = await ask(binhThuan, '/api/accounts', { as: 'tenantAdministrator' });
  expect(text).toContain(name);
});
