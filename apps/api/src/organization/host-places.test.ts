import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import type { KeptHostPlace } from './keep-host-places.ts';
import type { HostPlacesOfDay, PlaceThroughTime } from './load-host-places.ts';
import { ask } from '../../test/asking.ts';
import { audited } from '../../test/databases.ts';
import { documented, refusal } from '../../test/documented.ts';
import { imported, topUnit, ward } from '../../test/figure-files.ts';
import { binhThuan, openOffices } from '../../test/offices.ts';
import { unitIdOf } from '../../test/places.ts';

const branch = '0198c0de-1111-7000-8000-000000000003';
const [shared, firmBranch, lone, sixth] = [unitIdOf(4), unitIdOf(5), unitIdOf(6), unitIdOf(7)] as const;
const contested = unitIdOf(8);
const from = '2024-01-01';

beforeAll(async () => {
  await openOffices(ward);
  await imported(binhThuan, {
    units: [
      { id: topUnit, name: 'Đảng bộ tỉnh', kind: 'province' },
      { id: ward, name: 'Đảng bộ phường 1', kind: 'commune', parent: topUnit },
      { id: branch, name: 'Chi bộ 1', kind: 'grassrootsBranch', parent: ward, closedOn: '2025-01-01' },
      { id: shared, name: 'Chi bộ 2', kind: 'grassrootsBranch', parent: ward, closedOn: '2025-01-01' },
      { id: firmBranch, name: 'Chi bộ 3', kind: 'grassrootsBranch', parent: ward, closedOn: '2025-01-01' },
      { id: sixth, name: 'Chi bộ 6', kind: 'grassrootsBranch', parent: ward, closedOn: '2025-01-01' },
      { id: contested, name: 'Chi bộ 7', kind: 'grassrootsBranch', parent: ward, closedOn: '2025-01-01' },
      { id: lone, name: 'Chi bộ 4', kind: 'grassrootsBranch', parent: ward, closedOn: '2025-01-01' },
    ],
  });
});

async function placed(name: string, kind = 'village'): Promise<string> {
  const answer = await ask(binhThuan, '/api/host-places', { body: { name, kind, unitId: ward, from, branch: null } });
  return documented<KeptHostPlace>(answer, 201).id;
}

const hosting = (id: string, body: object, basedOn = 1) =>
  ask(binhThuan, `/api/host-places/${id}/branch`, { body: { ...body, basedOn } });

async function listed(query: string) {
  return documented<HostPlacesOfDay>(await ask(binhThuan, `/api/host-places${query}`), 200);
}

it('counts the places of a branch of the tree by kind: with an own branch, a joint one, none, or unknown', async () => {
  const [own, joint, none] = [await placed('Thôn 1'), await placed('Thôn 2'), await placed('Thôn 3')];
  await placed('Thôn 4');
  const firm = await placed('Công ty A', 'enterprise');
  const having = { unitId: branch, hasCommittee: true, from };
  expect((await hosting(own, { ...having, state: 'own' })).status).toBe(200);
  expect((await hosting(joint, { ...having, unitId: shared, state: 'joint', hasCommittee: false })).status).toBe(200);
  expect((await hosting(none, { ...having, state: 'none', unitId: null, hasCommittee: false })).status).toBe(200);
  expect((await hosting(firm, { ...having, unitId: firmBranch, state: 'own' })).status).toBe(200);
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
  await hosting(id, { state: 'own', unitId: lone, hasCommittee: false, from: '2024-06-01' }, 2);
  const stateOn = async (on: string) => (await listed(`?on=${on}`)).places.find((one) => one.id === id)?.state;
  expect([await stateOn('2024-05-31'), await stateOn('2024-06-01')]).toEqual(['none', 'own']);
  expect(refusal(await hosting(id, none, 3), 422)).toEqual(['day-too-early /from']);
  const entries = await audited(env.POOL_00, `host-place/${id}`);
  expect(entries.map((entry) => 'action' in entry && entry.action)).toEqual([
    'record-host-place',
    'set-host-place-branch',
    'set-host-place-branch',
  ]);
});

it('refuses a place without a name, under what is not there, or by somebody who only looks', async () => {
  const put = (over: object, as: 'provincialOfficial' | 'reader' = 'provincialOfficial') =>
    ask(binhThuan, '/api/host-places', {
      body: { name: 'Thôn', kind: 'village', unitId: ward, from, branch: null, ...over },
      as,
    });
  expect(refusal(await put({ name: ' ' }), 422)).toEqual(['text-missing /name']);
  expect(refusal(await put({ unitId: '0198c0de-1111-7000-8000-0000000000ff' }), 422)).toEqual(['unit-unknown /unitId']);
  expect(refusal(await put({}, 'reader'), 403)).toEqual(['not-allowed /unitId']);
});

it('lists those of one kind, and those in one state of their branch, while it counts all', async () => {
  const { places, counts } = await listed('?kind=enterprise');
  expect(places.map(({ name }) => name)).toEqual(['Công ty A']);
  expect(counts.village.places).toBeGreaterThan(1);
  const unknown = await listed('?kind=village&state=unknown');
  expect(unknown.places.map(({ name }) => name)).toContain('Thôn 4');
  expect(unknown.places.map(({ name }) => name)).not.toContain('Thôn 1');
});

async function opened(id: string) {
  return documented<PlaceThroughTime>(await ask(binhThuan, `/api/host-places/${id}`), 200);
}

it('takes a place with its branch at once, corrects what was written wrongly, and ends it on a day', async () => {
  const branchOf = { state: 'own', unitId: sixth, hasCommittee: true };
  const body = { name: 'Thôn Sau', kind: 'village', unitId: ward, from, branch: branchOf };
  const { id } = documented<KeptHostPlace>(await ask(binhThuan, '/api/host-places', { body }), 201);
  const correction = { name: 'Thôn Sáu', kind: 'village', from: '2024-02-01', until: null, reason: 'Nhầm', basedOn: 1 };
  const put = (what: string, change: object) => ask(binhThuan, `/api/host-places/${id}/${what}`, { body: change });
  expect(documented(await put('correction', correction), 200)).toEqual({ id, revision: 2 });
  expect(refusal(await put('correction', { ...correction, name: 'Thôn 6' }), 409)).toEqual(['changed-meanwhile']);
  expect(await opened(id)).toMatchObject({
    ...{ name: 'Thôn Sáu', revision: 2, validFrom: '2024-02-01', validUntil: null },
    branches: [{ state: 'own', branch: { id: sixth, name: 'Chi bộ 6' }, validFrom: '2024-02-01', validUntil: null }],
    allowedActions: ['set-branch', 'move', 'correct', 'close'],
  });
  const closing = { on: '2024-06-01', reason: 'Nhập vào thôn 2', basedOn: 2 };
  expect(documented(await put('closing', closing), 200)).toEqual({ id, revision: 3 });
  const isThere = async (on: string) => (await listed(`?on=${on}`)).places.some((one) => one.id === id);
  expect([await isThere('2024-05-31'), await isThere('2024-06-01')]).toEqual([true, false]);
  expect((await opened(id)).allowedActions).toEqual(['set-branch', 'move', 'correct']);
  expect(await audited(env.POOL_00, `host-place/${id}`)).toMatchObject([
    { action: 'record-host-place' },
    { action: 'correct-host-place', before: { placeName: 'Thôn Sau' }, after: { placeName: 'Thôn Sáu' } },
    { action: 'close-host-place', reason: 'Nhập vào thôn 2', after: { validUntil: '2024-06-01' } },
  ]);
});

it('lies under another unit from a day on, is counted there, and says where it lay', async () => {
  const id = await placed('Thôn 10');
  const move = { unitId: topUnit, from: '2024-09-01', basedOn: 1 };
  const put = (change: object, as: 'provincialOfficial' | 'reader' = 'provincialOfficial') =>
    ask(binhThuan, `/api/host-places/${id}/unit`, { body: { ...move, ...change }, as });
  expect(refusal(await put({}, 'reader'), 403)).toEqual(['not-allowed']);
  expect(refusal(await put({ unitId: ward }), 422)).toEqual(['nothing-changed']);
  expect(documented(await put({}), 200)).toEqual({ id, revision: 2 });
  const isBelow = async (on: string) => (await listed(`?under=${ward}&on=${on}`)).places.some((one) => one.id === id);
  expect([await isBelow('2024-08-31'), await isBelow('2024-09-01')]).toEqual([true, false]);
  expect(await opened(id)).toMatchObject({
    units: [
      { unit: { id: ward, name: 'Đảng bộ phường 1' }, validFrom: from, validUntil: '2024-09-01' },
      { unit: { id: topUnit }, validFrom: '2024-09-01', validUntil: null },
    ],
  });
  expect(await audited(env.POOL_00, `host-place/${id}`)).toMatchObject([
    { action: 'record-host-place' },
    { action: 'move-host-place', before: { unit: ward }, after: { unit: topUnit } },
  ]);
});

it('of two who write on one state stores the first, whatever each of them writes', async () => {
  const id = await placed('Thôn 7');
  const none = { state: 'none', unitId: null, hasCommittee: false, from };
  const closing = { on: '2024-06-01', reason: 'Giải thể thôn', basedOn: 1 };
  const answers = await Promise.all([
    hosting(id, none),
    ask(binhThuan, `/api/host-places/${id}/closing`, { body: closing }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await opened(id)).revision).toBe(2);
});

it('says to somebody who only looks that nothing may be done, and refuses it', async () => {
  const id = await placed('Thôn 8');
  const list = documented<HostPlacesOfDay>(
    await ask(binhThuan, `/api/host-places?under=${ward}`, { as: 'reader' }),
    200,
  );
  expect([list.allowedActions, list.places.flatMap((one) => one.allowedActions)]).toEqual([[], []]);
  expect((await listed(`?under=${ward}`)).allowedActions).toEqual(['record']);
  const closing = { on: '2024-06-01', reason: 'Nhầm', basedOn: 1 };
  const refusedClosing = await ask(binhThuan, `/api/host-places/${id}/closing`, { body: closing, as: 'reader' });
  expect(refusal(refusedClosing, 403)).toEqual(['not-allowed']);
});

it('refuses the same place twice, a branch of another place as its own, and the head of the province as a branch', async () => {
  const id = await placed('Thôn 20');
  const body = { name: 'thôn 20', kind: 'village', unitId: ward, from, branch: null };
  expect(refusal(await ask(binhThuan, '/api/host-places', { body }), 422)).toEqual(['place-repeated /name']);
  const own = { state: 'own', hasCommittee: false, from };
  expect(refusal(await hosting(id, { ...own, unitId: shared }), 422)).toEqual(['branch-hosted-elsewhere /unitId']);
  expect(refusal(await hosting(id, { ...own, unitId: topUnit }), 422)).toEqual(['branch-kind-unfit /unitId']);
});

// Both are decided on one state: the unique number of the writing lets one through, and nothing of the other is kept.
it('of two who give one branch to two places at once, or write one place twice, stores one and answers the other 409', async () => {
  const [left, right] = [await placed('Thôn 31'), await placed('Thôn 32')];
  const having = { state: 'own', unitId: contested, hasCommittee: false, from };
  const answers = await Promise.all([hosting(left, having), hosting(right, having)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const states = (await listed('')).places.filter(({ id }) => id === left || id === right).map(({ state }) => state);
  expect(states.toSorted()).toEqual(['own', 'unknown']);
  const body = { name: 'Thôn 33', kind: 'village', unitId: ward, from, branch: null };
  const twice = await Promise.all([0, 1].map(() => ask(binhThuan, '/api/host-places', { body })));
  expect(twice.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  expect((await listed('')).places.filter(({ name }) => name === 'Thôn 33')).toHaveLength(1);
});
