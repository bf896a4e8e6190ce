import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { civilDate, ratio } from '@co-so/domain';
import type { CapDecision } from '@co-so/domain';
import { attempt, isRefusal } from '../../constraint.ts';
import { dump, provinceDb } from '../../../test/databases.ts';
import { anAuditEntry, aUnit, idOf, later, preparer, signed } from '../../../test/builders.ts';
import { found } from '../../../test/found.ts';
import { listCapDecisions, saveCapDecision } from './cap-decision-queries.ts';

const [top, commune, other] = [idOf(1), idOf(2), idOf(3)];

const aDecision = (over: Partial<CapDecision> = {}): CapDecision => ({
  ...{ id: idOf(101), unitId: commune, year: 2025, subject: 'organization', group: 'Chi bộ thôn' },
  ...{ ruleSet: 'annual-rating/2025-08-30', number: '12-QĐ/ĐU', decidedOn: civilDate('2024-06-01') },
  ...{ body: 'Ban Thường vụ', signatory: 'Bí thư', votes: { present: 9, inFavour: 8 }, fileHash: 'a'.repeat(64) },
  ...{ at: { of: '366', place: 'Điều 11' }, choices: { capBase: 'goodOnly' } },
  criteria: [{ id: '1', text: 'Số việc vượt mức', direction: 'moreFirst' }],
  candidates: [{ id: 'Chi bộ Một', values: { '1': ratio(5, 2) } }],
  ordered: [{ id: 'Chi bộ Một', place: 1, toldApartBy: null, unknown: [] }],
  counted: {
    reading: { base: 'goodOnly', ratio: ratio(20, 100), rounding: 'floor' },
    ...{ group: { candidates: 1, good: 4 }, allowed: 0, level: 'outstanding', staying: [] },
  },
  fallen: [{ id: 'Chi bộ Một', level: 'good', reason: 'Không còn chỗ' }],
  ...{ recordedBy: preparer, recordedAt: later(1) },
  ...over,
});

const ofOther = aDecision({ id: idOf(102), unitId: other });
const ofBefore = aDecision({ id: idOf(103), year: 2026, votes: null });

beforeAll(async () => {
  const under = { kind: 'commune', parentId: top } as const;
  await found(provinceDb(), [
    aUnit({ id: top }),
    aUnit({ id: commune, name: 'Đảng bộ xã', ...under }),
    aUnit({ id: other, name: 'Đảng bộ xã khác', ...under }),
  ]);
  for (const one of [aDecision(), ofOther, ofBefore]) await saveCapDecision(provinceDb(), one, signed());
});

const read = (subjects: readonly string[]) => ({
  ...anAuditEntry({ action: 'list-cap-decisions', after: { subjects } }),
  kind: 'read' as const,
});
const listed = (year: number, scope: 'office' | readonly string[]) =>
  listCapDecisions(provinceDb(), { year, scope }, read);

it('is read as it was entered, of one year, the last recorded first, with what the unit was called', async () => {
  expect(await listed(2025, 'office')).toEqual([
    { decision: ofOther, unitName: 'Đảng bộ xã khác' },
    { decision: aDecision(), unitName: 'Đảng bộ xã' },
  ]);
  expect((await listed(2026, 'office')).map(({ decision }) => decision)).toEqual([ofBefore]);
  expect(await listed(2027, 'office')).toEqual([]);
});

it('holds to units below some', async () => {
  const ids = async (scope: readonly string[]) => (await listed(2025, scope)).map(({ decision }) => decision.id);
  expect(await ids([top])).toEqual([idOf(102), idOf(101)]);
  expect(await ids([commune])).toEqual([idOf(101)]);
  expect(await ids([])).toEqual([]);
});

it('is entered once, and its entry in the audit with it', async () => {
  const before = await dump(env.PROVINCE);
  expect(await attempt(saveCapDecision(provinceDb(), aDecision({ number: '13' }), signed()))).toBe('conflict');
  expect(await dump(env.PROVINCE)).toEqual(before);
});

it.each([
  `UPDATE cap_decision SET content = '{}'`,
  `UPDATE cap_decision SET number = 'x'`,
  'DELETE FROM cap_decision',
  'INSERT OR REPLACE INTO cap_decision SELECT * FROM cap_decision',
])('not even the database changes it: %s', async (statement) => {
  const before = await dump(env.PROVINCE);
  const refusal: unknown = await env.PROVINCE.prepare(statement)
    .run()
    .catch((error: unknown) => error);
  expect(isRefusal(refusal, 'cap-decision-is-immutable')).toBe(true);
  expect(await dump(env.PROVINCE)).toEqual(before);
});

it('leaves an entry of who looked where some of it is about persons, and none where nothing is', async () => {
  const entries = async () =>
    (await env.PROVINCE.prepare("SELECT after FROM audit_entry WHERE kind = 'read'").all<{ after: string }>()).results;
  const ofLeaders = aDecision({ id: idOf(104), year: 2028, subject: 'leader' });
  await saveCapDecision(provinceDb(), ofLeaders, signed());
  expect((await listed(2028, 'office')).map(({ decision }) => decision)).toEqual([ofLeaders]);
  await listed(2025, 'office');
  expect(await entries()).toEqual([{ after: JSON.stringify({ subjects: [idOf(104)] }) }]);
});

it.each([null, '', 'A'.repeat(64), 'a'.repeat(63)])(
  'is not entered without the hash of its file: %j',
  async (fileHash) => {
    const before = await dump(env.PROVINCE);
    const saving = saveCapDecision(provinceDb(), aDecision({ id: idOf(105), fileHash }), signed());
    expect(await attempt(saving)).toBe('conflict');
    expect(await dump(env.PROVINCE)).toEqual(before);
  },
);
