import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { runCases } from './cases/run-cases.ts';
import { runHere } from './run-here.fixture.ts';
import { isWell, runFiles } from './cases/run-files.ts';

const root = dirname(import.meta.dirname);
const kept = join(root, 'packages/domain/src/regulation/cases');
const shared = join(dirname(root), 'shared', 'cases');
const filesIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.json'));
const textIn = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

test.each(filesIn(kept))('every case of %s comes out as it says', async (name) => {
  expect((await runCases(textIn(kept, name)))?.failures).toEqual([]);
});

it.skipIf(!existsSync(shared))('keeps the same files as the shared folder, and runs them', async () => {
  expect(filesIn(kept)).toEqual(filesIn(shared));
  for (const name of filesIn(shared)) {
    // The kept copies are formatted like all files here: their content is what must not drift.
    expect(JSON.parse(textIn(kept, name)), `${name} has drifted`).toEqual(JSON.parse(textIn(shared, name)));
    expect((await runCases(textIn(shared, name)))?.failures).toEqual([]);
  }
});

const tasks = { assigned: 20, completed: 20, late: 0, belowQuality: 0, exceeding: 6 };
const rating = { on: '2025-12-31', subject: 'collective', score: '92', tasks };
const outstanding = { outcome: 'outstanding', reasons: [] };

async function failuresOf(given: unknown, expect: unknown = outstanding, kind: unknown = 'annual-rating') {
  const report = await runCases(JSON.stringify([{ id: 'x', kind, given, expect }]));
  return report!.failures;
}

it.each([
  ['a score as a number', { ...rating, score: 92 }],
  ['three decimals', { ...rating, score: '92.555' }],
  ['more than 100', { ...rating, score: '100.01' }],
  ['a score below 0', { ...rating, score: '-1' }],
  ['a decimal comma', { ...rating, score: '92,5' }],
  ['an exponent', { ...rating, score: '9e1' }],
  ['a score without digits after the point', { ...rating, score: '92.' }],
  ['another day of the year', { ...rating, on: '2025-12-30' }],
  ['a day that does not exist', { ...rating, on: '2025-12-32' }],
  ['a year before all texts', { ...rating, on: '2007-12-31' }],
  ['a subject nobody knows', { ...rating, subject: 'citizen' }],
  ['an unknown field', { ...rating, note: 'x' }],
  ['no tasks', { on: '2025-12-31', subject: 'collective', score: '92' }],
  ['a count as text', { ...rating, tasks: { ...tasks, assigned: '20' } }],
  ['a broken count', { ...rating, tasks: { ...tasks, assigned: 20.5 } }],
  ['a count below 0', { ...rating, tasks: { ...tasks, late: -1 } }],
  ['a count that is no longer exact', { ...rating, tasks: { ...tasks, assigned: 2 ** 53 } }],
  ['a count left out', { ...rating, tasks: { assigned: 20, completed: 20, late: 0, exceeding: 6 } }],
  ['more completed than assigned', { ...rating, tasks: { ...tasks, completed: 21 } }],
  ['more late than completed', { ...rating, tasks: { ...tasks, completed: 5, late: 6, exceeding: 0 } }],
  [
    'more below quality than completed',
    { ...rating, tasks: { ...tasks, completed: 5, belowQuality: 6, exceeding: 0 } },
  ],
  ['more exceeding than completed', { ...rating, tasks: { ...tasks, exceeding: 21 } }],
  ['more remedied than found', { ...rating, shortcomings: { found: 1, remedied: 2 } }],
  ['more missed than assigned', { ...rating, ecoTargets: { assigned: 1, missed: 2 } }],
  ['a mode nobody knows', { ...rating, ecoTargets: { assigned: 1, missed: 0 }, ecoTargetsMode: 'some' }],
  [
    'who was disciplined, unknown',
    { ...rating, disciplined: [{ who: 'other', dutyRelated: true, attributedHere: true }] },
  ],
  ['a discipline left open', { ...rating, disciplined: [{ who: 'member', dutyRelated: true }] }],
  ['a discipline that is no list', { ...rating, disciplined: {} }],
  [
    'a conclusion as a number',
    { ...rating, concluded: { degradation: 1, disunity: false, personnelWrongdoing: false } },
  ],
  ['a fact of the leader', { ...rating, confidence: { low: 1, total: 2 } }],
  ['a fact of the leader, even when not so', { ...rating, corruptionDisciplined: false }],
  ['a fact of the non-leader', { ...rating, forbiddenActs: false }],
  ['an exception of another subject', { ...rating, mitigated: ['N1'] }],
  ['an exception from a code that is no knock-out', { ...rating, mitigated: ['SCORE'] }],
  ['exceptions that are no codes', { ...rating, mitigated: [2] }],
  ['an exception claimed twice', { ...rating, mitigated: ['C5', 'C5'] }],
  ['more failing than there are units', { ...rating, subject: 'leader', unitsRated: { failing: 2, total: 1 } }],
  ['more low votes than votes', { ...rating, subject: 'leader', confidence: { low: 2, total: 1 } }],
  ['an admission on no day', { ...rating, admittedOn: '2025-02-29' }],
  ['a null', { ...rating, tasks: null }],
  ['null in the place of everything', null],
  ['a list in the place of everything', []],
])('fails a rating with %s, and says why', async (_, given) => {
  const [line] = await failuresOf(given);
  expect(line).toMatch(/^x: cần .+; dữ kiện không dùng được: /);
});

it('fails what cannot be so in a year whose ratings are only recorded, too', async () => {
  const old = { ...rating, on: '2021-12-31' };
  expect(await failuresOf(old, { outcome: 'recordOnly' })).toEqual([]);
  expect(await failuresOf({ ...old, tasks: { ...tasks, completed: 21 } }, { outcome: 'recordOnly' })).toHaveLength(1);
});

it.each([
  ['cap', { candidates: 1, good: 1, base: 'all', ratio: [1, 5], rounding: 'floor' }],
  ['cap', { candidates: 1, good: 1, base: 'goodOnly', ratio: [1, 0], rounding: 'floor' }],
  ['cap', { candidates: 1, good: 1, base: 'goodOnly', ratio: [1, 5, 5], rounding: 'floor' }],
  ['cap', { candidates: 1, good: 1, base: 'goodOnly', ratio: [5, 1], rounding: 'floor' }],
  ['cap', { candidates: 1, good: 1, base: 'goodOnly', ratio: '1/5', rounding: 'floor' }],
  ['cap', { candidates: 1, good: 1, base: 'goodOnly', ratio: [1, 5], rounding: 'up' }],
  ['cap', { candidates: -1, good: 1, base: 'goodOnly', ratio: [1, 5], rounding: 'floor' }],
  ['cap', { candidates: 2 ** 53 - 1, good: 1, base: 'goodOnly', ratio: [1, 5], rounding: 'floor' }],
  ['share', { numerator: 1 }],
  ['share', { numerator: 1, denominator: 2, wording: 'excess' }],
  ['share', { numerator: 1.5, denominator: 2 }],
  ['share', { actual: 1, target: 2 }],
  ['share', { actual: 1, target: 2, wording: 'more' }],
  ['share', { numerator: '1', denominator: '2' }],
  ['containment', { on: '2025-02-30', parent: 'PROV', child: 'DIRECT' }],
  ['containment', { on: '2025-01-01', parent: 'prov', child: 'DIRECT' }],
  ['containment', { on: '2025-01-01', parent: 'PROV', child: 'toString' }],
  ['containment', { on: '2025-01-01', parent: 'PROV' }],
  ['establishment', { on: '2025-12-31', type: 'PROV', officialMembers: 3, probationaryMembers: 0 }],
  ['establishment', { on: '2025-12-31', type: 'CBCS', officialMembers: '3', probationaryMembers: 0 }],
  ['constructor', {}],
  [null, {}],
])('fails a case of %s with %j', async (kind, given) => {
  expect(await failuresOf(given, {}, kind)).toHaveLength(1);
});

it('says what was expected and what came, on one line', async () => {
  expect(await failuresOf(rating, { outcome: 'good', reasons: [] })).toEqual([
    'x: cần {"outcome":"good","reasons":[]}, ra {"outcome":"outstanding","reasons":[]}',
  ]);
});

it.each([
  [{ ...outstanding, outcome: 'super' }, 'expect.outcome: phải là một trong outstanding, good, '],
  [{ outcome: 'good', reasons: ['QUALITY', 'LATE'] }, 'expect.reasons: mã phải xếp theo thứ tự'],
  [{ outcome: 'outstanding' }, 'expect: ở đây gồm outcome, reasons'],
  [{ ...outstanding, note: 1 }, 'expect: ở đây gồm outcome, reasons'],
  ['outstanding', 'expect: phải là một đối tượng'],
])('says of %j that nothing could ever come out so', async (expectation, sentence) => {
  const [line] = await failuresOf(rating, expectation);
  expect(line).toContain(`, ra {"outcome":"outstanding","reasons":[]} (${sentence}`);
});

it('takes a conclusion that is left out as one that was not drawn', async () => {
  const failing = { outcome: 'failing', reasons: ['C3'] };
  expect(await failuresOf({ ...rating, concluded: { degradation: true } }, failing)).toEqual([]);
  expect(await failuresOf({ ...rating, concluded: { loyalty: true } }, failing)).toHaveLength(1);
});

it('passes nothing whose expectation has too little or too much', async () => {
  expect(await failuresOf(rating, { outcome: 'outstanding' })).toHaveLength(1);
  expect(await failuresOf(rating, { ...outstanding, note: 1 })).toHaveLength(1);
  expect(await failuresOf({ ...rating, on: '2024-12-31' }, { outcome: 'recordOnly', reasons: [] })).toHaveLength(1);
});

it('fails what is no case, by its place in the list', async () => {
  const list = [1, null, [], {}, { id: 'a\nb', kind: 'cap', given: {}, expect: {} }, { id: 3, kind: 'cap' }];
  const report = await runCases(JSON.stringify(list));
  expect(report?.passed).toBe(0);
  expect(report?.failures.map((line) => line.split(':', 1)[0])).toEqual(['#1', '#2', '#3', '#4', 'a\\nb', '#6']);
  for (const line of report!.failures) expect(line).not.toContain('\n');
});

it('fails a second case of the same id, and says so', async () => {
  const one = (id: string, text: string) => ({
    id,
    kind: 'share',
    given: { numerator: 1, denominator: 2 },
    expect: { text },
  });
  const report = await runCases(JSON.stringify([one('a', '50%'), one('a', '50%'), one('b', '50%')]));
  expect(report).toEqual({ passed: 2, failures: ['a: case.id: đã dùng cho một trường hợp ở trên trong tệp'] });
});

it('fails a case that names a field twice at any depth, and the others not', async () => {
  const rest = `"denominator":2},"expect":{"text":"50%"}}`;
  const one = (id: string, numerators: string) => `{"id":"${id}","kind":"share","given":{${numerators},${rest}`;
  const text = `[${one('a', '"numerator":1')},${one('b', '"numerator":9,"numerator":1')},${one('c', '"numerator":9,"n\\u0075merator":1')},${one('d,{x:[', '"numerator":1')}]`;
  const report = await runCases(text);
  expect(report?.passed).toBe(2);
  expect(report?.failures).toEqual(['b: trường ghi hai lần: "numerator"', 'c: trường ghi hai lần: "numerator"']);
});

it('survives a case that is deeper than anybody can read', async () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const share = '{"numerator":1,"denominator":2}';
  const one = (id: string, given: string, expect: string) =>
    `{"id":"${id}","kind":"share","given":${given},"expect":${expect}}`;
  const text = `[${one('a', deep, '{}')},${one('b', share, deep)},${one('c', share, '{"text":"50%"}')}]`;
  const report = await runCases(text);
  expect([report?.passed, report?.failures.length]).toEqual([1, 2]);
});

it.each(['', '{', '{}', '"text"', 'null'])('reads no list in %j', async (text) => {
  expect(await runCases(text)).toBeUndefined();
});

describe('files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'co-so-cases-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, content: unknown) => writeFileSync(join(folder, name), JSON.stringify(content));
  const share = (id: string, text: string) => ({
    id,
    kind: 'share',
    given: { numerator: 1, denominator: 2 },
    expect: { text },
  });
  write('good.json', [share('a', '50%')]);
  write('bad.json', [share('a', '50%'), share('b', '51%')]);
  write('empty.json', []);

  it('are counted together, and each that cannot be read or holds nothing is named', async () => {
    const failure = 'b: cần {"text":"51%"}, ra {"text":"50%"}';
    const ran = async (...paths: readonly string[]) => {
      const report = await runFiles(paths, folder);
      return { ...report, well: isWell(report) };
    };
    await expect(ran('good.json')).resolves.toEqual({ passed: 1, failures: [], unread: [], well: true });
    await expect(ran('good.json', 'bad.json')).resolves.toEqual({
      ...{ passed: 2, failures: [failure], unread: [], well: false },
    });
    await expect(ran('missing.json', 'good.json')).resolves.toEqual({
      ...{ passed: 1, failures: [], well: false },
      unread: ['missing.json: không đọc được, hoặc không phải danh sách JSON. (Cannot be read.)'],
    });
    await expect(ran('good.json', 'empty.json')).resolves.toEqual({
      ...{ passed: 1, failures: [], well: false },
      unread: ['empty.json: danh sách không có trường hợp nào. (No cases in it.)'],
    });
  });

  it('are run by a command that prints failures and the two counts, and ends with 0 only where all is well', async () => {
    const good = spawnSync(process.execPath, [join(root, 'scripts/cases.ts'), 'good.json'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: folder },
    });
    expect([good.stdout, good.stderr, good.status]).toEqual(['1 passed, 0 failed\n', '', 0]);
    const bad = await runHere(() => import('./cases.ts'), join(folder, 'missing.json'), join(folder, 'bad.json'));
    expect([bad.stdout, bad.status]).toEqual(['b: cần {"text":"51%"}, ra {"text":"50%"}\n1 passed, 1 failed\n', 1]);
    expect(bad.stderr).toContain('missing.json');
  });
});
