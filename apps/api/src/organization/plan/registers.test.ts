import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
import { wardWith } from '../../../test/ward.ts';
import type { FoundedUnit, PlanStep } from '@co-so/domain';
import { ask } from '../../../test/asking.ts';
import { audited } from '../../../test/databases.ts';
import { documented, refusal } from '../../../test/documented.ts';
import { topUnit, ward } from '../../../test/figure-files.ts';
import { binhThuan } from '../../../test/offices.ts';
import { appliedAt, begunAt, seen, send, takeBack } from '../../../test/planning.ts';
import { open } from '../../../test/plans.ts';
import { unitIdOf } from '../../../test/places.ts';
import type { KeptHostPlace } from '../keep-host-places.ts';
import type { HostPlacesOfDay, PlaceThroughTime } from '../load-host-places.ts';
import type { ShownGroupings } from '../unit-groupings.ts';
import type { ShownPreview } from './preview.ts';

const [first, second, merged] = [unitIdOf(3), unitIdOf(4), unitIdOf(9)] as const;
const before = '2024-06-30';
const after = open.effectiveOn;
const from = '2024-01-01';

beforeEach(
  wardWith([
    { id: first, name: 'Chi bộ thôn Một', kind: 'subordinateBranch', parent: ward },
    { id: second, name: 'Chi bộ thôn Hai', kind: 'subordinateBranch', parent: ward },
  ]),
);

const unit: FoundedUnit = {
  ...{ id: merged, name: 'Chi bộ thôn Một Hai', kind: 'subordinateBranch' },
  ...{ hostType: null, code: null, parentId: ward },
};
const merge: PlanStep = { kind: 'merge', unitIds: [first, second], into: { kind: 'new', unit }, ...open };

/** A thôn under a branch, which is its own. */
async function placed(name: string, unitId: string): Promise<string> {
  const branch = { state: 'own', unitId, hasCommittee: false };
  const answer = await send('/api/host-places', { name, kind: 'village', unitId, from, branch });
  return documented<KeptHostPlace>(answer, 201).id;
}

const grouped = (unitId: string) =>
  send(`/api/units/${unitId}/groupings`, { scheme: 'area', grouping: 'Miền núi', from, basedOn: 0 });

const placesOn = (on: string) => seen<HostPlacesOfDay>(`/api/host-places?on=${on}`);

async function told(on: string) {
  const { places } = await placesOn(on);
  return places.map(({ name, under, state, branch }) => [name, under.name, state, branch?.name]);
}

async function areaOf(unitId: string) {
  const { schemes } = await seen<ShownGroupings>(`/api/units/${unitId}/groupings`);
  return schemes.find(({ scheme }) => scheme === 'area')!.stretches;
}

it('places and groups go with their units in the batch of the plan, are counted, and come back when it is taken back', async () => {
  const place = await placed('Thôn Một', first);
  await placed('Thôn Hai', second);
  for (const id of [first, second]) documented(await grouped(id), 200);
  const untouched = [await told(after), await areaOf(first)];
  const { preview } = await seen<ShownPreview>(`/api/plans/${(await begunAt(ward, merge)).id}/preview`);
  expect(preview!.conservation.attached).toEqual(
    expect.arrayContaining([
      { what: 'hostPlaces', before: 2, after: 2, undecided: 0, ended: 0, joined: 0, isBalanced: true },
      { what: 'hostedBranches', before: 2, after: 2, undecided: 0, ended: 0, joined: 0, isBalanced: true },
      { what: 'groupings', before: 2, after: 1, undecided: 0, ended: 1, joined: 0, isBalanced: true },
    ]),
  );
  const { id } = await appliedAt(ward, merge);
  expect(await told(before)).toEqual([
    ['Thôn Một', 'Chi bộ thôn Một', 'own', 'Chi bộ thôn Một'],
    ['Thôn Hai', 'Chi bộ thôn Hai', 'own', 'Chi bộ thôn Hai'],
  ]);
  expect(await told(after)).toEqual([
    ['Thôn Một', unit.name, 'joint', unit.name],
    ['Thôn Hai', unit.name, 'joint', unit.name],
  ]);
  expect(await areaOf(merged)).toEqual([{ value: 'Miền núi', validFrom: after, validUntil: null }]);
  expect(await areaOf(first)).toEqual([{ value: 'Miền núi', validFrom: from, validUntil: after }]);
  documented(await takeBack(id), 200);
  expect([await told(after), await areaOf(first)]).toEqual(untouched);
  const entries = await audited(env.POOL_00, `host-place/${place}`);
  expect(entries.map((entry) => 'action' in entry && entry.action)).toEqual([
    'record-host-place',
    'carry-host-place',
    'carry-host-place',
  ]);
});

it('a place that is entered after a plan follows it from its day on, and goes back with it', async () => {
  const { id } = await appliedAt(ward, merge);
  const place = await placed('Thôn Muộn', first);
  expect(await told(before)).toEqual([['Thôn Muộn', 'Chi bộ thôn Một', 'own', 'Chi bộ thôn Một']]);
  // Whether others share the branch by then nobody has said.
  expect(await told(after)).toEqual([['Thôn Muộn', unit.name, 'unknown', undefined]]);
  documented(await takeBack(id), 200);
  expect(await told(after)).toEqual([['Thôn Muộn', 'Chi bộ thôn Một', 'own', 'Chi bộ thôn Một']]);
  const again = await appliedAt(ward, merge);
  const move = { unitId: second, from: before, basedOn: 3 };
  expect(refusal(await send(`/api/host-places/${place}/unit`, move), 422)).toEqual(['day-too-early /from']);
  documented(await send(`/api/host-places/${place}/unit`, { ...move, unitId: ward, from: after }), 200);
  expect(refusal(await takeBack(again.id), 409)).toEqual(['plan-depended-on']);
});

it('a place of a divided unit of which nothing is said is named, and stays where it was until it is', async () => {
  const parts = [
    { ...unit, name: 'Chi bộ Bắc' },
    { ...unit, id: '0198c0de-1111-7000-8000-000000000008', name: 'Chi bộ Nam' },
  ];
  const split: PlanStep = {
    ...{ kind: 'split', unitId: first, original: 'ends', parts, allocation: [], shares: [] },
    ...open,
  };
  const id = await placed('Thôn Một', first);
  const drawn = await begunAt(ward, split);
  const { preview } = await seen<ShownPreview>(`/api/plans/${drawn.id}/preview`);
  expect(preview!.registerMoves).toMatchObject([{ name: 'Thôn Một', from: first, outcome: 'undecided', to: null }]);
  await appliedAt(ward, { ...split, places: [{ placeId: id, to: merged }] });
  expect(await told(after)).toEqual([['Thôn Một', 'Chi bộ Bắc', 'unknown', undefined]]);
});

it('says how many places a plan left open where it names only the first of them', async () => {
  const given = JSON.stringify(
    Array.from({ length: 60 }, (_, index) => `0198c0de-3333-7000-8000-0000000000${index + 10}`),
  );
  const insertions = [
    `INSERT INTO host_place SELECT value, 'village', 'Thôn ' || key, 'thon ' || key, '2020-01-01', '9999-12-31' FROM json_each(?)`,
    `INSERT INTO host_place_unit SELECT value, '${first}', '2020-01-01', '9999-12-31' FROM json_each(?)`,
  ];
  await env.POOL_00.batch(insertions.map((text) => env.POOL_00.prepare(text).bind(given)));
  await appliedAt(ward, { kind: 'dissolve', unitId: first, handOverTo: null, ...open });
  const { astray } = await seen<HostPlacesOfDay>(`/api/host-places?under=${ward}&on=${after}`);
  expect([astray.places.length, astray.count]).toEqual([5, 60]);
});

it('a place that a plan left open is named where its unit stood, until somebody says where it lies', async () => {
  const place = await placed('Thôn Một', first);
  await appliedAt(ward, { kind: 'dissolve', unitId: first, handOverTo: null, ...open });
  const under = { id: first, name: 'Chi bộ thôn Một' };
  const astray = async (on: string, head = ward) =>
    (await seen<HostPlacesOfDay>(`/api/host-places?under=${head}&on=${on}`)).astray.places;
  expect(await astray(before)).toEqual([]);
  for (const head of [ward, topUnit])
    expect(await astray(after, head)).toEqual([{ id: place, name: 'Thôn Một', kind: 'village', under }]);
  expect(await astray(after, second)).toEqual([]);
  const astrayFrom = async () => (await seen<PlaceThroughTime>(`/api/host-places/${place}`)).astrayFrom;
  expect(await astrayFrom()).toBe(after);
  documented(await send(`/api/host-places/${place}/unit`, { unitId: second, from: after, basedOn: 1 }), 200);
  expect([await astray(after), await astrayFrom()]).toEqual([[], null]);
  expect((await told(after)).map(([name, unitName]) => [name, unitName])).toEqual([['Thôn Một', 'Chi bộ thôn Hai']]);
});

it('a plan is not taken back while a place that it moved, or that lies under what it founded, was written since', async () => {
  const place = await placed('Thôn Một', first);
  const { id } = await appliedAt(ward, merge);
  const none = { state: 'none', unitId: null, hasCommittee: false, from: after, basedOn: 2 };
  documented(await send(`/api/host-places/${place}/branch`, none), 200);
  expect(refusal(await takeBack(id), 409)).toEqual(['plan-depended-on']);
  const founded = { name: 'Thôn Ba', kind: 'village', unitId: merged, from: after, branch: null };
  documented(await ask(binhThuan, '/api/host-places', { body: founded }), 201);
  expect(refusal(await takeBack(id), 409)).toEqual(['plan-depended-on', 'plan-depended-on']);
});
