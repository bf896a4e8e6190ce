import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { sayTheSame, signatureOf } from '@co-so/domain';
import { actorOf } from '../../test/accounts.ts';
import { newId } from '../../test/clock.ts';
import { audited } from '../../test/databases.ts';
import { documented } from '../../test/documented.ts';
import { openOffices } from '../../test/offices.ts';
import {
  missing,
  t3,
  post,
  begin,
  save,
  one,
  begun,
  finished,
  issuedTable,
  refuses,
  list,
} from '../../test/score-drafts.ts';
import { finishedTable } from '../../test/score-tables.ts';
import type { SavedDraft, ShownDraft } from './shown-draft.ts';

beforeEach(() => openOffices());

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
    expect(successor.table).toMatchObject({ selection: { by: 'never' }, sources: [] });
    expect(sayTheSame(successor.table, finishedTable)).toBe(true);
    // What was issued rests on the document that issued it: nothing of it is the template's any more.
    expect(JSON.stringify(successor.table)).not.toContain('unconfirmed');
    expect(successor.draftedFrom).toBe(earlier);
  });

  it('asks the yearly score for the weights that the centre leaves open', async () => {
    const from = { kind: 'central', id: 'annual-rating/2025-08-30' };
    const { problems } = await one<ShownDraft>(await begun({ series: 'annual-score', from }));
    expect(new Set(problems.map(({ code }) => code))).toContain('weight-missing');
  });

  it('is told what its template has besides, and keeps the mark of what it takes over', async () => {
    const id = await begun({ series: 'four-good', from: { kind: 'central', id: 'four-good/21-nq-tw' } });
    const { table, offered } = await one<ShownDraft>(id);
    expect(offered).toBeNull();
    const { settings, ...without } = table;
    documented(await save(id, 1, without), 200);
    expect((await one<ShownDraft>(id)).offered).toMatchObject({ lists: [], settings });
    documented(await save(id, 2, table), 200);
    expect((await one<ShownDraft>(id)).table.settings).toEqual(settings);
    expect(JSON.stringify(settings)).toContain('Theo mẫu');
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
    expect(latest.table).toMatchObject({ id });
    expect(sayTheSame(latest.table, wrong)).toBe(true);
    const first = await one<ShownDraft>(id, '?revision=1');
    expect(sayTheSame(first.table, wrong)).toBe(false);
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

  it.each([9, 4000])('refuses conditions nested %i deep instead of failing on them', async (levels) => {
    const id = await begun();
    let when: object = { kind: 'flag', fact: 'exempt' };
    for (let level = 1; level < levels; level++) when = { kind: 'not', that: when };
    const notRated = [{ code: 'X', text: 'x', when, unconfirmed: 'ví dụ' }];
    const subjects = finishedTable.subjects.map((rules) => ({ ...rules, notRated }));
    expect(await refuses(() => save(id, 1, { ...finishedTable, subjects }), 422)).toEqual([
      `condition-too-deep /table/subjects/0/notRated/0/when${'/that'.repeat(8)}`,
    ]);
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
