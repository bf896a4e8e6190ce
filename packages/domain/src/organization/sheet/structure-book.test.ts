import { expect, it } from 'vitest';
import { civilDate, endOfTime } from '../../civil-date.ts';
import type { Cell } from '../../indicator/cell.ts';
import type { HostPlace } from '../host-place.ts';
import { aDatedUnit, aStructure } from '../structure.fixture.ts';
import { structureOf } from '../structure.ts';
import { hostPlaceColumns } from './host-place-columns.ts';
import type { HostPlaceField } from './host-place-columns.ts';
import { placeLayoutFor } from './host-place-layout.ts';
import { hostPlaceSheet } from './host-place-sheet.ts';
import { placesChangedSince } from './imported-places.ts';
import { sheetWords } from './sheet-words.ts';
import { readStructureBook } from './structure-book.ts';
import type { StructureBookFacts, StructureBookResult } from './structure-book.ts';
import { structureColumns } from './structure-columns.ts';
import type { StructureField } from './structure-columns.ts';
import { ownLayout } from './structure-layout.ts';
import type { StructureLayout } from './structure-layout.ts';

const day = civilDate('2026-10-01');
const ids = (word: string) => Array.from({ length: 20 }, (_, index) => `${word}-${index}`);
const facts: StructureBookFacts = {
  structure: aStructure(),
  groupings: { stored: [], inUse: [] },
  consents: [],
  containment: [],
  underId: null,
  day,
  today: day,
  newIds: ids('unit'),
  places: [],
  newPlaceIds: ids('place'),
};

type Line = Readonly<Partial<Record<HostPlaceField, Cell>>>;
type UnitLine = Readonly<Partial<Record<StructureField, Cell>>>;

function unitSheet(...lines: readonly UnitLine[]) {
  return [
    structureColumns.map(({ header }) => header),
    ...lines.map((line) => structureColumns.map(({ field }) => line[field] ?? null)),
  ];
}

function placeSheet(...lines: readonly Line[]) {
  return [
    hostPlaceColumns.map(({ header }) => header),
    ...lines.map((line) => hostPlaceColumns.map(({ field }) => line[field] ?? null)),
  ];
}

interface Read {
  readonly units?: readonly UnitLine[];
  readonly over?: Partial<StructureBookFacts>;
  readonly layout?: StructureLayout;
}

function read(places: readonly Line[], { units = [], over = {}, layout = ownLayout }: Read = {}) {
  return readStructureBook({ rows: unitSheet(...units), places: placeSheet(...places) }, layout, { ...facts, ...over });
}

function problemsOf({ places }: StructureBookResult) {
  return places.ok ? [] : places.problems.map(({ line, column, code }) => [line, column, code]);
}

function placesOf({ places }: StructureBookResult): readonly HostPlace[] {
  if (!places.ok) throw new Error(JSON.stringify(places.problems));
  return places.recorded.map(({ place }) => place);
}

const village: Line = { name: 'Thôn Đông', kind: 'thôn', unit: '01' };
const hosted: Line = { ...village, state: 'riêng', branch: '0101', hasCommittee: 'có' };
const since = { validFrom: day, validUntil: endOfTime };
const place: HostPlace = {
  id: 'place-0',
  name: 'Thôn Đông',
  kind: 'village',
  ...since,
  underUnitId: [{ value: 'c1', ...since }],
  branches: [{ value: { state: 'own', unitId: 'b1', hasCommittee: true }, ...since }],
};

it('records a place with everything that its line says, from the day of the list where none is said', () => {
  expect(placesOf(read([hosted]))).toEqual([place]);
  const from = civilDate('2020-03-01');
  const line = { ...village, name: 'Trường A', kind: 'TRUONG HOC', from: '1/3/2020', until: 'ngày 1 tháng 2 năm 2027' };
  const life = { validFrom: from, validUntil: civilDate('2027-02-01') };
  expect(placesOf(read([{ ...line, state: 'chua co', branchFrom: '1/1/2021', unitFrom: '2/3/2020' }]))).toMatchObject([
    {
      kind: 'school',
      ...life,
      underUnitId: [{ value: 'c1', ...life, validFrom: '2020-03-02' }],
      branches: [{ value: { state: 'none' }, ...life, validFrom: '2021-01-01' }],
    },
  ]);
});

it('names units that the list beside it founds, and of namesakes the one below its own unit', () => {
  const commune = { name: 'Đảng bộ xã Mới', kind: 'đảng bộ xã', parent: 'Tổ chức p' };
  const branch = { name: 'Tổ chức b1', kind: 'chi bộ trực thuộc', parent: 'Đảng bộ xã Mới' };
  const lines = [
    { ...hosted, unit: 'Dang bo xa moi', branch: 'Tổ chức b1' },
    { ...hosted, branch: 'Tổ chức b1' },
  ];
  const found = placesOf(read(lines, { units: [commune, branch] }));
  expect(found).toMatchObject([
    { underUnitId: [{ value: 'unit-0' }], branches: [{ value: { unitId: 'unit-1' } }] },
    { underUnitId: [{ value: 'c1' }], branches: [{ value: { unitId: 'b1' } }] },
  ]);
});

it('belongs to its unit and has its branch from the day on which both are there, and says what nobody knows', () => {
  const [founded, closed] = [civilDate('2025-07-01'), civilDate('2027-01-01')];
  const units = [
    ...facts.structure.units.values(),
    aDatedUnit('n', 'commune', 'p', { foundedOn: founded, closedOn: closed }),
  ];
  const line = { ...village, unit: 'Tổ chức n', from: '1/1/2000' };
  const result = read([line], { over: { structure: structureOf(units, []) } });
  expect(placesOf(result)).toMatchObject([{ validFrom: '2000-01-01', underUnitId: [{ validFrom: founded }] }]);
  expect(result.places.findings).toEqual([
    { line: 2, kind: 'unit-later', on: founded },
    { line: 2, kind: 'unit-ends', on: closed },
  ]);
});

it('tells of every cell at fault in both sheets, and not of units that the other sheet was to found', () => {
  const broken = { name: 'Chi bộ mới', kind: 'hội quán', parent: '01' };
  const result = read(
    [
      { kind: 'làng chài', unit: '01', state: 'nửa', from: '31/2/2026' },
      { ...hosted, unit: 'Xã lạ', branch: 'Chi bộ mới' },
      { ...hosted, branch: '01' },
      { ...village, branch: '0101', hasCommittee: 'có' },
      { ...village, state: 'ghép' },
      { ...hosted, name: 'Thôn \ud800', hasCommittee: 'nhiều' },
      { ...village, name: 'Thôn Tây', from: '1/1/2027', until: '1/1/2026', branchFrom: '1/1/2020' },
    ],
    { units: [broken] },
  );
  expect(result.units).toMatchObject({ ok: false, problems: [{ line: 2, column: 'kind' }] });
  expect(problemsOf(result)).toEqual([
    [2, 'name', 'field-missing'],
    [2, 'state', 'state-unknown'],
    [2, 'kind', 'kind-unknown'],
    [2, 'from', 'day-unreadable'],
    [3, 'unit', 'unit-unknown'],
    [4, 'branch', 'branch-kind-unfit'],
    [5, 'branch', 'branch-not-said'],
    [5, 'hasCommittee', 'branch-not-said'],
    [6, 'branch', 'field-missing'],
    [6, 'hasCommittee', 'field-missing'],
    [7, 'name', 'text-unreadable'],
    [7, 'hasCommittee', 'committee-unknown'],
    [8, 'until', 'until-before-from'],
    [8, 'branchFrom', 'day-before-place'],
  ]);
});

it('refuses a place that stands there twice, and a branch that is another place’s own', () => {
  const other = { ...hosted, name: 'Thôn Tây' };
  const result = read([hosted, village, other, { ...other, name: 'Thôn Nam', branch: 'Tổ chức b2', state: 'ghép' }]);
  expect(problemsOf(result)).toEqual([
    [3, 'name', 'place-repeated'],
    [4, 'branch', 'branch-hosted-elsewhere'],
  ]);
  const beside = read([other, { ...village, name: 'Thôn Đông', kind: 'thôn', id: 'ab' }], {
    over: { places: [{ ...place, id: 'stored' }] },
  });
  expect(problemsOf(beside)).toEqual([
    [2, 'branch', 'branch-hosted-elsewhere'],
    [3, 'id', 'id-malformed'],
  ]);
});

it('changes nothing when it comes again or as it went out, and refuses to change what is stored', () => {
  const over = { places: [place] };
  const { rows } = hostPlaceSheet(facts.structure, [place], day, 'c1');
  expect(rows[1]).toEqual([
    'Thôn Đông',
    'thôn, ấp',
    '01',
    null,
    '1/10/2026',
    null,
    'riêng',
    '0101',
    null,
    'có',
    'place-0',
  ]);
  for (const places of [rows, placeSheet(hosted), placeSheet(village)]) {
    const again = readStructureBook({ rows: [], places }, ownLayout, { ...facts, ...over });
    expect(again.places).toMatchObject({ ok: true, recorded: [], unchanged: [{ line: 2, placeId: 'place-0' }] });
  }
  const other = { ...hosted, id: 'place-0', name: 'Thôn Bắc', unit: '02', branch: 'Tổ chức b4', hasCommittee: 'không' };
  const result = read([{ ...other, from: '1/1/2020' }], { over });
  expect(problemsOf(result).map(([, column]) => column)).toEqual(['name', 'unit', 'from', 'branch', 'hasCommittee']);
  expect(hostPlaceSheet(facts.structure, [place], day, 'c2').rows).toHaveLength(1);
});

it('comes back whole where there is nothing yet', () => {
  const moved = { ...place, underUnitId: [{ value: 'c1', validFrom: civilDate('2026-12-01'), validUntil: endOfTime }] };
  const none: HostPlace = { ...place, id: '0198c0de-0000-7000-8000-000000000001', name: 'Buôn A', branches: [] };
  const stored = [place, none].map((one, index) => ({ ...one, id: `0198c0de-0000-7000-8000-00000000000${index}` }));
  const { rows } = hostPlaceSheet(facts.structure, stored, day, null);
  const back = placesOf(readStructureBook({ rows: [], places: rows }, ownLayout, facts));
  expect(back.toSorted((left, right) => (left.id < right.id ? -1 : 1))).toEqual(stored);
  const late = hostPlaceSheet(facts.structure, [moved], civilDate('2027-01-01'), null).rows;
  expect(late[1]![3]).toBe('1/12/2026');
});

it('reads a sheet from elsewhere by its own headers and words', () => {
  const headers = ['TEN THON, KHU PHO', 'Loai', 'Xa, phuong', 'Chi bộ', 'Chi ủy', 'Kiểu'];
  const places = {
    ...placeLayoutFor(headers),
    kindWords: [{ word: 'làng nghề', kind: 'village' as const }],
    stateWords: [{ word: 'có', state: 'own' as const }],
  };
  const layout = {
    ...ownLayout,
    places: { ...places, columns: [...places.columns, { header: 'Kiểu', field: 'state' as const }] },
  };
  const rows = [['Biểu số 2'], headers, ['Thôn Đông', 'Làng nghề', '01', '0101', 'x', 'Có']];
  const result = readStructureBook({ rows: [], places: rows }, layout, facts);
  expect(placesOf(result)).toEqual([place]);
  expect(sheetWords({ rows: [], places: rows }, layout)).toMatchObject({ codes: ['01', '0101'], placeIds: [] });
});

it('is no sheet of places where nothing stands in it, and none of units where only places are given', () => {
  const units = [{ name: 'Chi bộ mới', kind: 'chi bộ trực thuộc', parent: 'Tổ chức g1' }];
  expect(read([], { units })).toMatchObject({
    units: { ok: true, founded: [{ line: 2 }] },
    places: { ok: true, recorded: [] },
  });
  expect(read([village])).toMatchObject({
    units: { ok: true, founded: [] },
    places: { ok: true, recorded: [{ line: 2 }] },
  });
  const both = readStructureBook({ rows: unitSheet(), places: null }, ownLayout, facts);
  expect(both.units).toMatchObject({ ok: false, problems: [{ code: 'sheet-empty' }] });
  const foreign = readStructureBook({ rows: [], places: [['x'], ['y']] }, ownLayout, facts);
  expect(problemsOf(foreign)).toEqual([[1, null, 'sheet-empty']]);
});

it('names what of its places was written since, before it may be taken back', () => {
  const closed = { ...place, validUntil: civilDate('2027-01-01') };
  expect(placesChangedSince([{ recorded: place, stored: { ...place } }])).toEqual([]);
  expect(placesChangedSince([{ recorded: place, stored: { ...closed, name: 'Thôn Bắc' } }])).toEqual([
    { placeId: 'place-0', name: 'Thôn Bắc', changed: ['name', 'days'] },
  ]);
  expect(placesChangedSince([{ recorded: place, stored: undefined }])).toMatchObject([{ changed: [] }]);
});

it('keeps the name of a stored place that a line writes without marks, and says so', () => {
  const { places } = read([{ ...hosted, name: 'Thon Dong' }], { over: { places: [place] } });
  const findings = [{ kind: 'name-kept', line: 2, given: 'Thon Dong', stored: 'Thôn Đông' }];
  expect(places).toMatchObject({ ok: true, recorded: [], unchanged: [{ placeId: place.id }], findings });
  expect(problemsOf(read([{ ...hosted, name: 'Thôn Động' }], { over: { places: [place] } }))).toEqual([
    [2, 'name', 'place-differs'],
  ]);
});

it('lets a place be older than the Party, and of a unit from its first day on at the earliest', () => {
  const old = { ...hosted, from: '1/1/1900' };
  const partyFrom = { validFrom: '1930-02-03' };
  expect(placesOf(read([old]))).toMatchObject([
    { validFrom: '1900-01-01', underUnitId: [partyFrom], branches: [partyFrom] },
  ]);
  expect(problemsOf(read([{ ...old, unitFrom: '1/1/1900', branchFrom: '2/2/1930' }]))).toEqual([
    [2, 'unitFrom', 'before-party'],
    [2, 'branchFrom', 'before-party'],
  ]);
});
