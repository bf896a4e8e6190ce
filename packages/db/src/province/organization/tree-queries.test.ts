import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, countsIn, endOfTime, treeOn } from '@co-so/domain';
import type { CivilDate, TreeUnit, UnitTree } from '@co-so/domain';
import { generateProvince } from '../../../../domain/src/organization/generator/generate-province.ts';
import { provinceSizes } from '../../../../domain/src/organization/generator/province-size.ts';
import { writeTechnically } from '../../batch.ts';
import { countChildren } from './counting.ts';
import { insertFigures } from '../indicator/figure-queries.ts';
import { loadWholeStructure } from './structure-queries.ts';
import { foundingStatements } from './structure-saving.ts';
import { loadTreeLevel } from './tree-queries.ts';
import type { LevelQuestion, TreeNode } from './tree-queries.ts';
import { findPlacedUnit, loadUnitPage } from './unit-page-queries.ts';
import { findUnitsNamed, listFirstUnits } from './unit-search.ts';
import { aFigure, aUnit, idOf, later, now } from '../../../test/builders.ts';
import { provinceDb } from '../../../test/databases.ts';
import { found } from '../../../test/found.ts';

const { day } = provinceSizes.mergedProvince;
const { structure } = generateProvince(provinceSizes.mergedProvince, 5);
const tree = treeOn(structure, day);
const [provinceId] = tree.childIds.get(null)!;
const communes = [...tree.units.values()].filter(({ kind }) => kind === 'commune');
const commune = communes[0]!;
const [army, police] = ['Quân sự', 'Công an'].map((body) =>
  [...tree.units.values()].find(({ name }) => name === `Đảng bộ ${body} tỉnh`),
) as [TreeUnit, TreeUnit];

beforeAll(async () => {
  const db = provinceDb();
  const at = later(Date.parse(`${day}T07:00:00+07:00`) - now);
  const units = [...structure.units.values()];
  const whole = await loadWholeStructure(db);
  await writeTechnically(db, [
    ...foundingStatements(db, whole, units, { subject: 'structure-import/1', at }),
    ...insertFigures(
      db,
      units.map(({ id }, index) => aFigure({ unitId: id, quantity: { kind: 'value', value: index } })),
    ),
  ]);
});

const atTop: LevelQuestion = { day, under: null, scope: 'office', after: null, extent: 'first', counts: 'all' };

async function everyChild(question: LevelQuestion): Promise<readonly TreeNode[]> {
  const nodes: TreeNode[] = [];
  let after: string | null = null;
  do {
    const level = await loadTreeLevel(provinceDb(), { ...question, after });
    nodes.push(...level.nodes);
    after = level.next;
  } while (after !== null);
  return nodes;
}

const { compare } = new Intl.Collator('vi', { numeric: true });

function childrenOf(of: UnitTree, unitId: string) {
  const nameOf = (id: string) => of.units.get(id)!.name;
  const inOrder = (one: string, other: string) => compare(nameOf(one), nameOf(other)) || (one < other ? -1 : 1);
  return (of.childIds.get(unitId) ?? []).toSorted(inOrder).map((id) => {
    const { name, kind, code } = of.units.get(id)!;
    const counts = countsIn(of, id);
    return { id, name, kind, code, counts, hasBelow: counts.units > 1 };
  });
}

describe('a level of the tree', () => {
  it('begins at the top, or at the units of a scope that stand below no other of them', async () => {
    const ids = async (scope: LevelQuestion['scope']) =>
      (await loadTreeLevel(provinceDb(), { ...atTop, scope })).nodes.map(({ id }) => id);
    expect(await ids('office')).toEqual([provinceId]);
    const inside = tree.childIds.get(commune.id)![0]!;
    expect(await ids([communes[1]!.id, inside, commune.id])).toEqual([commune.id, communes[1]!.id].toSorted());
    expect(await ids([])).toEqual([]);
  });

  it('gives, page by page, every unit that stands below another on the day, with its counts and members', async () => {
    const nodes = await everyChild({ ...atTop, under: provinceId! });
    const isPolice = ({ id }: TreeNode) => id === police.id;
    expect(nodes.filter((node) => !isPolice(node)).map(({ members: _, officialMembers: __, ...node }) => node)).toEqual(
      childrenOf(tree, provinceId!).filter(({ id }) => id !== police.id),
    );
    const index = [...structure.units.keys()].indexOf(commune.id);
    expect(nodes.find(({ id }) => id === commune.id)?.members).toBe(index);
  });

  it('counts from the dated links where no counts are kept for the day', async () => {
    const earlier = addDays(day, -30);
    const nodes = await everyChild({ ...atTop, day: earlier, under: commune.id });
    expect(nodes.map(({ members: _, officialMembers: __, ...node }) => node)).toEqual(
      childrenOf(treeOn(structure, earlier), commune.id),
    );
  });
});

describe('of 10,000 units are read', () => {
  const rowsRead = async (read: (db: ReturnType<typeof provinceDb>) => Promise<unknown>) => {
    const db = provinceDb();
    await read(db);
    return db.meter.rowsRead;
  };

  it.each([null, provinceId!, commune.id])('at most 200 rows for the first page below %s', async (under) => {
    expect(await rowsRead((db) => loadTreeLevel(db, { ...atTop, under }))).toBeLessThanOrEqual(200);
  });

  it.each([null, provinceId!, commune.id])(
    'at most 200 rows for the first page below %s on a day of which no counts are kept',
    async (under) => {
      const asked = { ...atTop, day: addDays(day, -30), under, counts: 'kept' } as const;
      expect(await rowsRead((db) => loadTreeLevel(db, asked))).toBeLessThanOrEqual(200);
      const { nodes } = await loadTreeLevel(provinceDb(), asked);
      const earlier = treeOn(structure, asked.day);
      expect(nodes.map(({ id, counts, hasBelow }) => [id, counts, hasBelow])).toEqual(
        nodes.map(({ id }) => [id, null, (earlier.childIds.get(id) ?? []).length > 0]),
      );
    },
  );

  it('at most 300 rows for the counts of all communes by kind', async () => {
    const below = tree.childIds.get(provinceId!)!;
    expect(below.length).toBeGreaterThan(124);
    expect(await rowsRead((db) => countChildren(db, day, provinceId!))).toBeLessThanOrEqual(300);
    const counts = await countChildren(provinceDb(), day, provinceId!);
    expect(communes.map(({ id }) => counts.get(id))).toEqual(communes.map(({ id }) => countsIn(tree, id)));
  });

  it.each([provinceId!, commune.id, tree.childIds.get(commune.id)![0]!])(
    'at most 150 rows for the page of %s, its place included',
    async (unitId) => {
      const asked = { day, until: endOfTime, scope: 'office', counts: 'kept', relations: 'first' } as const;
      const page = async (db: ReturnType<typeof provinceDb>) => {
        await findPlacedUnit(db, unitId, day);
        return loadUnitPage(db, unitId, asked);
      };
      expect(await rowsRead(page)).toBeLessThanOrEqual(150);
      expect((await page(provinceDb())).counts?.units).toBe(countsIn(tree, unitId).units);
    },
  );

  it.each([provinceId!, commune.id, tree.childIds.get(commune.id)![0]!])(
    'at most 150 rows for the page of %s on a day of which no counts are kept, unless they are asked for',
    async (unitId) => {
      const asked = {
        day: addDays(day, -30),
        until: endOfTime,
        scope: 'office',
        counts: 'kept',
        relations: 'first',
      } as const;
      const page = async (db: ReturnType<typeof provinceDb>) => {
        await findPlacedUnit(db, unitId, asked.day);
        return loadUnitPage(db, unitId, asked);
      };
      expect(await rowsRead(page)).toBeLessThanOrEqual(150);
      const earlier = treeOn(structure, asked.day);
      const hasBelow = (earlier.childIds.get(unitId) ?? []).length > 0;
      expect(await page(provinceDb())).toMatchObject({ counts: null, hasBelow });
      const counted = await loadUnitPage(provinceDb(), unitId, { ...asked, counts: 'all' });
      const { units, byKind } = countsIn(earlier, unitId);
      expect(counted).toMatchObject({ counts: { units, byKind }, hasBelow });
    },
  );

  it.each(['', 'chi bo', 'chi bo thon 1', 'dang bo xa', 'cong an', 'khong co ten nay', '1'])(
    'at most 200 rows for a search by %j',
    async (name) => {
      const of = { day, scope: 'office' } as const;
      const found = (db: ReturnType<typeof provinceDb>) =>
        name === '' ? listFirstUnits(db, of) : findUnitsNamed(db, of, name);
      expect(await rowsRead(found)).toBeLessThanOrEqual(200);
    },
  );
});

it('names the organizations of army and police below a unit, and whether something of them is counted', async () => {
  const asked = { day, until: endOfTime, scope: 'office', counts: 'kept', relations: 'first' } as const;
  const { releasing } = await loadUnitPage(provinceDb(), provinceId!, asked);
  expect(releasing).toEqual([
    { id: army.id, name: army.name, hostType: 'army', hasUnitsBelow: false },
    { id: police.id, name: police.name, hostType: 'police', hasUnitsBelow: false },
  ]);
  expect((await loadUnitPage(provinceDb(), commune.id, asked)).releasing).toEqual([]);
});

it('says of totals that they hold what stands below army or police, from the day on which something does', async () => {
  const allowedOn = addDays(day, 20);
  const patrol = aUnit({
    ...{ id: idOf(77), name: 'Chi bộ Cảnh sát cơ động', kind: 'subordinateBranch' },
    ...{ parentId: police.id, foundedOn: allowedOn },
  });
  await found(provinceDb(), [patrol]);
  const pageOn = (on: CivilDate) =>
    loadUnitPage(provinceDb(), provinceId!, {
      ...{ day: on, until: endOfTime, scope: 'office', counts: 'all', relations: 'first' },
    });
  const [before, since] = [await pageOn(addDays(allowedOn, -1)), await pageOn(allowedOn)];
  const within = (page: typeof before) => page.releasing.map(({ id, hasUnitsBelow }) => [id, hasUnitsBelow]);
  expect(within(before)).toEqual([
    [army.id, false],
    [police.id, false],
  ]);
  expect(within(since)).toEqual([
    [army.id, false],
    [police.id, true],
  ]);
  expect(since.counts!.units).toBe(before.counts!.units + 1);
});
