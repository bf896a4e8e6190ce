import { beforeAll, expect, it } from 'vitest';
import type { FindingPart } from './load-findings.ts';
import type { ShownLevel } from './load-tree.ts';
import type { ShownUnitPage } from './load-unit-page.ts';
import { ask } from '../../test/asking.ts';
import { documented, refusal } from '../../test/documented.ts';
import { imported, topUnit, ward } from '../../test/figure-files.ts';
import { binhThuan, openOffices } from '../../test/offices.ts';

const branch = '0198c0de-1111-7000-8000-000000000003';
const later = '0198c0de-1111-7000-8000-000000000004';

beforeAll(async () => {
  await openOffices(ward);
  await imported(binhThuan, {
    units: [
      { id: topUnit, name: 'Đảng bộ tỉnh', kind: 'province', code: 'T' },
      {
        id: ward,
        name: 'Đảng bộ phường 1',
        kind: 'commune',
        parent: topUnit,
        foundedOn: '2020-01-01',
        closedOn: '2025-07-01',
      },
      {
        id: branch,
        name: 'Chi bộ 1',
        kind: 'grassrootsBranch',
        parent: ward,
        foundedOn: '2020-01-01',
        closedOn: '2024-01-01',
      },
      {
        id: later,
        name: 'Chi bộ 2',
        kind: 'subordinateBranch',
        parent: ward,
        foundedOn: '2025-01-01',
        closedOn: '2025-07-01',
      },
    ],
    figures: [{ unit: ward, indicator: 'member.total', period: '2024', cutOffOn: '2024-06-01', value: 2 }],
  });
});

async function level(query = '', as = 'provincialOfficial' as const) {
  return documented<ShownLevel>(await ask(binhThuan, `/api/units/tree${query}`, { as }), 200);
}

async function page(id: string, on = '2024-06-14') {
  return documented<ShownUnitPage>(await ask(binhThuan, `/api/units/${id}?on=${on}`), 200);
}

it('opens the tree at its top, and each unit to what stands below it on the day', async () => {
  const { day, nodes, next } = await level();
  expect([day, next]).toEqual(['2024-06-14', null]);
  expect(nodes.map(({ id, code, counts }) => [id, code, counts?.units])).toEqual([[topUnit, 'T', 2]]);
  expect((await level(`?under=${topUnit}`)).nodes).toEqual([
    {
      id: ward,
      name: 'Đảng bộ phường 1',
      kind: 'commune',
      code: null,
      counts: { units: 1, byKind: { commune: 1 }, byHostType: {} },
      hasBelow: false,
      members: 2,
      findings: 1,
    },
  ]);
  expect((await level(`?under=${ward}`)).nodes).toEqual([]);
  expect((await level(`?under=${ward}&on=2023-12-31`)).nodes.map(({ id }) => id)).toEqual([branch]);
  expect((await level(`?under=${ward}&on=2025-01-01`)).nodes.map(({ id }) => id)).toEqual([later]);
});

it('counts a day before the last change where that is asked for, and else says whether something stands below', async () => {
  const earlier = async (counts: string) => (await level(`?on=2023-12-31&counts=${counts}`)).nodes[0];
  expect(await earlier('kept')).toMatchObject({ counts: null, hasBelow: true });
  expect(await earlier('all')).toMatchObject({ counts: { units: 3 }, hasBelow: true });
});

it('opens for somebody of a ward at that ward', async () => {
  const answer = await ask(binhThuan, '/api/units/tree', { as: 'committeeOfficial' });
  expect(documented<ShownLevel>(answer, 200).nodes.map(({ id }) => id)).toEqual([ward]);
});

it('tells what a unit is on a day and through its life, with what the rules say of it', async () => {
  const { unit, state, parents, ancestors, counts, members, findings, unknown } = await page(ward);
  expect(state).toBe('standing');
  expect(unit).toMatchObject({ foundedOn: '2020-01-01', closedOn: '2025-07-01', allowedActions: expect.any(Array) });
  expect(parents).toEqual([
    { parent: { id: topUnit, name: 'Đảng bộ tỉnh' }, isTop: false, validFrom: '2020-01-01', validUntil: '2025-07-01' },
  ]);
  expect([ancestors.map(({ id }) => id), counts?.units, members]).toEqual([[topUnit], 1, 2]);
  expect(findings.map(({ code, parentKind }) => [code, parentKind])).toEqual([['NOT_CONTAINED', 'province']]);
  expect(unknown).toEqual([]);
});

it.each([
  [branch, '2024-06-14', 'ended', '2023-12-31'],
  [ward, '2030-01-01', 'ended', '2025-06-30'],
  [later, '2024-06-14', 'to-come', '2025-01-01'],
  [later, '2025-01-01', 'standing', '2025-01-01'],
])('opens %s, asked for on %s, as %s, on %s', async (id, on, state, day) => {
  expect(await page(id, on)).toMatchObject({ asked: on, state, day });
});

it.each(['0198c0de-1111-7000-8000-0000000000ff', 'tree2'])('refuses %s', async (id) => {
  const answer = await ask(binhThuan, `/api/units/${id}`);
  expect(refusal(answer, id.length === 36 ? 404 : 400)).toHaveLength(1);
});

it('refuses a level below what is not there', async () => {
  const answer = await ask(binhThuan, '/api/units/tree?under=0198c0de-1111-7000-8000-0000000000ff');
  expect(refusal(answer, 404)).toEqual(['not-found']);
});

it('shows somebody of a ward neither what stands above it nor its name', async () => {
  const answer = await ask(binhThuan, `/api/units/${ward}`, { as: 'committeeOfficial' });
  const shown = documented<ShownUnitPage>(answer, 200);
  expect([shown.ancestors, shown.parents[0]?.parent, shown.unit.parentId]).toEqual([[], null, null]);
  expect(answer.text).not.toContain('Đảng bộ tỉnh');
});

it('lists what the rules say of the units of a branch, and of how many nothing can be said', async () => {
  const part = async (query: string, as: 'provincialOfficial' | 'committeeOfficial' = 'provincialOfficial') => {
    const answer = await ask(binhThuan, `/api/structure-findings${query}`, { as });
    const { examined, units, unknown } = documented<FindingPart>(answer, 200);
    return [examined, units.map(({ id, findings }) => [id, findings.map(({ code }) => code)]), unknown.members];
  };
  const ofWard = [ward, ['NOT_CONTAINED']];
  expect(await part('')).toEqual([2, [ofWard], 0]);
  expect(await part('?on=2023-12-31')).toEqual([3, [ofWard, [branch, ['NOT_CONTAINED']]], 1]);
  expect(await part(`?under=${ward}&on=2023-12-31`)).toEqual([2, [ofWard, [branch, ['NOT_CONTAINED']]], 1]);
  expect(await part('?on=2023-12-31', 'committeeOfficial')).toEqual([2, [[branch, ['NOT_CONTAINED']]], 1]);
  expect(await part('?on=2023-12-31&finding=NOT_CONTAINED&unitKind=commune')).toEqual([3, [ofWard], 0]);
  expect(await part('?on=2023-12-31&finding=BRANCH_OVER_30')).toEqual([3, [], 1]);
});

it('goes on through the units of a day until it has a page of what is asked for, and says how many there are', async () => {
  const farId = '0198c0de-1111-7000-8000-00000000ffff';
  const between = Array.from({ length: 400 }, (_, index) => ({
    id: `0198c0de-1111-7000-8000-0000000${String(10_000 + index)}`,
    name: `Chi bộ xen ${index}`,
    kind: 'subordinateBranch',
    parent: ward,
    foundedOn: '2021-01-01',
    closedOn: '2025-07-01',
  }));
  const far = { id: farId, name: 'Đảng bộ phường 2', kind: 'commune', parent: topUnit, foundedOn: '2021-01-01' };
  await imported(binhThuan, { units: [...between, far] });
  const answer = await ask(binhThuan, '/api/structure-findings?on=2024-06-14&unitKind=commune&finding=NOT_CONTAINED');
  const { units, ...part } = documented<FindingPart>(answer, 200);
  expect(units.map(({ id }) => id)).toEqual([ward, farId]);
  expect(part).toMatchObject({ examined: 403, total: { units: 403, isMore: false }, next: null });
  expect(part.choices).toContainEqual({ code: 'NOT_CONTAINED', text: null });
  expect(answer.queries).toBeLessThan(50);
});

// Điều 21 counts official members: a number older than that of all members no longer decides.
it('decides by the official members that are known of a branch, and says where their number is missing', async () => {
  const figure = { unit: branch, indicator: 'member.total' };
  await imported(binhThuan, {
    units: [],
    figures: [
      { ...figure, period: '2021', value: 12 },
      { ...figure, indicator: 'member.official', period: '2021', value: 8 },
      { ...figure, period: '2022', value: 13 },
    ],
  });
  const said = async (on: string) => {
    const shown = await page(branch, on);
    const listed = await ask(binhThuan, `/api/structure-findings?under=${branch}&on=${on}&finding=NO_COMMITTEE`);
    const { units, unknown } = documented<FindingPart>(listed, 200);
    const beside = await ask(binhThuan, `/api/units/tree?under=${shown.ancestors[0]!.id}&on=${on}`);
    const marked = documented<ShownLevel>(beside, 200).nodes.find(({ id }) => id === branch)!;
    expect(marked.findings).toBe(shown.findings.length);
    return [shown.members, shown.officialMembers, shown.unknown, unknown.officialMembers, units.length];
  };
  expect(await said('2022-02-01')).toEqual([12, 8, [], 0, 1]);
  expect(await said('2023-02-01')).toEqual([13, null, ['officialMembers'], 1, 0]);
});
