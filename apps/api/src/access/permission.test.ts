import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { insertGrant, saveDelegation, write } from '@co-so/db';
import { civilDate, endOfTime, period, rowsHash, vietnamDay } from '@co-so/domain';
import type { Grant, Role, Submission } from '@co-so/domain';
import { deskOf, grantIdOf, accountIdOf } from '../../test/accounts.ts';
import { afterwards, ask } from '../../test/asking.ts';
import type { Answer } from '../../test/asking.ts';
import { disciplinePaper } from '../../test/askings.ts';
import { newId, now } from '../../test/clock.ts';
import { dump } from '../../test/databases.ts';
import { aSentFigure } from '../../test/deliveries.ts';
import { documented, refusal } from '../../test/documented.ts';
import { aFile, admissionGoal, admitted, headAndWard, imported, topUnit, ward } from '../../test/figure-files.ts';
import type { FileParts } from '../../test/figure-files.ts';
import { binhThuan, openOffices, operator } from '../../test/offices.ts';
import { aGrant, aPerson, sessionOf } from '../../test/people.ts';
import { question } from '../../test/sending.ts';
import { signed } from '../act.ts';
import { hashText } from '../content-hash.ts';

const branch = '0198c0de-1111-7000-8000-000000000003';
const otherWard = '0198c0de-1111-7000-8000-000000000004';
const none = { action: 'lay-out-tests', subject: 'test', grant: undefined };
const anew = { basedOn: null, reason: null };
const plain = { ...admitted, cutOffOn: null, period: '2023' };
const goal = { ...admissionGoal, period: '2023' };
/** What is prepared, as it was seen: the figure of the province with its goal. */
const seen = aSentFigure({
  ...{ indicator: question.indicator, cutOffOn: civilDate('2024-06-14'), quantity: { kind: 'value', value: 269 } },
  document: 'Báo cáo số 01',
  goal: {
    ...{ goal: { kind: 'value', value: 805 }, direction: 'atLeast' },
    ...{ period: period(question.period), source: 'reported' },
  },
});
const prepared = { ...question, basedOn: rowsHash([seen], hashText) };

async function layOut(): Promise<void> {
  await openOffices(ward);
  await imported(binhThuan, {
    units: [
      ...headAndWard,
      { id: branch, name: 'Chi bộ Một', kind: 'grassrootsBranch', parent: ward },
      { id: otherWard, name: 'Đảng bộ phường Hai', kind: 'commune', parent: topUnit },
    ],
    figures: [admitted],
    targets: [admissionGoal],
  });
  await afterwards();
}

/** Somebody with these grants, asking for themselves. */
async function somebody(...grants: readonly (readonly [Role, Partial<Grant>])[]) {
  const { id } = await aPerson(binhThuan);
  const { db } = deskOf(binhThuan);
  const given = grants.map(([role, over]) => aGrant(id, role, over));
  await write(
    db,
    given.map((grant) => insertGrant(db, grant)),
    signed(operator(), none),
  );
  const cookie = await sessionOf(binhThuan, id, 'full');
  const send = (path: string, body?: unknown): Promise<Answer> =>
    ask(binhThuan, path, { as: null, headers: { cookie }, ...(body === undefined ? {} : { body }) });
  return { id, send, grants: given };
}

const importing = (parts: FileParts) => ({
  fileName: 'so-lieu.json',
  mode: 'store',
  content: aFile({ units: [], ...parts }),
});

interface Kept {
  readonly action: string;
  readonly grant_id: string | null;
  readonly delegation_id: string | null;
}

async function lastEntry(): Promise<Kept> {
  return (await lastEntries(1))[0]!;
}

/** The newest first. */
async function lastEntries(count: number): Promise<readonly Kept[]> {
  const text = 'SELECT action, grant_id, delegation_id FROM audit_entry ORDER BY sequence DESC LIMIT ?';
  return (await env.POOL_00.prepare(text).bind(count).all<Kept>()).results;
}

/** What the newest entry keeps of the grants that let somebody look. */
async function lastGrants(): Promise<unknown> {
  const text = "SELECT after ->> '$.grants' AS grants FROM audit_entry ORDER BY sequence DESC LIMIT 1";
  return JSON.parse(String(await env.POOL_00.prepare(text).first('grants')));
}

describe('a write that one may not make', () => {
  beforeAll(layOut);

  // Whoever sees more than they enter is told that they may not; of what they do not see they are told nothing.
  it('is refused once by its rule: below, beside and above what one enters, for every kind of row', async () => {
    const narrow = { unitId: branch, viewUnitId: ward };
    const { send } = await somebody(['committeeOfficial', narrow]);
    const before = await dump(env.POOL_00);
    const refusals: readonly (readonly [string, unknown, number, string])[] = [
      ['/api/figures', { row: { ...plain, unit: ward }, ...anew }, 403, 'not-allowed /row/unit'],
      ['/api/figures', { row: { ...plain, unit: otherWard }, ...anew }, 422, 'unit-unknown /row/unit'],
      ['/api/figures', { row: { ...plain, unit: topUnit }, ...anew }, 422, 'unit-unknown /row/unit'],
      ['/api/targets', { row: { ...goal, unit: ward }, ...anew }, 403, 'not-allowed /row/unit'],
      ['/api/targets', { row: { ...goal, unit: otherWard }, ...anew }, 422, 'unit-unknown /row/unit'],
      ['/api/imports', importing({ figures: [{ ...plain, unit: ward }] }), 403, 'not-allowed /figures/0/unit'],
      ['/api/imports', importing({ targets: [{ ...goal, unit: ward }] }), 403, 'not-allowed /targets/0/unit'],
      ['/api/imports', importing({ figures: [{ ...plain, unit: otherWard }] }), 422, 'unit-unknown /figures/0/unit'],
      [
        '/api/imports',
        importing({ units: [{ name: 'Chi bộ mới', kind: 'grassrootsBranch', parent: branch }] }),
        403,
        'not-allowed /units',
      ],
      ['/api/submissions', prepared, 403, 'not-allowed'],
    ];
    for (const [path, body, status, expected] of refusals)
      expect(refusal(await send(path, body), status), JSON.stringify(body)).toEqual([expected]);
    expect(await dump(env.POOL_00)).toEqual(before);
  });

  it.each([
    ['committeeHead', '/api/figures', { row: { ...plain, unit: ward }, ...anew }],
    ['branchSecretary', '/api/targets', { row: { ...goal, unit: ward }, ...anew }],
    ['reader', '/api/figures', { row: { ...plain, unit: ward }, ...anew }],
    ['departmentHead', '/api/submissions', prepared],
    ['tenantAdministrator', '/api/figures', { row: { ...plain, unit: topUnit }, ...anew }],
  ] as const)('is refused to the %s, whose role does not hold it: %s', async (as, path, body) => {
    const before = await dump(env.POOL_00);
    const [first = ''] = refusal(await ask(binhThuan, path, { as, body }), 403);
    expect(first).toMatch(/^not-allowed/);
    expect(await dump(env.POOL_00)).toEqual(before);
  });

  it('is refused when one row of a file among allowed ones is', async () => {
    const before = await dump(env.POOL_00);
    const { send } = await somebody(['branchSecretary', { unitId: branch, viewUnitId: ward }]);
    const body = importing({
      figures: [
        { ...plain, unit: branch },
        { ...plain, unit: ward },
      ],
    });
    expect(refusal(await send('/api/imports', body), 403)).toEqual(['not-allowed /figures/1/unit']);
    expect((await dump(env.POOL_00))['figure']).toEqual(before['figure']);
  });
});

async function lend(role: Role, to: string): Promise<string> {
  const { db } = deskOf(binhThuan);
  const id = newId();
  const unitId = role === 'committeeOfficial' ? ward : null;
  const lent = {
    ...{ id, grantId: grantIdOf(role), role, unitId, viewUnitId: unitId, fromAccountId: accountIdOf(role) },
    ...{ toAccountId: to, validFrom: vietnamDay(now()), validUntil: endOfTime, document: 'Giấy ủy quyền' },
    ...{ delegatedBy: { id: accountIdOf(role), title: 'x' }, delegatedAt: now(), isSuspended: false },
  };
  await saveDelegation(db, lent, signed(operator(), none));
  return id;
}

describe('the entry of a write names the grant that was used', () => {
  beforeEach(layOut);

  it('that of the unit, of several that one has; of a file that took two, each for its row', async () => {
    const at = (unitId: string) => ['committeeOfficial', { unitId, viewUnitId: unitId }] as const;
    const { send, grants } = await somebody(at(otherWard), at(ward));
    const [other, own] = grants;
    documented(await send('/api/figures', { row: { ...plain, unit: branch }, ...anew }), 201);
    expect(await lastEntry()).toMatchObject({ grant_id: own!.id, delegation_id: null });
    documented(await send('/api/imports', importing({ targets: [{ ...goal, unit: ward }] })), 200);
    expect(await lastEntries(2)).toMatchObject([
      { action: 'assign-target', grant_id: own!.id },
      { action: 'import-figures', grant_id: own!.id },
    ]);
    const both = [
      { ...plain, unit: ward },
      { ...plain, unit: otherWard },
    ];
    documented(await send('/api/imports', importing({ figures: both })), 200);
    expect(await lastEntries(3)).toMatchObject([
      { action: 'record-figure', grant_id: other!.id },
      { action: 'record-figure', grant_id: own!.id },
      { action: 'import-figures', grant_id: own!.id },
    ]);
  });

  it('one’s own before another’s, and with another’s the delegation', async () => {
    const { id, send, grants } = await somebody(['branchSecretary', { unitId: branch, viewUnitId: branch }]);
    const lentId = await lend('committeeOfficial', id);
    documented(await send('/api/figures', { row: { ...plain, unit: branch }, ...anew }), 201);
    expect(await lastEntry()).toMatchObject({ grant_id: grants[0]!.id, delegation_id: null });
    documented(await send('/api/targets', { row: { ...goal, unit: branch }, ...anew }), 201);
    const lent = { grant_id: grantIdOf('committeeOfficial'), delegation_id: lentId };
    expect(await lastEntry()).toMatchObject(lent);
    documented(await send('/api/imports', importing({ figures: [{ ...plain, unit: ward }] })), 200);
    expect(await lastEntry()).toMatchObject(lent);
  });

  it('that of sending, which is another’s for whoever has none', async () => {
    const { id, send } = await somebody();
    const lentId = await lend('provincialOfficial', id);
    documented<Submission>(await send('/api/submissions', prepared), 201);
    expect(await lastEntry()).toMatchObject({ grant_id: grantIdOf('provincialOfficial'), delegation_id: lentId });
  });
});

describe('the entry of a reading names the grant that was used', () => {
  beforeAll(layOut);

  const at = (unitId: string) => ['committeeOfficial', { unitId, viewUnitId: unitId }] as const;
  const entered = async (number: string) => {
    const asked = { as: 'inspectionOfficial', body: { ...disciplinePaper(ward), number } } as const;
    return documented<{ id: string }>(await ask(binhThuan, '/api/discipline', asked), 201).id;
  };
  const waysTo = (id: string) => [
    `/api/discipline?under=${ward}`,
    `/api/discipline/${id}`,
    `/api/audit/record-history?subject=discipline/${id}`,
  ];

  it('that of the unit that is looked at, of several that one has', async () => {
    const id = await entered('1-QĐ/UBKT');
    const { send, grants } = await somebody(at(otherWard), at(ward));
    for (const path of waysTo(id)) {
      documented(await send(path), 200);
      expect(await lastEntry(), path).toMatchObject({ grant_id: grants[1]!.id, delegation_id: null });
    }
  });

  it('that which was lent, where one’s own is of another unit', async () => {
    const id = await entered('2-QĐ/UBKT');
    const { id: looking, send } = await somebody(at(otherWard));
    const lent = {
      grant_id: grantIdOf('committeeOfficial'),
      delegation_id: await lend('committeeOfficial', looking),
    };
    for (const path of waysTo(id)) {
      documented(await send(path), 200);
      expect(await lastEntry(), path).toMatchObject(lent);
    }
  });

  it('all of them where one looks wherever one may, and takes that away as a file', async () => {
    const { id, send, grants } = await somebody(at(otherWard));
    const delegationId = await lend('committeeOfficial', id);
    const both = [
      { grantId: grants[0]!.id, delegationId: null },
      { grantId: grantIdOf('committeeOfficial'), delegationId },
    ];
    documented(await send('/api/discipline'), 200);
    expect(await lastGrants()).toEqual(both);
    const taken = { what: 'figures', fileName: 'so-lieu.xlsx', rows: 1, page: '/so-lieu' };
    expect((await send('/api/exports', taken)).status).toBe(204);
    expect(await lastGrants()).toEqual(both);
  });
});

describe('a write whose audit entry is refused', () => {
  beforeAll(layOut);

  const grant = {
    ...{ accountId: accountIdOf('reader'), role: 'branchSecretary', unitId: branch, viewUnitId: branch },
    ...{ validFrom: '2024-06-14', validUntil: null, document: 'Quyết định' },
  };
  const policy = { idleMinutes: 60, sessionHours: 8 };
  const guarded = ['tenantAdministrator', 'departmentHead', 'decisionRecorder', 'inspectionOfficial'];

  it.each([
    ['figure', 'POST', '/api/figures', 'provincialOfficial', { row: { ...plain, unit: ward }, ...anew }],
    ['target', 'POST', '/api/targets', 'provincialOfficial', { row: { ...goal, unit: ward }, ...anew }],
    [
      ...(['unit, imported_file', 'POST', '/api/imports', 'provincialOfficial'] as const),
      importing({ units: [{ name: 'Chi bộ mới', kind: 'grassrootsBranch', parent: ward }] }),
    ],
    ['submission', 'POST', '/api/submissions', 'provincialOfficial', prepared],
    [
      ...(['account', 'POST', '/api/accounts', 'tenantAdministrator'] as const),
      { userName: 'nguoi-moi', name: 'Người mới', post: 'Chuyên viên' },
    ],
    ['role_grant', 'POST', '/api/grants', 'tenantAdministrator', grant],
    [
      ...(['role_delegation', 'POST', '/api/delegations', 'committeeOfficial'] as const),
      {
        ...{ grantId: grantIdOf('committeeOfficial'), to: 'reader', validFrom: '2024-06-14', validUntil: null },
        document: 'Giấy ủy quyền',
      },
    ],
    [
      'access_policy',
      'PUT',
      '/api/policy',
      'tenantAdministrator',
      { ...policy, secondFactorRoles: [...guarded, 'nationalOfficial', 'nationalAdministrator'], basedOn: 1 },
    ],
    ['session', 'DELETE', '/api/sessions', 'inspectionOfficial', undefined],
  ] as const)('leaves nothing behind: %s', async (_, method, path, as, body) => {
    const before = await dump(env.POOL_00);
    const refusing = "BEFORE INSERT ON audit_entry BEGIN SELECT RAISE(ABORT, 'no entries'); END";
    await env.POOL_00.exec(`CREATE TRIGGER no_entries ${refusing}`);
    const asked = { as, method, ...(body === undefined ? {} : { body }) };
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    const refused = await ask(binhThuan, path, asked);
    logged.mockRestore();
    await env.POOL_00.exec('DROP TRIGGER no_entries');
    expect(refused.status).toBe(500);
    await afterwards();
    expect(await dump(env.POOL_00)).toEqual(before);
    // The same is written when the entry may be, so it was the entry that it hung on.
    expect((await ask(binhThuan, path, asked)).status).toBeLessThan(300);
  });
});

describe('a permission', () => {
  beforeAll(layOut);

  it.each([
    ['GET', `/api/overview?unit=${ward}`, undefined],
    ['GET', `/api/figures?unit=${ward}&indicator=admission.admitted&period=2023`, undefined],
    ['POST', '/api/figures', { row: { ...plain, unit: ward, period: '2022' }, ...anew }],
    [
      'POST',
      '/api/imports',
      { ...importing({ figures: [{ ...plain, unit: ward, period: '2021' }] }), mode: 'dry-run' },
    ],
  ] as const)('costs no query, however wide the grant is or how many there are: %s %s', async (_, path, body) => {
    const at = (unitId: string | null) => ({ unitId, viewUnitId: unitId });
    const people = [
      await somebody(['provincialOfficial', at(null)]),
      await somebody(['committeeOfficial', at(ward)]),
      await somebody(['branchSecretary', at(otherWard)], ['reader', at(branch)], ['committeeOfficial', at(ward)]),
    ];
    const costs: number[] = [];
    for (const { send } of people) {
      const answer = await send(
        path,
        body && 'row' in body ? { ...body, row: { ...body.row, period: `${2010 + costs.length}` } } : body,
      );
      expect(answer.status, answer.text).toBeLessThan(300);
      costs.push(answer.queries);
    }
    expect(new Set(costs).size).toBe(1);
  });

  // Session, account and what they hold: the permission itself reads nothing.
  it.each([1, 3])('is refused to somebody with %i grants after the session check alone', async (grants) => {
    const held = [ward, otherWard, branch].slice(0, grants);
    const { send } = await somebody(
      ...held.map((unitId) => ['committeeOfficial', { unitId, viewUnitId: unitId }] as const),
    );
    const { status, queries, trips, rowsRead } = await send('/api/privacy/incidents');
    expect([status, queries, trips, rowsRead]).toEqual([403, 1, 1, 3]);
  });
});
