import { beforeAll, expect, it } from 'vitest';
import { roleDefinitions, rolesOf } from '@co-so/domain';
import type { KeptColumn, Role } from '@co-so/domain';
import { ask } from '../../test/asking.ts';
import { documented, refusal } from '../../test/documented.ts';
import { addressOf, isEntrance, nationalRoutes, provinceRoutes } from '../../test/every-route.ts';
import { imported, topUnit } from '../../test/figure-files.ts';
import { binhThuan, national, openOffices } from '../../test/offices.ts';

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
