import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkIncidents, readChainFile } from '@co-so/domain';
import type { Instant } from '@co-so/domain';
import { accountIdOf, grantIdOf } from '../../test/accounts.ts';
import { afterwards, ask } from '../../test/asking.ts';
import type { Asked } from '../../test/asking.ts';
import { lawful, now, passTimeToLaw } from '../../test/clock.ts';
import { countRows, dump } from '../../test/databases.ts';
import { documented, refusal } from '../../test/documented.ts';
import { topUnit } from '../../test/figure-files.ts';
import { binhThuan, national, ninhThuan, openOffices } from '../../test/offices.ts';
import { hashText } from '../content-hash.ts';
import type { ShownDataMode } from './data-mode-routes.ts';
import type { DataRequestRegister } from './data-request-routes.ts';
import type { IncidentRegister } from './incident-routes.ts';
import type { ShownRetention } from './retention-routes.ts';

const as = 'tenantAdministrator';

beforeAll(async () => {
  passTimeToLaw();
  await openOffices();
  // When somebody was last seen is written once a day: not while it is looked at what a refusal leaves.
  await get('data-mode', { as: 'provincialOfficial' });
});

const send = (path: string, body: unknown, over: Asked = {}) =>
  ask(binhThuan, `/api/privacy/${path}`, { as, body, ...over });
const put = (path: string, body: unknown, over: Asked = {}) => send(path, body, { method: 'PUT', ...over });
const get = (path: string, over: Asked = {}) => ask(binhThuan, `/api/privacy/${path}`, { as, ...over });

async function newestEntry() {
  const text = 'SELECT * FROM audit_entry ORDER BY sequence DESC LIMIT 1';
  return env.POOL_00.prepare(text).first<Record<string, unknown>>();
}

const basis = { text: 'Nhiệm vụ được giao', document: 'Văn bản số 01', documentOn: '2024-06-01' };
const incidentBody = { detectedAt: lawful - 3_600_000, happened: 'Gửi nhầm tệp', affected: 'Danh sách chi bộ' };
const requestBody = { receivedOn: '2026-06-08', kind: 'see', reference: 'Đơn số 5', content: 'Xin xem lại' };
const days = { ordinaryDays: 365, sensitiveDays: 30, document: 'Quy chế số 01' };

const terms = { days: { see: 3, correct: null, erase: 20, restrict: null, other: null }, legalBasis: 'Quy chế số 01' };

const writes = [
  ['PUT', 'data-mode', { mode: 'real', legalBasis: basis, basedOn: null }],
  ['POST', 'incidents', incidentBody],
  ['POST', 'requests', requestBody],
  ['PUT', 'retention', { ...days, basedOn: null }],
  ['PUT', 'answer-terms', { ...terms, basedOn: null }],
] as const;

describe('the registers', () => {
  it.each(['data-mode', 'incidents', 'requests', 'retention'])(
    'are not for those who may not see them, and nothing is left by asking: %s',
    async (path) => {
      const before = await countRows(env.POOL_00, 'audit_entry');
      expect(refusal(await get(path, { as: 'departmentHead' }), 403)).toEqual(['not-allowed']);
      expect(refusal(await get(path, { as: null }), 401)).toEqual(['not-signed-in']);
      expect(await countRows(env.POOL_00, 'audit_entry')).toBe(before);
    },
  );

  it.each(writes)('take nothing from those who may not: %s %s', async (method, path, body) => {
    const before = await dump(env.POOL_00);
    expect(refusal(await send(path, body, { method, as: 'provincialOfficial' }), 403)).toEqual(['not-allowed']);
    expect(refusal(await send(path, body, { method, as: null }), 401)).toEqual(['not-signed-in']);
    expect(await dump(env.POOL_00)).toEqual(before);
  });

  it.each([
    ['incidents/{id}/notification', { at: lawful, how: 'Công văn số 2' }],
    ['incidents/{id}/closing', { note: 'Đã thu hồi' }],
    ['requests/{id}/acknowledgement', { on: '2026-06-12' }],
    ['requests/{id}/answer', { on: '2026-06-12', answer: 'Đã gửi' }],
  ])('answer alike for what is not there and for what one may not know of: %s', async (template, body) => {
    const path = template.replace('{id}', topUnit);
    expect(refusal(await send(path, body), 404)).toEqual(['not-found']);
    expect(refusal(await send(path, body, { as: 'provincialOfficial' }), 404)).toEqual(['not-found']);
  });

  it('of one office are its own', async () => {
    await send('incidents', incidentBody);
    const path = '/api/privacy/incidents';
    const other = documented<IncidentRegister>(await ask(ninhThuan, path, { as }), 200);
    const centre = documented<IncidentRegister>(await ask(national, path, { as: 'nationalAdministrator' }), 200);
    expect([other.incidents, centre.incidents]).toEqual([[], []]);
  });
});

describe('the switch', () => {
  const mode = async () => documented<ShownDataMode>(await get('data-mode'), 200);
  const shownTo = async () =>
    documented<{ dataMode: string }>(await ask(binhThuan, '/api/context', { as: 'reader' }), 200).dataMode;

  it('is on, and everybody is told', async () => {
    expect(await mode()).toEqual({ mode: 'simulatedOnly', revisions: [], allowedActions: ['set'] });
    expect(await shownTo()).toBe('simulatedOnly');
  });

  it.each([
    [{ mode: 'real', legalBasis: null }, ['text-missing /legalBasis/text', 'text-missing /legalBasis/document']],
    [{ mode: 'real', legalBasis: { ...basis, documentOn: '2026-06-13' } }, ['day-in-future /legalBasis/documentOn']],
    [{ mode: 'simulatedOnly', legalBasis: null }, ['nothing-changed']],
  ])('is refused %j', async (body, expected) => {
    const before = await dump(env.POOL_00);
    expect(refusal(await put('data-mode', { ...body, basedOn: null }), 422)).toEqual(expected);
    expect(await dump(env.POOL_00)).toEqual(before);
  });

  it('is turned off on a legal basis, once, with its entry, and turned on again', async () => {
    const key = 'switch-0001';
    documented(await put('data-mode', { mode: 'real', legalBasis: basis, basedOn: null }, { key }), 200);
    expect(await newestEntry()).toMatchObject({
      action: 'set-data-mode',
      kind: 'write',
      actor_id: accountIdOf(as),
      grant_id: grantIdOf(as),
      before: '{"mode":"simulatedOnly"}',
    });
    const again = await put('data-mode', { mode: 'real', legalBasis: basis, basedOn: null }, { key });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await shownTo()).toBe('real');
    const back = { mode: 'simulatedOnly', legalBasis: null };
    expect(refusal(await put('data-mode', { ...back, basedOn: null }), 409)).toEqual(['changed-meanwhile']);
    documented(await put('data-mode', { ...back, basedOn: 1 }), 200);
    const { revisions } = await mode();
    expect(revisions).toMatchObject([
      { revision: 2, mode: 'simulatedOnly', legalBasis: null },
      { revision: 1, mode: 'real', legalBasis: basis },
    ]);
  });
});

describe('an incident', () => {
  const found = async (id: string, at?: Instant) => {
    const { incidents } = documented<IncidentRegister>(await get('incidents', at ? { now: at } : {}), 200);
    return incidents.find((one) => one.id === id);
  };
  const record = async () => documented<{ id: string }>(await send('incidents', incidentBody), 201).id;

  it('is recorded with its clock, computed at the asking, and its texts are not in the audit', async () => {
    const id = await record();
    expect(await found(id)).toMatchObject({ clock: { state: 'running' }, allowedActions: ['notify', 'close'] });
    const late = (now() + 72 * 3_600_000) as Instant;
    expect(await found(id, late)).toMatchObject({ clock: { state: 'overdue' } });
    const entry = await env.POOL_00.prepare('SELECT * FROM audit_entry WHERE subject = ?')
      .bind(`incident/${id}`)
      .first();
    expect(entry).toMatchObject({ action: 'record-incident', grant_id: grantIdOf(as) });
    expect(JSON.stringify(entry)).not.toContain(incidentBody.happened);
  });

  it('is refused with everything that is wrong', async () => {
    const body = { detectedAt: now() + 3_600_000_000, happened: '', affected: ' ' };
    expect(refusal(await send('incidents', body), 422)).toEqual([
      'moment-in-future /detectedAt',
      'text-missing /happened',
      'text-missing /affected',
    ]);
    expect(refusal(await send('incidents', { happened: 1 }), 422)[0]).toContain('/detectedAt');
  });

  it('is notified once and closed once', async () => {
    const id = await record();
    const told = { at: now(), how: 'Công văn số 2' };
    documented(await send(`incidents/${id}/notification`, told), 200);
    expect(refusal(await send(`incidents/${id}/notification`, told), 409)).toEqual(['changed-meanwhile']);
    expect(await found(id)).toMatchObject({ clock: { state: 'inTime' }, allowedActions: ['close'] });
    expect(refusal(await send(`incidents/${id}/closing`, { note: '' }), 422)).toEqual(['text-missing /note']);
    documented(await send(`incidents/${id}/closing`, { note: 'Đã thu hồi' }), 200);
    expect(await newestEntry()).toMatchObject({
      action: 'close-incident',
      subject: `incident/${id}`,
      before: '{"closedAt":null}',
    });
    expect(await found(id)).toMatchObject({ closed: { note: 'Đã thu hồi' }, allowedActions: [] });
  });

  // Whoever holds the database can drop the trigger and write another text; the sealed entry keeps the hash of the first.
  it('whose text is changed in the table later is found by the exported audit', async () => {
    const id = await record();
    await afterwards();
    const faults = async () => {
      const { incidents } = documented<IncidentRegister>(await get('incidents'), 200);
      const chain = await ask(binhThuan, '/api/audit/export', { as });
      return checkIncidents({ incidents, isWhole: true }, readChainFile(chain.text)!, hashText).faults;
    };
    expect(await faults()).toEqual([]);
    await env.POOL_00.exec('DROP TRIGGER incident_fixed');
    await env.POOL_00.prepare("UPDATE incident SET affected = 'Không có gì' WHERE id = ?").bind(id).run();
    expect(await faults()).toMatchObject([{ reason: 'changed', id, field: 'affectedHash' }]);
  });

  it('is in the register on one of its pages, however many there are', async () => {
    const { found: before } = documented<IncidentRegister>(await get('incidents'), 200);
    const row = `INSERT INTO incident (id, detected_at, happened, affected, recorded_by, recorded_by_title, recorded_at) VALUES (?, ?, 'x', 'y', 'a', 'b', 1)`;
    const ids = Array.from({ length: 60 }, (_, index) => `0198c0de-2222-7000-8000-${String(index).padStart(12, '0')}`);
    await env.POOL_00.batch(ids.map((id, index) => env.POOL_00.prepare(row).bind(id, index)));
    const pages = [documented<IncidentRegister>(await get('incidents'), 200)];
    expect(pages[0]).toMatchObject({ found: before + 60, pages: Math.ceil((before + 60) / 50) });
    for (let page = 2; page <= pages[0]!.pages; page += 1)
      pages.push(documented<IncidentRegister>(await get(`incidents?page=${page}`), 200));
    const entry = await newestEntry();
    expect(entry).toMatchObject({ kind: 'read', action: 'list-incidents', grant_id: grantIdOf(as) });
    expect(JSON.parse(String(entry?.after))).toEqual({ incidentIds: pages.at(-1)!.incidents.map(({ id }) => id) });
    const listed = pages.flatMap(({ incidents }) => incidents.map(({ id }) => id));
    expect(new Set(listed).size).toBe(before + 60);
    expect(listed).toEqual(expect.arrayContaining(ids));
  });
});

describe('a request about data', () => {
  const register = async () => documented<DataRequestRegister>(await get('requests'), 200);

  it('is recorded, acknowledged and answered, and each reading leaves an entry', async () => {
    const { id } = documented<{ id: string }>(await send('requests', requestBody), 201);
    const [first] = (await register()).requests;
    expect(first).toMatchObject({
      id,
      dueOn: '2026-06-10',
      state: 'overdue',
      allowedActions: ['acknowledge', 'answer'],
    });
    const entry = await newestEntry();
    expect(entry).toMatchObject({ kind: 'read', action: 'list-data-requests', grant_id: grantIdOf(as) });
    expect(JSON.parse(String(entry?.after))).toEqual({ requestIds: [id] });
    documented(await send(`requests/${id}/acknowledgement`, { on: '2026-06-12' }), 200);
    expect(refusal(await send(`requests/${id}/acknowledgement`, { on: '2026-06-12' }), 409)).toEqual([
      'changed-meanwhile',
    ]);
    const early = { on: '2024-06-01', answer: '' };
    expect(refusal(await send(`requests/${id}/answer`, early), 422)).toEqual([
      'day-too-early /on',
      'text-missing /answer',
    ]);
    documented(await send(`requests/${id}/answer`, { on: '2026-06-12', answer: 'Đã gửi bản sao' }), 200);
    expect((await register()).requests[0]).toMatchObject({
      ...{ state: 'answered', allowedActions: [], acknowledgedOn: '2026-06-12' },
      daysLate: { acknowledgement: 2, answer: 0 },
    });
    expect((await register()).counts).toEqual({ overdue: 0, doneLate: 1 });
  });

  it('has the day by which it is carried out that the office has set, and none where nobody has said one', async () => {
    const ids = await Promise.all(
      ['see', 'correct', 'restrict'].map(async (kind) => {
        const recorded = await send('requests', { ...requestBody, kind });
        return documented<{ id: string }>(recorded, 201).id;
      }),
    );
    const due = async () => {
      const { requests } = await register();
      return ids.map((id) => requests.find((one) => one.id === id)).map((one) => [one?.answerDueOn, one?.state]);
    };
    expect((await register()).terms).toBeNull();
    expect(await due()).toEqual([
      [null, 'overdue'],
      [null, 'overdue'],
      ['2026-06-23', 'overdue'],
    ]);
    expect(refusal(await put('answer-terms', { ...terms, legalBasis: null, basedOn: null }), 422)).toEqual([
      'text-missing /legalBasis',
    ]);
    documented(await put('answer-terms', { ...terms, basedOn: null }), 200);
    expect(refusal(await put('answer-terms', { ...terms, basedOn: null }), 409)).toEqual(['changed-meanwhile']);
    expect(await newestEntry()).toMatchObject({ action: 'set-answer-terms', subject: 'answer-terms/province' });
    expect(await register()).toMatchObject({ terms: { ...terms, revision: 1 } });
    expect(await due()).toEqual([
      ['2026-06-11', 'answerOverdue'],
      [null, 'overdue'],
      ['2026-06-23', 'overdue'],
    ]);
  });

  it('has its texts in the register alone', async () => {
    const whole = await dump(env.POOL_00);
    const { data_request: own, ...others } = whole;
    expect(JSON.stringify(own)).toContain('Xin xem lại');
    expect(JSON.stringify(others)).not.toMatch(/Xin xem lại|Đã gửi bản sao/);
  });

  it('is refused with everything that is wrong', async () => {
    const body = { ...requestBody, receivedOn: '2026-06-13', content: '' };
    expect(refusal(await send('requests', body), 422)).toEqual(['day-in-future /receivedOn', 'text-missing /content']);
  });

  it('is not shown where the entry of the reading cannot be written', async () => {
    await env.POOL_00.exec(
      "CREATE TRIGGER no_reads BEFORE INSERT ON audit_entry WHEN NEW.kind = 'read' BEGIN SELECT RAISE(ABORT, 'no reads'); END",
    );
    expect((await get('requests')).status).toBe(500);
    await env.POOL_00.exec('DROP TRIGGER no_reads');
  });
});

describe('the days', () => {
  const retention = async () => documented<ShownRetention>(await get('retention'), 200);

  it('are none until the office has set some', async () => {
    expect(await retention()).toEqual({ settings: [], runs: [], allowedActions: ['set'] });
  });

  it('are set on a document, with their entry', async () => {
    expect(refusal(await put('retention', { ...days, ordinaryDays: 0, document: null, basedOn: null }), 422)).toEqual([
      'out-of-bounds /ordinaryDays',
      'text-missing /document',
    ]);
    documented(await put('retention', { ...days, basedOn: null }), 200);
    expect(await newestEntry()).toMatchObject({ action: 'set-retention', subject: 'retention/province', before: null });
    expect(refusal(await put('retention', { ...days, basedOn: 1 }), 422)).toEqual(['nothing-changed']);
    expect(refusal(await put('retention', { ...days, basedOn: null }), 409)).toEqual(['changed-meanwhile']);
    expect((await retention()).settings).toMatchObject([{ revision: 1, ...days }]);
  });
});

describe('the registers, searched', () => {
  beforeAll(async () => {
    await send('incidents', { ...incidentBody, happened: 'Gửi nhầm cho đồng chí Đặng Thị Tìm' });
    await send('requests', { ...requestBody, content: 'Ông Đỗ Văn Thấy xin sửa' });
    await send('requests', requestBody);
  });

  it.each([
    ['tim dang', 1],
    ['Đặng nhầm', 1],
    ['dang khong', 0],
  ])('incidents are found by the words %s', async (search, found) => {
    const path = `incidents?search=${encodeURIComponent(search)}`;
    expect(documented<IncidentRegister>(await get(path), 200)).toMatchObject({ found, unsearched: 0, pages: 1 });
  });

  it('requests are found without marks; the entry holds which were shown, and the words are kept nowhere', async () => {
    const path = `requests?search=${encodeURIComponent('do van thay')}`;
    const register = documented<DataRequestRegister>(await get(path), 200);
    expect(register.requests.map(({ content }) => content)).toEqual(['Ông Đỗ Văn Thấy xin sửa']);
    const entry = await newestEntry();
    expect(JSON.parse(String(entry?.['after']))).toEqual({ requestIds: [register.requests[0]?.id] });
    expect(JSON.stringify(await dump(env.POOL_00))).not.toContain('do van thay');
    expect(documented<DataRequestRegister>(await get(`${path}&page=2`), 200)).toMatchObject({ found: 1, requests: [] });
  });
});
