import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
import { findTakeOver, loadTakeOverSource, migrate, openProvinceDb, provinceMigrations } from '@co-so/db';
import { addDays, civilDate, decideTakeOver, endOfTime, groupSpellings, takeOverGroupings } from '@co-so/domain';
import { takeOverPlaces } from '@co-so/domain';
import type { Structure, TakeOver } from '@co-so/domain';
import { drawing } from '../../../../../packages/domain/src/organization/generator/draw.ts';
import { generateProvince } from '../../../../../packages/domain/src/organization/generator/generate-province.ts';
import { provinceSizes } from '../../../../../packages/domain/src/organization/generator/province-size.ts';
import { afterMoves, moveKinds, start } from '../../../../../packages/domain/src/organization/plan/moves.fixture.ts';
import {
  aGrouping,
  aPlace,
  ownBranch,
} from '../../../../../packages/domain/src/organization/plan/registers.fixture.ts';
import { aDecision } from '../../../../../packages/domain/src/organization/structure.fixture.ts';
import { takeOver } from '../../../../../packages/domain/src/organization/take-over.fixture.ts';
import { dump, reset } from '../../../test/databases.ts';
import { layOutStructure } from '../../../test/laid-out.ts';
import type { KeptBeside } from '../../../test/laid-out.ts';
import { operator } from '../../../test/offices.ts';
import { sceneOf } from '../../../test/scene.ts';
import { signed } from '../../act.ts';
import { takeOverInParts } from './take-over-parts.ts';
import type { TakingOver } from './take-over-parts.ts';

const on = addDays(start, 40);
const subject = 'merger/test';
const commune = { id: 'founded', name: 'Đảng bộ xã mới', code: 'X1', groundIds: ['c1'], note: null };
const plan: TakeOver = { on, decision: aDecision, head: { id: 'new', name: 'Đảng bộ tỉnh mới' }, communes: [commune] };

/** A province as it was generated, and one whose units went through forty plans of every kind, before the day and after. */
function twoProvinces(): readonly { readonly slug: string; readonly structure: Structure }[] {
  const draw = drawing(3);
  const moves = Array.from({ length: 60 }, () => {
    const kind = moveKinds[draw(moveKinds.length)]!;
    return { kind, one: 1 + draw(10_000), other: 1 + draw(10_000) };
  });
  const size = { ...provinceSizes.binhThuan2021, directCommittees: 3, communes: 9, committees: 6, sections: 2 };
  const small = { ...size, grassrootsBranches: 8, branches: 60, cells: 4, members: 900 };
  return [
    { slug: 'mot', structure: generateProvince(small, 5).structure },
    { slug: 'hai', structure: afterMoves(moves.filter(({ kind }) => kind !== 'dissolve')) },
  ];
}

function besideOf({ units }: Structure, word: string): KeptBeside {
  const ids = [...units.keys()].toSorted();
  const life = { validFrom: civilDate('2025-07-01'), validUntil: endOfTime };
  const consent = { unitId: ids[1]!, on: life.validFrom, document: aDecision, planId: 'p' };
  return {
    places: ids.slice(0, 8).map((id, index) => aPlace(`h-${id}`, id, index % 2 === 0 ? ownBranch(id) : undefined)),
    groupings: ids.slice(0, 9).map((id) => aGrouping(id, 'area', word)),
    consents: [consent],
  };
}

const databases = { sources: [env.POOL_00, env.POOL_01], whole: env.NATIONAL, parts: env.POOL_02 } as const;
const entry = (action: string) => signed(operator(), { action, subject: 'test', grant: undefined });

beforeEach(
  sceneOf(async () => {
    await reset();
    const { now: at, today } = operator();
    for (const d1 of [...databases.sources, databases.whole, databases.parts])
      await migrate(d1, provinceMigrations, at);
    const sources = twoProvinces();
    const beside = sources.map(({ structure }, index) => besideOf(structure, index === 0 ? 'Biên giới' : 'bien gioi'));
    for (const [index, { structure }] of sources.entries())
      await layOutStructure(
        openProvinceDb(databases.sources[index]!),
        structure,
        { at, today, beside: beside[index]! },
        entry('lay-out-tests'),
      );
    await layOutWhole(sources, beside);
  }),
);

/** What the parts are to come to, decided and written at once. */
async function layOutWhole(sources: ReturnType<typeof twoProvinces>, beside: readonly KeptBeside[]) {
  const taken = takeOver(sources, plan);
  if (!taken.ok) throw new Error(JSON.stringify(taken.problems));
  const { structure } = taken.value;
  const before = sources.flatMap((source) => [...source.structure.units.values()]);
  const groupings = beside.flatMap((one) => one.groupings);
  const words = groupings.map(({ scheme, stretches }) => ({ scheme, word: stretches[0]!.value }));
  const lives = { before, after: [...structure.units.values()] };
  const all = {
    places: takeOverPlaces(
      beside.flatMap(({ places }) => places),
      taken.value,
      plan,
    ),
    groupings: takeOverGroupings(groupings, lives, groupSpellings(words), on),
    consents: beside.flatMap(({ consents }) => consents),
  };
  const { now: at, today } = operator();
  await layOutStructure(openProvinceDb(databases.whole), structure, { at, today, beside: all }, entry('lay-out-tests'));
}

async function taking(): Promise<TakingOver> {
  const sources = databases.sources.map((d1) => openProvinceDb(d1));
  const read = await Promise.all(sources.map((db, index) => loadTakeOverSource(db, ['mot', 'hai'][index]!, plan)));
  const decided = decideTakeOver(read, plan);
  if (!decided.ok) throw new Error(JSON.stringify(decided.problems));
  return {
    ...{ subject, db: openProvinceDb(databases.parts), sources, frame: decided.value, plan, act: operator() },
    sizes: { parts: 1, units: 31, places: 5 },
    signed: () => entry('take-over-structure'),
  };
}

/** All that follows from the structure, and the search, but not how it came to be written. */
async function content(d1: D1Database) {
  const { audit_entry: _, job_part: __, structure_revision: ___, migration: ____, ...tables } = await dump(d1);
  const search = await d1
    .prepare('SELECT unit_id, valid_from, valid_until, name, parent_name, folded, above, itself, days FROM unit_search')
    .all();
  return { ...tables, search: search.results.map((row) => JSON.stringify(row)).toSorted() };
}

const revisions = () => databases.parts.prepare('SELECT count(*) FROM structure_revision').first<number>('count(*)');

it('writes part by part, each killed once and sent again, what it would have written at once', async () => {
  let parts = 0;
  for (let progress; progress !== 'over'; parts += 1) {
    const all = await taking();
    await databases.parts.exec(
      "CREATE TRIGGER killed BEFORE INSERT ON job_part BEGIN SELECT RAISE(ABORT, 'killed'); END",
    );
    const before = await dump(databases.parts);
    await expect(takeOverInParts(all)).rejects.toThrow('killed');
    expect(await dump(databases.parts)).toEqual(before);
    await databases.parts.exec('DROP TRIGGER killed');
    expect(await revisions()).toBe(0);
    progress = await takeOverInParts(all);
  }
  expect(await revisions()).toBe(1);
  expect(parts).toBeGreaterThan(20);
  expect(await content(databases.parts)).toEqual(await content(databases.whole));
  expect(await takeOverInParts(await taking())).toBe('over');
  expect(await content(databases.parts)).toEqual(await content(databases.whole));
});

it('does each part once where two requests do the same', async () => {
  let over = false;
  for (; !over;) {
    const answers = await Promise.all([takeOverInParts(await taking()), takeOverInParts(await taking())]);
    over = answers.includes('over');
  }
  expect(await revisions()).toBe(1);
  expect(await content(databases.parts)).toEqual(await content(databases.whole));
});

it('begins anew where a predecessor was written since, even before the last part', async () => {
  const last = async () =>
    (await findTakeOver(openProvinceDb(databases.parts), subject)) as { readonly cursor: string };
  do await takeOverInParts(await taking());
  while (!(await last()).cursor.includes('last'));
  await databases.sources[1].exec("UPDATE unit_name SET name = 'Tên khác', folded = 'ten khac' WHERE unit_id = 'c1'");
  await databases.sources[1].exec("INSERT INTO structure_revision VALUES (2, 'plan/late', 0)");
  const all = await taking();
  expect(await takeOverInParts(all)).toMatchObject({ done: 33 });
  for (let progress; progress !== 'over';) progress = await takeOverInParts(all);
  const named = databases.parts.prepare("SELECT DISTINCT name FROM unit_name WHERE unit_id = 'c1'");
  expect((await named.all()).results).toEqual([{ name: 'Tên khác' }]);
});
