import { beforeAll, expect, it } from 'vitest';
import { addDays, changedOn, childrenIn, figuresOverTime, indicatorOf, period } from '@co-so/domain';
import { structureChange, structureOf, subtreeIn, treeOn } from '@co-so/domain';
import type { FigureKey, Structure, StructureBasis, SuccessorLink, TreeUnit } from '@co-so/domain';
import { generateProvince } from '../../../../domain/src/organization/generator/generate-province.ts';
import { provinceSizes } from '../../../../domain/src/organization/generator/province-size.ts';
import { writeTechnically } from '../../batch.ts';
import { loadWholeStructure } from '../organization/structure-queries.ts';
import { foundingStatements, insertLinks, structureStatements } from '../organization/structure-saving.ts';
import { insertFigures } from './figure-queries.ts';
import { loadFiguresBelow } from './unit-figures.ts';
import { aFigure, later, now } from '../../../test/builders.ts';
import { provinceDb } from '../../../test/databases.ts';

const { day } = provinceSizes.mergedProvince;
const changedFrom = addDays(day, 30);
const onto = addDays(day, 60);
const at = later(Date.parse(`${day}T07:00:00+07:00`) - now);
const { structure: founded } = generateProvince(provinceSizes.mergedProvince, 5);
const tree = treeOn(founded, day);
const [province] = childrenIn(tree, null) as readonly [TreeUnit];
const children = childrenIn(tree, province.id);
const communes = children.filter(({ kind }) => kind === 'commune');
const branchesOf = ({ id }: TreeUnit) => subtreeIn(tree, id).filter(({ kind }) => kind === 'subordinateBranch');
const [from, to, parted, receiving, quiet] = communes as [TreeUnit, TreeUnit, TreeUnit, TreeUnit, TreeUnit];
const moved = branchesOf(from)[0]!;
const link = (predecessor: TreeUnit, successor: TreeUnit): SuccessorLink => ({
  ...{ predecessorId: predecessor.id, successorId: successor.id, on: changedFrom, carries: 'part', by: null },
});

/** One branch goes under another commune, and a part of one becomes a part of a branch elsewhere, neither of which ends. */
const links = [link(branchesOf(parted)[0]!, branchesOf(receiving)[0]!)];
const changed = structureOf(
  [...founded.units.values()].map((unit) =>
    unit.id === moved.id ? { ...unit, parents: changedOn(unit.parents, changedFrom, to.id, unit.closedOn) } : unit,
  ),
  links,
);

beforeAll(async () => {
  const db = provinceDb();
  const units = [...founded.units.values()];
  await writeTechnically(
    db,
    foundingStatements(db, await loadWholeStructure(db), units, { subject: 'structure-import/1', at }),
  );
  const { counts, revision } = await loadWholeStructure(db);
  const change = structureChange(founded, changed, { touched: [moved.id], counts, today: day });
  const reported = [...children, ...childrenIn(tree, quiet.id), ...childrenIn(tree, from.id)];
  await writeTechnically(db, [
    ...structureStatements(db, change, { subject: 'plan/1', at, basedOn: revision }),
    ...insertLinks(db, links, '1'),
    ...insertFigures(
      db,
      reported.map(({ id }) => aFigure({ unitId: id, period: period('2026-10') })),
    ),
  ]);
});

const keyOf = ({ id: unitId }: TreeUnit): FigureKey => ({
  ...{ unitId, indicator: 'member.total', category: null, period: period('2026-10') },
});

async function read(of: TreeUnit, whole: Structure, basis: StructureBasis = 'onLaterDay') {
  const db = provinceDb();
  const { structure, figures } = await loadFiguresBelow(db, { key: keyOf(of), basis, onto });
  const { rowsRead } = db.meter;
  const question = { indicator: indicatorOf('member.total'), under: of.id, basis, onto };
  const shown = figuresOverTime(structure, figures, question);
  expect(shown).toEqual(figuresOverTime(whole, figures, question));
  const withReasons = shown.filter(({ reasons }) => reasons.length > 0).map(({ unitId }) => unitId);
  return { shown: shown.length, withReasons: withReasons.toSorted(), rowsRead };
}

it('are carried over a boundary by reading what is shown and what moved, and nothing of the rest below', async () => {
  expect(founded.units.size).toBeGreaterThanOrEqual(10_000);
  expect(await read(province, changed, 'asItWas')).toMatchObject({ shown: 128, rowsRead: 5794 });
  expect(await read(province, changed)).toEqual({
    ...{ shown: 128, withReasons: [from, to, parted, receiving].map(({ id }) => id).toSorted() },
    rowsRead: 7639,
  });
});

it('are carried over for a small unit by what stands below it, however much happened elsewhere', async () => {
  expect(await read(quiet, changed, 'asItWas')).toEqual({ shown: 22, withReasons: [], rowsRead: 1101 });
  expect(await read(quiet, changed)).toEqual({ shown: 22, withReasons: [], rowsRead: 1426 });
  const elsewhere = communes.slice(10);
  const many = elsewhere.flatMap((commune, index) => {
    const next = branchesOf(elsewhere[(index + 1) % elsewhere.length]!);
    return next.slice(0, 10).map((branch, own) => link(branchesOf(commune)[own]!, branch));
  });
  await writeTechnically(provinceDb(), insertLinks(provinceDb(), many, '2'));
  const whole = structureOf([...changed.units.values()], [...links, ...many]);
  expect(many).toHaveLength(1140);
  expect(await read(quiet, whole)).toEqual({ shown: 22, withReasons: [], rowsRead: 1613 });
});
