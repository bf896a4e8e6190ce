import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, civilDate, endOfTime } from '../../civil-date.ts';
import type { Cell } from '../../indicator/cell.ts';
import { afterMoves, moveKinds, start } from '../plan/moves.fixture.ts';
import type { Move } from '../plan/moves.fixture.ts';
import { generateProvince } from '../generator/generate-province.ts';
import { provinceSizes } from '../generator/province-size.ts';
import { centralRules } from '../plan/plan.fixture.ts';
import { revertPlan } from '../plan/revert-plan.ts';
import { structureFaults } from '../structure-check.ts';
import { childrenIn, structureOf, treeOn } from '../structure.ts';
import type { Structure } from '../structure.ts';
import { aDecision, aStructure } from '../structure.fixture.ts';
import { unitKinds } from '../unit.ts';
import { structureColumns, structureSheetMaximum } from './structure-columns.ts';
import { ownLayout } from './structure-layout.ts';
import type { StructureLayout } from './structure-layout.ts';
import { importRecord, readStructureSheet } from './structure-sheet-reading.ts';
import type { StructureSheetFacts } from './structure-sheet-reading.ts';
import { structureSheet } from './structure-sheet.ts';
import type { SheetRegisters } from './structure-sheet.ts';

const aMove: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom(...moveKinds),
  one: fc.nat(10_000),
  other: fc.nat(10_000),
});

const moves = (most: number) => fc.array(aMove, { minLength: 1, maxLength: most, size: 'max' });

const newIds = Array.from({ length: structureSheetMaximum }, (_, index) => `new-${index}`);
const nothing: StructureSheetFacts = {
  structure: structureOf([], []),
  groupings: { stored: [], inUse: [] },
  consents: [],
  containment: [],
  underId: null,
  day: start,
  today: endOfTime,
  newIds,
};
const nothingBeside: SheetRegisters = { groupings: [], consents: [] };
const idAt = structureColumns.findIndex(({ field }) => field === 'id');

/** The rows without the ids, as somebody else would have them. */
function anonymous(rows: readonly (readonly Cell[])[]) {
  return rows.map((row) => row.map((cell, index) => (index === idAt ? null : cell)));
}

/** What can be seen of a tree without the ids. */
function shape(structure: Structure, on: typeof start) {
  const tree = treeOn(structure, on);
  return [...tree.units.values()]
    .map(({ id: _, parentId, ...rest }) => ({ ...rest, parent: tree.units.get(parentId ?? '')?.name }))
    .toSorted((left, right) => (left.name < right.name ? -1 : 1));
}

/** A code that its bearer left behind when it ended, and that a neighbour has on the day of the list. */
const codeTakenOver: Move[] = [
  { kind: 'merge', one: 8391, other: 0 },
  { kind: 'merge', one: 0, other: 4978 },
  { kind: 'changeCode', one: 2617, other: 13 },
  { kind: 'merge', one: 1, other: 0 },
  { kind: 'found', one: 0, other: 0 },
  { kind: 'changeCode', one: 5113, other: 13 },
  { kind: 'found', one: 0, other: 0 },
];

it('changes nothing when what was exported of any day is read again, with or without the ids', () => {
  fc.assert(
    fc.property(moves(40), fc.nat(50), (list, offset) => {
      const structure = afterMoves(list);
      const day = addDays(start, offset);
      const { rows } = structureSheet(structure, nothingBeside, day, null);
      expect(rows).toHaveLength(1 + treeOn(structure, day).units.size);
      for (const lines of [rows, anonymous(rows)]) {
        const read = readStructureSheet(lines, ownLayout, { ...nothing, structure, day });
        expect(read).toMatchObject({ ok: true, founded: [] });
        expect(read.ok && read.unchanged).toHaveLength(treeOn(structure, day).units.size);
      }
    }),
    { numRuns: 60, examples: [[codeTakenOver, 5]] },
  );
});

it('founds the same tree where there is nothing yet, and nothing when it is read for the second time', () => {
  fc.assert(
    fc.property(moves(40), (list) => {
      const [structure, day] = [afterMoves(list), addDays(start, 60)];
      fc.pre(childrenIn(treeOn(structure, day), null).every(({ kind }) => kind === 'province'));
      const rows = anonymous(structureSheet(structure, nothingBeside, day, null).rows);
      const read = readStructureSheet(rows, ownLayout, { ...nothing, day });
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const copy = structureOf(
        read.founded.map(({ unit }) => unit),
        [],
      );
      expect(structureFaults(copy)).toEqual([]);
      expect(shape(copy, day)).toEqual(shape(structure, day));
      expect(readStructureSheet(rows, ownLayout, { ...nothing, structure: copy, day })).toMatchObject({ founded: [] });
    }),
    { numRuns: 60 },
  );
});

/** Some of the kinds may stand where they do by no rule: a consent is what lets them in. */
it('brings the consents that went out: what was let in with them is let in again, and goes out with the same', () => {
  // The operations heed no rule: a first set that has every kind below every other leaves all of it to consent.
  const [first, ...later] = centralRules.rules.containment;
  const kinds = first!.kinds.map((one) => ({ ...one, parents: unitKinds }));
  const containment = [{ ...first!, kinds }, ...later];
  fc.assert(
    fc.property(moves(40), (list) => {
      const [structure, day] = [afterMoves(list), addDays(start, 60)];
      const tree = treeOn(structure, day);
      fc.pre(childrenIn(tree, null).every(({ kind }) => kind === 'province'));
      const consents = [...tree.units.values()]
        .filter(({ parentId }) => parentId !== null)
        .flatMap(({ id: unitId, foundedOn }, index) =>
          [addDays(start, -5), start].map((on, at) => ({
            unitId,
            on: on < foundedOn ? foundedOn : on,
            document: { ...aDecision, number: `${index}-${at}` },
          })),
        );
      const rows = anonymous(structureSheet(structure, { groupings: [], consents }, day, null).rows);
      const read = readStructureSheet(rows, ownLayout, { ...nothing, containment, day });
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const copy = structureOf(
        read.founded.map(({ unit }) => unit),
        [],
      );
      const days = (of: SheetRegisters['consents']) =>
        of.map(({ on, document }) => `${document.number} ${on}`).toSorted();
      expect(days(read.consents)).toEqual(days(consents));
      const again = structureSheet(copy, { groupings: [], consents: read.consents }, day, null);
      expect(anonymous(again.rows)).toEqual(rows);
    }),
    { numRuns: 60 },
  );
});

it('founds the same units whatever the order of the lines', () => {
  const exported = anonymous(structureSheet(aStructure(), nothingBeside, start, null).rows);
  const [headers, ...lines] = exported;
  fc.assert(
    fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
      const read = readStructureSheet([headers!, ...shuffled], ownLayout, nothing);
      const founded = structureOf(read.ok ? read.founded.map(({ unit }) => unit) : [], []);
      expect(shape(founded, start)).toEqual(shape(aStructure(), start));
    }),
  );
});

const layout = (parents: StructureLayout['parents']): StructureLayout => ({
  name: '',
  parents,
  columns: (['code', 'name', 'kind', 'parent', 'foundedOn'] as const).map((field) => ({ header: field, field })),
  passedOver: [],
  kindWords: [],
  hostTypeWords: [],
  places: null,
});
const province: readonly Cell[] = ['T', 'Tỉnh', 'province', null, null];

/** Lists as bad as they can be: every line alike, or each below the one before. */
const lists: Readonly<Record<string, readonly [StructureLayout['parents'], (index: number) => readonly Cell[]]>> = {
  'a plain list': ['code', (index) => [`${index}`, `Chi bộ ${index}`, 'partyCell', 'T', null]],
  'one name for all': ['name', () => [null, 'Chi bộ', 'partyCell', 'Chi bộ', null]],
  'one name under one parent': ['code', () => [null, 'Chi bộ', 'partyCell', 'T', null]],
  'one code for all': ['code', (index) => ['K', `Chi bộ ${index}`, 'partyCell', 'T', null]],
  'a day of its own for each': [
    'reference',
    (index) => [`${index}`, 'Chi bộ', 'partyCell', 'T', addDays(civilDate('1990-01-01'), index)],
  ],
  'each below the one before': [
    'code',
    (index) => [`${index}`, `Chi bộ ${index}`, 'partyCell', index === 0 ? 'T' : `${index - 1}`, null],
  ],
  'each set in deeper': ['indentation', (index) => [null, `${' '.repeat(index + 1)}Chi bộ`, 'partyCell', null, null]],
  'all in one circle': [
    'code',
    (index) => [`${index}`, `Chi bộ ${index}`, 'partyCell', `${index === 0 ? 'last' : index - 1}`, null],
  ],
};

/** How often anything is looked up in a map: only counted, since a spy keeps what each call was given and takes ten times as long. */
function countingMaps(run: () => void): number {
  const own = Object.getOwnPropertyDescriptors(Map.prototype);
  let total = 0;
  for (const name of ['get', 'has'] as const) {
    const { value: lookUp } = own[name];
    const counted = function (this: Map<unknown, unknown>, key: unknown) {
      total += 1;
      return lookUp!.call(this, key) as never;
    };
    Object.defineProperty(Map.prototype, name, { ...own[name], value: counted });
  }
  try {
    run();
  } finally {
    for (const name of ['get', 'has'] as const) Object.defineProperty(Map.prototype, name, own[name]);
  }
  return total;
}

/** Counts what is looked up in maps and in cells while a list is read, against itself as it would be stored. */
function lookUps(lines: number, parents: StructureLayout['parents'], line: (index: number) => readonly Cell[]): number {
  let cells = 0;
  const counted = (row: readonly Cell[]) =>
    new Proxy(row, {
      get: (target, key): unknown => {
        cells += 1;
        return Reflect.get(target, key);
      },
    });
  const body = Array.from({ length: lines }, (_, index) => counted(line(index)));
  const rows = [['code', 'name', 'kind', 'parent', 'foundedOn'], province, ...body];
  const first = readStructureSheet(rows, layout(parents), nothing);
  const stored = structureOf(first.ok ? first.founded.map(({ unit }) => unit) : [], []);
  return countingMaps(() => readStructureSheet(rows, layout(parents), { ...nothing, structure: stored })) + cells;
}

it.each(Object.entries(lists))('looks no more up for each line of a longer list: %s', (_, [parents, line]) => {
  const [short, long] = [lookUps(150, parents, line), lookUps(600, parents, line)];
  expect(long).toBeLessThan(short * 4.1);
});

it('reads ten thousand lines, each below the one before', () => {
  const [parents, line] = lists['each below the one before']!;
  const rows = [['code', 'name', 'kind', 'parent', 'foundedOn'], province];
  const body = Array.from({ length: 9999 }, (_, index) => line(index));
  const read = readStructureSheet([...rows, ...body], layout(parents), nothing);
  expect(read.ok && read.founded).toHaveLength(10_000);
});

it('founds a whole province of the size of real ones from its sheet, unchanged when it comes again, and takes it back', () => {
  const { day } = provinceSizes.mergedProvince;
  const { structure } = generateProvince(provinceSizes.mergedProvince, 11);
  const { rows } = structureSheet(structure, nothingBeside, day, null);
  const facts = { ...nothing, containment: centralRules.rules.containment, day };
  expect(readStructureSheet(rows, ownLayout, { ...facts, structure })).toMatchObject({ ok: true, founded: [] });
  const read = readStructureSheet(anonymous(rows), ownLayout, facts);
  if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 5)));
  const founded = read.founded.map(({ unit }) => unit);
  const copy = structureOf(founded, []);
  expect(founded).toHaveLength(10_000);
  expect(structureFaults(copy)).toEqual([]);
  expect(revertPlan(copy, importRecord(founded), [])).toEqual({ ok: true, value: structureOf([], []) });
});

it('goes out as the tree is read: neighbours in the Vietnamese order, each before what stands below it', () => {
  const named = { c1: 'Đảng bộ xã Đức', c2: 'Đảng bộ xã Dũng', b1: 'Chi bộ 10', b2: 'Chi bộ 9' };
  const units = [...aStructure().units.values()].map((unit) => {
    const value = named[unit.id as keyof typeof named] ?? unit.names[0]!.value;
    return { ...unit, names: unit.names.map((one) => ({ ...one, value })) };
  });
  const { rows } = structureSheet(structureOf(units.toReversed(), []), nothingBeside, start, null);
  const nameAt = structureColumns.findIndex(({ field }) => field === 'name');
  expect(rows.slice(1).map((row) => row[nameAt])).toEqual([
    'Tổ chức p',
    ...['Đảng bộ xã Dũng', 'Tổ chức b4'],
    ...['Đảng bộ xã Đức', 'Tổ chức g1', 'Chi bộ 9', 'Chi bộ 10', 'Tổ chức t1', 'Tổ chức g2', 'Tổ chức b3'],
  ]);
});
