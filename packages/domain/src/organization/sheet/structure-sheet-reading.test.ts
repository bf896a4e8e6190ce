import { describe, expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import type { Cell } from '../../indicator/cell.ts';
import { applyPlan } from '../plan/apply-plan.ts';
import { aPlan, applied, centralRules, head, noRules } from '../plan/plan.fixture.ts';
import { revertPlan } from '../plan/revert-plan.ts';
import { structureFaults } from '../structure-check.ts';
import { aDatedUnit, aStructure } from '../structure.fixture.ts';
import { structureOf, treeOn } from '../structure.ts';
import type { Structure } from '../structure.ts';
import { foundedMaximum, structureColumns, structureSheetMaximum } from './structure-columns.ts';
import type { StructureField } from './structure-columns.ts';
import { ownLayout } from './structure-layout.ts';
import type { StructureLayout } from './structure-layout.ts';
import { importRecord, readStructureSheet } from './structure-sheet-reading.ts';
import type { StructureSheetFacts, StructureSheetResult } from './structure-sheet-reading.ts';

const day = civilDate('2026-10-01');
const structure = aStructure();
const facts: StructureSheetFacts = {
  structure,
  groupings: { stored: [], inUse: [] },
  consents: [],
  containment: [],
  underId: null,
  day,
  today: day,
  newIds: Array.from({ length: 50 }, (_, index) => `new-${index}`),
};

type Line = Readonly<Partial<Record<StructureField, Cell>>>;

function sheet(...lines: readonly Line[]) {
  return [
    structureColumns.map(({ header }) => header),
    ...lines.map((line) => structureColumns.map(({ field }) => line[field] ?? null)),
  ];
}

/** Many lines, with no more columns than it takes to found a unit. */
function branches(length: number, nameOf: (index: number) => string): readonly (readonly Cell[])[] {
  const { kind, parent } = branch('');
  const headers = (['name', 'kind', 'parent'] as const).map(
    (field) => structureColumns.find((column) => column.field === field)!.header,
  );
  return [headers, ...Array.from({ length }, (_, index) => [nameOf(index), kind, parent])];
}

/** A branch under the committee g1, unless the line says otherwise. */
function branch(name: string, rest: Line = {}): Line {
  return { name, kind: 'chi bộ trực thuộc', parent: 'Tổ chức g1', ...rest };
}

function read(lines: readonly Line[], rest: Partial<StructureSheetFacts> = {}, layout: StructureLayout = ownLayout) {
  return readStructureSheet(sheet(...lines), layout, { ...facts, ...rest });
}

function problemsOf(result: StructureSheetResult) {
  return result.ok ? [] : result.problems.map(({ line, column, code }) => [line, column, code]);
}

function parentsOf(result: StructureSheetResult) {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return Object.fromEntries(
    result.founded.map(({ unit }) => [unit.names[0]!.value, unit.parents.at(-1)!.value] as const),
  );
}

/** The structure with what a sheet founds. */
function grown(result: StructureSheetResult, from: Structure = structure): Structure {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return structureOf([...from.units.values(), ...result.founded.map(({ unit }) => unit)], []);
}

describe('what a line founds', () => {
  it('is a unit with everything that the line says, under a line below it or a stored unit', () => {
    const both = read([branch('Tổ 1', { parent: 'MOI', kind: 'tổ đảng' }), branch('Chi bộ mới', { code: 'MOI' })]);
    expect(parentsOf(both)).toEqual({ 'Chi bộ mới': 'g1', 'Tổ 1': 'new-1' });
    const life = { validFrom: '2025-07-01', validUntil: '9999-12-31' };
    const decision = { number: '5-QĐ/ĐU', issuedOn: '25.6.2025', issuer: 'Đảng ủy xã' };
    const line = branch('Chi bộ mới', { code: 7, hostType: 'xa', foundedOn: '1/7/2025', note: 'x', ...decision });
    expect(read([line])).toMatchObject({
      ok: true,
      founded: [
        {
          line: 2,
          unit: {
            id: 'new-0',
            foundedOn: '2025-07-01',
            foundedBy: { number: '5-QĐ/ĐU', issuedOn: '2025-06-25', issuer: 'Đảng ủy xã' },
            names: [{ value: 'Chi bộ mới', ...life }],
            kinds: [{ value: 'subordinateBranch', ...life }],
            hostTypes: [{ value: 'ruralCommune', ...life }],
            codes: [{ value: '7', ...life }],
            parents: [{ value: 'g1', ...life }],
            note: 'x',
          },
        },
      ],
    });
  });

  it('stands under its parent from the day on which there is one, and says since when', () => {
    const later = structureOf([...structure.units.values(), aDatedUnit('n', 'commune', 'p', { foundedOn: day })], []);
    const line = branch('Chi bộ cũ', { parent: 'Tổ chức n', foundedOn: '3/2/1995' });
    expect(read([line], { structure: later })).toMatchObject({
      founded: [
        {
          unit: {
            parents: [
              { value: null, validFrom: '1995-02-03', validUntil: day },
              { value: 'n', validFrom: day },
            ],
          },
        },
      ],
      findings: [{ kind: 'parent-later', line: 2, on: day }],
    });
    expect(read([{ ...line, parentFrom: '2/10/2026' }], { structure: later })).toMatchObject({
      founded: [{ unit: { parents: [{ value: null }, { value: 'n', validFrom: '2026-10-02' }] } }],
      findings: [],
    });
  });

  it('has a type of host for as long as there is such a type', () => {
    expect(read([branch('x', { hostType: 'đặc khu', foundedOn: '1/1/2000' })])).toMatchObject({
      founded: [{ unit: { hostTypes: [{ validFrom: '2025-07-01' }] } }],
    });
  });

  it('never breaks what held together', () => {
    const result = read([
      branch('a', { foundedOn: '1/1/2020', closedOn: '1/1/2024', code: 'K' }),
      branch('b', { foundedOn: '1/1/2024', code: 'K' }),
      branch('c', { parent: 'b', kind: 'tổ đảng', foundedOn: '1/1/2010' }),
    ]);
    expect(structureFaults(grown(result))).toEqual([]);
  });
});

describe('parents', () => {
  const layout = (parents: StructureLayout['parents']): StructureLayout => ({ ...ownLayout, parents });

  it.each<[string, StructureLayout['parents'], readonly Line[]]>([
    ['by code', 'code', [branch('A', { code: 'A1', parent: '01' }), branch('B', { parent: 'A1' })]],
    ['by name', 'name', [branch('A', { parent: 'TO CHUC C1' }), branch('B', { parent: 'a' })]],
    ['by what it is called', 'reference', [branch('A', { parent: 'c1' }), branch('B', { parent: 'A' })]],
    ['by indentation', 'indentation', [branch('A', { parent: null }), branch('  - B', { parent: null })]],
    ['by levels', 'outlineLevel', [branch('A', { level: 2, parent: null }), branch('B', { level: 3, parent: null })]],
    [
      'by the numbers of an outline',
      'outlineLevel',
      [branch('A', { level: '1', parent: null }), branch('B', { level: '1.1.', parent: null })],
    ],
  ])('are found %s', (_, parents, lines) => {
    expect(parentsOf(read(lines, { underId: 'c1' }, layout(parents)))).toEqual({ A: 'c1', B: 'new-0' });
  });

  it('come back from any depth to the level that is named', () => {
    const lines = ['A', '  B', '    C', '  D', 'E'].map((name) => branch(name, { parent: null }));
    expect(parentsOf(read(lines, { underId: 'g1' }, layout('indentation')))).toEqual({
      A: 'g1',
      B: 'new-0',
      C: 'new-1',
      D: 'new-0',
      E: 'g1',
    });
  });

  it('are the unit of the list itself where its head is the first line', () => {
    const lines = [branch('Tổ chức g1', { kind: 'đảng bộ cơ sở', parent: null }), branch('  B', { parent: null })];
    const result = read(lines, { underId: 'g1' }, layout('indentation'));
    expect(parentsOf(result)).toEqual({ B: 'g1' });
    expect(result).toMatchObject({ unchanged: [{ line: 2, unitId: 'g1' }] });
  });

  it('are of several namesakes the one that is there on the day', () => {
    const closed = { ...aDatedUnit('old', 'grassrootsCommittee', 'c1', { closedOn: civilDate('2020-01-01') }) };
    const old = { ...closed, names: closed.names.map((name) => ({ ...name, value: 'Tổ chức g1' })) };
    const young = aDatedUnit('g1', 'grassrootsCommittee', 'c1', { foundedOn: civilDate('2020-01-01') });
    const twins = structureOf([aDatedUnit('c1', 'commune', null), young, old], []);
    expect(parentsOf(read([branch('A')], { structure: twins }))).toEqual({ A: 'g1' });
    expect(parentsOf(read([branch('A', { closedOn: '1/1/2019' })], { structure: twins }))).toEqual({ A: 'old' });
  });
});

describe('words of other systems', () => {
  it('are read as the layout says', () => {
    const layout: StructureLayout = {
      name: 'Danh sách cũ',
      parents: 'code',
      columns: [
        { header: 'Ký hiệu', field: 'code' },
        { header: 'Đơn vị', field: 'name' },
        { header: 'Hình thức', field: 'kind' },
        { header: 'Ký hiệu cha', field: 'parent' },
        { header: 'Khối', field: 'hostType' },
      ],
      passedOver: [],
      kindWords: [{ word: 'CB', kind: 'subordinateBranch' }],
      hostTypeWords: [{ word: 'HC', hostType: 'stateAgency' }],
      places: null,
    };
    const rows = [
      ['Danh sách'],
      ['Đơn vị', 'STT', 'Ký hiệu cha', 'Hình thức', 'KÝ HIỆU', 'Khối'],
      ['Chi bộ\n Sở', 1, '01', 'cb', 12, 'hc'],
      [null, 'Cộng: 1', null, null, null, null],
    ];
    const result = readStructureSheet(rows, layout, facts);
    expect(result).toMatchObject({
      ok: true,
      unusedHeaders: ['STT'],
      founded: [{ unit: { hostTypes: [{ value: 'stateAgency' }], names: [{ value: 'Chi bộ Sở' }] } }],
    });
    expect(parentsOf(result)).toEqual({ 'Chi bộ Sở': 'c1' });
  });
});

describe('what is stored', () => {
  const lines = [branch('A', { code: 'A1' }), branch('B', { parent: 'A1', kind: 'tổ đảng' })];
  const after = grown(read(lines));

  it('is founded once, however often the file is read', () => {
    expect(read(lines, { structure: after })).toMatchObject({
      ok: true,
      founded: [],
      unchanged: [
        { line: 2, unitId: 'new-0' },
        { line: 3, unitId: 'new-1' },
      ],
    });
  });

  it('is not changed: what the line says otherwise is named by its column', () => {
    const other = { kind: 'tổ đảng', parent: 'Tổ chức g2', note: 'mới', hostType: 'xã', foundedOn: '1/1/2020' };
    const result = read([{ ...branch('Tổ chức b1', other), code: '0101' }]);
    expect(problemsOf(result)).toEqual([
      [2, 'kind', 'unit-differs'],
      [2, 'hostType', 'unit-differs'],
      [2, 'foundedOn', 'unit-differs'],
      [2, 'note', 'unit-differs'],
      [2, 'parent', 'unit-differs'],
    ]);
    expect(result).toMatchObject({
      problems: [{ given: 'tổ đảng', expected: 'chi bộ trực thuộc' }, {}, {}, {}, { expected: 'Tổ chức g1' }],
    });
  });

  it('keeps its name where a line writes it without marks, and says so; other marks are another name', () => {
    const marked = structureOf(
      [...structure.units.values()].map((unit) =>
        unit.id === 'b1'
          ? { ...unit, names: unit.names.map((one) => ({ ...one, value: 'Chi bộ thôn Đông Hòa' })) }
          : unit,
      ),
      [],
    );
    for (const given of ['Chi bo thon Dong Hoa', 'CHI BỘ thôn Đông Hoà'])
      expect(read([branch(given, { code: '0101' })], { structure: marked })).toMatchObject({
        ok: true,
        founded: [],
        unchanged: [{ line: 2, unitId: 'b1' }],
        findings: [{ kind: 'name-kept', line: 2, unitId: 'b1', given, stored: 'Chi bộ thôn Đông Hòa' }],
      });
    const other = read([branch('Chi bộ thôn Động Hòa', { code: '0101' })], { structure: marked });
    expect(problemsOf(other)).toEqual([[2, 'name', 'unit-differs']]);
  });

  it('says nothing against a line that leaves things blank', () => {
    expect(read([branch('Tổ chức b1')])).toMatchObject({ ok: true, founded: [], unchanged: [{ unitId: 'b1' }] });
  });

  it('is another unit than one of its name under another parent, or that lived at another time', () => {
    expect(read([branch('Tổ chức b1', { parent: 'Tổ chức g2' })])).toMatchObject({ ok: true, unchanged: [] });
    const ended = structureOf(
      [...structure.units.values()].map((unit) =>
        unit.id === 'b2' ? aDatedUnit('b2', 'subordinateBranch', 'g1', { closedOn: day }) : unit,
      ),
      [],
    );
    expect(read([branch('Tổ chức b2', { foundedOn: '1/10/2026' })], { structure: ended })).toMatchObject({
      founded: [{ unit: { id: 'new-0' } }],
    });
  });
});

describe('what cannot be read', () => {
  it('is named all at once, each with its line, column and what was given', () => {
    const result = read([
      branch('A', { kind: 'huyện', hostType: 'làng', foundedOn: '31/2/2026' }),
      branch('', { number: '5' }),
      branch('C', { parent: 'không có' }),
      branch('D', { foundedOn: '2/1/2020', closedOn: '1/1/2020' }),
      branch('E', { foundedOn: '2/1/2020', parentFrom: '1/1/2020' }),
      branch('F', { parent: null }),
      branch('G', { id: 'x' }),
      branch('H', { note: 'a'.repeat(1001) }),
    ]);
    expect(problemsOf(result)).toEqual([
      [2, 'kind', 'kind-unknown'],
      [2, 'hostType', 'host-type-unknown'],
      [2, 'foundedOn', 'day-unreadable'],
      [3, 'name', 'field-missing'],
      [3, 'issuedOn', 'field-missing'],
      [3, 'issuer', 'field-missing'],
      [4, 'parent', 'parent-unknown'],
      [5, 'closedOn', 'closed-before-founded'],
      [6, 'parentFrom', 'before-founding'],
      [7, 'parent', 'parent-missing'],
      [8, 'id', 'id-malformed'],
      [9, 'note', 'cell-too-long'],
    ]);
    expect(!result.ok && result.problems[0]).toEqual({ code: 'kind-unknown', line: 2, column: 'kind', given: 'huyện' });
  });

  // Decision 61: a unit of which nobody knows since when it has been there would take any day.
  it('is a day before there was the Party, of a new unit or of its papers', () => {
    const papers = { number: '1', issuedOn: '2/2/1930', issuer: 'Tỉnh ủy' };
    const consent = { consentNumber: '2', consentIssuedOn: '1/1/1930', consentIssuer: 'Tỉnh ủy' };
    const lines = [
      branch('A', { foundedOn: '2/2/1930', parentFrom: '3/2/1930' }),
      branch('B', { closedOn: '1/1/0050' }),
      branch('C', { ...papers, ...consent }),
      branch('D', { foundedOn: '3/2/1930' }),
    ];
    const result = read(lines);
    expect(problemsOf(result)).toEqual([
      [2, 'foundedOn', 'before-party'],
      [3, 'closedOn', 'before-party'],
      [4, 'issuedOn', 'before-party'],
      [4, 'consentIssuedOn', 'before-party'],
    ]);
    expect(result).toMatchObject({ problems: [{ given: '2/2/1930', day: '1930-02-03' }, {}, {}, {}] });
  });

  it('is of a year too far, which is a mistyped one', () => {
    const result = read([
      branch('A', { foundedOn: '1/10/2931', closedOn: '1/11/2931' }),
      branch('B', { closedOn: '1/10/2028' }),
    ]);
    expect(problemsOf(result)).toEqual([
      [2, 'foundedOn', 'day-too-late'],
      [2, 'closedOn', 'day-too-late'],
    ]);
  });

  it('is a paper of a day to come, be it one of several', () => {
    const papers = { number: '1', issuedOn: '1/10/2026', issuer: 'Tỉnh ủy' };
    const consent = { consentNumber: '2; 3', consentIssuedOn: '1/10/2026', consentIssuer: 'Tỉnh ủy' };
    const lines = [
      branch('A', { ...papers, ...consent, consentFrom: '1/1/2027' }),
      branch('B', { ...papers, issuedOn: '2/10/2026' }),
      branch('C', { ...consent, consentIssuedOn: '1/1/2099; 1/10/2026' }),
    ];
    const result = read(lines);
    expect(problemsOf(result)).toEqual([
      [3, 'issuedOn', 'decision-to-come'],
      [4, 'consentIssuedOn', 'decision-to-come'],
    ]);
    expect(result).toMatchObject({ problems: [{ given: '2/10/2026' }, { given: '1/1/2099' }] });
  });

  it('does not make the lines below it wrong as well', () => {
    expect(problemsOf(read([branch('A', { kind: 'huyện' }), branch('B', { parent: 'A' })]))).toEqual([
      [2, 'kind', 'kind-unknown'],
    ]);
  });

  it.each<[string, readonly Line[], readonly unknown[]]>([
    [
      'a cycle among lines',
      [
        branch('A', { parent: 'C' }),
        branch('B', { parent: 'A' }),
        branch('C', { parent: 'B' }),
        branch('D', { parent: 'A' }),
      ],
      [
        [2, 'parent', 'cycle'],
        [3, 'parent', 'cycle'],
        [4, 'parent', 'cycle'],
      ],
    ],
    [
      'a day before there was the Party, in a line that stands below itself',
      [branch('A', { parent: 'A', foundedOn: '2/2/1930' })],
      [
        [2, 'parent', 'cycle'],
        [2, 'foundedOn', 'before-party'],
      ],
    ],
    ['a line above itself', [branch('A', { parent: 'A' })], [[2, 'parent', 'cycle']]],
    [
      'two units with one code on one day',
      [branch('A', { code: 'K' }), branch('B', { code: 'K' })],
      [[3, 'code', 'code-taken']],
    ],
    [
      'one code for two units in other letters',
      [branch('A', { code: 'K1' }), branch('B', { code: 'k1' })],
      [[3, 'code', 'code-taken']],
    ],
    [
      'one code in two lines, of which one names a parent that nobody knows',
      [branch('A', { code: 'K', parent: '?' }), branch('B', { code: 'K' })],
      [
        [2, 'parent', 'parent-unknown'],
        [3, 'code', 'code-taken'],
      ],
    ],
    [
      'one code in two lines, of which one does not say until when',
      [branch('A', { code: 'K', closedOn: '?' }), branch('B', { code: 'K', foundedOn: '1/1/2026' })],
      [[2, 'closedOn', 'day-unreadable']],
    ],
    ['a code that a stored unit bears', [branch('A', { code: '02' })], [[2, 'code', 'code-taken']]],
    ['the same line both', [branch('A'), branch('a')], [[3, null, 'unit-repeated']]],
    ['the same stored unit both', [branch('Tổ chức b1'), branch('Tổ chức b1')], [[3, null, 'unit-repeated']]],
    [
      'a parent that several lines may be',
      [branch('A'), branch('A', { parent: 'Tổ chức g2' }), branch('B', { parent: 'A' })],
      [[4, 'parent', 'parent-ambiguous']],
    ],
    [
      'a type of host that is no more',
      [branch('A', { hostType: 'thị trấn' })],
      [[2, 'hostType', 'host-type-not-existing']],
    ],
  ])('is %s', (_, lines, expected) => {
    expect(problemsOf(read(lines))).toEqual(expected);
  });

  it('is a parent that has ended by then, with the day', () => {
    const ended = structureOf(
      [
        ...structure.units.values(),
        aDatedUnit('e', 'grassrootsCommittee', 'c1', { foundedOn: civilDate('2010-01-01'), closedOn: day }),
      ],
      [],
    );
    const under = { parent: 'Tổ chức e' };
    const before = { foundedOn: '1/1/2000', parentFrom: '1/1/2005', closedOn: '1/1/2015' };
    const lines = [
      branch('A', under),
      branch('B', { ...under, foundedOn: '2/10/2026' }),
      branch('C', { ...under, ...before }),
    ];
    expect(read(lines, { structure: ended })).toMatchObject({
      problems: [
        { code: 'parent-not-existing', line: 2, column: 'parent', day },
        { code: 'parent-not-existing', line: 3, day },
        { code: 'parent-not-existing', line: 4, column: 'parentFrom', day: '2010-01-01' },
      ],
    });
    expect(read([branch('C', { ...under, closedOn: '1/1/2015' })], { structure: ended }).ok).toBe(true);
  });

  it('is one of two stored namesakes when the line does not say which', () => {
    const twin = aDatedUnit('twin', 'subordinateBranch', 'g1');
    const named = { ...twin, names: twin.names.map((name) => ({ ...name, value: 'Tổ chức b2' })) };
    const twins = structureOf([...structure.units.values(), named], []);
    expect(problemsOf(read([branch('Tổ chức b2')], { structure: twins }))).toEqual([[2, 'name', 'unit-ambiguous']]);
  });

  it.each<[string, StructureLayout['parents'], readonly Line[], readonly unknown[]]>([
    ['a level that is none', 'outlineLevel', [branch('A', { level: 'x' })], [[2, 'level', 'level-unreadable']]],
    ['a line without level', 'outlineLevel', [branch('A')], [[2, 'level', 'field-missing']]],
    [
      'a level in between that is missing',
      'outlineLevel',
      [branch('A', { level: 1 }), branch('B', { level: 3 })],
      [[3, 'level', 'level-skipped']],
    ],
  ])('is %s', (_, parents, lines, expected) => {
    expect(problemsOf(read(lines, { underId: 'g1' }, { ...ownLayout, parents }))).toEqual(expected);
  });

  it.each<[string, readonly (readonly Cell[])[], readonly unknown[]]>([
    ['nothing', [], [[1, null, 'sheet-empty']]],
    [
      'what is no list of units',
      [
        ['a', 'b'],
        [1, 2],
      ],
      [[1, null, 'sheet-empty']],
    ],
    ['headers alone', sheet(), [[1, null, 'sheet-empty']]],
    ['more lines than one import takes', branches(structureSheetMaximum + 1, () => 'A'), [[1, null, 'sheet-too-long']]],
    [
      'more new units than one import founds',
      branches(foundedMaximum + 2, (index) => `A ${index}`),
      [[1, null, 'founded-too-many']],
    ],
  ])('is %s', (_, rows, expected) => {
    const newIds = rows.map((_row, index) => `new-${index}`);
    expect(problemsOf(readStructureSheet(rows, ownLayout, { ...facts, newIds }))).toEqual(expected);
  });
});

describe('a unit under what ends with its province', () => {
  const end = civilDate('2025-07-01');
  const ended = structureOf(
    [
      aDatedUnit('p', 'province', null, { closedOn: end }),
      aDatedUnit('d', 'directCommittee', 'p', { closedOn: end }),
      aDatedUnit('early', 'directCommittee', 'p', { closedOn: civilDate('2025-06-01') }),
    ],
    [],
  );
  const under = (parent: string, rest: Line = {}) => branch('A', { kind: 'chi bộ cơ sở', parent, ...rest });

  it('ends with it where the line tells no end, says so, and comes in again without a change', () => {
    const result = read([under('Tổ chức d')], { structure: ended });
    expect(result).toMatchObject({ ok: true, findings: [{ kind: 'ends-with-province', on: '2025-07-01' }] });
    if (!result.ok) return;
    const { unit } = result.founded[0]!;
    expect(unit).toMatchObject({ closedOn: end, closedBy: { ending: 'withProvince', basis: null } });
    const again = read([under('Tổ chức d')], { structure: structureOf([...ended.units.values(), unit], []) });
    expect(again).toMatchObject({ ok: true, founded: [] });
  });

  it('is refused under what ends before the province, and from the day of its end on', () => {
    for (const line of [under('Tổ chức early'), under('Tổ chức d', { foundedOn: '1/7/2025' })])
      expect(problemsOf(read([line], { structure: ended }))).toEqual([[2, 'parent', 'parent-not-existing']]);
  });
});

describe('text that nobody can read', () => {
  it.each(['\u200b', '\u2060\u200d', 'Chi bộ \ud800', '\udc00', 'Chi bộ\u0000 A', 'Chi bộ \u202eA'])(
    'is refused at its cell: %j',
    (text) => {
      expect(problemsOf(read([branch(text)]))).toEqual([[2, 'name', 'text-unreadable']]);
      expect(problemsOf(read([branch('Chi bộ A', { code: text, note: text })]))).toEqual([
        [2, 'code', 'text-unreadable'],
        [2, 'note', 'text-unreadable'],
      ]);
    },
  );

  it('is none that has a mark between what is seen, nor a pair of halves', () => {
    expect(read([branch('Chi bộ\u200b A'), branch('Chi bộ 𠀀')])).toMatchObject({ ok: true });
  });
});

describe('a head of the province', () => {
  const line = (name: string, rest: Line = {}): Line => ({ name, kind: 'đảng bộ tỉnh', ...rest });

  it('is refused beside the one that is stored, whatever it is said to stand under', () => {
    const document = { consentNumber: '1-CV/TU', consentIssuedOn: '1/7/2026', consentIssuer: 'Tỉnh ủy' };
    const result = read([line('Đảng bộ tỉnh Hai'), line('Đảng bộ tỉnh Ba', { parent: 'Tổ chức c1', ...document })]);
    expect(result).toMatchObject({
      ok: false,
      problems: [
        { code: 'province-head-taken', line: 2, column: 'kind', other: 'Tổ chức p' },
        { code: 'province-head-taken', line: 3, column: 'kind', other: 'Tổ chức p' },
      ],
    });
  });

  it('is refused beside another of the same list, and is the first of a province that has none', () => {
    const empty = { structure: structureOf([], []) };
    expect(read([line('Đảng bộ tỉnh Một')], empty)).toMatchObject({ ok: true });
    expect(read([line('Đảng bộ tỉnh Một'), line('Đảng bộ tỉnh Hai')], empty)).toMatchObject({
      ok: false,
      problems: [{ code: 'province-head-taken', line: 3, otherLine: 2, other: 'Đảng bộ tỉnh Một' }],
    });
  });

  it('may follow one that has ended', () => {
    const ended = structureOf([aDatedUnit('p', 'province', null, { closedOn: civilDate('2025-07-01') })], []);
    expect(read([line('Đảng bộ tỉnh Hai', { foundedOn: '1/7/2025' })], { structure: ended })).toMatchObject({
      ok: true,
    });
    expect(problemsOf(read([line('Đảng bộ tỉnh Hai', { foundedOn: '30/6/2025' })], { structure: ended }))).toEqual([
      [2, 'kind', 'province-head-taken'],
    ]);
  });
});

describe('a unit under a committee of army or police', () => {
  const police = aDatedUnit('police', 'directCommittee', 'p');
  const hostTypes = [{ value: 'police', validFrom: police.foundedOn, validUntil: police.closedOn } as const];
  const inProvince = { structure: structureOf([...structure.units.values(), { ...police, hostTypes }], []) };
  const line = branch('A', { kind: 'chi bộ cơ sở', parent: 'Tổ chức police' });

  it('comes in only with a document that allows it', () => {
    expect(problemsOf(read([line], inProvince))).toEqual([[2, 'consentNumber', 'below-releasing']]);
    const allowed = { consentNumber: '1-CV/TU', consentIssuedOn: '1/7/2026', consentIssuer: 'Tỉnh ủy' };
    expect(read([{ ...line, ...allowed }], inProvince)).toMatchObject({ ok: true });
  });
});

/** Which kind may stand under which is law of its day (facts.md A.3); what is unconfirmed never refuses. */
describe('a kind that may not stand where it stands', () => {
  const rules = { containment: centralRules.rules.containment };
  const line = branch('A', { kind: 'tổ đảng', parent: 'Tổ chức c1', foundedOn: '1/8/2025' });
  const consent = { consentNumber: '1-CV/TU', consentIssuedOn: '1/7/2025', consentIssuer: 'Tỉnh ủy' };

  it('needs consent where the set of the day of its founding and that of the list do not let it', () => {
    const listed = { ...rules, day: civilDate('2025-12-01') };
    const result = read([line], listed);
    expect(problemsOf(result)).toEqual([[2, 'consentNumber', 'consent-missing']]);
    expect(result.findings).toMatchObject([{ kind: 'containment', allowed: false, on: '2025-08-01', consent: null }]);
    expect(read([{ ...line, ...consent }], listed)).toMatchObject({
      ok: true,
      findings: [{ consent: { number: '1-CV/TU' } }],
    });
  });

  it('needs consent where the set of the day is unconfirmed, too, if the last confirmed one does not let it either', () => {
    const { foundedOn: _, ...undated } = line;
    for (const said of [line, undated, { ...line, foundedOn: '1/9/2026' }]) {
      const result = read([said], rules);
      expect(result).toMatchObject({
        ok: false,
        problems: [
          {
            code: 'consent-missing',
            column: 'consentNumber',
            day,
            clauseText: expect.stringContaining('294-QĐ/TW'),
            unconfirmed: expect.stringContaining('208-QĐ/TW'),
          },
        ],
        findings: [{ allowed: false, consent: null }],
      });
      expect(read([{ ...said, ...consent }], rules)).toMatchObject({
        ok: true,
        findings: [{ allowed: false, ruleSet: 'unit-kinds/2025-07-01', consent: { number: '1-CV/TU' } }],
      });
    }
  });

  it('is let by no document where no text of any day has the kind below that one on any level', () => {
    const inverted = branch('A', { kind: 'đảng bộ trực thuộc tỉnh ủy', parent: 'Tổ chức c1', ...consent });
    expect(problemsOf(read([inverted], rules))).toEqual([[2, 'kind', 'kind-never-below']]);
  });

  const branchOfCommune = branch('A', { parent: 'Tổ chức c1', foundedOn: '1/8/2025' });

  it('is a finding by the set of its founding where the list is of a day that lets it', () => {
    expect(read([branchOfCommune], rules)).toMatchObject({
      ok: true,
      findings: [{ allowed: false, on: '2025-08-01' }],
    });
  });

  it('is a finding and no refusal where only an unconfirmed set may let it', () => {
    const { foundedOn: _, ...undated } = branchOfCommune;
    expect(read([undated], rules)).toMatchObject({ ok: true, findings: [{ allowed: 'unconfirmed', on: day }] });
    expect(read([{ ...branchOfCommune, foundedOn: '1/9/2026' }], rules)).toMatchObject({
      findings: [{ allowed: 'unconfirmed', on: '2026-09-01' }],
    });
  });
});

describe('an import as a batch', () => {
  const result = read([branch('A', { code: 'A1' }), branch('B', { parent: 'A1', kind: 'tổ đảng' })]);
  const after = grown(result);
  const record = importRecord(result.ok ? result.founded.map(({ unit }) => unit) : []);

  it('is taken back while nothing depends on it', () => {
    expect(revertPlan(after, record, [])).toEqual({ ok: true, value: structure });
  });

  it('is not taken back when something does, and says what', () => {
    const plan = aPlan(
      { kind: 'rename', unitId: 'new-0', name: 'khác', ...head() },
      { kind: 'reparent', unitId: 'b3', parentId: 'new-0', ...head() },
    );
    const later = applied(applyPlan(after, plan, noRules)).structure;
    expect(treeOn(later, day).units.get('b3')?.parentId).toBe('new-0');
    expect(revertPlan(later, record, [{ kind: 'recorded', unitId: 'new-1', what: 'figures', count: 1 }])).toEqual({
      ok: false,
      dependants: [
        { kind: 'unit-changed', unitId: 'new-0' },
        { kind: 'unit-below', unitId: 'b3', underId: 'new-0' },
        { kind: 'recorded', unitId: 'new-1', what: 'figures', count: 1 },
      ],
    });
  });
});

describe('the documents of consent in the cells of a line', () => {
  const cells = (number: string, issuedOn: string, issuer: string) => ({
    consentNumber: number,
    consentIssuedOn: issuedOn,
    consentIssuer: issuer,
  });
  const first = { number: '1-CV/TU', issuedOn: civilDate('2025-07-01'), issuer: 'Tỉnh ủy' };

  it('may be several of one unit, with what they share said once', () => {
    const result = read([branch('A', cells('1-CV/TU; 2-CV/TU', '1/7/2025; 2/7/2025', 'Tỉnh ủy'))]);
    const second = { ...first, number: '2-CV/TU', issuedOn: civilDate('2025-07-02') };
    expect(result.ok && result.consents.map(({ document }) => document)).toEqual([first, second]);
  });

  it('are worth a look where they hold from a day before that of their document, and in the way of nothing', () => {
    const line = { ...cells('1-CV/TU; 2-CV/TU', '1/7/2025; 2/8/2025', 'Tỉnh ủy'), consentFrom: '1/8/2025' };
    const result = read([branch('A', { foundedOn: '1/7/2025', ...line })]);
    const document = { number: '2-CV/TU', issuedOn: '2025-08-02', issuer: 'Tỉnh ủy' };
    expect([result.ok, result.ok && result.findings.filter(({ kind }) => kind === 'consent-early')]).toMatchObject([
      true,
      [{ line: 2, on: '2025-08-01', document }],
    ]);
  });

  it('count each from its own day, where the line names it, and agree with what is recorded by it', () => {
    const days = { consentFrom: '1/8/2025; 1/9/2025' };
    const line = { ...cells('1-CV/TU; 2-CV/TU', '1/7/2025', 'Tỉnh ủy'), ...days };
    const result = read([branch('A', { foundedOn: '1/7/2025', ...line })]);
    expect(result.ok && result.consents.map(({ on }) => on)).toEqual(['2025-08-01', '2025-09-01']);
    const head = { name: 'Tổ chức g1', kind: 'đảng bộ cơ sở', id: 'g1', ...line };
    const on = (day2: string) => [
      { unitId: 'g1', on: civilDate('2025-08-01'), document: first },
      { unitId: 'g1', on: civilDate(day2), document: { ...first, number: '2-CV/TU' } },
    ];
    expect(problemsOf(read([head], { consents: on('2025-09-01') }))).toEqual([]);
    expect(read([head], { consents: on('2025-10-01') })).toMatchObject({
      problems: [{ code: 'unit-differs', column: 'consentFrom', given: '1/9/2025', expected: '1/10/2025' }],
    });
  });

  it.each<[Line, readonly unknown[]]>([
    [
      { consentFrom: '1/8/2025' },
      [
        [2, 'consentNumber', 'field-missing'],
        [2, 'consentIssuedOn', 'field-missing'],
        [2, 'consentIssuer', 'field-missing'],
      ],
    ],
    [{ ...cells('1', '1/7/2025', 'Tỉnh ủy'), consentFrom: 'mai' }, [[2, 'consentFrom', 'day-unreadable']]],
    [
      { ...cells('1;2', '1/7/2025', 'Tỉnh ủy'), consentFrom: '1/8/2025; 2/8/2025; 3/8/2025' },
      [[2, 'consentFrom', 'consents-uneven']],
    ],
    [
      { ...cells('1;2', '1/7/2025; 2/7/2025; 3/7/2025', 'Tỉnh ủy'), consentFrom: 'mai' },
      [
        [2, 'consentIssuedOn', 'consents-uneven'],
        [2, 'consentFrom', 'day-unreadable'],
      ],
    ],
    [
      { ...cells('', '1/7/2025; 2/7/2025', 'Tỉnh ủy'), consentFrom: 'mai' },
      [
        [2, 'consentNumber', 'field-missing'],
        [2, 'consentFrom', 'day-unreadable'],
      ],
    ],
    [
      { ...cells('1', '1/7/2025', 'Tỉnh ủy'), foundedOn: '1/9/2025', consentFrom: '31/8/2025' },
      [[2, 'consentFrom', 'before-founding']],
    ],
    [
      { ...cells('1', '1/7/2025', 'Tỉnh ủy'), closedOn: '1/9/2026', consentFrom: '1/9/2026' },
      [[2, 'closedOn', 'closed-before-founded']],
    ],
  ])('are refused where their days cannot be: %j', (given, expected) => {
    expect(problemsOf(read([branch('A', given)]))).toEqual(expected);
  });

  it.each([
    [cells('1-CV/TU; 2-CV/TU; 3', '1/7/2025; 2/7/2025', 'Tỉnh ủy'), 'consentIssuedOn', 'consents-uneven'],
    [cells('1-CV/TU; 2-CV/TU', '1/7/2025; mai', 'Tỉnh ủy'), 'consentIssuedOn', 'day-unreadable'],
    [cells('1-CV/TU', 'mai', 'Tỉnh ủy'), 'consentIssuedOn', 'day-unreadable'],
  ])('are refused where they do not fit together: %j', (given, column, code) => {
    expect(problemsOf(read([branch('A', given)]))).toEqual([[2, column, code]]);
  });

  it('agree with those recorded of a stored unit, or are told at the cell', () => {
    const line = { name: 'Tổ chức g1', kind: 'đảng bộ cơ sở', id: 'g1' };
    const stored = { consents: [{ unitId: 'g1', on: day, document: first }] };
    expect(problemsOf(read([line], stored))).toEqual([]);
    expect(problemsOf(read([{ ...line, ...cells('1-cv/tu', '1/7/2025', 'Tỉnh ủy') }], stored))).toEqual([]);
    const other = { ...line, ...cells('1-CV/TU; 9-CV/TU', '1/7/2025', 'Tỉnh ủy') };
    expect(read([other], stored)).toMatchObject({
      problems: [
        {
          code: 'unit-differs',
          column: 'consentNumber',
          given: '9-CV/TU, 1/7/2025, Tỉnh ủy',
          expected: '1-CV/TU, 1/7/2025, Tỉnh ủy',
        },
      ],
    });
    expect(problemsOf(read([other]))).toEqual([[2, 'consentNumber', 'unit-differs']]);
  });
});
