import { beforeEach, describe, expect, it } from 'vitest';
import type { Role, ScoringRuleSet } from '@co-so/domain';
import { ask } from '../../test/asking.ts';
import { documented, refusal } from '../../test/documented.ts';
import { binhThuan, openOffices } from '../../test/offices.ts';
import {
  head,
  missing,
  t3,
  begin,
  save,
  issue,
  begun,
  finished,
  issuedTable,
  refuses,
  list,
} from '../../test/score-drafts.ts';
import { finishedTable } from '../../test/score-tables.ts';
import type { ShownDifference } from './load-tables.ts';

beforeEach(() => openOffices());

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
      { queries: 3, trips: 2, rowsRead: 8 },
      { queries: 3, trips: 2, rowsRead: 6 },
    ]);
  });

  it('is the difference of two tables, line by line', async () => {
    const id = await finished();
    const compare = (earlier: string, later: string, as?: Role) =>
      ask(binhThuan, `/api/score-tables/difference?${new URLSearchParams({ earlier, later })}`, { as });
    const { differences, ...sides } = documented<ShownDifference>(await compare(t3.id, id), 200);
    expect(sides.later).toEqual({ id, title: finishedTable.name });
    expect(sides.levels[0]).toEqual({ level: 'good', text: 'Tốt' });
    expect(new Set(differences.map(({ kind }) => kind))).toEqual(new Set(['changed']));
    const named = documented<ShownDifference>(await compare(`${id}@1`, id), 200);
    expect(named.differences).toHaveLength(10);
    expect(named.differences[0]).toMatchObject({
      cells: [
        { field: 'text', before: '' },
        { field: 'clause', before: '', after: 'table: mục 5.1' },
        { field: 'unconfirmed', after: '' },
      ],
    });
    expect(refusal(await compare(t3.id, id, 'reader'), 404)).toEqual(['not-found']);
    expect(refusal(await compare(t3.id, `${id}@9`), 404)).toEqual(['not-found']);
    expect(refusal(await compare(t3.id, 'meeting-score/t9'), 404)).toEqual(['not-found']);
    expect(refusal(await compare(t3.id, 'x'), 400)).toEqual(['parameter-invalid /later']);
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
