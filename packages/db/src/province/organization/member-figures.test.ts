import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { civilDate, endOfTime, period } from '@co-so/domain';
import { columns, readBatch, writeTechnically } from '../../batch.ts';
import { insertFigures } from '../indicator/figure-queries.ts';
import { loadExaminedPart } from './finding-queries.ts';
import { memberCountsIn, memberFiguresOn } from './member-figures.ts';
import { insertMemberChanges } from './structure-saving.ts';
import { loadTreeLevel } from './tree-queries.ts';
import { loadUnitPage } from './unit-page-queries.ts';
import { aFigure, aUnit, idOf } from '../../../test/builders.ts';
import { provinceDb } from '../../../test/databases.ts';
import { found } from '../../../test/found.ts';

const province = idOf(1);
const [merged, divided, followed, halfFollowed] = [idOf(2), idOf(3), idOf(4), idOf(5)] as const;
const [founded, official, apart] = [idOf(6), idOf(7), idOf(10)] as const;
const on = civilDate('2025-07-01');
const day = civilDate('2026-01-01');
const [before, since] = [period('2024'), period('2025')];

beforeAll(async () => {
  const db = provinceDb();
  const units = [merged, divided, followed, halfFollowed, founded, official, apart];
  await found(db, [
    aUnit(),
    ...units.map((id) => aUnit({ id, name: `Chi bộ ${id}`, kind: 'grassrootsBranch', parentId: province })),
  ]);
  const figures = (unitId: string, of: typeof before, ...indicators: readonly string[]) =>
    indicators.map((indicator) =>
      aFigure({
        unitId,
        indicator,
        period: of,
        quantity: { kind: 'value', value: indicator === 'member.total' ? 12 : 8 },
      }),
    );
  const both = ['member.total', 'member.official'] as const;
  await writeTechnically(db, [
    ...insertFigures(db, [
      ...[merged, divided, followed, halfFollowed, apart].flatMap((id) => figures(id, before, ...both)),
      ...[followed, founded].flatMap((id) => figures(id, since, ...both)),
      ...figures(halfFollowed, since, 'member.official'),
      ...figures(official, before, 'member.official'),
    ]),
    ...insertMemberChanges(
      db,
      [merged, divided, followed, halfFollowed, founded, official].map((unitId) => ({ unitId, on })),
      idOf(9),
    ),
  ]);
});

it.each([
  ['that others were merged into', merged, [null, null, on], 3],
  ['that was divided and goes on', divided, [null, null, on], 3],
  ['that reported both since', followed, [12, 8, null], 3],
  ['that reported the official ones alone since', halfFollowed, [null, 8, on], 3],
  ['that was made of others', founded, [12, 8, null], 3],
  ['that had reported the official ones alone', official, [null, null, on], 3],
  ['that nothing happened to', apart, [12, 8, null], 3],
] as const)('knows no size of before a change of a unit %s', async (_, id, known, rows) => {
  const db = provinceDb();
  const { read } = await readBatch(db, {
    read: db.orm.select(columns({ size: memberFiguresOn(sql`${id}`, day) })).from(sql`(SELECT 1)`),
  });
  const { members, officialMembers, outdatedOn } = memberCountsIn(read[0]!.size);
  expect([[members, officialMembers, outdatedOn], db.meter.rowsRead]).toEqual([known, rows]);
});

it.each([
  [civilDate('2025-06-30'), 12],
  [day, null],
])('the tree, the list of findings and the page agree on %s', async (asked, members) => {
  const db = provinceDb();
  const question = { day: asked, scope: 'office', after: null, counts: 'kept' } as const;
  const level = await loadTreeLevel(db, { ...question, under: province, extent: 'first' });
  const { units } = await loadExaminedPart(db, { ...question, under: 'office' });
  const page = await loadUnitPage(db, divided, { ...question, until: endOfTime, relations: 'first' });
  const own = ({ id }: { readonly id: string }) => id === divided;
  expect([level.nodes.find(own)!.members, units.find(own)!.members, page.members]).toEqual([members, members, members]);
});
