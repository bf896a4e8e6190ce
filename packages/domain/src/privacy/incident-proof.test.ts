import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { anEntry, chainsOf, fileOf, linesOf } from '../audit/chain.fixture.ts';
import { readChainFile } from '../audit/chain-file.ts';
import type { ChainHeader } from '../audit/chain-file.ts';
import type { ChainedEntry } from '../audit/entry.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Instant } from '../civil-date.ts';
import { incidentsFile } from './incident-file.ts';
import type { ProvenIncident } from './incident-file.ts';
import { checkIncidents, incidentSteps, readIncidentsFile } from './incident-proof.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const incident: ProvenIncident = {
  ...{ id: 'one', detectedAt: 1 as Instant, happened: 'Gửi nhầm tệp', affected: 'Danh sách chi bộ' },
  notified: { at: 2 as Instant, how: 'Công văn số 2' },
  closed: { at: 3 as Instant, note: 'Đã thu hồi' },
};

const entries = incidentSteps(incident, sha256).map(({ action, before, after }, index) => {
  const told = { after: canonicalJson(after), ...(before && { before: canonicalJson(before) }) };
  return anEntry(index + 1, { action, subject: 'incident/one', ...told });
});

function chainOf(from: readonly ChainedEntry[], unsealed = 0, over: Partial<ChainHeader> = {}) {
  return readChainFile(fileOf(linesOf(chainsOf(sha256)(from.length, unsealed, from)), over))!;
}

const whole = (incidents: readonly ProvenIncident[]) => ({ incidents, isWhole: true });
const check = (over: Partial<ProvenIncident> = {}, chain = chainOf(entries)) =>
  checkIncidents(whole([{ ...incident, ...over }]), chain, sha256);

it('keeps each text by the hash that anybody can compute of it', () => {
  const [, notified] = incidentSteps(incident, sha256);
  // printf 'Công văn số 2' | sha256sum
  expect(notified).toEqual({
    action: 'notify-incident',
    before: { notifiedAt: null },
    after: { notifiedAt: 2, howHash: createHash('sha256').update(Buffer.from('Công văn số 2')).digest('hex') },
  });
});

it('finds nothing where nothing was touched', () => {
  expect(check()).toEqual({ faults: [], unproven: [], beyond: 0 });
});

it.each<[string, Partial<ProvenIncident>, number, string]>([
  ['when it was detected', { detectedAt: 9 as Instant }, 1, 'detectedAt'],
  ['what happened', { happened: 'Gửi nhầm tệp.' }, 1, 'happenedHash'],
  ['which data', { affected: 'Không có gì' }, 1, 'affectedHash'],
  ['when it was notified', { notified: { ...incident.notified!, at: 1 as Instant } }, 2, 'notifiedAt'],
  ['how it was notified', { notified: { ...incident.notified!, how: 'Công văn số 3' } }, 2, 'howHash'],
  ['when it was closed', { closed: { ...incident.closed!, at: 4 as Instant } }, 3, 'closedAt'],
  ['the note at its end', { closed: { ...incident.closed!, note: 'Không có gì' } }, 3, 'noteHash'],
])('finds that the register was changed later: %s', (_, over, sequence, field) => {
  expect(check(over).faults).toEqual([{ reason: 'changed', id: 'one', sequence, field }]);
});

it('finds a step and an incident that nobody entered, and one that is gone', () => {
  const noClosing = chainOf(entries.slice(0, 2));
  expect(check({}, noClosing).faults).toEqual([{ reason: 'unkept', id: 'one', action: 'close-incident' }]);
  const { faults } = check({ id: 'other', notified: null, closed: null });
  expect(faults).toEqual([
    { reason: 'unkept', id: 'other', action: 'record-incident' },
    { reason: 'lost', id: 'one', sequence: 1 },
  ]);
});

it.each([
  ['not sealed yet', chainOf(entries, 1)],
  ['outside the part that was asked for', chainOf(entries.slice(0, 2), 0, { to: '2024-06-14' as never })],
  ['kept without its hash', chainOf(entries.with(2, { ...entries[2]!, after: '{"closedAt":3}' }))],
  ['kept as no text of ours', chainOf(entries.with(2, { ...entries[2]!, after: 'x' }))],
])('says which it cannot prove: %s', (_, chain) => {
  expect(check({}, chain)).toEqual({ faults: [], unproven: ['one'], beyond: 0 });
});

it('reads the register from the file that was made of it, and nothing else', () => {
  const shown = { ...incident, recordedAt: 1 as Instant, clock: { state: 'late' } };
  expect(readIncidentsFile(incidentsFile([shown]))).toEqual({ incidents: [incident], isWhole: true });
  expect(readIncidentsFile('{"incidents":[]}')).toBeUndefined();
  expect(readIncidentsFile('x')).toBeUndefined();
});

// Whoever holds the database can change the register and append an entry that fits it, and the chain stays whole.
it.each([
  ['sealed', 0],
  ['not sealed yet', 1],
])('finds a register that was made to fit an entry written later, %s', (_, unsealed) => {
  const falsified = { ...incident, affected: 'Không có gì' };
  const [{ action, after }] = incidentSteps(falsified, sha256) as [ReturnType<typeof incidentSteps>[number]];
  const again = anEntry(4, { action, subject: 'incident/one', after: canonicalJson(after) });
  expect(checkIncidents(whole([falsified]), chainOf([...entries, again], unsealed), sha256).faults).toEqual([
    { reason: 'changed', id: 'one', sequence: 1, field: 'affectedHash' },
    { reason: 'repeated', id: 'one', action: 'record-incident', sequence: 4 },
  ]);
});

it('finds one that is gone from a register of however many', () => {
  const many = Array.from({ length: 201 }, (_, index) => ({
    ...incident,
    id: `i${index}`,
    notified: null,
    closed: null,
  }));
  const recorded = many.map((one, index) => {
    const [{ action, after }] = incidentSteps(one, sha256) as [ReturnType<typeof incidentSteps>[number]];
    return anEntry(index + 1, { action, subject: `incident/${one.id}`, after: canonicalJson(after) });
  });
  const checked = (text: string) => checkIncidents(readIncidentsFile(text)!, chainOf(recorded), sha256);
  const lost = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ reason: 'lost', id: `i${at}`, sequence: at + 1 }));
  const file = incidentsFile(many.slice(1));
  expect(checked(file)).toEqual({ faults: lost(1), unproven: [], beyond: 0 });
  // Files of an earlier build hold the first 200 and no more.
  const earlier = (text: string) => text.replace('incidents/2', 'incidents/1');
  expect(checked(earlier(file))).toEqual({ faults: [], unproven: [], beyond: 1 });
  expect(checked(earlier(incidentsFile(many.slice(2))))).toEqual({ faults: lost(2), unproven: [], beyond: 0 });
});
