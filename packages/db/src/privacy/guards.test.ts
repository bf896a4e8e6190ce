import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { civilDate } from '@co-so/domain';
import type { AnswerTerms, DataModeRevision, DataRequest, Incident, RetentionSetting } from '@co-so/domain';
import { attempt, isRefusal } from '../constraint.ts';
import { dump, nationalDb, provinceDb } from '../../test/databases.ts';
import { approver, idOf, later, now, preparer, signed } from '../../test/builders.ts';
import { findAnswerTerms, saveAnswerTerms } from './answer-term-queries.ts';
import { listDataModes, loadDataMode, saveDataMode } from './data-mode-queries.ts';
import {
  findDataRequest,
  listDataRequests,
  saveAcknowledgement,
  saveAnswer,
  saveDataRequest,
} from './data-request-queries.ts';
import {
  findIncident,
  listIncidents,
  saveIncident,
  saveIncidentClosing,
  saveNotification,
} from './incident-queries.ts';
import { loadRetention, saveRetentionSetting } from './retention-queries.ts';

const aMode = (over: Partial<DataModeRevision> = {}): DataModeRevision => ({
  revision: 1,
  mode: 'real',
  legalBasis: { text: 'Nhiệm vụ được giao', document: 'Văn bản số 01', documentOn: civilDate('2024-06-01') },
  setBy: preparer,
  setAt: now,
  ...over,
});

const anIncident = (over: Partial<Incident> = {}): Incident => ({
  id: idOf(1),
  detectedAt: now,
  happened: 'Gửi nhầm tệp',
  affected: 'Danh sách',
  recordedBy: preparer,
  recordedAt: later(1),
  notified: null,
  closed: null,
  ...over,
});

const aRequest = (over: Partial<DataRequest> = {}): DataRequest => ({
  id: idOf(1),
  receivedOn: civilDate('2024-06-10'),
  kind: 'see',
  reference: 'Đơn số 5',
  content: 'Xin xem',
  recordedBy: preparer,
  recordedAt: now,
  acknowledgedOn: null,
  answeredOn: null,
  answer: null,
  clearedAt: null,
  ...over,
});

const aSetting = (over: Partial<RetentionSetting> = {}): RetentionSetting => ({
  revision: 1,
  ordinaryDays: 365,
  sensitiveDays: null,
  document: 'Quy chế số 01',
  setBy: preparer,
  setAt: now,
  ...over,
});

const someTerms = (over: Partial<AnswerTerms> = {}): AnswerTerms => ({
  revision: 1,
  days: { see: 7, correct: null, erase: null, restrict: 3, other: null },
  legalBasis: 'Quy chế số 01',
  setBy: preparer,
  setAt: now,
  ...over,
});

const readEntry = () => ({ ...signed().audit, kind: 'read' as const });

/** Runs a statement and gives the reason for which the schema refused it; undefined where it did not. */
async function refusalOf(text: string): Promise<string | undefined> {
  const before = await dump(env.PROVINCE);
  const reasons = ['data-mode-is-append-only', 'data-mode-without-basis', 'retention-is-append-only'];
  reasons.push(
    'answer-terms-are-append-only',
    'incident-is-fixed',
    'data-request-is-fixed',
    'account-in-use',
    'account-erased',
  );
  try {
    await env.PROVINCE.prepare(text).run();
    return undefined;
  } catch (error) {
    expect(await dump(env.PROVINCE)).toEqual(before);
    return reasons.find((reason) => isRefusal(error, reason));
  }
}

const notified = { at: later(5), how: 'Công văn số 2', by: approver };
const closed = { at: later(9), note: 'Đã thu hồi', by: approver };

describe('the switch', () => {
  it('is on until it was turned off, and keeps each setting', async () => {
    const db = provinceDb();
    expect(await loadDataMode(db)).toBe('simulatedOnly');
    await saveDataMode(db, aMode(), signed());
    expect(await loadDataMode(db)).toBe('real');
    const again = aMode({ revision: 2, mode: 'simulatedOnly', legalBasis: null });
    expect(await attempt(saveDataMode(db, aMode({ revision: 3 }), signed()))).toBe('conflict');
    await saveDataMode(db, again, signed());
    expect(await attempt(saveDataMode(db, again, signed()))).toBe('conflict');
    expect(await listDataModes(db)).toEqual([again, aMode()]);
  });

  it('serves the national office in the same way', async () => {
    await saveDataMode(nationalDb(), aMode(), signed());
    expect(await loadDataMode(nationalDb())).toBe('real');
  });

  it.each([
    [`UPDATE data_mode SET mode = 'real' WHERE revision = 2`, 'data-mode-is-append-only'],
    ['DELETE FROM data_mode', 'data-mode-is-append-only'],
    [
      `INSERT OR REPLACE INTO data_mode (revision, mode, set_by, set_by_title, set_at) VALUES (1, 'simulatedOnly', 'a', 'b', 1)`,
      'data-mode-is-append-only',
    ],
    [
      `INSERT INTO data_mode (revision, mode, set_by, set_by_title, set_at) VALUES (3, 'real', 'a', 'b', 1)`,
      'data-mode-without-basis',
    ],
  ])('refuses %s', async (text, reason) => expect(await refusalOf(text)).toBe(reason));
});

describe('an incident', () => {
  beforeAll(async () => {
    const db = provinceDb();
    await saveIncident(db, anIncident(), signed());
    await saveIncident(db, anIncident({ id: idOf(2), detectedAt: later(2) }), signed());
    await saveNotification(db, anIncident({ notified }), signed());
    await saveIncidentClosing(db, anIncident({ notified, closed }), signed());
  });

  it('is read as it was written, the open ones first', async () => {
    const [open, done] = [anIncident({ id: idOf(2), detectedAt: later(2) }), anIncident({ notified, closed })];
    const listed = (page: number) => listIncidents(provinceDb(), { page, search: '' }, readEntry);
    expect(await listed(1)).toEqual({ listed: [open, done], found: 2, unsearched: 0 });
    expect((await listed(2)).listed).toEqual([]);
    expect(await findIncident(provinceDb(), idOf(1))).toEqual(done);
    expect(await findIncident(provinceDb(), idOf(9))).toBeUndefined();
  });

  it.each([
    `UPDATE incident SET happened = 'x'`,
    `UPDATE incident SET detected_at = 1`,
    `UPDATE incident SET notified_at = 1718323200009 WHERE closed_at IS NOT NULL`,
    `UPDATE incident SET notified_at = 1, notified_how = 'x', notified_by = 'a', notified_by_title = 'b' WHERE closed_at IS NULL`,
    `UPDATE incident SET notified_at = 1718323200009 WHERE closed_at IS NULL`,
    `UPDATE incident SET closing_note = 'x' WHERE closed_at IS NOT NULL`,
    `UPDATE incident SET closed_at = 1 WHERE closed_at IS NULL`,
    'DELETE FROM incident',
    `INSERT OR REPLACE INTO incident (id, detected_at, happened, affected, recorded_by, recorded_by_title, recorded_at) VALUES ('${idOf(1)}', 1, 'a', 'b', 'c', 'd', 1)`,
  ])('refuses %s', async (text) => expect(await refusalOf(text)).toBe('incident-is-fixed'));
});

describe('a request about data', () => {
  const answered = aRequest({
    acknowledgedOn: civilDate('2024-06-11'),
    answeredOn: civilDate('2024-06-12'),
    answer: 'Đã gửi',
  });
  beforeAll(async () => {
    const db = provinceDb();
    await saveDataRequest(db, aRequest(), signed());
    await saveDataRequest(db, aRequest({ id: idOf(2) }), signed());
    await saveAcknowledgement(db, answered, signed());
    await saveAnswer(db, answered, signed());
  });

  it('is read as it was written, those that wait first, and the reading is written', async () => {
    const db = provinceDb();
    const entry = readEntry();
    const shown: (readonly string[])[] = [];
    const looking = (ids: readonly string[]) => {
      shown.push(ids);
      return entry;
    };
    const asked = { page: 1, search: '' };
    const listed = await listDataRequests(db, asked, looking);
    expect(listed.listed).toEqual([aRequest({ id: idOf(2) }), answered]);
    expect(listed.all.map(({ answeredOn }) => answeredOn).toSorted()).toEqual(['2024-06-12', null]);
    expect(shown).toEqual([[idOf(2), idOf(1)]]);
    expect((await listDataRequests(db, { ...asked, page: 2 }, () => readEntry())).listed).toEqual([]);
    expect(await findDataRequest(db, idOf(1))).toEqual(answered);
    const found = env.PROVINCE.prepare('SELECT kind FROM audit_entry WHERE id = ?').bind(entry.id);
    expect(await found.first('kind')).toBe('read');
  });

  it.each([
    `UPDATE data_request SET received_on = '2024-01-01'`,
    `UPDATE data_request SET content = 'x'`,
    `UPDATE data_request SET answer = 'x' WHERE answered_on IS NOT NULL`,
    `UPDATE data_request SET answered_on = '2024-06-13' WHERE answered_on IS NOT NULL`,
    `UPDATE data_request SET answered_on = '2024-06-13' WHERE answered_on IS NULL`,
    `UPDATE data_request SET acknowledged_on = '2024-06-13' WHERE answered_on IS NOT NULL`,
    `UPDATE data_request SET acknowledged_on = '2024-06-01' WHERE answered_on IS NULL`,
    `UPDATE data_request SET cleared_at = 1 WHERE answered_on IS NULL`,
    'DELETE FROM data_request',
    `INSERT OR REPLACE INTO data_request (id, received_on, kind, reference, content, recorded_by, recorded_by_title, recorded_at) VALUES ('${idOf(1)}', 'a', 'see', 'b', 'c', 'd', 'e', 1)`,
  ])('refuses %s', async (text) => expect(await refusalOf(text)).toBe('data-request-is-fixed'));
});

describe('the days within which requests are carried out', () => {
  it('are a row of revisions, of which the newest counts', async () => {
    const db = provinceDb();
    expect(await findAnswerTerms(db)).toBeUndefined();
    await saveAnswerTerms(db, someTerms(), signed());
    expect(await attempt(saveAnswerTerms(db, someTerms(), signed()))).toBe('conflict');
    const cleared = someTerms({ revision: 2, legalBasis: null });
    await saveAnswerTerms(db, cleared, signed());
    expect(await findAnswerTerms(db)).toEqual(cleared);
    await saveAnswerTerms(nationalDb(), someTerms(), signed());
    expect(await findAnswerTerms(nationalDb())).toEqual(someTerms());
  });

  it.each([`UPDATE answer_terms SET days = '{}'`, 'DELETE FROM answer_terms'])('refuse %s', async (text) =>
    expect(await refusalOf(text)).toBe('answer-terms-are-append-only'),
  );
});

describe('the days that are set', () => {
  it('are a row of revisions', async () => {
    const db = provinceDb();
    await saveRetentionSetting(db, aSetting(), signed());
    expect(await attempt(saveRetentionSetting(db, aSetting(), signed()))).toBe('conflict');
    await saveRetentionSetting(db, aSetting({ revision: 2, sensitiveDays: 30 }), signed());
    const { settings } = await loadRetention(db);
    expect(settings).toEqual([aSetting({ revision: 2, sensitiveDays: 30 }), aSetting()]);
  });

  it.each([`UPDATE retention_setting SET ordinary_days = 1`, 'DELETE FROM retention_setting'])(
    'refuse %s',
    async (text) => expect(await refusalOf(text)).toBe('retention-is-append-only'),
  );
});
