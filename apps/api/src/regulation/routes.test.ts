import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { signatureOf } from '@co-so/domain';
import type { Role, ScoringRuleSet } from '@co-so/domain';
import type { ListedTable } from '@co-so/db';
import { actorOf } from '../../test/accounts.ts';
import { ask } from '../../test/asking.ts';
import { now, newId } from '../../test/clock.ts';
import { audited, dump, reset } from '../../test/databases.ts';
import { documented, refusal } from '../../test/documented.ts';
import { binhThuan, openOffices } from '../../test/offices.ts';
import { finishedTable } from '../../test/score-tables.ts';
import type { ShownDifference, ShownScoreTable, TableList } from './load-tables.ts';
import type { SavedDraft, ShownDraft } from './shown-draft.ts';

const head: Role = 'departmentHead';
const missing = '0198c0de-1111-7000-8000-00000000ffff';
const t3 = { kind: 'central', id: 'meeting-score/t3' };

beforeEach(async () => {
  await reset();
  await openOffices();
});

const post = (path: string, body: unknown, as?: Role | null, key?: string) =>
  ask(binhThuan, path, { method: 'POST', body, as, ...(key !== undefined && { key }) });

const begin = (over: object = {}, as?: Role | null) =>
  post('/api/score-tables', { series: 'meeting-score', title: 'Bảng điểm của tỉnh', from: t3, ...over }, as);

const save = (id: string, basedOn: number, table: unknown, as?: Role) =>
  ask(binhThuan, `/api/score-tables/${id}`, { method: 'PUT', body: { basedOn, table }, as });

const issuing = {
  instrument: 'Quy định số 05-QĐ/TU',
  issuer: 'Tỉnh ủy',
  issuedOn: '2024-06-01',
  effectiveFrom: '2024-07-01',
};

const issue = (id: string, basedOn: number, over: object = {}, as: Role = head) =>
  post(`/api/score-tables/${id}/issuing`, { basedOn, ...issuing, ...over }, as);

async function one<Shown extends ShownScoreTable>(id: string, query = ''): Promise<Shown> {
  return documented<Shown>(await ask(binhThuan, `/api/score-tables/${id}${query}`), 200);
}

async function begun(over: object = {}): Promise<string> {
  return documented<SavedDraft>(await begin(over), 201).id;
}

async function finished(): Promise<string> {
  const id = await begun();
  documented(await save(id, 1, finishedTable), 200);
  return id;
}

async function issuedTable(effectiveFrom = issuing.effectiveFrom): Promise<string> {
  const id = await finished();
  documented(await issue(id, 2, { effectiveFrom }), 201);
  return id;
}

/** Refused so, and nothing is stored. */
async function refuses(asking: () => ReturnType<typeof ask>, status: number): Promise<readonly string[]> {
  const before = await dump(env.POOL_00);
  const found = refusal(await asking(), status);
  expect(await dump(env.POOL_00)).toEqual(before);
  return found;
}

describe('beginning a draft', () => {
  it('copies a central template, and says what is still to be done', async () => {
    const saved = documented<SavedDraft>(await begin(), 201);
    expect(saved).toMatchObject({ state: 'open', revision: 1, draftedFrom: t3.id, title: 'Bảng điểm của tỉnh' });
    expect(saved.allowedActions).toEqual(['save', 'discard']);
    const shown = await one<ShownDraft>(saved.id);
    expect(shown.table).toMatchObject({ id: saved.id, series: 'meeting-score', name: 'Bảng điểm của tỉnh' });
    expect(shown.problems).toEqual(saved.problems);
    expect(shown.problems.filter(({ code }) => code === 'text-missing')).toHaveLength(10);
    expect(shown.problems.at(-1)).toEqual({ code: 'template-unchanged', at: '/table/subjects' });
    expect(shown.recordedBy).toEqual(signatureOf(actorOf('provincialOfficial')));
    expect(await audited(env.POOL_00, `score-table/${saved.id}`)).toMatchObject([
      { action: 'begin-score-table', before: null, after: { revision: 1, tableTitle: 'Bảng điểm của tỉnh' } },
    ]);
  });

  it('takes nothing, or what the province has issued', async () => {
    const empty = await one<ShownDraft>(await begun({ series: 'four-good', from: { kind: 'empty' } }));
    expect(empty).toMatchObject({ draftedFrom: null, table: { subjects: [] } });
    expect(empty.problems).toEqual([{ code: 'table-empty', at: '/table/subjects' }]);
    const earlier = await issuedTable();
    const successor = await one<ShownDraft>(await begun({ from: { kind: 'issued', id: earlier } }));
    expect(successor.table.subjects).toEqual(finishedTable.subjects);
    expect(successor.table).toMatchObject({ selection: { by: 'never' }, sources: [] });
    expect(successor.draftedFrom).toBe(earlier);
  });

  it('asks the yearly score for the weights that the centre leaves open', async () => {
    const from = { kind: 'central', id: 'annual-rating/2025-08-30' };
    const { problems } = await one<ShownDraft>(await begun({ series: 'annual-score', from }));
    expect(new Set(problems.map(({ code }) => code))).toContain('weight-missing');
  });

  it('names everything that is wrong at once', async () => {
    const found = await refuses(() => begin({ title: ' ', from: { kind: 'central', id: 'four-good/x' } }), 422);
    expect(found).toEqual(['text-missing /title', 'template-unknown /from/id']);
    expect(await refuses(() => begin({ from: { kind: 'issued', id: missing } }), 422)).toEqual([
      'template-unknown /from/id',
    ]);
    expect(await refuses(() => begin({ series: 'admission' }), 422)).toEqual(['field-type /series']);
  });
});

describe('saving a draft', () => {
  it('keeps it as it is sent, wrong as it may be, beside what was there', async () => {
    const id = await begun();
    const [rules] = finishedTable.subjects;
    const wrong = { ...finishedTable, id: 'other', subjects: [{ ...rules!, groups: rules!.groups.slice(1) }] };
    const saved = documented<SavedDraft>(await save(id, 1, wrong), 200);
    expect(saved).toMatchObject({ revision: 2, title: finishedTable.name });
    expect(saved.problems).toEqual([
      { code: 'scale-sum', at: '/table/subjects/0/groups', given: 9500, expected: 10_000 },
    ]);
    const latest = await one<ShownDraft>(id);
    expect(latest.table).toMatchObject({ id, subjects: wrong.subjects });
    const first = await one<ShownDraft>(id, '?revision=1');
    expect(first.table.subjects).not.toEqual(wrong.subjects);
    expect(first.allowedActions).toEqual([]);
    expect(await audited(env.POOL_00, `score-table/${id}`)).toMatchObject([
      { action: 'begin-score-table' },
      { action: 'save-score-table', before: { revision: 1 }, after: { revision: 2 } },
    ]);
  });

  it('refuses what cannot be read with the place of each fault', async () => {
    const id = await begun();
    const { name: _, ...nameless } = finishedTable;
    const found = await refuses(() => save(id, 1, { ...nameless, colour: 'red', subjects: 3 }), 422);
    expect([...found].sort()).toEqual([
      'field-missing /table/name',
      'field-type /table/subjects',
      'field-unknown /table/colour',
    ]);
    expect(await refuses(() => save(id, 1, { ...finishedTable, series: 'four-good' }), 422)).toEqual([
      'series-other /table/series',
    ]);
    const { table } = await one<ShownDraft>(id);
    expect(await refuses(() => save(id, 1, table), 422)).toEqual(['nothing-changed']);
  });

  it('refuses a form that was opened on an earlier revision, and a draft that is closed', async () => {
    const id = await finished();
    expect(await refuses(() => save(id, 1, finishedTable), 409)).toEqual(['draft-moved-on']);
    documented(await post(`/api/score-tables/${id}/discarding`, { basedOn: 2 }), 200);
    expect(await refuses(() => save(id, 2, finishedTable), 409)).toEqual(['draft-closed']);
    expect(await one<ShownDraft>(id)).toMatchObject({ state: 'discarded', allowedActions: [] });
    expect((await list()).drafts).toEqual([]);
  });

  it('takes one of two that come at once', async () => {
    const id = await begun();
    const both = await Promise.all([save(id, 1, finishedTable), save(id, 1, { ...finishedTable, name: 'Khác' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await one<ShownDraft>(id)).toMatchObject({ revision: 2 });
  });

  it('is one write when it is sent twice', async () => {
    const key = newId();
    const body = { series: 'meeting-score', title: 'Một', from: t3 };
    const first = await post('/api/score-tables', body, undefined, key);
    expect((await post('/api/score-tables', body, undefined, key)).text).toBe(first.text);
    expect((await list()).drafts).toHaveLength(1);
  });

  it('refuses a table over 1 MB', async () => {
    const id = await begun();
    const found = await refuses(() => save(id, 1, { ...finishedTable, name: 'x'.repeat(1024 * 1024) }), 413);
    expect(found).toEqual(['body-too-large']);
  });
});

describe('issuing', () => {
  it('makes a table that is the province’s, under its document', async () => {
    const id = await finished();
    const listed = documented<ListedTable>(await issue(id, 2), 201);
    expect(listed).toMatchObject({ id, series: 'meeting-score', version: 1, replaces: null, revision: 2, ...issuing });
    expect(listed.contentHash).toMatch(/^[0-9a-f]{64}$/);
    const shown = await one(id);
    expect(shown).toMatchObject({ kind: 'issued', ...issuing, issuedAt: now(), allowedActions: ['draft'] });
    expect(shown.table).toMatchObject({
      selection: { by: 'day', from: '2024-07-01', until: null },
      sources: [{ id: 'table', instrument: issuing.instrument, issuer: 'Tỉnh ủy', issuedOn: '2024-06-01' }],
    });
    expect(await audited(env.POOL_00, `score-table/${id}`)).toMatchObject([
      {},
      {},
      { action: 'issue-score-table', after: { version: 1, contentHash: listed.contentHash, ...issuing } },
    ]);
  });

  it('is refused for a template as it stands, with everything else against it', async () => {
    const id = await begun();
    const over = { instrument: ' ', issuer: '', issuedOn: '2024-06-15' };
    const found = await refuses(() => issue(id, 1, over), 422);
    expect(found.slice(0, 3)).toEqual([
      'day-in-future /issuedOn',
      'document-missing /instrument',
      'document-missing /issuer',
    ]);
    expect(found.slice(3, -1).every((one) => one.startsWith('text-missing /table/subjects/0/groups/'))).toBe(true);
    expect(found.at(-1)).toBe('template-unchanged /table/subjects');
    expect(found).toHaveLength(3 + 10 + 1);
  });

  it('lets a successor begin later, and only later', async () => {
    const first = await issuedTable();
    const second = await finished();
    expect(await refuses(() => issue(second, 2), 422)).toEqual(['successor-not-later /effectiveFrom']);
    const listed = documented<ListedTable>(await issue(second, 2, { effectiveFrom: '2024-09-01' }), 201);
    expect(listed).toMatchObject({ version: 2, replaces: first });
    expect((await list()).issued.map(({ id, effectiveUntil }) => [id, effectiveUntil])).toEqual([
      [second, null],
      [first, '2024-09-01'],
    ]);
  });

  it('is refused of a draft that was saved or issued meanwhile', async () => {
    const id = await finished();
    expect(await refuses(() => issue(id, 1), 409)).toEqual(['draft-moved-on']);
    documented(await issue(id, 2), 201);
    expect(await refuses(() => issue(id, 2, { effectiveFrom: '2024-09-01' }), 409)).toEqual(['draft-closed']);
    expect(await refuses(() => save(id, 2, { ...finishedTable, name: 'Khác' }), 409)).toEqual(['draft-closed']);
  });
});

async function list(as?: Role): Promise<TableList> {
  return documented<TableList>(await ask(binhThuan, '/api/score-tables', { as }), 200);
}

describe('what is seen', () => {
  it('is issued tables to everybody, and drafts to those who work on them', async () => {
    const draft = await begun();
    const table = await issuedTable();
    expect(await list()).toMatchObject({ drafts: [{ id: draft }], issued: [{ id: table }], allowedActions: ['draft'] });
    expect((await list(head)).drafts).toMatchObject([{ id: draft, allowedActions: ['issue'] }]);
    for (const as of ['tenantAdministrator', 'branchSecretary', 'reader'] as const) {
      expect(await list(as)).toMatchObject({ drafts: [], issued: [{ id: table }], allowedActions: [] });
      for (const query of ['', '?revision=1'])
        expect(refusal(await ask(binhThuan, `/api/score-tables/${draft}${query}`, { as }), 404)).toEqual(['not-found']);
      expect(refusal(await ask(binhThuan, `/api/score-tables/${table}?revision=1`, { as }), 404)).toHaveLength(1);
      expect(documented(await ask(binhThuan, `/api/score-tables/${table}`, { as }), 200)).toMatchObject({ id: table });
    }
    expect(refusal(await ask(binhThuan, `/api/score-tables/${missing}`), 404)).toEqual(['not-found']);
  });

  it('is read in few rows, however many revisions there are', async () => {
    const id = await finished();
    await issuedTable();
    const [listed, shown] = [
      await ask(binhThuan, '/api/score-tables'),
      await ask(binhThuan, `/api/score-tables/${id}`),
    ];
    expect([listed, shown].map(({ queries, trips, rowsRead }) => ({ queries, trips, rowsRead }))).toEqual([
      { queries: 3, trips: 2, rowsRead: 10 },
      { queries: 3, trips: 2, rowsRead: 8 },
    ]);
  });

  it('is the difference of two tables, line by line', async () => {
    const id = await finished();
    const compare = (earlier: string, later: string, as?: Role) =>
      ask(binhThuan, `/api/score-tables/difference?${new URLSearchParams({ earlier, later })}`, { as });
    const { differences, ...sides } = documented<ShownDifference>(await compare(t3.id, id), 200);
    expect(sides.later).toEqual({ id, title: finishedTable.name });
    expect(new Set(differences.map(({ kind }) => kind))).toEqual(new Set(['changed']));
    const named = documented<ShownDifference>(await compare(`${id}@1`, id), 200);
    expect(named.differences).toHaveLength(10);
    expect(named.differences[0]).toMatchObject({ cells: [{ field: 'text', before: '' }] });
    expect(refusal(await compare(t3.id, id, 'reader'), 404)).toEqual(['not-found']);
    expect(refusal(await compare(t3.id, `${id}@9`), 404)).toEqual(['not-found']);
    expect(refusal(await compare(t3.id, 'meeting-score/t9'), 404)).toEqual(['not-found']);
    expect(refusal(await compare(t3.id, 'x'), 400)).toEqual(['parameter-invalid']);
  });
});

describe('who may do what', () => {
  it('is drafting of the official, issuing of the head, and neither of anybody else', async () => {
    const id = await finished();
    expect(await refuses(() => begin({}, head), 403)).toEqual(['not-allowed']);
    expect(await refuses(() => save(id, 2, finishedTable, head), 403)).toEqual(['not-allowed']);
    expect(await refuses(() => issue(id, 2, {}, 'provincialOfficial'), 403)).toEqual(['not-allowed']);
    for (const as of ['tenantAdministrator', 'committeeOfficial', 'reader'] as const) {
      expect(await refuses(() => begin({}, as), 403)).toEqual(['not-allowed']);
      for (const thing of [id, missing]) {
        expect(await refuses(() => save(thing, 2, finishedTable, as), 404)).toEqual(['not-found']);
        expect(await refuses(() => issue(thing, 2, {}, as), 404)).toEqual(['not-found']);
      }
    }
    expect(await refuses(() => begin({}, null), 401)).toEqual(['not-signed-in']);
    expect(await refuses(() => save(missing, 1, finishedTable as ScoringRuleSet), 404)).toEqual(['not-found']);
  });
});
