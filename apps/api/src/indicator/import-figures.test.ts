import { beforeEach, expect, it } from 'vitest';
import { env } from 'cloudflare:workers';
import type { ImportReport } from './import-figures.ts';
import { ask } from '../../test/asking.ts';
import { countRows, dump } from '../../test/databases.ts';
import { documented, refusal } from '../../test/documented.ts';
import { aFile, admissionGoal, admitted, imported, topUnit } from '../../test/figure-files.ts';
import { binhThuan, openOffices } from '../../test/offices.ts';

beforeEach(() => openOffices());

function send(content: unknown, mode: 'dry-run' | 'store' = 'store', reason?: string, basedOn: string | null = null) {
  return ask(binhThuan, '/api/imports', { body: { fileName: 'so-lieu.json', mode, content, reason, basedOn } });
}

const file = aFile({
  units: [
    { id: topUnit, name: 'Đảng bộ tỉnh', kind: 'province' },
    { name: 'Đảng bộ phường Đạo Long', kind: 'commune', parent: 'dang bo tinh' },
  ],
  figures: [
    admitted,
    { unit: 'Đảng bộ phường Đạo Long', indicator: 'member.total', period: 'năm 2023', value: '1.204' },
  ],
  targets: [admissionGoal],
});

const nothing = {
  newFigures: 0,
  correctedFigures: 0,
  newTargets: 0,
  changedTargets: 0,
  newUnits: 0,
  unchanged: 0,
  corrections: [],
  basis: null,
  failedSums: [],
  importedBefore: null,
};
const someone = { id: expect.any(String) as string, title: expect.any(String) as string };
const someTime = { at: expect.any(Number) as number, by: someone };

it('stores a whole file with its record, an audit entry, and one for each thing that it brought', async () => {
  const audited = await countRows(env.POOL_00, 'audit_entry');
  const report = documented<ImportReport>(await send(file), 200);
  expect(report).toEqual({ ...nothing, stored: true, newUnits: 2, newFigures: 2, newTargets: 1 });
  const counted = ['unit', 'figure', 'target', 'imported_file'].map((table) => countRows(env.POOL_00, table));
  expect(await Promise.all(counted)).toEqual([2, 2, 1, 1]);
  expect(await countRows(env.POOL_00, 'audit_entry')).toBe(audited + 1 + 2 + 2 + 1);
  const { results } = await env.POOL_00.prepare(
    `SELECT action, unit_id IS NOT NULL AS ofUnit, after ->> 'revision' AS revision, request_id AS request
     FROM audit_entry ORDER BY sequence DESC LIMIT 6`,
  ).all<{ action: string; ofUnit: number; revision: number | null; request: string }>();
  expect(results.map(({ action, ofUnit, revision }) => [action, ofUnit, revision]).toReversed()).toEqual([
    ['import-figures', 0, null],
    ['found-unit', 1, null],
    ['found-unit', 1, null],
    ['record-figure', 1, 1],
    ['record-figure', 1, 1],
    ['assign-target', 1, 1],
  ]);
  expect(new Set(results.map(({ request }) => request)).size).toBe(1);
});

it('tells in a dry run what a file would do, and stores nothing', async () => {
  const before = await dump(env.POOL_00);
  const report = documented<ImportReport>(await send(file, 'dry-run'), 200);
  expect(report).toEqual({ ...nothing, stored: false, newUnits: 2, newFigures: 2, newTargets: 1 });
  expect(await dump(env.POOL_00)).toEqual(before);
});

it('says in a dry run that a sum would not add up, beside what is stored too, and stores it as reported', async () => {
  const about = { unit: topUnit, indicator: 'org.grassroots', period: '2020' };
  const branch = { ...about, category: 'branch', numerator: 20, denominator: 50 };
  await imported(binhThuan, { figures: [{ ...about, value: 50 }, branch] });
  const committee = aFile({ figures: [{ ...about, category: 'committee', numerator: 31, denominator: 50 }] });
  const report = documented<ImportReport>(await send(committee, 'dry-run'), 200);
  expect(report).toMatchObject({
    newFigures: 1,
    failedSums: [
      {
        unitName: 'Đảng bộ tỉnh',
        whole: 50,
        sum: 51,
        verdict: 'exceeds',
        parts: [
          { part: { indicator: 'org.grassroots', category: 'committee' }, count: 31 },
          { part: { indicator: 'org.grassroots', category: 'branch' }, count: 20 },
        ],
      },
    ],
  });
  expect(documented<ImportReport>(await send(committee), 200)).toMatchObject({ stored: true, failedSums: [] });
});

it('changes nothing when the same file comes again', async () => {
  await send(file);
  const before = await dump(env.POOL_00);
  const report = documented<ImportReport>(await send(file), 200);
  expect(report).toEqual({ ...nothing, stored: false, unchanged: 5, importedBefore: someTime });
  expect(await dump(env.POOL_00)).toEqual(before);
});

it('corrects what differs, and nothing else, from a second file', async () => {
  await send(file);
  const second = { ...file, document: 'Báo cáo số 02', figures: [{ ...admitted, value: 270 }], targets: [] };
  const { basis } = documented<ImportReport>(await send(second, 'dry-run'), 200);
  const report = documented<ImportReport>(await send(second, 'store', 'Cộng thiếu một đảng viên', basis), 200);
  expect(report).toEqual({ ...nothing, stored: true, correctedFigures: 1, unchanged: 2 });
  const { results } = await env.POOL_00.prepare(
    `SELECT value, revision, superseded_by, reason FROM figure WHERE indicator = 'admission.admitted' ORDER BY revision`,
  ).all();
  expect(results).toEqual([
    { value: 269, revision: 1, superseded_by: 2, reason: null },
    { value: 270, revision: 2, superseded_by: null, reason: 'Cộng thiếu một đảng viên' },
  ]);
});

it('stores nothing of a file with three wrong rows, and names all of them at their places', async () => {
  await imported(binhThuan, { units: file.units });
  const before = await dump(env.POOL_00);
  const wrong = {
    ...file,
    units: [...file.units, { name: 'Chi bộ 9', kind: 'hội quán' }],
    figures: [...file.figures, { ...admitted, period: '2023', value: -4 }],
    targets: [...file.targets, { ...admissionGoal, indicator: 'admission.all', period: 'khi nào cũng được' }],
  };
  for (const mode of ['dry-run', 'store'] as const)
    expect(refusal(await send(wrong, mode), 422)).toEqual([
      'unit-kind-unknown /units/2/kind',
      'cut-off-outside-period /figures/2/cutOffOn',
      'number-unreadable /figures/2/value',
      'indicator-unknown /targets/1/indicator',
      'period-unreadable /targets/1/period',
    ]);
  expect(await dump(env.POOL_00)).toEqual(before);
});

// A cell of the wrong type must not hide what is wrong in the rows beside it: people mend a file once.
it('names what is wrong in the shape of some rows together with what is wrong in all the others', async () => {
  const top = { id: topUnit, name: 'Đảng bộ tỉnh', kind: 'province' } as const;
  const figures = [
    { ...admitted, value: true },
    { ...admitted, unit: 'Không có', value: 'x' },
    { ...admitted, period: '2023', cutOffOn: null, colour: 'đỏ', indicator: 'khong-co' },
  ];
  const content = { ...aFile({ units: [top] }), figures };
  expect([...refusal(await send(content, 'dry-run'), 422)].sort()).toEqual([
    'field-type /figures/0/value',
    'field-unknown /figures/2/colour',
    'indicator-unknown /figures/2/indicator',
    'number-unreadable /figures/1/value',
    'unit-unknown /figures/1/unit',
  ]);
  expect(await countRows(env.POOL_00, 'figure')).toBe(0);
});

it('refuses the file of another province', async () => {
  const before = await dump(env.POOL_00);
  expect(refusal(await send(aFile({ province: 'ninh-thuan', figures: [admitted] })), 422)).toEqual([
    'file-province-other /province',
  ]);
  expect(await dump(env.POOL_00)).toEqual(before);
});

it.each<readonly [string, unknown, readonly string[]]>([
  ['of another format', { format: 'co-so/figures/9' }, ['file-format-unknown']],
  ['that is no object', 'số liệu', ['file-format-unknown']],
  ['without rows', { ...aFile(), units: [] }, ['file-empty']],
  ['with members it should not have', { ...aFile(), author: 'x' }, ['field-unknown /author']],
  ['that names a row twice', aFile({ figures: [admitted, { ...admitted, value: 270 }] }), ['row-repeated /figures/1']],
  [
    'that speaks of a unit nobody has',
    aFile({ figures: [{ ...admitted, unit: 'Nơi nào đó' }] }),
    ['unit-unknown /figures/0/unit'],
  ],
])('refuses a file %s', async (_, content, problems) => {
  const before = await dump(env.POOL_00);
  expect(refusal(await send(content), 422)).toEqual(problems);
  expect(await dump(env.POOL_00)).toEqual(before);
});

it('founds a chi bộ of one name under each of two committees, and finds both there the next time', async () => {
  const communes = ['Hòa', 'An'].map((name) => ({
    name: `Đảng bộ xã ${name}`,
    kind: 'commune',
    parent: 'Đảng bộ tỉnh',
  }));
  const branches = communes.map(({ name }, index) => ({
    name: 'Chi bộ 1',
    kind: 'grassrootsBranch',
    parent: name,
    code: `CB-${index}`,
  }));
  const members = { indicator: 'member.total', period: '2023', value: 12 };
  const figures = branches.map(({ code }) => ({ ...members, unit: code }));
  const twoNamesakes = aFile({ units: [...aFile().units, ...communes, ...branches], figures });
  expect(documented<ImportReport>(await send(twoNamesakes), 200)).toMatchObject({ newUnits: 5, newFigures: 2 });
  expect(documented<ImportReport>(await send(twoNamesakes), 200)).toMatchObject({ newUnits: 0, unchanged: 7 });
  expect(refusal(await send(aFile({ figures: [{ ...members, unit: 'Chi bộ 1' }] })), 422)).toEqual([
    'unit-ambiguous /figures/0/unit',
  ]);
});

it('refuses to found a unit again in another way', async () => {
  await imported(binhThuan);
  const other = aFile({ units: [{ id: topUnit, name: 'Đảng bộ tỉnh', kind: 'commune' }], figures: [admitted] });
  expect(refusal(await send(other), 422)).toEqual(['unit-differs /units/0']);
});

it('lets one of two files through that bring the same at once, and the other changes nothing more', async () => {
  await imported(binhThuan);
  const answers = await Promise.all([send(file), send(file)]);
  const statuses = answers.map(({ status }) => status).toSorted();
  expect(statuses[0]).toBe(200);
  expect(await countRows(env.POOL_00, 'figure')).toBe(2);
  expect(await countRows(env.POOL_00, 'imported_file')).toBe(2);
});

/** Repeating an old file once undid a correction in silence, with the old document's title for a reason. */
it('undoes a correction from an old file only when told so, and with a reason', async () => {
  await send(file);
  const row = { ...admitted, document: 'Báo cáo số 01' };
  const change = { row: { ...row, value: 272 }, basedOn: 1, reason: 'Cộng thiếu ba đảng viên' };
  documented(await ask(binhThuan, '/api/figures', { body: change }), 201);

  const tried = documented<ImportReport>(await send(file, 'dry-run'), 200);
  expect(tried).toMatchObject({ stored: false, correctedFigures: 1, unchanged: 4, importedBefore: someTime });
  expect(tried.corrections).toMatchObject([
    {
      kind: 'figure',
      at: '/figures/0',
      unitName: 'Đảng bộ tỉnh',
      from: { indicator: 'admission.admitted', period: '2024', quantity: { value: 272 }, recordedBy: someone },
      to: { category: null, quantity: { value: 269 } },
    },
  ]);

  const before = await dump(env.POOL_00);
  expect(refusal(await send(file), 422)).toEqual(['reason-missing /reason']);
  expect(refusal(await send(file, 'store', '  '), 422)).toEqual(['reason-missing /reason']);
  expect(await dump(env.POOL_00)).toEqual(before);

  const anew = { row: { ...row, value: 273 }, basedOn: 2, reason: 'Cộng thiếu một đảng viên' };
  documented(await ask(binhThuan, '/api/figures', { body: anew }), 201);
  const reasonOf = 'Theo biên bản rà soát';
  expect(refusal(await send(file, 'store', reasonOf), 409)).toEqual(['changed-meanwhile']);
  expect(refusal(await send(file, 'store', reasonOf, tried.basis), 409)).toEqual(['changed-meanwhile']);
  const { basis } = documented<ImportReport>(await send(file, 'dry-run'), 200);
  const told = documented<ImportReport>(await send(file, 'store', reasonOf, basis), 200);
  expect(told).toMatchObject({ stored: true, correctedFigures: 1, corrections: [] });
  const reason = `SELECT reason FROM figure WHERE indicator = 'admission.admitted' AND superseded_by IS NULL`;
  expect(await env.POOL_00.prepare(reason).first('reason')).toBe('Theo biên bản rà soát');
  const audited = `SELECT count(*) AS n FROM audit_entry WHERE action = 'import-figures' AND reason = 'Theo biên bản rà soát'`;
  expect(await env.POOL_00.prepare(audited).first('n')).toBe(1);
});

it.each(['pđ-1', 'PĐ-1'])('takes no unit with the code %j that another bears in other letters', async (code) => {
  const units = (name: string, as: string) => [{ name, kind: 'commune', parent: topUnit, code: as }];
  await imported(binhThuan);
  await imported(binhThuan, { units: units('Đảng bộ phường Đạo Long', 'Pđ-1') });
  const refused = await send(aFile({ units: units('Đảng bộ phường Phước Mỹ', code) }));
  expect(refusal(refused, 422)).toEqual(['code-taken /units/0/code']);
});
