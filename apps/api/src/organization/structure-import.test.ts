import { beforeEach, describe, expect, it } from 'vitest';
import { env } from 'cloudflare:workers';
import { findUnitOn, openProvinceDb, newMeter } from '@co-so/db';
import type { SavedLayout, StructureImport } from '@co-so/db';
import { civilDate, hostPlaceColumns, ownLayout, structureColumns } from '@co-so/domain';
import type { Cell, HostPlaceField, StructureField } from '@co-so/domain';
import { ask } from '../../test/asking.ts';
import type { Answer } from '../../test/asking.ts';
import type { Asked } from '../../test/asking.ts';
import { countRows, dump } from '../../test/databases.ts';
import { documented, refusal } from '../../test/documented.ts';
import { admitted, imported, topUnit, ward } from '../../test/figure-files.ts';
import { binhThuan, openOffices } from '../../test/offices.ts';
import { sceneOf } from '../../test/scene.ts';
import type { StructureImportReport } from './import-report.ts';
import type { ShownUnitPage } from './load-unit-page.ts';
import type { ExportedStructure } from './load-structure-sheet.ts';

beforeEach(
  sceneOf(async () => {
    await openOffices();
    await imported(binhThuan, {
      units: [
        { id: topUnit, name: 'Đảng bộ tỉnh', kind: 'province' },
        { id: ward, name: 'Đảng bộ phường Một', kind: 'commune', parent: topUnit, code: 'P1' },
      ],
    });
  }),
);

const day = '2024-06-14';

type Line = Readonly<Partial<Record<StructureField, Cell>>>;

function rowsOf(...lines: readonly Line[]) {
  return [
    structureColumns.map(({ header }) => header),
    ...lines.map((line) => structureColumns.map(({ field }) => line[field] ?? null)),
  ];
}

const branch: Line = { code: 'C1', name: 'Chi bộ khu phố 1', kind: 'chi bộ trực thuộc', parent: 'P1' };
const cell: Line = { name: 'Tổ đảng 1', kind: 'tổ đảng', parent: 'C1' };

function send(rows: readonly (readonly Cell[])[], mode = 'store', over: object = {}, asked: Asked = {}) {
  const body = { fileName: 'to-chuc.xlsx', mode, layout: ownLayout, rows, underId: null, day, ...over };
  return ask(binhThuan, '/api/structure-imports', { body, ...asked });
}

async function stored(...lines: readonly Line[]) {
  return documented<StructureImportReport>(await send(rowsOf(...lines)), 200);
}

function undo(id: string | null) {
  return ask(binhThuan, `/api/structure-imports/${id}/undo`, { method: 'POST' });
}

const exported = async (query = '') =>
  documented<ExportedStructure>(await ask(binhThuan, `/api/structure-sheet${query}`), 200);

describe('a second head of the province', () => {
  const second: Line = { name: 'Đảng bộ tỉnh Hai', kind: 'đảng bộ tỉnh' };

  it('is refused, also where the list names nothing that is stored', async () => {
    const before = await dump(env.POOL_00);
    const answer = await send(rowsOf(second));
    expect(refusal(answer, 422)).toEqual(['structure-line /rows/1/kind']);
    expect(answer.text).toContain('"reason":"province-head-taken","line":2,"column":"kind","other":"Đảng bộ tỉnh"');
    expect(await dump(env.POOL_00)).toEqual(before);
  });
});

describe('a kind that no text lets stand where it stands, while the text in force is not confirmed', () => {
  const today = { day: '2026-11-27' };
  const id = '0198c0de-1111-7000-8000-0000000000c7';
  const misplaced: Line = {
    id,
    name: 'Tổ đảng Hai',
    kind: 'partyCell',
    parent: 'P1',
    foundedOn: '1/8/2025',
  };
  const document = { consentNumber: '1-CV/TU', consentIssuedOn: '1/6/2024', consentIssuer: 'Tỉnh ủy' };
  const placed = async () => {
    const page = await ask(binhThuan, `/api/units/${id}?on=2026-11-27`);
    return documented<ShownUnitPage>(page, 200).findings.filter(({ kind }) => kind === 'containment');
  };

  it('is refused with the clause, and nothing is stored', async () => {
    const before = await dump(env.POOL_00);
    const refused = await send(rowsOf(misplaced), 'store', today);
    expect(refusal(refused, 422)).toEqual(['structure-line /rows/1/consentNumber']);
    expect(refused.text).toContain('Quy định 294-QĐ/TW');
    expect(await dump(env.POOL_00)).toEqual(before);
  });

  it('comes in with a document, which its page names beside the finding until the import is undone', async () => {
    const toCome = rowsOf({ ...misplaced, ...document, consentIssuedOn: '15/6/2024' });
    expect(refusal(await send(toCome, 'store', today), 422)).toEqual(['structure-line /rows/1/consentIssuedOn']);
    const report = documented<StructureImportReport>(
      await send(rowsOf({ ...misplaced, ...document }), 'store', today),
      200,
    );
    expect(report.findings).toMatchObject([
      { finding: { allowed: false, consent: { number: '1-CV/TU' } }, lines: [2] },
    ]);
    expect(await placed()).toMatchObject([{ parentKind: 'commune', consent: { number: '1-CV/TU' } }]);
    expect((await exported('?on=2026-11-27')).rows.flat()).toEqual(expect.arrayContaining(Object.values(document)));
    documented(await undo(report.importId), 200);
    expect((await dump(env.POOL_00))['unit_consent']).toEqual([]);
  });
});

describe('a list of units', () => {
  it('is told the lines of the file where blank ones were left out, the pointers staying on what was sent', async () => {
    const refused = await send(rowsOf(branch, { ...cell, parent: 'Không có' }), 'dry-run', {
      lines: [1, 5, 1_048_576],
    });
    expect(refusal(refused, 422)).toEqual(['structure-line /rows/2/parent']);
    expect(refused.text).toContain('"line":1048576');
    expect((await send(rowsOf(branch), 'dry-run', { lines: [0] })).status).toBe(422);
  });

  it('is stored whole, with its record, an audit entry and one for each unit', async () => {
    const audited = await countRows(env.POOL_00, 'audit_entry');
    const report = await stored(branch, cell);
    expect(report).toMatchObject({
      founded: 2,
      foundedByKind: [
        { kind: 'subordinateBranch', count: 1 },
        { kind: 'partyCell', count: 1 },
      ],
      unchanged: 0,
      unusedHeaders: [],
    });
    expect(await countRows(env.POOL_00, 'audit_entry')).toBe(audited + 3);
    const listed = documented<readonly StructureImport[]>(await ask(binhThuan, '/api/structure-imports'), 200);
    expect(listed).toMatchObject([{ id: report.importId, name: 'to-chuc.xlsx', units: 2, undone: null }]);
    const { rows } = await exported(`?unit=${ward}`);
    expect(rows.map((row) => row[2])).toEqual(['Tên tổ chức', 'Đảng bộ phường Một', 'Chi bộ khu phố 1', 'Tổ đảng 1']);
  });

  it('is only told of in a dry run', async () => {
    const before = await dump(env.POOL_00);
    const report = documented<StructureImportReport>(await send(rowsOf(branch, cell), 'dry-run'), 200);
    expect(report).toMatchObject({ importId: null, founded: 2 });
    expect(await dump(env.POOL_00)).toEqual(before);
  });

  it('changes nothing when it comes again, nor when it comes as it went out', async () => {
    await stored(branch, cell);
    const before = await dump(env.POOL_00);
    expect(await stored(branch, cell)).toMatchObject({ importId: null, founded: 0, unchanged: 2 });
    expect(await dump(env.POOL_00)).toEqual(before);
    const { rows } = await exported();
    const again = documented<StructureImportReport>(await send(rows), 200);
    expect(again).toMatchObject({ importId: null, founded: 0, unchanged: 4 });
  });

  it('stores nothing when one line is wrong, and names each cell at fault', async () => {
    const before = await dump(env.POOL_00);
    const rows = rowsOf(branch, { ...cell, kind: 'hội quán' }, { ...cell, name: 'Tổ 2', parent: 'X' });
    for (const mode of ['dry-run', 'store'])
      expect(refusal(await send(rows, mode), 422)).toEqual([
        'structure-line /rows/2/kind',
        'structure-line /rows/3/parent',
      ]);
    expect(await dump(env.POOL_00)).toEqual(before);
  });

  it('is refused with a unit to stand under that is none, and from those who may not found units', async () => {
    const nowhere = '0198c0de-0000-7000-8000-000000000fff';
    expect(refusal(await send(rowsOf(branch), 'store', { underId: nowhere }), 422)).toEqual(['unit-unknown /underId']);
    for (const as of ['departmentHead', 'committeeOfficial', 'reader'] as const) {
      expect(refusal(await send(rowsOf(branch), 'dry-run', {}, { as }), 403)).toEqual(['not-allowed']);
      expect(refusal(await ask(binhThuan, '/api/structure-imports', { as }), 403)).toEqual(['not-allowed']);
    }
  });

  it('takes a real day of a unit older than its parent, and shows where it stood on each', async () => {
    const report = await stored({ ...branch, foundedOn: '3/2/1999', parentFrom: '1/1/2020' });
    const db = openProvinceDb(env.POOL_00, newMeter());
    const { results } = await env.POOL_00.prepare('SELECT unit_id FROM structure_import_unit WHERE import_id = ?')
      .bind(report.importId)
      .all<{ unit_id: string }>();
    const { unit_id: id } = results[0]!;
    expect((await findUnitOn(db, id, civilDate('2019-12-31')))?.parentId).toBeNull();
    expect((await findUnitOn(db, id, civilDate('2020-01-01')))?.parentId).toBe(ward);
  });
});

describe('taking an import back', () => {
  it('leaves the units as if they had never been, and the record of it', async () => {
    const before = await exported();
    const { importId } = await stored(branch, cell);
    const undone = documented<StructureImport>(await undo(importId), 200);
    expect(undone.undone).toMatchObject({ by: { title: expect.any(String) as string } });
    expect(await exported()).toEqual(before);
    expect(await countRows(env.POOL_00, 'unit')).toBe(2);
    expect(refusal(await undo(importId), 409)).toEqual(['import-undone']);
    expect(await stored(branch, cell)).toMatchObject({ founded: 2 });
  });

  it('is refused while something depends on it, and names everything that does', async () => {
    const { importId } = await stored(branch);
    await stored(cell);
    await imported(binhThuan, { figures: [{ ...admitted, unit: 'C1' }] });
    const before = await dump(env.POOL_00);
    const answer = await undo(importId);
    expect(refusal(answer, 409)).toEqual(['structure-dependant', 'structure-dependant']);
    expect(JSON.parse(answer.text)).toMatchObject({
      errors: [
        { dependant: { kind: 'unit-below' }, names: expect.any(Object) as object },
        { dependant: { kind: 'recorded', what: 'figures', count: 1 } },
      ],
    });
    expect(await dump(env.POOL_00)).toEqual(before);
  });
});

describe('the groups of units in a list', () => {
  const grouped = { ...branch, area: 'Miền núi', sector: 'Nông nghiệp' };
  const groupsOn = async () => {
    const { rows } = await exported(`?on=${day}`);
    const [headers = [], ...lines] = rows;
    const line = lines.find((cells) => cells.includes('C1')) ?? [];
    return ['Lĩnh vực', 'Địa bàn', 'Biên giới, hải đảo'].map((header) => line[headers.indexOf(header)]);
  };

  it('come in with the units and go out in the same columns, and the same list changes nothing', async () => {
    await stored(grouped);
    expect(await groupsOn()).toEqual(['Nông nghiệp', 'Miền núi', null]);
    const { rows } = await exported(`?on=${day}`);
    expect(documented(await send(rows), 200)).toMatchObject({ founded: 0, unchanged: 3 });
    const other = await send(rowsOf({ ...grouped, area: 'Đồng bằng' }));
    expect(refusal(other, 422)).toHaveLength(1);
    expect(JSON.parse(other.text)).toMatchObject({ errors: [{ reason: 'unit-differs', column: 'area', line: 2 }] });
  });

  it('go with them when the import is taken back, and come again with the same ids', async () => {
    const { importId } = await stored(grouped);
    const { rows } = await exported(`?on=${day}`);
    documented(await undo(importId), 200);
    expect(await countRows(env.POOL_00, 'unit_grouping')).toBe(0);
    expect(documented(await send(rows), 200)).toMatchObject({ founded: 1 });
    expect(await groupsOn()).toEqual(['Nông nghiệp', 'Miền núi', null]);
  });

  it('stand in the way of taking it back once somebody has written others', async () => {
    const { importId } = await stored(grouped);
    const id = await env.POOL_00.prepare("SELECT unit_id FROM unit_code WHERE code = 'C1'").first<string>('unit_id');
    const draft = { scheme: 'area', grouping: 'Hải đảo', from: day, basedOn: 1 };
    documented(await ask(binhThuan, `/api/units/${id}/groupings`, { body: draft }), 200);
    const answer = await undo(importId);
    expect(refusal(answer, 409)).toEqual(['structure-dependant']);
    expect(JSON.parse(answer.text)).toMatchObject({
      errors: [{ dependant: { kind: 'recorded', what: 'groupings', count: 1 } }],
    });
  });
});

describe('the sheet of host places beside a list of units', () => {
  type PlaceLine = Readonly<Partial<Record<HostPlaceField, Cell>>>;
  const placeRows = (...lines: readonly PlaceLine[]) => [
    hostPlaceColumns.map(({ header }) => header),
    ...lines.map((line) => hostPlaceColumns.map(({ field }) => line[field] ?? null)),
  ];
  const hosted: PlaceLine = {
    ...{ name: 'Khu phố 1', kind: 'khu phố', unit: 'P1', from: '1/7/2023' },
    ...{ state: 'riêng', branch: 'C1', hasCommittee: 'có', branchFrom: '1/8/2023' },
  };
  const bare: PlaceLine = { name: 'Trường A', kind: 'trường học', unit: 'P1', from: '1/7/2023', state: 'chưa có' };
  type Rows = readonly (readonly Cell[])[];
  const both = (places: Rows, rows: Rows = rowsOf(branch)) => send(rows, 'store', { places: { rows: places } });
  const placeTables = async () => {
    const all = await dump(env.POOL_00);
    return ['host_place', 'host_place_unit', 'host_place_branch', 'host_place_standing'].map((table) => all[table]);
  };

  it('comes in with it in one batch, goes out in the same columns, and changes nothing when it comes again', async () => {
    const audited = await countRows(env.POOL_00, 'audit_entry');
    const report = documented<StructureImportReport>(await both(placeRows(hosted, bare)), 200);
    expect(report).toMatchObject({
      ...{ founded: 1, recorded: 2, placesUnchanged: 0, placeFindings: [] },
      recordedByKind: [
        { kind: 'quarter', count: 1 },
        { kind: 'school', count: 1 },
      ],
    });
    expect(await countRows(env.POOL_00, 'audit_entry')).toBe(audited + 4);
    const before = await dump(env.POOL_00);
    expect(documented(await both(placeRows(hosted, bare)), 200)).toMatchObject({ importId: null, placesUnchanged: 2 });
    expect(await dump(env.POOL_00)).toEqual(before);
    for (const query of ['', `?unit=${ward}`]) {
      const { rows, places } = await exported(query);
      expect(places.rows.map((row) => row.slice(0, 10))).toEqual(
        placeRows(hosted, bare).map((row) => row.slice(0, 10)),
      );
      expect(documented(await both(places.rows, rows), 200)).toMatchObject({ importId: null, placesUnchanged: 2 });
    }
    const later = await both(placeRows({ ...hosted, hasCommittee: 'không' }), []);
    expect(refusal(later, 422)).toEqual(['place-line /places/rows/1/hasCommittee']);
  });

  it('is refused together with it, each cell at fault in either being named', async () => {
    const before = await dump(env.POOL_00);
    const rows = rowsOf({ ...branch, kind: 'hội quán' });
    const places = { rows: placeRows(hosted, { ...bare, from: 'hôm qua' }), lines: [1, 2, 900] };
    const answer = await send(rows, 'dry-run', { places });
    expect(refusal(answer, 422)).toEqual(['structure-line /rows/1/kind', 'place-line /places/rows/2/from']);
    expect(answer.text).toContain('"line":900');
    expect(await dump(env.POOL_00)).toEqual(before);
  });

  it('is taken back with it as if the places had never been, alone too, and comes in again with the same ids', async () => {
    const before = await placeTables();
    const { importId } = documented<StructureImportReport>(await both(placeRows(hosted, bare)), 200);
    const { rows, places } = await exported();
    const alone = documented<StructureImportReport>(await both(placeRows({ ...bare, name: 'Trường B' }), []), 200);
    expect(alone).toMatchObject({ founded: 0, recorded: 1 });
    expect(documented(await undo(alone.importId), 200)).toMatchObject({ units: 0, places: 1 });
    expect(documented(await undo(importId), 200)).toMatchObject({ units: 1, places: 2 });
    expect(await placeTables()).toEqual(before);
    expect((await exported()).places.rows).toHaveLength(1);
    expect(documented(await both(places.rows, rows), 200)).toMatchObject({ founded: 1, recorded: 2 });
  });

  it('stands in the way of taking it back once a place was written anew', async () => {
    const { importId } = documented<StructureImportReport>(await both(placeRows(hosted)), 200);
    const id = await env.POOL_00.prepare('SELECT id FROM host_place').first<string>('id');
    const change = {
      name: 'Khu phố Một',
      kind: 'quarter',
      from: '2023-07-01',
      until: null,
      reason: 'Ghi nhầm',
      basedOn: 1,
    };
    documented(await ask(binhThuan, `/api/host-places/${id}/correction`, { body: change }), 200);
    const answer = await undo(importId);
    expect(refusal(answer, 409)).toEqual(['place-dependant']);
    expect(JSON.parse(answer.text)).toMatchObject({ errors: [{ name: 'Khu phố Một', changed: ['name'] }] });
  });
});

describe('layouts', () => {
  const layout = { ...ownLayout, name: 'Danh sách của phần mềm khác', parents: 'code' as const };
  const save = (of: object, basedOn: number | null = null) =>
    ask(binhThuan, '/api/structure-layouts', { body: { layout: of, basedOn } });
  const remove = (basedOn: number | null) =>
    ask(binhThuan, '/api/structure-layouts/removal', { body: { name: layout.name, basedOn } });

  it('are kept by their names, replaced and removed', async () => {
    documented<readonly SavedLayout[]>(await save(layout), 200);
    const kept = documented<readonly SavedLayout[]>(await save({ ...layout, parents: 'name' }, 1), 200);
    expect(kept).toMatchObject([{ layout: { name: layout.name, parents: 'name' }, revision: 2 }]);
    expect(documented(await ask(binhThuan, '/api/structure-layouts'), 200)).toEqual(kept);
    expect(documented(await remove(2), 200)).toEqual([]);
  });

  it('are saved and removed on the one that was seen alone, and of two at once one stays', async () => {
    const [first] = documented<readonly SavedLayout[]>(await save(layout), 200);
    const { revision } = first!;
    const other = { ...layout, parents: 'name' };
    const before = await dump(env.POOL_00);
    for (const late of [
      await save(other),
      await save(other, revision + 1),
      await remove(null),
      await remove(revision + 1),
    ])
      expect(refusal(late, 409)).toEqual(['changed-meanwhile']);
    expect(await dump(env.POOL_00)).toEqual(before);
    const both = await Promise.all([save(other, revision), save({ ...layout, parents: 'indentation' }, revision)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const deeds = await Promise.all([remove(revision + 1), save(other, revision + 1)]);
    expect(deeds.map(({ status }) => status).sort()).not.toEqual([200, 200]);
  });

  // Whoever saw the one that was removed has seen nothing of the one that was saved under its name again.
  it('have numbers that go on when one is removed and saved again', async () => {
    const one = { ...layout, name: 'Bỏ rồi lưu lại' };
    const put = async (basedOn: number | null) =>
      ask(binhThuan, '/api/structure-layouts', { body: { layout: one, basedOn } });
    const taken = (basedOn: number) =>
      ask(binhThuan, '/api/structure-layouts/removal', { body: { name: one.name, basedOn } });
    const revisionIn = (answer: Answer) =>
      documented<readonly SavedLayout[]>(answer, 200).find(({ layout: { name } }) => name === one.name)?.revision;
    const first = revisionIn(await put(null))!;
    expect(revisionIn(await taken(first))).toBeUndefined();
    expect(revisionIn(await put(null))).toBeGreaterThan(first);
    expect(refusal(await put(first), 409)).toEqual(['changed-meanwhile']);
    expect(refusal(await taken(first), 409)).toEqual(['changed-meanwhile']);
  });

  it('are refused with two columns for one field', async () => {
    const [first] = layout.columns;
    expect((await save({ ...layout, columns: [first, { ...first, header: 'khác' }] })).status).toBe(422);
  });
});

/** The limits of a Worker and of D1: the queries of one request, and the size of what comes in. */
it('takes ten thousand units in one request of few queries, and takes them back in another', async () => {
  const lines = Array.from({ length: 10_000 }, (_, index): Line => {
    const isBranch = index % 10 === 0;
    return {
      code: `K${index}`,
      name: isBranch ? `Chi bộ ${index}` : `Tổ đảng ${index}`,
      kind: isBranch ? 'chi bộ trực thuộc' : 'tổ đảng',
      parent: isBranch ? 'P1' : `K${index - (index % 10)}`,
    };
  });
  const answer = await send(rowsOf(...lines));
  const report = documented<StructureImportReport>(answer, 200);
  expect(report.founded).toBe(10_000);
  expect(answer.queries).toBeLessThan(1000);
  const undone = await undo(report.importId);
  expect(undone.status).toBe(200);
  expect(undone.queries).toBeLessThan(1000);
  expect(await countRows(env.POOL_00, 'unit')).toBe(2);
}, 120_000);
