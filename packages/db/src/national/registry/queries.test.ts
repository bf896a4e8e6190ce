import { beforeAll, expect, it } from 'vitest';
import { env } from 'cloudflare:workers';
import { civilDate, provinceOnDay, provinceRegistry, provincesOn } from '@co-so/domain';
import type { Instant } from '@co-so/domain';
import { attempt } from '../../constraint.ts';
import {
  findTenant,
  listProvinceStretches,
  listProvincesOn,
  listTenants,
  saveTenant,
  saveTenantState,
} from './queries.ts';
import { isRegistryStored, saveRegistry } from './saving.ts';
import { dump, nationalDb } from '../../../test/databases.ts';
import { now, signed } from '../../../test/builders.ts';

beforeAll(() => saveRegistry(nationalDb(), provinceRegistry, signed()));

const provinceOf = (slug: string) => provinceRegistry.find((province) => province.slug === slug)!;

it.each([
  ['2024-12-31', 63],
  ['2025-01-01', 63],
  ['2025-06-30', 63],
  ['2025-07-01', 34],
  ['2026-04-30', 34],
])('lists the provinces of %s as the registry of the domain has them', async (on, count) => {
  const day = civilDate(on);
  const listed = await listProvincesOn(nationalDb(), day);
  expect(listed).toHaveLength(count);
  expect(listed).toEqual(provincesOn(provinceRegistry, day).map((province) => provinceOnDay(province, day)));
});

it('writes the registry once, however often it is saved', async () => {
  const { audit_entry: _, ...before } = await dump(env.NATIONAL);
  await saveRegistry(nationalDb(), provinceRegistry, signed());
  const { audit_entry: __, ...after } = await dump(env.NATIONAL);
  expect(after).toEqual(before);
});

it('knows a stored registry from one that says anything else, and puts that in its place', async () => {
  const db = nationalDb();
  const [first, ...others] = provinceRegistry;
  const renamed = [
    { ...first!, names: [{ ...first!.names[0]!, value: { name: 'Tên mới', fullName: 'tỉnh Tên mới' } }] },
  ];
  const changed = [...renamed, ...others];
  for (const other of [[], others, changed]) expect(await isRegistryStored(db, other)).toBe(false);
  expect(await isRegistryStored(db, provinceRegistry)).toBe(true);
  await saveRegistry(db, changed, signed());
  expect(await isRegistryStored(db, changed)).toBe(true);
  await saveRegistry(db, provinceRegistry, signed());
  expect(await isRegistryStored(db, provinceRegistry)).toBe(true);
});

it('names every province there ever was for the days it bore the name', async () => {
  const stretches = await listProvinceStretches(nationalDb());
  expect(new Set(stretches.map(({ id }) => id)).size).toBe(provinceRegistry.length);
  const namesOf = (slug: string) => stretches.filter(({ id }) => id === provinceOf(slug).id);
  expect(namesOf('hue').map(({ name, validFrom }) => [name, validFrom])).toEqual([
    ['Thừa Thiên Huế', '0001-01-01'],
    ['Huế', '2025-01-01'],
  ]);
  expect(namesOf('binh-thuan')).toMatchObject([{ name: 'Bình Thuận', validUntil: '2025-07-01' }]);
});

it('finds a tenant by its host, with the newest name of its province', async () => {
  const hue = {
    host: 'hue',
    provinceId: provinceOf('hue').id,
    binding: 'POOL_00',
    state: 'active',
    since: now,
  } as const;
  await saveTenant(nationalDb(), hue, signed());
  expect(await findTenant(nationalDb(), 'hue')).toMatchObject({ ...hue, slug: 'hue', name: 'Huế' });
  expect(await findTenant(nationalDb(), 'thua-thien')).toBeUndefined();
  expect(await listTenants(nationalDb())).toHaveLength(1);
});

it.each([
  ['host', { provinceId: provinceOf('lam-dong').id, binding: 'POOL_01' }],
  ['province', { host: 'hue-2', binding: 'POOL_01' }],
  ['database', { host: 'lam-dong', provinceId: provinceOf('lam-dong').id }],
])('refuses a second tenant with the same %s', async (_, over) => {
  const taken = { host: 'hue', provinceId: provinceOf('hue').id, binding: 'POOL_00' };
  const second = saveTenant(nationalDb(), { ...taken, ...over, state: 'active', since: now }, signed());
  expect(await attempt(second)).toBe('conflict');
});

it('resolves a host by a handful of rows, however many tenants there are', async () => {
  const db = nationalDb();
  await findTenant(db, 'hue');
  expect(db.meter.rowsRead).toBeLessThanOrEqual(6);
});

it('puts a tenant into another state, and refuses whoever decided on one that it has left', async () => {
  const before = (await findTenant(nationalDb(), 'hue'))!;
  const after = { state: 'suspended', since: (now + 1) as Instant } as const;
  await saveTenantState(nationalDb(), before, after, signed());
  expect(await findTenant(nationalDb(), 'hue')).toEqual({ ...before, ...after });
  const whole = await dump(env.NATIONAL);
  const late = saveTenantState(nationalDb(), before, { ...after, state: 'archived' }, signed());
  expect(await attempt(late)).toBe('conflict');
  expect(await dump(env.NATIONAL)).toEqual(whole);
});
