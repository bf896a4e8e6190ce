import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { civilDate } from '@co-so/domain';
import type { OwnTable, ScoreTableDraft } from '@co-so/domain';
import { attempt, isRefusal } from '../../constraint.ts';
import { dump, provinceDb } from '../../../test/databases.ts';
import { approver, idOf, later, signed } from '../../../test/builders.ts';
import { aDraft, aSetting, issuedFrom } from '../../../test/score-tables.ts';
import { findScoreTable, hasScoreTables, listIssuedTables, listScoreTables } from './queries.ts';
import { saveDiscard, saveDraftRevision, saveIssuedTable, saveNewDraft } from './saving.ts';
import { findLatestSetting, listRuleSettings, saveRuleSetting } from './setting-queries.ts';

const db = provinceDb;
const closing = { closedBy: approver, closedAt: later(9) };
const save = (draft: ScoreTableDraft) => attempt(saveDraftRevision(db(), draft, signed()));
const issue = (table: OwnTable) => attempt(saveIssuedTable(db(), table, signed()));

/** Nothing is stored where it conflicts, the audit entry neither. */
async function conflicts(saving: () => Promise<'saved' | 'conflict'>): Promise<void> {
  const before = await dump(env.PROVINCE);
  expect(await saving()).toBe('conflict');
  expect(await dump(env.PROVINCE)).toEqual(before);
}

beforeAll(async () => {
  expect(await hasScoreTables(db())).toBe(false);
  for (const number of [1, 2, 3]) await saveNewDraft(db(), aDraft(number), signed());
  expect(await save(aDraft(1, { revision: 2, recordedBy: approver }))).toBe('saved');
  await saveDiscard(db(), aDraft(2), closing, signed());
  expect(await issue(issuedFrom(aDraft(3), 1, '2024-07-01'))).toBe('saved');
  expect(await hasScoreTables(db())).toBe(true);
});

describe('a draft', () => {
  it('is read as it was last saved, and as any revision before', async () => {
    const latest = await findScoreTable(db(), idOf(1));
    expect(latest).toEqual({ draft: aDraft(1, { revision: 2, recordedBy: approver }), issued: undefined });
    expect((await findScoreTable(db(), idOf(1), 1)).draft).toEqual(aDraft(1));
    expect(await findScoreTable(db(), idOf(1), 3)).toEqual({ draft: undefined, issued: undefined });
    expect(await findScoreTable(db(), idOf(99))).toEqual({ draft: undefined, issued: undefined });
  });

  it('is listed while it is open, without its content', async () => {
    const { drafts, issued } = await listScoreTables(db());
    const { table, ...head } = aDraft(1, { revision: 2, recordedBy: approver });
    expect(drafts).toEqual([{ ...head, title: table.name }]);
    expect(issued).toMatchObject([{ id: idOf(3), version: 1, title: 'Bảng 3', instrument: 'Quy định 05-QĐ/TU' }]);
  });

  it('takes no second save of the same revision, and none once it is closed', async () => {
    for (const revision of [2, 4]) await conflicts(() => save(aDraft(1, { revision })));
    for (const number of [2, 3]) await conflicts(() => save(aDraft(number, { revision: 2 })));
  });

  it('is closed only at the revision that was seen, and once', async () => {
    const discard = (draft: ScoreTableDraft) => () => attempt(saveDiscard(db(), draft, closing, signed()));
    await conflicts(discard(aDraft(1)));
    await conflicts(discard(aDraft(2)));
    await conflicts(() => issue(issuedFrom(aDraft(1), 2, '2024-08-01')));
  });

  it('is kept for good', async () => {
    expect((await findScoreTable(db(), idOf(2))).draft?.state).toBe('discarded');
    expect((await findScoreTable(db(), idOf(3))).draft?.state).toBe('issued');
  });
});

describe('an issued table', () => {
  it('is read with its document', async () => {
    const expected = issuedFrom(aDraft(3), 1, '2024-07-01');
    expect((await findScoreTable(db(), idOf(3))).issued).toEqual(expected);
    expect(await listIssuedTables(db(), 'meeting-score')).toEqual([expected]);
    expect(await listIssuedTables(db(), 'annual-score')).toEqual([]);
  });

  it('is followed by one version after it, on a later day, out of a draft', async () => {
    const seen = aDraft(1, { revision: 2 });
    for (const [version, day] of [
      [1, '2024-08-01'],
      [3, '2024-08-01'],
      [2, '2024-07-01'],
      [2, '2024-06-30'],
    ] as const)
      await conflicts(() => issue(issuedFrom(seen, version, day)));
    await conflicts(() => issue(issuedFrom(aDraft(7), 2, '2024-08-01')));
    expect(await issue(issuedFrom(seen, 2, '2024-08-01'))).toBe('saved');
  });
});

it('reads of a list what is listed, and of one table that one, however often it was saved', async () => {
  const read = async () => {
    const [listing, one] = [db(), db()];
    await listScoreTables(listing);
    await findScoreTable(one, idOf(4));
    return [listing.meter, one.meter].map(({ trips, rowsRead }) => ({ trips, rowsRead }));
  };
  await saveNewDraft(db(), aDraft(4), signed());
  const before = await read();
  expect(before).toEqual([
    { trips: 1, rowsRead: 7 },
    { trips: 1, rowsRead: 3 },
  ]);
  for (let revision = 2; revision <= 20; revision += 1)
    await saveDraftRevision(db(), aDraft(4, { revision }), signed());
  for (const number of [5, 6]) {
    await saveNewDraft(db(), aDraft(number), signed());
    await saveDiscard(db(), aDraft(number), closing, signed());
  }
  expect(await read()).toEqual(before);
});

describe('a setting', () => {
  it('is a row of revisions, of which two at once are one', async () => {
    await saveRuleSetting(db(), aSetting(), signed());
    const second = aSetting({ revision: 2, choice: 'ordinary', from: civilDate('2025-01-01') });
    await saveRuleSetting(db(), second, signed());
    await saveRuleSetting(db(), aSetting({ setting: 'capBase', choice: 'goodOrBetter' }), signed());
    for (const revision of [2, 4])
      await conflicts(() => attempt(saveRuleSetting(db(), aSetting({ revision }), signed())));
    expect(await findLatestSetting(db(), 'annual-rating', 'capRatio')).toEqual(second);
    expect(await findLatestSetting(db(), 'four-good', 'capRatio')).toBeUndefined();
    expect((await listRuleSettings(db())).map(({ setting, revision }) => [setting, revision])).toEqual([
      ['capBase', 1],
      ['capRatio', 1],
      ['capRatio', 2],
    ]);
  });
});

describe('not even the database changes', () => {
  it.each([
    [`UPDATE issued_table SET title = 'x'`, 'issued-table-is-immutable'],
    ['DELETE FROM issued_table', 'issued-table-is-immutable'],
    ['INSERT OR REPLACE INTO issued_table SELECT * FROM issued_table', ''],
    [`UPDATE score_table_revision SET content = '{}'`, 'draft-is-fixed'],
    ['DELETE FROM score_table_revision', 'draft-is-fixed'],
    ['INSERT OR REPLACE INTO score_table_revision SELECT * FROM score_table_revision', 'draft-moved-on'],
    [`UPDATE score_table_draft SET series = 'annual-score'`, 'draft-'],
    [`UPDATE score_table_draft SET state = 'open'`, 'draft-moved-on'],
    ['DELETE FROM score_table_draft', 'draft-is-fixed'],
    ['INSERT OR REPLACE INTO score_table_draft SELECT * FROM score_table_draft', 'draft-moved-on'],
    [`UPDATE rule_setting SET choice = 'x'`, 'rule-setting-is-append-only'],
    ['DELETE FROM rule_setting', 'rule-setting-is-append-only'],
    ['INSERT OR REPLACE INTO rule_setting SELECT * FROM rule_setting', 'rule-setting-is-append-only'],
  ])('%s', async (statement, reason) => {
    const before = await dump(env.PROVINCE);
    const refusal = await env.PROVINCE.prepare(statement)
      .run()
      .then(
        () => undefined,
        (error: unknown) => error,
      );
    expect(isRefusal(refusal, reason)).toBe(true);
    expect(await dump(env.PROVINCE)).toEqual(before);
  });
});
