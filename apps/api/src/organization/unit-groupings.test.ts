import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import type { ShownUnitPage } from './load-unit-page.ts';
import type { GroupingsOfDay, KeptGroupings, ShownGroupings } from './unit-groupings.ts';
import { ask } from '../../test/asking.ts';
import { audited, reset } from '../../test/databases.ts';
import { documented, refusal } from '../../test/documented.ts';
import { imported, topUnit, ward } from '../../test/figure-files.ts';
import { binhThuan, openOffices } from '../../test/offices.ts';

const otherWard = '0198c0de-1111-7000-8000-000000000004';
const from = '2024-01-01';

beforeAll(async () => {
  await reset();
  await openOffices(ward);
  const commune = (id: string, name: string) => ({ id, name, kind: 'commune', parent: topUnit });
  await imported(binhThuan, {
    units: [
      { id: topUnit, name: 'Đảng bộ tỉnh', kind: 'province' },
      commune(ward, 'Đảng bộ phường 1'),
      commune(otherWard, 'Đảng bộ xã 2'),
    ],
  });
});

const set = (unit: string, change: object) => ask(binhThuan, `/api/units/${unit}/groupings`, { body: change });

async function groupsOf(unit: string, as: 'provincialOfficial' | 'reader' = 'provincialOfficial') {
  return documented<ShownGroupings>(await ask(binhThuan, `/api/units/${unit}/groupings`, { as }), 200);
}

async function countsOn(unit: string, on: string) {
  const answer = await ask(binhThuan, `/api/units/${unit}/grouping-counts?on=${on}`);
  return documented<GroupingsOfDay>(answer, 200).counts;
}

it('puts units into groups from a day on, shows them on the page of the unit, and counts them in every branch above', async () => {
  const border = { scheme: 'area', grouping: 'Miền núi', from, basedOn: 0 };
  expect(documented<KeptGroupings>(await set(ward, border), 200)).toEqual({ revision: 1 });
  // Another spelling of a group in use is that group.
  await set(otherWard, { ...border, grouping: 'mien nui', from: '2024-06-01' });
  await set(ward, { scheme: 'sector', grouping: 'Nông nghiệp', from, basedOn: 1 });
  const units = (grouping: string, scheme: string, count: number) => ({ scheme, grouping, units: count });
  expect(await countsOn(topUnit, '2024-05-31')).toEqual([
    units('Miền núi', 'area', 1),
    units('Nông nghiệp', 'sector', 1),
  ]);
  expect(await countsOn(topUnit, '2024-06-01')).toContainEqual(units('Miền núi', 'area', 2));
  expect(await countsOn(otherWard, '2024-06-01')).toEqual([units('Miền núi', 'area', 1)]);
  const page = documented<ShownUnitPage>(await ask(binhThuan, `/api/units/${ward}?on=${from}`), 200);
  expect(page.relations.groupings).toEqual([
    { scheme: 'area', grouping: 'Miền núi' },
    { scheme: 'sector', grouping: 'Nông nghiệp' },
  ]);
  expect(await audited(env.POOL_00, `unit/${ward}`)).toMatchObject([
    { action: 'found-unit' },
    { action: 'set-unit-grouping', before: { grouping: null }, after: { scheme: 'area', grouping: 'Miền núi', from } },
    { action: 'set-unit-grouping', after: { scheme: 'sector' } },
  ]);
});

it('takes a unit out of a group from a day on, and keeps that it was there', async () => {
  const { revision } = await groupsOf(ward);
  await set(ward, { scheme: 'sector', grouping: null, from: '2024-03-01', basedOn: revision });
  const sector = (await groupsOf(ward)).schemes.find(({ scheme }) => scheme === 'sector');
  expect(sector).toEqual({
    scheme: 'sector',
    stretches: [{ value: 'Nông nghiệp', validFrom: from, validUntil: '2024-03-01' }],
    inUse: ['Nông nghiệp'],
  });
});

it('stores the first of two who write on one state', async () => {
  const { revision } = await groupsOf(otherWard);
  const change = (grouping: string) => set(otherWard, { scheme: 'border', grouping, from, basedOn: revision });
  const answers = await Promise.all([change('Xã biên giới'), change('Xã đảo')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

it('refuses a group without a name and a day before the last change, and shows no form to who only looks', async () => {
  const { revision } = await groupsOf(ward);
  const change = { scheme: 'area', grouping: ' ', from: '2023-12-31', basedOn: revision };
  expect(refusal(await set(ward, change), 422)).toEqual(['text-missing /grouping', 'day-too-early /from']);
  const seen = await groupsOf(ward, 'reader');
  expect([seen.allowedActions, seen.schemes.flatMap(({ inUse }) => inUse)]).toEqual([[], []]);
  const asReader = await ask(binhThuan, `/api/units/${ward}/groupings`, { body: change, as: 'reader' });
  expect(refusal(asReader, 403)).toEqual(['not-allowed']);
});
