import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { insertGrant, openProvinceDb, write } from '@co-so/db';
import { addDays, endOfTime, readChainFile, roles, roleDefinitions, verifyChain, vietnamDay } from '@co-so/domain';
import type { Role, Submission } from '@co-so/domain';
import { signed } from '../act.ts';
import { hashText } from '../content-hash.ts';
import type { OneSubmission } from '../indicator/submission-shapes.ts';
import { keepChains } from '../tenancy/keep-chains.ts';
import type { ShownPlan } from '../organization/plan/seen-plan.ts';
import type { AuditExtract, AuditList, AuditState, ThingHistory } from './shapes.ts';
import { accountIdOf, grantIdOf } from '../../test/accounts.ts';
import { afterwards, ask } from '../../test/asking.ts';
import type { Answer } from '../../test/asking.ts';
import { newId, now, passTime } from '../../test/clock.ts';
import { dump } from '../../test/databases.ts';
import { documented, refusal } from '../../test/documented.ts';
import { admissionGoal, admitted, imported, topUnit, ward } from '../../test/figure-files.ts';
import { binhThuan, national, ninhThuan, openOffices, operator, platform } from '../../test/offices.ts';
import { sceneOf } from '../../test/scene.ts';
import { emptyPlan } from '../../test/plans.ts';
import { finished, issue, post } from '../../test/score-drafts.ts';
import { approve, correct, prepare } from '../../test/sending.ts';

const wardFigure = { ...admitted, unit: ward, value: 12 };

beforeEach(
  sceneOf(async () => {
    await openOffices();
    await imported(binhThuan, {
      units: [
        { id: topUnit, name: 'Đảng bộ tỉnh', kind: 'province' },
        { id: ward, name: 'Đảng bộ phường', kind: 'commune', parent: topUnit },
      ],
      figures: [admitted],
      targets: [admissionGoal],
    });
    documented(await ask(binhThuan, '/api/figures', { body: { row: wardFigure, basedOn: null, reason: null } }), 201);
    await correct(binhThuan, 270, 1);
    await afterwards();
  }),
);

async function list(query: Readonly<Record<string, string>> = {}, as: Role = 'tenantAdministrator') {
  return documented<AuditList>(await ask(binhThuan, `/api/audit?${new URLSearchParams(query)}`, { as }), 200);
}

async function extract(query: Readonly<Record<string, string>> = {}, as: Role = 'tenantAdministrator') {
  return documented<AuditExtract>(
    await ask(binhThuan, `/api/audit/extract?${new URLSearchParams(query)}`, { as }),
    200,
  );
}

const personInWard = `account/${accountIdOf('branchSecretary')}`;

/** An entry about a person, of the ward. */
async function giveRoleInWard(): Promise<void> {
  const done = { action: 'give-grant', subject: personInWard, unitId: ward, after: { name: 'x' }, reason: 'x' };
  await write(openProvinceDb(env.POOL_00), [], signed(operator(), { ...done, grant: undefined }));
}

const actionsIn = ({ entries }: AuditList) => entries.map(({ action }) => action);

/** Puts the committee's head in charge of the ward alone. */
async function headOfWard(): Promise<void> {
  const db = openProvinceDb(env.POOL_00);
  const act = operator();
  await env.POOL_00.prepare('UPDATE role_grant SET valid_until = ? WHERE id = ?')
    .bind(addDays(vietnamDay(now()), -1), grantIdOf('committeeHead'))
    .run();
  const grant = {
    ...{ id: newId(), accountId: accountIdOf('committeeHead'), role: 'committeeHead' as const },
    ...{ unitId: ward, viewUnitId: ward, validFrom: vietnamDay(now()), validUntil: endOfTime },
    ...{ document: 'Quyết định', grantedBy: { id: 'operator', title: 'x' }, grantedAt: now() },
  };
  await write(db, [insertGrant(db, grant)], signed(act, { action: 'grant', subject: 'grant', grant: undefined }));
}

describe('the list', () => {
  it('says who did what with which grant, what it was before and after, and that it is sealed', async () => {
    const { entries, tail, next } = await list();
    expect([tail, next]).toMatchObject([{ count: 0, oldestAt: null, known: null }, null]);
    const [corrected] = entries;
    expect(corrected).toMatchObject({
      action: 'correct-figure',
      kind: 'write',
      actor: { id: accountIdOf('provincialOfficial'), title: roleDefinitions.provincialOfficial.name },
      grantId: grantIdOf('provincialOfficial'),
      unitId: topUnit,
      unitName: 'Đảng bộ tỉnh',
      before: { quantity: { value: 269 } },
      after: { quantity: { value: 270 } },
      reason: 'Đính chính',
      seal: { sequence: corrected?.sequence },
    });
  });

  it('is narrowed by what the address says', async () => {
    expect(actionsIn(await list({ action: 'record-figure' }))).toEqual(['record-figure', 'record-figure']);
    expect(actionsIn(await list({ unit: ward }))).toEqual(['record-figure', 'found-unit']);
    expect(actionsIn(await list({ unit: topUnit }))[0]).toBe('correct-figure');
    expect(actionsIn(await list({ actor: accountIdOf('reader') }))).toEqual([]);
    expect(actionsIn(await list({ kind: 'export' }))).toEqual([]);
    expect(actionsIn(await list({ subject: `figure/${ward}/admission.admitted//2024` }))).toEqual(['record-figure']);
    const today = vietnamDay(now());
    expect((await list({ from: today, to: today })).entries.length).toBeGreaterThan(3);
    expect((await list({ to: addDays(today, -1) })).entries).toEqual([]);
    const [corrected] = (await list({ action: 'correct-figure' })).entries;
    expect(actionsIn(await list({ before: String(corrected!.sequence) }))[0]).toBe('record-figure');
  });

  it('of a committee is what is about its own units; one above them is as if it were not there', async () => {
    await headOfWard();
    const ofWard = ['record-figure', 'found-unit'];
    expect(actionsIn(await list({}, 'committeeHead'))).toEqual(ofWard);
    expect(actionsIn(await list({ unit: ward }, 'committeeHead'))).toEqual(ofWard);
    expect(actionsIn(await list({ unit: topUnit }, 'committeeHead'))).toEqual([]);
    const actor = accountIdOf('provincialOfficial');
    expect(actionsIn(await list({ actor }, 'committeeHead'))).toEqual(ofWard);
  });

  it('says how many entries are not sealed yet', async () => {
    await afterwards();
    const db = openProvinceDb(env.POOL_00);
    await write(db, [], signed(operator(), { action: 'x', subject: 'x', grant: undefined }));
    const { entries, tail } = await list({}, 'departmentHead');
    expect(tail).toMatchObject({ count: 1, oldestAt: now() });
    expect(entries[0]).toMatchObject({ action: 'x', seal: null });
    const state = documented<AuditState>(await ask(binhThuan, '/api/audit/head', { as: 'departmentHead' }), 200);
    expect(state).toMatchObject({ head: { sequence: entries[1]?.sequence }, tail });
  });

  it('reads little, however much there is', async () => {
    await env.POOL_00.prepare(
      `INSERT INTO audit_entry (id, at, kind, actor_id, actor_title, action, subject, request_id, reason)
       SELECT 'many-' || value, 7, 'write', 'x', 'x', 'x', 'x', 'x', hex(zeroblob(200)) FROM json_each(?)`,
    )
      .bind(JSON.stringify(Array.from({ length: 3500 }, (_, index) => index)))
      .run();
    await keepChains(platform(), operator());
    const rowsOf = async (query: string) =>
      (await ask(binhThuan, `/api/audit?${query}`, { as: 'tenantAdministrator' })).rowsRead;
    expect(await rowsOf('')).toBeLessThan(400);
    // Two rows for each of 3000 entries, whatever lies behind them.
    expect(await rowsOf('action=record-figure')).toBeLessThan(6100);
    expect(await rowsOf(`unit=${ward}`)).toBeLessThan(6100);
    const [taken, rest] = [await extract(), await extract({ before: '3000', kind: 'write' })];
    expect([taken.entries.length, taken.next]).toEqual([1000, taken.entries.at(-1)!.sequence]);
    expect([rest.entries.length, rest.entries[0]!.sequence, rest.next]).toEqual([1000, 2999, 2000]);
  }, 30_000);

  it('is taken away as it is shown, masked and of one’s own units, and leaves an export that says what was taken', async () => {
    await headOfWard();
    await giveRoleInWard();
    await keepChains(platform(), operator());
    const shown = await list({ unit: ward }, 'committeeHead');
    const taken = await extract({ unit: ward }, 'committeeHead');
    expect(taken.entries).toEqual(shown.entries);
    expect(taken.entries.map(({ isMasked }) => isMasked)).toContain(true);
    expect(taken).toMatchObject({ people: [], next: null, head: { sequence: expect.any(Number) } });
    const [left] = (await list({ kind: 'export' })).entries;
    const bounds = { first: taken.entries.at(-1)!.sequence, last: taken.entries[0]!.sequence };
    expect(left).toMatchObject({ action: 'take-audit-list', unitId: ward, grantId: expect.any(String) });
    expect(left!.after).toMatchObject({ rows: taken.entries.length, ...bounds, under: ward, subjects: [personInWard] });
  });

  it('of a unit that one may not see is taken away like that of one that is not there', async () => {
    await headOfWard();
    const [above, missing] = [
      await extract({ unit: topUnit }, 'committeeHead'),
      await extract({ unit: newId() }, 'committeeHead'),
    ];
    expect([above.entries, above.next]).toEqual([[], null]);
    expect({ ...above, tail: 0, head: 0, takenAt: 0 }).toEqual({ ...missing, tail: 0, head: 0, takenAt: 0 });
    expect(refusal(await ask(binhThuan, '/api/audit/extract', { as: 'reader' }), 403)).toEqual(['not-allowed']);
  });

  // An empty list would say that nothing was done.
  it.each([
    ['from=x', ['parameter-invalid /from']],
    ['kind=other', ['parameter-invalid /kind']],
    ['before=0', ['parameter-invalid /before']],
    ['unit=x', ['parameter-invalid /unit']],
    ['actor=', ['parameter-invalid /actor']],
    ['action=nothing', ['parameter-invalid /action']],
    ['from=2024-06-02&to=2024-06-01', ['days-reversed /to']],
    [
      'from=2024-06-02&to=2024-06-01&action=nothing&kind=other',
      ['parameter-invalid /action', 'parameter-invalid /kind', 'days-reversed /to'],
    ],
    ['from=x&to=2024-06-01', ['parameter-invalid /from']],
  ])('refuses %s at either office, all that is wrong at once', async (query, problems) => {
    for (const [office, as] of [
      [binhThuan, 'tenantAdministrator'],
      [national, 'nationalAdministrator'],
    ] as const)
      expect(refusal(await ask(office, `/api/audit?${query}`, { as }), 400)).toEqual(problems);
  });

  it('takes the first and the last day for the same one', async () => {
    const query = 'from=2024-06-01&to=2024-06-01&action=sign-in&kind=write';
    documented(await ask(binhThuan, `/api/audit?${query}`, { as: 'tenantAdministrator' }), 200);
  });

  it('is not taken away from a day to one before it', async () => {
    for (const [office, as] of [
      [binhThuan, 'tenantAdministrator'],
      [national, 'nationalAdministrator'],
    ] as const) {
      const answer = await ask(office, '/api/audit/export?from=2024-06-02&to=2024-06-01', { as });
      expect(refusal(answer, 400)).toEqual(['days-reversed /to']);
    }
  });

  it('of the national office is its own', async () => {
    const answer = await ask(national, `/api/audit`, { as: 'nationalAdministrator' });
    const { entries } = documented<AuditList>(answer, 200);
    expect(entries.some(({ action }) => action === 'onboard-province')).toBe(true);
    expect(entries.some(({ action }) => action === 'correct-figure')).toBe(false);
    const ofUnit = await ask(national, `/api/audit?unit=${ward}`, { as: 'nationalAdministrator' });
    expect(documented<AuditList>(ofUnit, 200).entries).toEqual([]);
  });
});

describe('what an entry holds of a person', () => {
  const personal = { userName: 'can-bo-moi', name: 'Người mới', post: 'Chuyên viên Phòng Hai' };

  it('is shown to whoever may see people, and masked for whoever may not', async () => {
    const issued = await ask(binhThuan, '/api/accounts', { as: 'tenantAdministrator', body: personal });
    const { accountId } = documented<{ accountId: string }>(issued, 201);
    const body = { deed: 'disable', reason: 'Ốm dài ngày' };
    documented(await ask(binhThuan, `/api/accounts/${accountId}/deeds`, { as: 'tenantAdministrator', body }), 200);
    const subject = `account/${accountId}`;
    const [disabled, created] = (await list({ subject })).entries;
    const { userName, post } = personal;
    expect(created).toMatchObject({ after: { userName, post }, isMasked: false });
    expect(disabled).toMatchObject({ after: { state: 'disabled' }, reason: 'Ốm dài ngày', isMasked: false });
    const masked = (await list({ subject }, 'departmentHead')).entries;
    expect(masked).toMatchObject([
      { after: { state: 'disabled' }, reason: '•••', isMasked: true },
      { after: { userName: '•••', post: '•••' }, isMasked: true },
    ]);
    // Otherwise nobody can say who locked whose account out, and by which role.
    const { people, grants, entries } = await list({ subject });
    expect(people).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: accountId, name: personal.name, userName }),
        expect.objectContaining({ id: accountIdOf('tenantAdministrator') }),
      ]),
    );
    expect(grants.find(({ id }) => id === entries[0]!.grantId)).toMatchObject({
      ...{ roleName: 'Quản trị của tỉnh, thành phố', unitName: null },
      holderId: accountIdOf('tenantAdministrator'),
    });
    expect((await list({ action: 'list-audit' })).entries[0]!.after).toMatchObject({
      accountIds: expect.arrayContaining([accountId]),
    });
    expect(await list({ subject }, 'departmentHead')).toMatchObject({ people: [], grants: [] });
    const { text } = await ask(binhThuan, '/api/audit', { as: 'departmentHead' });
    for (const word of [userName, personal.name, post, 'Ốm dài ngày']) expect(text).not.toContain(word);
  });

  it('leaves behind who looked at it, by which grant, also of a part of the province', async () => {
    await headOfWard();
    const grant = {
      ...{ accountId: accountIdOf('reader'), role: 'branchSecretary', unitId: ward, viewUnitId: ward },
      ...{ validFrom: vietnamDay(now()), validUntil: null, document: 'Quyết định số 02' },
    };
    documented(await ask(binhThuan, '/api/grants', { as: 'tenantAdministrator', body: grant }), 201);
    expect(actionsIn(await list({}, 'committeeHead'))).toEqual(['give-grant', 'record-figure', 'found-unit']);
    const [looked] = (await list({ action: 'list-audit' })).entries;
    expect(looked).toMatchObject({
      ...{ kind: 'read', subject: 'audit', actor: { id: accountIdOf('committeeHead') } },
      after: { subjects: [`account/${accountIdOf('reader')}`] },
    });
    expect(looked?.grantId).not.toBeNull();
  });

  it('names the grant by which the unit that was asked for may be looked at, and all of them where none was', async () => {
    await headOfWard();
    const given = async (accountId: string, unitId: string, role: Role) => {
      const unit = { role, unitId, viewUnitId: unitId, accountId };
      const grant = { ...unit, validFrom: vietnamDay(now()), validUntil: null, document: 'Quyết định số 02' };
      const answer = await ask(binhThuan, '/api/grants', { as: 'tenantAdministrator', body: grant });
      return documented<{ readonly id: string }>(answer, 201).id;
    };
    const above = await given(accountIdOf('committeeHead'), topUnit, 'committeeHead');
    await given(accountIdOf('reader'), topUnit, 'branchSecretary');
    const looked = async (query: Readonly<Record<string, string>>) => {
      await list(query, 'committeeHead');
      return (await list({ action: 'list-audit' })).entries[0];
    };
    const everywhere = await looked({});
    expect(everywhere?.after).toHaveProperty('grants');
    const there = await looked({ unit: topUnit });
    expect(there?.grantId).toBe(above);
    expect(there?.after).not.toHaveProperty('grants');
  });
});

it.each([
  ['tenantAdministrator', ['export-audit']],
  ['departmentHead', []],
  ['committeeHead', []],
] as const)('offers the file to whoever may take it: %s', async (as, allowedActions) => {
  expect(await list({}, as)).toMatchObject({ allowedActions });
});

const mayLook: readonly Role[] = ['tenantAdministrator', 'departmentHead', 'committeeHead', 'nationalAdministrator'];
/** The file shows all that the list masks, so it is for those alone who may see people. */
const mayExport: readonly Role[] = ['tenantAdministrator', 'nationalAdministrator'];

const ways: readonly (readonly [string, readonly Role[]])[] = [
  ['/api/audit', mayLook],
  ['/api/audit/head', mayLook],
  ['/api/audit/export', mayExport],
];

it.each(roles)('is open to who may see it, and refused to others: %s', async (as) => {
  const isNational = roleDefinitions[as].office === 'national';
  for (const [path, may] of isNational ? [...ways, ['/api/audit/heads', mayExport] as const] : ways) {
    const answer = await ask(isNational ? national : binhThuan, path, { as });
    if (may.includes(as)) expect(answer.status).toBe(200);
    else expect(refusal(answer, 403)).toEqual(['not-allowed']);
  }
});

describe('the file', () => {
  const exported = (query = '') => ask(binhThuan, `/api/audit/export${query}`, { as: 'tenantAdministrator' });

  it('holds the whole chain, and proves it', async () => {
    const answer = await exported();
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="nhat-ky-${vietnamDay(now())}.jsonl"`);
    const file = readChainFile(answer.text)!;
    expect(file).toMatchObject({ isFinished: true, header: { officeName: 'tỉnh Bình Thuận', exportedAt: now() } });
    const { tail, head } = documented<AuditState>(
      await ask(binhThuan, '/api/audit/head', { as: 'tenantAdministrator' }),
      200,
    );
    expect(tail.count).toBeLessThanOrEqual(1);
    const verdict = verifyChain(file, [], hashText);
    expect(verdict).toMatchObject({ ok: true, proof: { first: 1, unsealed: 0 } });
    expect(head?.sequence).toBeGreaterThanOrEqual(file.lines.length);
  });

  it('leaves an entry of who took it away', async () => {
    const from = vietnamDay(now());
    await exported(`?from=${from}`);
    const [entry] = (await list({ kind: 'export' })).entries;
    expect(entry).toMatchObject({
      action: 'export-audit',
      grantId: grantIdOf('tenantAdministrator'),
      after: { from, first: 1 },
    });
  });

  it('is sent in parts that follow each other without a gap', async () => {
    await env.POOL_00.prepare(
      `INSERT INTO audit_entry (id, at, kind, actor_id, actor_title, action, subject, request_id)
       SELECT 'many-' || value, 7, 'write', 'x', 'x', 'x', 'x', 'x' FROM json_each(?)`,
    )
      .bind(JSON.stringify(Array.from({ length: 1300 }, (_, index) => index)))
      .run();
    await keepChains(platform(), operator());
    const { text, queries } = await exported();
    const file = readChainFile(text)!;
    expect(file.lines.length).toBeGreaterThan(1300);
    expect(verifyChain(file, [], hashText)).toMatchObject({ ok: true });
    // Of 5.2 million characters each part holds at most two: three parts, beside the session, the bounds and the entry.
    expect(queries).toBeLessThan(12);
  });

  it('holds a stretch of days', async () => {
    const today = vietnamDay(now());
    const before = (await list({}, 'departmentHead')).entries[0]!.sequence;
    passTime(24 * 3_600_000);
    await correct(binhThuan, 271, 2);
    await afterwards();
    const part = readChainFile((await exported(`?from=${addDays(today, 1)}`)).text)!;
    expect(part.lines.map((line) => line?.entry.sequence)[0]).toBe(before + 1);
    expect(verifyChain(part, [], hashText)).toMatchObject({ ok: true, proof: { first: before + 1 } });
    passTime(-24 * 3_600_000);
  });
});

describe('the history of a thing', () => {
  const historyOf = (subject: string, as: Role = 'provincialOfficial') =>
    ask(binhThuan, `/api/audit/history?${new URLSearchParams({ subject })}`, { as });
  const figure = `figure/${topUnit}/admission.admitted//2024`;
  const seen = ({ status, text }: Answer) => [status, text.replace(/urn:uuid:[0-9a-f-]+/, '')];

  it('is there for who may see the thing', async () => {
    const { entries } = documented<ThingHistory>(await historyOf(figure, 'reader'), 200);
    expect(entries.map(({ action, before, after }) => [action, before, after])).toMatchObject([
      ['correct-figure', { quantity: { value: 269 } }, { quantity: { value: 270 } }],
      ['record-figure', null, { quantity: { value: 269 } }],
    ]);
  });

  it('shows posts, and leads whoever may see people to the accounts in the audit', async () => {
    const led = async (as: Role) => documented<ThingHistory>(await historyOf(figure, as), 200).allowedActions;
    expect(await led('tenantAdministrator')).toEqual(['view-audit']);
    for (const as of ['reader', 'departmentHead', 'committeeHead'] as const) expect(await led(as)).toEqual([]);
  });

  it('of a submission tells who prepared and who approved it', async () => {
    const { id } = documented<Submission>(await prepare(binhThuan), 201);
    await approve(binhThuan, id);
    const { entries } = documented<ThingHistory>(await historyOf(`submission/${id}`), 200);
    expect(entries.map(({ action }) => action)).toEqual(['approve-submission', 'prepare-submission']);
  });

  // Who may not know of a thing must not learn from the answer that it is there.
  it('is the same for what may not be seen and what is not there', async () => {
    const { id } = documented<Submission>(await prepare(binhThuan), 201);
    const missing = await historyOf(`submission/${ward}`, 'branchSecretary');
    expect(refusal(missing, 404)).toEqual(['not-found']);
    expect(seen(await historyOf(`submission/${id}`, 'branchSecretary'))).toEqual(seen(missing));
    await headOfWard();
    const above = await historyOf(figure, 'committeeHead');
    expect(refusal(above, 404)).toEqual(['not-found']);
    expect(seen(await historyOf(figure.replace(topUnit, newId()), 'committeeHead'))).toEqual(seen(above));
    expect((await historyOf(figure.replace(topUnit, ward), 'committeeHead')).status).toBe(200);
  });

  it('of a score table is told to whom it is shown: before it is issued to those who work on it alone', async () => {
    const id = await finished();
    const subject = `score-table/${id}`;
    const actions = async (as: Role) =>
      documented<ThingHistory>(await historyOf(subject, as), 200).entries.map(({ action }) => action);
    expect(await actions('departmentHead')).toEqual(['save-score-table', 'begin-score-table']);
    const hidden = await historyOf(subject, 'reader');
    expect(refusal(hidden, 404)).toEqual(['not-found']);
    expect(seen(await historyOf(`score-table/${newId()}`, 'reader'))).toEqual(seen(hidden));
    documented(await issue(id, 2), 201);
    expect(await actions('reader')).toEqual(['issue-score-table']);
    expect(await actions('provincialOfficial')).toHaveLength(3);
  });

  it('of a plan is told to whoever may see plans where it is made, and to nobody else', async () => {
    const plan = documented<ShownPlan>(await post('/api/plans', { unitId: topUnit, ...emptyPlan }), 201);
    const subject = `plan/${plan.id}`;
    expect(documented<ThingHistory>(await historyOf(subject, 'departmentHead'), 200).entries).toMatchObject([
      { action: 'begin-plan', after: { planTitle: plan.title } },
    ]);
    const hidden = await historyOf(subject, 'reader');
    expect(refusal(hidden, 404)).toEqual(['not-found']);
    expect(seen(await historyOf(`plan/${newId()}`, 'reader'))).toEqual(seen(hidden));
  });

  it('of a setting names each choice, and of no setting nothing', async () => {
    const subject = 'rule-setting/annual-rating/capBase';
    const choice = { series: 'annual-rating', setting: 'capBase', choice: 'goodOrBetter', basedOn: null };
    const document = { instrument: 'Hướng dẫn 09-HD/TU', issuedOn: '2024-02-03', from: '2025-09-01' };
    documented(await post('/api/rule-settings', { ...choice, ...document }, 'departmentHead'), 201);
    const { entries } = documented<ThingHistory>(await historyOf(subject, 'reader'), 200);
    expect(entries.map(({ action, after }) => [action, after])).toMatchObject([
      ['set-rule-setting', { choice: 'goodOrBetter', instrument: 'Hướng dẫn 09-HD/TU' }],
    ]);
    for (const none of ['rule-setting/annual-rating/none', 'rule-setting/none/capBase'])
      expect(refusal(await historyOf(none), 404)).toEqual(['not-found']);
  });

  it.each([
    'account/x',
    'score-table/x',
    'plan/x',
    'rule-setting/annual-rating',
    'figure',
    'figure/x/y//2024',
    'submission/x',
  ])('is not told of %s', async (subject) => {
    expect(refusal(await historyOf(subject), 400)).toEqual(['parameter-invalid /subject']);
  });
});

it('prints beside an approval the seal that proves it, once it is sealed', async () => {
  const { id } = documented<Submission>(await prepare(binhThuan), 201);
  const shown = async () => documented<OneSubmission>(await ask(binhThuan, `/api/submissions/${id}`), 200);
  expect((await shown()).approvalSeal).toBeNull();
  await approve(binhThuan, id);
  await afterwards();
  const { approvalSeal } = await shown();
  const { text } = await ask(binhThuan, '/api/audit/export', { as: 'tenantAdministrator' });
  const file = readChainFile(text)!;
  const line = file.lines.find((one) => one?.entry.action === 'approve-submission');
  expect(approvalSeal).toEqual({
    sequence: line?.entry.sequence,
    hash: line?.seal?.hash,
    sealedAt: line?.seal?.sealedAt,
  });
  const printed = { sequence: null, hash: approvalSeal!.hash };
  expect(verifyChain(file, [printed], hashText)).toMatchObject({ ok: true, proof: { anchorsMet: 1 } });
});

it('holds nothing of one province at the host of another', async () => {
  const { text } = await ask(ninhThuan, '/api/audit', { as: 'tenantAdministrator' });
  expect(text).not.toContain('270');
  const before = await dump(env.POOL_00);
  await ask(ninhThuan, '/api/audit/export', { as: 'tenantAdministrator' });
  expect(await dump(env.POOL_00)).toEqual(before);
});
