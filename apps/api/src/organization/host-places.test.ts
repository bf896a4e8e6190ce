import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import type { HostPlacesOfDay } from './host-place-routes.ts';
import type { KeptHostPlace } from './keep-host-places.ts';
import { ask } from '../../test/asking.ts';
import { audited } from '../../test/databases.ts';
import { documented, refusal } from '../../test/documented.ts';
import { imported, topUnit, ward } from '../../test/figure-files.ts';
import { binhThuan, openOffices } from '../../test/offices.ts';

const branch = '0198c0de-1111-7000-8000-000000000003';
const from = '2024-01-01';

beforeAll(async () => {
  await openOffices(ward);
  await imported(binhThuan, {
    units: [
      { id: topUnit, name: 'Đảng bộ tỉnh', kind: 'province' },
      { id: ward, name: 'Đảng bộ phường 1', kind: 'commune', parent: topUnit },
      { id: branch, name: 'Chi bộ 1', kind: 'grassrootsBranch', parent: ward, closedOn: '2025-01-01' },
    ],
  });
});

async function placed(name: string, kind = 'village'): Promise<string> {
  const answer = await ask(binhThuan, '/api/host-places', { body: { name, kind, unitId: ward, from } });
  return documented<KeptHostPlace>(answer, 201).id;
}

const hosting = (id: string, body: object) => ask(binhThuan, `/api/host-places/${id}/branch`, { body });

async function listed(query: string) {
  return documented<HostPlacesOfDay>(await ask(binhThuan, `/api/host-places${query}`), 200);
}

it('counts the places of a branch of the tree by kind: with an own branch, a joint one, none, or unknown', async () => {
  const [own, joint, none] = [await placed('Thôn 1'), await placed('Thôn 2'), await placed('Thôn 3')];
  await placed('Thôn 4');
  const firm = await placed('Công ty A', 'enterprise');
  const having = { unitId: branch, hasCommittee: true, from };
  expect((await hosting(own, { ...having, state: 'own' })).status).toBe(200);
  expect((await hosting(joint, { ...having, state: 'joint', hasCommittee: false })).status).toBe(200);
  expect((await hosting(none, { ...having, state: 'none', unitId: null, hasCommittee: false })).status).toBe(200);
  expect((await hosting(firm, { ...having, state: 'own' })).status).toBe(200);
  const villages = { places: 4, own: 1, joint: 1, none: 1, unknown: 1, withCommittee: 1 };
  for (const query of ['', `?under=${topUnit}`, `?under=${ward}`]) {
    const { counts, places } = await listed(query);
    expect([counts.village, counts.enterprise.own, places.length]).toEqual([villages, 1, 5]);
  }
  expect((await listed(`?under=${branch}`)).counts.village.places).toBe(0);
  expect((await listed('?on=2023-12-31')).places).toEqual([]);
  // The branch has ended by then, and nobody has said what followed.
  expect((await listed('?on=2025-01-01')).counts.village).toMatchObject({ own: 0, joint: 0, none: 1, unknown: 3 });
});

it('keeps what was said of earlier days, and enters who said what', async () => {
  const id = await placed('Thôn 9');
  const none = { state: 'none', unitId: null, hasCommittee: false, from };
  await hosting(id, none);
  await hosting(id, { state: 'own', unitId: branch, hasCommittee: false, from: '2024-06-01' });
  const stateOn = async (on: string) => (await listed(`?on=${on}`)).places.find((one) => one.id === id)?.state;
  expect([await stateOn('2024-05-31'), await stateOn('2024-06-01')]).toEqual(['none', 'own']);
  expect(refusal(await hosting(id, none), 422)).toEqual(['day-too-early /from']);
  const entries = await audited(env.POOL_00, `host-place/${id}`);
  expect(entries.map((entry) => 'action' in entry && entry.action)).toEqual([
    'record-host-place',
    'set-host-place-branch',
    'set-host-place-branch',
  ]);
});

it('refuses a place without a name, under what is not there, or by somebody who only looks', async () => {
  const put = (over: object, as: 'provincialOfficial' | 'reader' = 'provincialOfficial') =>
    ask(binhThuan, '/api/host-places', { body: { name: 'Thôn', kind: 'village', unitId: ward, from, ...over }, as });
  expect(refusal(await put({ name: ' ' }), 422)).toEqual(['text-missing /name']);
  expect(refusal(await put({ unitId: '0198c0de-1111-7000-8000-0000000000ff' }), 422)).toEqual(['unit-unknown /unitId']);
  expect(refusal(await put({}, 'reader'), 403)).toEqual(['not-allowed /unitId']);
});
