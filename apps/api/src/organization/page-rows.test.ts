import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { openProvinceDb, write } from '@co-so/db';
import { addDays, childrenIn, civilDate, groupingSchemes, structureOf, treeOn } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { generateProvince } from '../../../../packages/domain/src/organization/generator/generate-province.ts';
import { provinceSizes } from '../../../../packages/domain/src/organization/generator/province-size.ts';
import { aGrouping, aPlace, ownBranch } from '../../../../packages/domain/src/organization/plan/registers.fixture.ts';
import { consentStatements } from '../../../../packages/db/src/province/organization/consent-queries.ts';
import { insertFigures } from '../../../../packages/db/src/province/indicator/figure-queries.ts';
import { aFigure } from '../../../../packages/db/test/builders.ts';
import type { ShownLevel } from './load-tree.ts';
import type { ShownUnitPage } from './load-unit-page.ts';
import { ask } from '../../test/asking.ts';
import type { Asked } from '../../test/asking.ts';
import { documented } from '../../test/documented.ts';
import { imported, topUnit, ward } from '../../test/figure-files.ts';
import { layOutStructure } from '../../test/laid-out.ts';
import { binhThuan, ninhThuan, openOffices, operator } from '../../test/offices.ts';
import { signed } from '../act.ts';

const budgets = { tree: 200, unit: 150 } as const;

interface Opened {
  readonly office: string;
  readonly day: CivilDate;
  readonly as: Asked['as'];
}

async function read<Body>(
  { office, as }: Opened,
  path: string,
): Promise<{ readonly body: Body; readonly rows: number }> {
  const answer = await ask(office, path, { as });
  return { body: documented<Body>(answer, 200), rows: answer.rowsRead };
}

function level(opened: Opened, more: string) {
  return read<ShownLevel>(opened, `/api/units/tree?on=${opened.day}&counts=kept&${more}`);
}

function unitPage(opened: Opened, id: string) {
  return read<ShownUnitPage>(opened, `/api/units/${id}?on=${opened.day}&counts=kept&relations=first`);
}

/** What every page asks before it is shown: who is there, and what this office is. */
async function rowsOfShell(opened: Opened): Promise<number> {
  const answers = [await read(opened, '/api/session'), await read(opened, '/api/context')];
  return answers.reduce((sum, { rows }) => sum + rows, 0);
}

/** What the browser asks when the tree is opened: the top, and below it where it is a single unit. */
async function rowsOfTree(opened: Opened): Promise<number> {
  const shell = await rowsOfShell(opened);
  const top = await level(opened, 'extent=first');
  const [only, another] = top.body.nodes;
  const below = only && !another && only.hasBelow ? await level(opened, `extent=first&under=${only.id}`) : { rows: 0 };
  return shell + top.rows + below.rows;
}

/** The same where the tree begins with what stands below a unit, of which the way up is shown. */
async function rowsOfBranch(opened: Opened, id: string): Promise<number> {
  const shell = await rowsOfShell(opened);
  const below = await level(opened, `extent=first&under=${id}`);
  return shell + below.rows + (await unitPage(opened, id)).rows;
}

/** What each page after the first reads, down to the end of a level. */
async function rowsOfLaterPages(opened: Opened, id: string): Promise<readonly number[]> {
  const first = await level(opened, `extent=first&under=${id}`);
  const rows: number[] = [];
  for (let after = first.body.next; after !== null;) {
    const later = await level(opened, `extent=first&under=${id}&after=${after}`);
    rows.push(later.rows);
    after = later.body.next;
  }
  return rows;
}

/** The page of a unit: what lies in its folds is asked for when they are opened. */
async function rowsOfUnit(opened: Opened, id: string): Promise<number> {
  const shell = await rowsOfShell(opened);
  const page = await unitPage(opened, id);
  const below = page.body.hasBelow ? await level(opened, `extent=few&under=${id}`) : { rows: 0 };
  return shell + page.rows + below.rows;
}

describe('a small province', () => {
  const opened: Opened = { office: binhThuan, day: civilDate('2024-06-14'), as: undefined };

  beforeAll(async () => {
    await openOffices();
    const idOf = (number: number) => `0198c0de-1111-7000-8000-00000001${String(number).padStart(4, '0')}`;
    const below = (parent: string, from: number, name: string, kind: string, count: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...{ id: idOf(from + index), name: `${name} ${index}`, kind, parent },
      }));
    const communes = below(topUnit, 100, 'Đảng bộ xã', 'commune', 40);
    await imported(binhThuan, {
      units: [
        { id: topUnit, name: 'Đảng bộ tỉnh', kind: 'province' },
        { id: ward, name: 'Đảng bộ phường 1', kind: 'commune', parent: topUnit },
        ...communes,
        ...below(ward, 0, 'Chi bộ', 'grassrootsBranch', 60),
        ...communes.flatMap(({ id }, index) => below(id, 200 + index, 'Chi bộ xã', 'grassrootsBranch', 1)),
      ],
    });
    for (let index = 0; index < 12; index += 1) {
      const branch = index % 2 === 0 ? { unitId: idOf(index), state: 'own', hasCommittee: false } : null;
      const body = { name: `Thôn ${index}`, kind: 'village', unitId: ward, from: '2024-01-01', branch };
      expect((await ask(binhThuan, '/api/host-places', { body })).status).toBe(201);
    }
  });

  it('reads within the budgets for all that the tree and the page of a unit ask for', async () => {
    expect(await rowsOfTree(opened)).toBeLessThanOrEqual(budgets.tree);
    expect(await rowsOfBranch(opened, ward)).toBeLessThanOrEqual(budgets.tree);
    for (const id of [topUnit, ward]) expect(await rowsOfUnit(opened, id)).toBeLessThanOrEqual(budgets.unit);
  });
});

/** The dearest level: of every unit a rule asks for consent, and each has several. */
describe('a commune of sixty committees that are too small, with several consents each', () => {
  const opened: Opened = { office: binhThuan, day: civilDate('2024-06-14'), as: undefined };
  const committees = Array.from({ length: 60 }, (_, index) => ({
    id: `0198c0de-1111-7000-8000-00000002${String(index).padStart(4, '0')}`,
    ...{ name: `Đảng bộ cơ quan ${index}`, kind: 'grassrootsCommittee', parent: ward },
  }));
  const document = { number: '01-CV/TU', issuedOn: civilDate('2024-01-01'), issuer: 'Tỉnh ủy' };
  const cutOffOn = civilDate('2023-12-31');
  const consentsOf = (unitId: string) =>
    [1, 8, 15, 22].map((days) => ({ unitId, on: addDays(cutOffOn, days), planId: `plan-${days}`, document }));

  beforeAll(async () => {
    await openOffices();
    await imported(binhThuan, {
      units: [
        { id: topUnit, name: 'Đảng bộ tỉnh', kind: 'province' },
        { id: ward, name: 'Đảng bộ phường 1', kind: 'commune', parent: topUnit },
        ...committees,
      ],
    });
    const db = openProvinceDb(env.POOL_00);
    const figures = committees.flatMap(({ id: unitId }) => {
      const counted = { unitId, cutOffOn, quantity: { kind: 'value', value: 20 } } as const;
      return [aFigure(counted), aFigure({ ...counted, indicator: 'member.official' })];
    });
    const consents = committees.flatMap(({ id }) => consentsOf(id));
    await write(db, [...insertFigures(db, figures), ...consentStatements(db, consents)], laidOut());
  });

  it('reads within the budgets, and finds each of them answered', async () => {
    const { nodes } = (await level(opened, `extent=first&under=${ward}`)).body;
    expect(nodes.map(({ findings }) => findings)).toEqual(nodes.map(() => 0));
    expect(nodes).toHaveLength(13);
    expect(await rowsOfTree(opened)).toBeLessThanOrEqual(budgets.tree);
    expect(await rowsOfBranch(opened, ward)).toBeLessThanOrEqual(budgets.tree);
    expect(await rowsOfUnit(opened, ward)).toBeLessThanOrEqual(budgets.unit);
  });

  it('reads within the budget for every later page too', async () => {
    expect(await rowsOfLaterPages(opened, ward)).toEqual([176, 176, 163]);
  });
});

/** As wide as a merged province at the top and in its communes; what is deeper is read by none of these pages. */
describe('a province of 124 communes, with members, codes, several consents, predecessors and hundreds of places', () => {
  const size = { ...provinceSizes.mergedProvince, committees: 6, sections: 6, branches: 3600, cells: 20 };
  const uncounted = addDays(size.day, -100);
  const generated = generateProvince(size, 5).structure;
  const tree = treeOn(generated, size.day);
  const head = childrenIn(tree, null)[0]!;
  const [commune, another, ...others] = childrenIn(tree, head.id).filter(({ kind }) => kind === 'commune');
  const cell = [...tree.units.values()].find(({ kind }) => kind === 'partyCell')!;
  const document = { number: '01-CV/TU', issuedOn: civilDate('2026-01-01'), issuer: 'Tỉnh ủy' };
  const followed = { on: civilDate('2025-07-01'), carries: 'whole', by: document } as const;

  beforeAll(async () => {
    await openOffices(commune!.id);
    const { now: at } = operator();
    const units = [...generated.units.values()].map((unit, index) => ({
      ...unit,
      codes: [{ value: `Đ${index}`, validFrom: unit.foundedOn, validUntil: unit.closedOn }],
    }));
    const links = others.slice(0, 20).flatMap(({ id }) => [
      { ...followed, predecessorId: id, successorId: commune!.id },
      { ...followed, predecessorId: commune!.id, successorId: id },
    ]);
    // No page shows anything that lies beside the way to it.
    const shown = [head, ...[head, commune!, another!, cell].flatMap(({ id }) => childrenIn(tree, id)), cell];
    const shownIds = [...new Set(shown.map(({ id }) => id))];
    const consentedOn = Array.from({ length: 6 }, (_, index) => addDays(civilDate('2025-12-01'), index * 7));
    const consents = shownIds.flatMap((unitId) =>
      consentedOn.map((on) => ({ unitId, on, planId: `plan-${on}`, document })),
    );
    const places = Array.from({ length: 600 }, (_, index) => {
      const { id } = [commune!, another!][index % 2]!;
      return aPlace(`h-${index}`, id, index % 3 === 0 ? ownBranch(id) : undefined);
    });
    const groupings = groupingSchemes.map((scheme) => aGrouping(commune!.id, scheme, 'Nhóm một'));
    const beside = { places, groupings, consents };
    const db = openProvinceDb(env.POOL_01);
    await layOutStructure(db, structureOf(units, links), { at, today: size.day, beside }, laidOut());
    const figures = shownIds.flatMap((unitId) => [
      aFigure({ unitId, cutOffOn: followed.on, quantity: { kind: 'value', value: 12 } }),
      aFigure({ unitId, cutOffOn: followed.on, indicator: 'member.official', quantity: { kind: 'value', value: 2 } }),
    ]);
    await write(db, insertFigures(db, figures), laidOut());
  });

  it('has them on the page of a commune', async () => {
    const opened: Opened = { office: ninhThuan, day: size.day, as: undefined };
    const { body } = await unitPage(opened, commune!.id);
    expect(body).toMatchObject({ members: 12, officialMembers: 2, places: { counts: { village: { places: 300 } } } });
    expect(body.relations.more).toEqual(['predecessors', 'successors']);
    const { nodes, next } = (await level(opened, `extent=few&under=${commune!.id}`)).body;
    expect([nodes.length, next === null]).toEqual([7, false]);
    expect(body.counts?.units).toBeGreaterThan(20);
    expect((await unitPage({ ...opened, day: uncounted }, commune!.id)).body.counts).toBeNull();
  });

  it.each([
    ['whoever sees all, of today', undefined, size.day],
    ['whoever sees all, of a day of which no counts are kept', undefined, uncounted],
    ['whoever sees a commune, of today', 'committeeOfficial', size.day],
    ['whoever sees a commune, of a day of which no counts are kept', 'committeeOfficial', uncounted],
  ] as const)('reads within the budgets for %s', async (_, as, day) => {
    const opened: Opened = { office: ninhThuan, day, as };
    const units = as ? [commune!] : [head, commune!, another!, cell];
    expect(await rowsOfTree(opened)).toBeLessThanOrEqual(budgets.tree);
    for (const { id } of units) {
      expect(await rowsOfBranch(opened, id)).toBeLessThanOrEqual(budgets.tree);
      expect(Math.max(0, ...(await rowsOfLaterPages(opened, id)))).toBeLessThanOrEqual(budgets.tree);
      expect(await rowsOfUnit(opened, id)).toBeLessThanOrEqual(budgets.unit);
    }
  });
});

function laidOut() {
  return signed(operator(), { action: 'lay-out-tests', subject: 'test', grant: undefined });
}
