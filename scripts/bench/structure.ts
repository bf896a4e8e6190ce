import { join } from 'node:path';
import { operatorAct, signed } from '../../apps/api/src/act.ts';
import { migrate, openProvinceDb, provinceMigrations, write } from '../../packages/db/src/index.ts';
import type { ProvinceDb } from '../../packages/db/src/index.ts';
import { countChildren } from '../../packages/db/src/province/organization/counting.ts';
import { loadWholeStructure } from '../../packages/db/src/province/organization/structure-queries.ts';
import {
  foundingStatements,
  structureStatements,
} from '../../packages/db/src/province/organization/structure-saving.ts';
import { loadTreeLevel } from '../../packages/db/src/province/organization/tree-queries.ts';
import { loadUnitPage } from '../../packages/db/src/province/organization/unit-page-queries.ts';
import { findUnitsNamed } from '../../packages/db/src/province/organization/unit-search.ts';
import type { ViewScope } from '../../packages/db/src/province/organization/unit-search.ts';
import {
  addDays,
  ancestorsIn,
  changedOn,
  childrenIn,
  endOfTime,
  structureChange,
  structureOf,
  subtreeIn,
  treeOn,
  uuidv7,
} from '../../packages/domain/src/index.ts';
import type { Instant, Structure, UnitTree } from '../../packages/domain/src/index.ts';
import { generateProvince } from '../../packages/domain/src/organization/generator/generate-province.ts';
import { provinceSizes } from '../../packages/domain/src/organization/generator/province-size.ts';
import { openPlatform, root } from '../platform.ts';
import { whole } from './measure.ts';
import type { Measure } from './measure.ts';
import { measureImportBatches } from './structure-import.ts';
import { measureTakeOver } from './take-over.ts';

const seed = 5;
const movedUnits = 2000;

/** What is read and written of a province as large as the largest cities, and of the communes of a merged one. */
export async function measureStructure(state: string): Promise<readonly Measure[]> {
  const { env, dispose } = await openPlatform(join(root, 'apps', 'api', 'wrangler.jsonc'), state);
  try {
    const { POOL_98: large, POOL_97: merged, POOL_96: empty, ...pool } = databasesOf(env);
    return [
      ...(await measureLargest(await provinceAt(large, 'largestCity'))),
      await measureCommunes(await provinceAt(merged, 'mergedProvince')),
      ...(await measureImportBatches(empty)),
      ...(await measureTakeOver({ national: pool.POOL_95, before: pool.POOL_94, after: pool.POOL_93 })),
    ];
  } finally {
    await dispose();
  }
}

interface Generated {
  /** A handle with a meter of its own for each question. */
  readonly open: () => ProvinceDb;
  readonly structure: Structure;
  readonly tree: UnitTree;
}

/** Safe: the configuration of the Worker binds them, and no province of the demonstration is in them. */
function databasesOf(env: object) {
  return env as { readonly [Binding in `POOL_9${3 | 4 | 5 | 6 | 7 | 8}`]: D1Database };
}

async function provinceAt(d1: D1Database, size: 'largestCity' | 'mergedProvince'): Promise<Generated> {
  const { day } = provinceSizes[size];
  const at = Date.parse(`${day}T07:00:00+07:00`) as Instant;
  const { structure } = generateProvince(provinceSizes[size], seed);
  await migrate(d1, provinceMigrations, at);
  const open = () => openProvinceDb(d1);
  const act = { subject: 'structure-import/bench', at };
  const founding = foundingStatements(open(), await loadWholeStructure(open()), [...structure.units.values()], act);
  await write(open(), founding, asOperator(at));
  return { open, structure, tree: treeOn(structure, day) };
}

async function rowsOf(open: () => ProvinceDb, ask: (db: ProvinceDb) => Promise<unknown>): Promise<number> {
  const db = open();
  await ask(db);
  return db.meter.rowsRead;
}

async function measureLargest({ open, structure, tree }: Generated): Promise<readonly Measure[]> {
  const { day, units } = tree;
  const of = `Province of ${whole(units.size)} units`;
  const [province] = childrenIn(tree, null);
  const children = childrenIn(tree, province!.id);
  const branch = [...units.values()].find(({ kind }) => kind === 'subordinateBranch')!;
  const level = (on: typeof day) => (db: ProvinceDb) =>
    loadTreeLevel(db, { day: on, under: province!.id, scope: 'office', after: null, extent: 'first', counts: 'kept' });
  const page = (id: string) => (db: ProvinceDb) =>
    loadUnitPage(db, id, { day, until: endOfTime, scope: 'office', counts: 'kept', relations: 'first' });
  const pages = await inTurn([province!, ...children.slice(0, 3), branch], ({ id }) => rowsOf(open, page(id)));
  const words = ['chi bo', 'dang bo', 'chi bo to dan pho 1', 'khong co noi nay'];
  const scopes: readonly ViewScope[] = ['office', [province!.id], [children[0]!.id], [branch.id]];
  const questions = [day, addDays(day, -1), addDays(day, -20_000)].flatMap((on) =>
    scopes.flatMap((scope) => words.map((name) => ({ name, of: { day: on, scope } }))),
  );
  const searches = await inTurn(questions, (one) => rowsOf(open, (db) => findUnitsNamed(db, one.of, one.name)));
  return [
    {
      what: `${of}: rows read by the first page of the tree`,
      measured: whole(await rowsOf(open, level(day))),
      budget: '≤ 200',
    },
    {
      what: `${of}: rows read by that page on the day before the last change, where no counts are kept`,
      measured: whole(await rowsOf(open, level(addDays(day, -1)))),
      budget: '≤ 200',
    },
    {
      what: `${of}: rows read by a unit's page, the most of ${pages.length}`,
      measured: whole(Math.max(...pages)),
      budget: '≤ 150',
    },
    {
      what: `${of}: rows read by a search, the most of ${searches.length} by words, scopes and days`,
      measured: whole(Math.max(...searches)),
      budget: '≤ 200',
    },
    await measureMove(open, structure, tree),
  ];
}

async function inTurn<Item>(items: readonly Item[], ask: (item: Item) => Promise<number>): Promise<readonly number[]> {
  const answers: number[] = [];
  for (const item of items) answers.push(await ask(item));
  return answers;
}

function asOperator(at: Instant) {
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const act = operatorAct('Người vận hành', at, { newId: () => uuidv7(at, random(16)), random });
  return signed(act, { action: 'measure', subject: 'bench', grant: undefined });
}

/** The unit that has about as many below it as the budget names goes under another. */
async function measureMove(open: () => ProvinceDb, structure: Structure, tree: UnitTree): Promise<Measure> {
  const sized = [...tree.units.values()].map((unit) => ({ unit, below: subtreeIn(tree, unit.id).length - 1 }));
  const large = sized.filter(({ below }) => below >= movedUnits).toSorted((left, right) => left.below - right.below);
  const { unit, below } = large[0]!;
  const target = childrenIn(tree, unit.parentId).find(({ id }) => id !== unit.id)!;
  const was = structure.units.get(unit.id)!;
  const parents = changedOn(was.parents, addDays(tree.day, 1), target.id, was.closedOn);
  const after = structureOf(
    [...structure.units.values()].map((one) => (one.id === unit.id ? { ...was, parents } : one)),
    structure.links,
  );
  const { counts, revision } = await loadWholeStructure(open());
  const change = structureChange(structure, after, { touched: [unit.id], counts, today: tree.day });
  const db = open();
  const at = Date.parse(`${tree.day}T08:00:00+07:00`) as Instant;
  const began = performance.now();
  await write(db, structureStatements(db, change, { subject: 'plan/bench', at, basedOn: revision }), asOperator(at));
  const seconds = (performance.now() - began) / 1000;
  const depth = deepest(tree, unit.id);
  return {
    what: `Moving a unit with ${whole(below)} below it, to a depth of ${depth}: rows written, indexes counted by D1 with them`,
    measured: `${whole(db.meter.rowsWritten)} in ${db.meter.trips} batch of ${db.meter.queries} statements, ${seconds.toFixed(1)} s`,
    budget: `≤ ${whole(3 * below * depth)} (3 × descendants × depth)`,
  };
}

/** How many stand above the lowest of the units below one, once it stands under another of its level. */
function deepest(tree: UnitTree, unitId: string): number {
  return Math.max(...subtreeIn(tree, unitId).map(({ id }) => ancestorsIn(tree, id).length)) + 1;
}

async function measureCommunes({ open, tree }: Generated): Promise<Measure> {
  const [province] = childrenIn(tree, null);
  const children = childrenIn(tree, province!.id);
  const db = open();
  await countChildren(db, tree.day, province!.id);
  return {
    what: `Counts by kind of the ${children.length} units directly below a province of ${whole(tree.units.size)}: rows read`,
    measured: whole(db.meter.rowsRead),
    budget: '≤ 300 for 124 communes',
  };
}
