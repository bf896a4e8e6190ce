import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { wardWith } from '../../../test/ward.ts';
import { insertGrants, saveDelegation, write } from '@co-so/db';
import { civilDate, endOfTime, vietnamDay } from '@co-so/domain';
import type { Delegation, FoundedUnit, Grant, PlanStep } from '@co-so/domain';
import { accountIdOf, deskOf, grantIdOf } from '../../../test/accounts.ts';
import { ask } from '../../../test/asking.ts';
import { newId, now, passTime } from '../../../test/clock.ts';
import { audited, dump } from '../../../test/databases.ts';
import { documented, refusal } from '../../../test/documented.ts';
import { topUnit, ward } from '../../../test/figure-files.ts';
import { binhThuan, operator } from '../../../test/offices.ts';
import { aGrant } from '../../../test/people.ts';
import { appliedAt, apply, begunAt, seen, send, takeBack } from '../../../test/planning.ts';
import { bodyDecision, open, planOf } from '../../../test/plans.ts';
import { unitIdOf } from '../../../test/places.ts';
import { signed } from '../../act.ts';
import type { ShownUnitPage } from '../load-unit-page.ts';
import type { PlanList } from './load-plans.ts';
import type { ShownPreview } from './preview.ts';
import type { ShownPlan } from './seen-plan.ts';

const [first, second, third, otherWard] = [unitIdOf(3), unitIdOf(4), unitIdOf(5), unitIdOf(6)] as const;
const merged = '0198c0de-1111-7000-8000-000000000009';
const takesEffect = open.effectiveOn;

beforeEach(
  wardWith([
    { id: otherWard, name: 'Đảng bộ phường Hai', kind: 'commune', parent: topUnit },
    { id: first, name: 'Chi bộ thôn Một', kind: 'subordinateBranch', parent: ward },
    { id: second, name: 'Chi bộ thôn Hai', kind: 'subordinateBranch', parent: ward },
    { id: third, name: 'Chi bộ trường học', kind: 'subordinateBranch', parent: otherWard },
  ]),
);

const founded: FoundedUnit = {
  ...{ id: merged, name: 'Chi bộ thôn Một Hai', kind: 'subordinateBranch' },
  ...{ hostType: null, code: null, parentId: ward },
};

const merge: PlanStep = {
  ...{ kind: 'merge', unitIds: [first, second], ...open },
  into: { kind: 'new', unit: founded },
};

const begun = (...steps: readonly PlanStep[]) => begunAt(ward, ...steps);
const applied = (...steps: readonly PlanStep[]) => appliedAt(ward, ...steps);

async function namesOn(day: string): Promise<readonly string[]> {
  const { units } = await seen<{ readonly units: readonly { readonly name: string }[] }>(`/api/units?on=${day}`);
  return units.map(({ name }) => name);
}

describe('a plan that is drawn', () => {
  it('is kept as it was sent, listed, and read with the names of its units', async () => {
    const plan = await begun(merge);
    expect(plan).toMatchObject({ state: 'draft', revision: 1, unitName: 'Đảng bộ phường Một', decision: null });
    expect(plan.names).toEqual({
      [ward]: 'Đảng bộ phường Một',
      [first]: 'Chi bộ thôn Một',
      [second]: 'Chi bộ thôn Hai',
    });
    expect(plan.allowedActions).toEqual(['save', 'discard']);
    expect(await seen(`/api/plans/${plan.id}`)).toEqual(plan);
    const { plans, mayBegin } = await seen<PlanList>('/api/plans', 'committeeHead');
    expect(plans).toMatchObject([{ id: plan.id, steps: 1, unitName: 'Đảng bộ phường Một', firstDay: null }]);
    expect(mayBegin).toBe(false);
    expect(await audited(env.POOL_00, `plan/${plan.id}`)).toMatchObject([
      { action: 'begin-plan', after: { steps: 1 } },
    ]);
  });

  it('calls its units what they are called today, not what they will be, and as an applied plan found them', async () => {
    const rename: PlanStep = { kind: 'rename', unitId: first, name: 'Chi bộ A', ...open };
    const renamed = await applied({ ...rename, effectiveOn: civilDate('2024-12-21') });
    expect((await begun(merge)).names[first]).toBe('Chi bộ thôn Một');
    expect(renamed.names[first]).toBe('Chi bộ thôn Một');
    const past = await applied({ ...rename, unitId: second, effectiveOn: civilDate('2024-06-12') });
    expect((await seen<ShownPlan>(`/api/plans/${past.id}`)).names[second]).toBe('Chi bộ thôn Hai');
    expect((await begun()).names[second]).toBeUndefined();
    expect((await begun({ ...rename, unitId: second, name: 'Chi bộ B' })).names[second]).toBe('Chi bộ A');
  });

  it('is saved again on its last revision alone, and not once it is discarded', async () => {
    const { id } = await begun();
    const body = { basedOn: 1, ...planOf(merge) };
    expect(documented(await send(`/api/plans/${id}`, body, 'committeeOfficial', 'PUT'), 200)).toMatchObject({
      revision: 2,
    });
    expect(refusal(await send(`/api/plans/${id}`, body, 'provincialOfficial', 'PUT'), 409)).toEqual(['plan-moved-on']);
    documented(await send(`/api/plans/${id}/discarding`, { basedOn: 2 }), 200);
    expect(refusal(await apply(id, 2), 409)).toEqual(['plan-closed']);
  });

  it('is read as it was at each of its revisions, and nothing can be done with those', async () => {
    const { id } = await begun();
    documented(await send(`/api/plans/${id}`, { basedOn: 1, ...planOf(merge) }, 'provincialOfficial', 'PUT'), 200);
    const at = (revision: number) => seen<ShownPlan>(`/api/plans/${id}?revision=${revision}`);
    expect(await at(1)).toMatchObject({ revision: 1, plan: { steps: [] }, allowedActions: [] });
    expect(await at(2)).toMatchObject({ revision: 2, plan: { steps: [merge] }, names: { [first]: 'Chi bộ thôn Một' } });
    expect((await ask(binhThuan, `/api/plans/${id}?revision=3`, { as: 'provincialOfficial' })).status).toBe(404);
    expect((await ask(binhThuan, `/api/plans/${id}?revision=1`, { as: 'branchSecretary' })).status).toBe(404);
  });

  it('asks for a title and for ids that are unique everywhere', async () => {
    const step: PlanStep = { ...merge, into: { kind: 'new', unit: { ...founded, id: 'moi' } } };
    const wrong = await send('/api/plans', { unitId: ward, ...planOf(step), title: ' ' });
    expect(refusal(wrong, 422)).toEqual(['text-missing /title', 'id-malformed /plan/steps/0']);
  });

  it('is not there for whoever may not see plans at its unit', async () => {
    const plan = documented<ShownPlan>(await send('/api/plans', { unitId: otherWard, ...planOf() }), 201);
    expect((await ask(binhThuan, `/api/plans/${plan.id}`, { as: 'committeeHead' })).status).toBe(404);
    expect((await ask(binhThuan, `/api/plans/${plan.id}`, { as: 'branchSecretary' })).status).toBe(404);
    expect((await send('/api/plans', { unitId: otherWard, ...planOf() }, 'committeeOfficial')).status).toBe(404);
  });
});

describe('the dry run', () => {
  it('shows the tree before and after, what is conserved and whose rights change, and stores nothing', async () => {
    const { id } = await begun(merge);
    const before = await dump(env.POOL_00);
    const { preview, problems, differences } = await seen<ShownPreview>(`/api/plans/${id}/preview`);
    expect(await dump(env.POOL_00)).toEqual(before);
    expect([problems, differences]).toEqual([[], []]);
    expect(preview?.day).toBe(takesEffect);
    expect(preview?.rows.find(({ unitId }) => unitId === merged)).toMatchObject({
      before: null,
      changes: ['founded', 'receives'],
    });
    expect(preview?.rows.find(({ unitId }) => unitId === first)).toMatchObject({
      after: null,
      changes: ['merged'],
      successorIds: [merged],
    });
    expect(preview?.conservation.units).toMatchObject({ founded: 1, ended: 2, isBalanced: true });
  });

  it('says everything that stands against the plan at once, of units beyond its own only that they are not there', async () => {
    const { id } = await begun(
      { kind: 'rename', unitId: first, name: ' ', ...open },
      { kind: 'reparent', unitId: second, parentId: otherWard, ...open },
      { kind: 'dissolve', unitId: third, handOverTo: null, ...open },
    );
    const { preview, problems, names } = await seen<ShownPreview>(`/api/plans/${id}/preview`, 'committeeOfficial');
    expect(preview).toBeNull();
    expect(problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'name-missing /steps/0/name',
      'unit-unknown /steps/1/parentId',
      'unit-unknown /steps/2/unitId',
    ]);
    expect(Object.values(names)).not.toContain('Đảng bộ phường Hai');
  });

  it('founds no second head of the province', async () => {
    const unit = { ...founded, name: 'Đảng bộ tỉnh Hai', kind: 'province', parentId: null } as const;
    const { id } = await begun({ kind: 'found', unit, ...open });
    const { problems } = await seen<ShownPreview>(`/api/plans/${id}/preview`, 'committeeOfficial');
    expect(problems.map(({ code, at }) => `${code} ${at}`)).toEqual(['province-head-taken /steps/0/unit']);
  });
});

describe('a plan that is applied', () => {
  it('changes the tree from its day on, under the decision that was entered, and tells the history of each unit', async () => {
    const plan = await applied(merge);
    expect(plan).toMatchObject({ state: 'applied', decision: bodyDecision, allowedActions: ['revert'] });
    expect(await namesOn('2024-06-30')).toContain('Chi bộ thôn Một');
    expect(await namesOn(takesEffect)).not.toContain('Chi bộ thôn Một');
    expect(await namesOn(takesEffect)).toContain('Chi bộ thôn Một Hai');
    expect(await audited(env.POOL_00, `unit/${first}`)).toMatchObject([
      { action: 'found-unit' },
      { action: 'reorganize-unit', after: { closedOn: takesEffect, plan: plan.id } },
    ]);
  });

  it('takes the decision of a body from its recorder alone, whole', async () => {
    const { id } = await begun(merge);
    expect(refusal(await apply(id, 1, 'committeeOfficial'), 403)).toEqual(['not-allowed']);
    const decision = { ...bodyDecision, number: '', votes: { entitled: 3, inFavour: 4 }, fileHash: 'abc' };
    const wrong = await send(`/api/plans/${id}/application`, { basedOn: 1, decision }, 'decisionRecorder');
    expect(refusal(wrong, 422)).toEqual([
      'text-missing /decision/number',
      'votes-exceed /decision/votes/inFavour',
      'file-hash-malformed /decision/fileHash',
      'plan-step-refused /plan/steps/0/basis',
    ]);
  });

  it('takes no step whose own decision or consent is of a day to come, and says so before', async () => {
    const tomorrow = { number: '7-QĐ/ĐU', issuedOn: civilDate('2024-06-15'), issuer: 'Đảng ủy phường' };
    const school = { ...founded, id: '0198c0de-1111-7000-8000-000000000010', name: 'Chi bộ trường mầm non' };
    const { id } = await begun(
      { ...merge, basis: tomorrow },
      { kind: 'found', unit: school, ...open, consent: tomorrow },
    );
    const { problems } = await seen<ShownPreview>(`/api/plans/${id}/preview`);
    const codes = problems.map(({ code, at }) => `${code} ${at}`);
    expect(codes).toEqual(['decision-to-come /steps/0/basis', 'decision-to-come /steps/1/consent']);
    expect(refusal(await apply(id), 422)).toEqual([
      'plan-step-refused /plan/steps/0/basis',
      'plan-step-refused /plan/steps/1/consent',
    ]);
  });

  it('is refused with the difference where what it was drawn on has changed since', async () => {
    const { id } = await begun(merge);
    await applied({ kind: 'rename', unitId: first, name: 'Chi bộ thôn Nhất', ...open });
    const before = await dump(env.POOL_00);
    const late = refusal(await apply(id), 409);
    expect(late).toContain('plan-ground-moved');
    expect(await dump(env.POOL_00)).toEqual(before);
    const { differences } = await seen<ShownPreview>(`/api/plans/${id}/preview`);
    expect(differences).toMatchObject([{ unitId: first, field: 'names' }]);
  });

  it('takes one of two that come at once', async () => {
    const [one, other] = [await begun(merge), await begun({ kind: 'rename', unitId: second, name: 'Khác', ...open })];
    const both = await Promise.all([apply(one.id), apply(other.id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('lets the roles of merged units go on at the new one, and ends them with those dissolved', async () => {
    const { db } = deskOf(binhThuan);
    const grants = [first, third].map((unitId) =>
      aGrant(accountIdOf('branchSecretary'), 'branchSecretary', { id: newId(), unitId, viewUnitId: unitId }),
    );
    const laid = signed(operator(), { action: 'lay-out-tests', subject: 'test', grant: undefined });
    await write(db, insertGrants(db, grants), laid);
    const { id } = await applied(merge);
    const told = async () =>
      (await audited(env.POOL_00, `account/${accountIdOf('branchSecretary')}`)).filter((one) =>
        JSON.stringify(one).includes(id),
      );
    expect(await told()).toMatchObject([
      {
        action: 'end-grant',
        before: { validUntil: endOfTime },
        after: { grant: grants[0]!.id, validUntil: takesEffect, plan: id },
      },
      { action: 'give-grant', after: { role: 'branchSecretary', unitId: merged, validFrom: takesEffect, plan: id } },
    ]);
    const held = await env.POOL_00.prepare(
      `SELECT unit_id, valid_from, valid_until, document FROM role_grant WHERE account_id = ? AND id <> ? ORDER BY valid_from, unit_id`,
    )
      .bind(accountIdOf('branchSecretary'), grantIdOf('branchSecretary'))
      .all();
    const began = grants[0]!.validFrom;
    expect(held.results).toMatchObject([
      { unit_id: first, valid_from: began, valid_until: takesEffect },
      { unit_id: third, valid_from: began, valid_until: endOfTime },
      {
        unit_id: merged,
        valid_from: takesEffect,
        valid_until: endOfTime,
        document: expect.stringContaining('12-QĐ/ĐU'),
      },
    ]);
    documented(await takeBack(id), 200);
    const again = await env.POOL_00.prepare(
      `SELECT unit_id, document FROM role_grant WHERE account_id = ? AND id <> ? AND valid_from < valid_until AND valid_until = ? ORDER BY unit_id`,
    )
      .bind(accountIdOf('branchSecretary'), grantIdOf('branchSecretary'), endOfTime)
      .all();
    const { document } = grants[0]!;
    expect(again.results).toEqual([first, third].map((unitId) => ({ unit_id: unitId, document })));
    expect((await told()).slice(2)).toMatchObject([
      { action: 'end-grant', after: { unitId: merged, plan: id } },
      { action: 'give-grant', after: { unitId: first, validUntil: endOfTime, plan: id } },
    ]);
  });
});

describe('what is lent of a role', () => {
  const lender = () => accountIdOf('branchSecretary');
  const helper = () => accountIdOf('committeeOfficial');
  const aLoan = (
    { id: grantId, role, unitId, viewUnitId, document }: Grant,
    over: Partial<Delegation>,
  ): Delegation => ({
    ...{ id: newId(), grantId, role, unitId, viewUnitId, document: `Giấy ủy quyền theo ${document}` },
    ...{ fromAccountId: lender(), toAccountId: helper(), isSuspended: false, delegatedAt: now() },
    ...{ delegatedBy: { id: lender(), title: 'Bí thư' }, validFrom: vietnamDay(now()), validUntil: endOfTime },
    ...over,
  });
  const layOut = async (grants: readonly Grant[], lent: readonly Delegation[]) => {
    const { db } = deskOf(binhThuan);
    const laid = () => signed(operator(), { action: 'lay-out-tests', subject: 'test', grant: undefined });
    await write(db, insertGrants(db, grants), laid());
    for (const one of lent) await saveDelegation(db, one, laid());
  };
  const roleAt = (unitId: string) => aGrant(lender(), 'branchSecretary', { id: newId(), unitId, viewUnitId: unitId });
  const told = async (accountId: string, id: string) =>
    (await audited(env.POOL_00, `account/${accountId}`)).filter(
      (one) => /delegat/.test(one.action) && JSON.stringify(one).includes(id),
    );
  const standing = async () =>
    (
      await env.POOL_00.prepare(
        `SELECT d.unit_id AS unit, d.valid_from AS since, d.valid_until AS until, g.unit_id AS unitOfGrant FROM role_delegation d JOIN role_grant g ON g.id = d.grant_id WHERE d.valid_from < d.valid_until AND d.valid_until > ? ORDER BY d.valid_from, d.id`,
      )
        .bind(vietnamDay(now()))
        .all()
    ).results;
  const lastDay = civilDate('2024-09-01');
  const later = civilDate('2024-08-01');

  it('goes on with the role where a plan carries it, within its own days, and comes back with it, told of both persons', async () => {
    const held = roleAt(first);
    await layOut(
      [held],
      [aLoan(held, { validUntil: lastDay }), aLoan(held, { validFrom: later, validUntil: lastDay })],
    );
    const { id } = await applied(merge);
    const today = vietnamDay(now());
    const carried = { unit: merged, unitOfGrant: merged, until: lastDay };
    expect(await standing()).toEqual([
      { unit: first, unitOfGrant: first, since: today, until: takesEffect },
      { ...carried, since: takesEffect },
      { ...carried, since: later },
    ]);
    const ends = [
      { action: 'end-delegation', before: { validUntil: lastDay }, after: { validUntil: takesEffect, plan: id } },
      { action: 'end-delegation', before: { validUntil: lastDay }, after: { validUntil: later, plan: id } },
    ];
    const goingOn = [takesEffect, later].map((validFrom) => ({
      action: 'delegate',
      after: { validFrom, validUntil: lastDay, document: expect.stringContaining('12-QĐ/ĐU'), plan: id },
    }));
    for (const account of [lender(), helper()]) expect(await told(account, id)).toMatchObject([...ends, ...goingOn]);
    documented(await takeBack(id), 200);
    const again = { unit: first, unitOfGrant: first, until: lastDay };
    expect(await standing()).toMatchObject([
      { unit: first, since: today, until: takesEffect },
      { ...again, since: takesEffect },
      { ...again, since: later },
    ]);
    for (const account of [lender(), helper()])
      expect((await told(account, id)).slice(4)).toMatchObject([
        ...goingOn.map(({ after: { validFrom } }) => ({ action: 'end-delegation', after: { validUntil: validFrom } })),
        ...goingOn.map(({ after: { validFrom } }) => ({
          action: 'delegate',
          after: { validFrom, document: expect.stringContaining('Giấy ủy quyền'), plan: id },
        })),
      ]);
  });

  it('is counted in the preview beside the role whose change it shares', async () => {
    const held = roleAt(first);
    await layOut([held], [aLoan(held, { validUntil: lastDay }), aLoan(held, { validUntil: takesEffect })]);
    const { id } = await begun(merge);
    const { preview } = await seen<ShownPreview>(`/api/plans/${id}/preview`);
    expect(preview?.grants).toMatchObject([{ grantId: held.id, outcome: 'follows', lent: 1 }]);
    expect(preview?.rights).toMatchObject([
      { grantId: held.id, right: 'entry', gained: [second], lent: 1 },
      { grantId: held.id, right: 'view', gained: [second], lent: 1 },
    ]);
  });

  it('ends with the role of a unit that is dissolved, told of both persons, and is lent again when that is taken back', async () => {
    const held = roleAt(first);
    await layOut([held], [aLoan(held, { validUntil: lastDay })]);
    const { id } = await applied({ kind: 'dissolve', unitId: first, handOverTo: null, ...open });
    expect(await standing()).toMatchObject([{ unit: first, until: takesEffect }]);
    for (const account of [lender(), helper()])
      expect(await told(account, id)).toMatchObject([{ action: 'end-delegation', after: { validUntil: takesEffect } }]);
    documented(await takeBack(id), 200);
    expect(await standing()).toMatchObject([
      { unit: first, until: takesEffect },
      { unit: first, since: takesEffect, until: lastDay },
    ]);
  });

  it('follows also while whoever lends is disabled, and stays without force', async () => {
    const held = roleAt(first);
    await layOut([held], [aLoan(held, { validUntil: lastDay })]);
    await env.POOL_00.prepare(`UPDATE account SET state = 'disabled' WHERE id = ?`).bind(lender()).run();
    await applied(merge);
    const { results } = await env.POOL_00.prepare(
      'SELECT unit_id AS unit, is_suspended AS suspended FROM role_delegation ORDER BY valid_from',
    ).all();
    expect(results).toEqual([
      { unit: first, suspended: 1 },
      { unit: merged, suspended: 1 },
    ]);
  });

  it('is not lent again where somebody ended it after the plan, nor is a role held again that was ended', async () => {
    const [held, other] = [roleAt(first), roleAt(second)];
    await layOut([held, other], [aLoan(held, { validUntil: lastDay })]);
    const { id } = await applied(merge);
    await env.POOL_00.prepare(`UPDATE role_delegation SET valid_until = valid_from WHERE unit_id = ?`)
      .bind(merged)
      .run();
    await env.POOL_00.prepare(
      `UPDATE role_grant SET valid_until = valid_from WHERE id = (SELECT carried_id FROM plan_grant WHERE grant_id = ?)`,
    )
      .bind(other.id)
      .run();
    documented(await takeBack(id), 200);
    expect(await standing()).toMatchObject([{ unit: first, until: takesEffect }]);
    const again = await env.POOL_00.prepare(
      'SELECT unit_id AS unit FROM role_grant WHERE account_id = ? AND valid_from = ? AND valid_until > valid_from',
    )
      .bind(lender(), takesEffect)
      .all();
    expect(again.results).toEqual([{ unit: first }]);
  });
});

/** Of a request, as the answer tells it. */
function queriesOf({ headers }: { readonly headers: Headers }): number {
  return Number(/queries=(\d+)/.exec(headers.get('server-timing') ?? '')?.[1]);
}

it('takes as many statements for forty roles that go on as for one, and for giving them back', async () => {
  const { db } = deskOf(binhThuan);
  const give = async (roles: number) => {
    const grants = Array.from({ length: roles }, () =>
      aGrant(accountIdOf('branchSecretary'), 'branchSecretary', { id: newId(), unitId: first, viewUnitId: first }),
    );
    const laid = signed(operator(), { action: 'lay-out-tests', subject: 'test', grant: undefined });
    await write(db, insertGrants(db, grants), laid);
  };
  const standing = async (unitId: string) =>
    env.POOL_00.prepare(
      `SELECT count(*) AS count FROM role_grant WHERE unit_id = ? AND valid_from < valid_until AND valid_until = '9999-12-31'`,
    )
      .bind(unitId)
      .first('count');
  const thereAndBack = async (roles: number) => {
    const unit = { ...founded, id: newId() };
    const { id } = await begun({ kind: 'merge', unitIds: [first, second], ...open, into: { kind: 'new', unit } });
    const done = await apply(id);
    expect(done.status).toBe(200);
    expect([await standing(first), await standing(unit.id)]).toEqual([0, roles]);
    const back = await takeBack(id);
    expect(back.status).toBe(200);
    expect([await standing(first), await standing(unit.id)]).toEqual([roles, 0]);
    return [queriesOf(done), queriesOf(back)];
  };
  await give(1);
  const one = await thereAndBack(1);
  expect(Math.max(...one)).toBeLessThan(100);
  await give(39);
  expect(await thereAndBack(40)).toEqual(one);
});

describe('a plan that is taken back', () => {
  const structureOf = async () => {
    const { unit, unit_name, unit_kind, unit_link, unit_closure, unit_count, ...all } = await dump(env.POOL_00);
    const { unit_successor, unit_member_change } = all;
    return { unit, unit_name, unit_kind, unit_link, unit_closure, unit_count, unit_successor, unit_member_change };
  };

  it('leaves the structure as it was, and what was decided stays told', async () => {
    const before = await structureOf();
    const { id } = await applied(merge);
    expect(await structureOf()).not.toEqual(before);
    const back = await takeBack(id, 'Ghi nhầm số');
    expect(documented(back, 200)).toMatchObject({
      state: 'reverted',
      revertReason: 'Ghi nhầm số',
      decision: bodyDecision,
    });
    expect(await structureOf()).toEqual(before);
    expect(refusal(await apply(id), 409)).toEqual(['plan-closed']);
  });

  it('makes the members of before old for who takes over from a dissolved unit, until it is taken back', async () => {
    const row = { unit: second, indicator: 'member.total', period: '2023', value: 9 };
    documented(await send('/api/figures', { row, basedOn: null, reason: null }, 'provincialOfficial'), 201);
    const known = async () => {
      const page = await ask(binhThuan, `/api/units/${second}?on=${vietnamDay(now())}`);
      const { members, outdatedOn } = documented<ShownUnitPage>(page, 200);
      return [members, outdatedOn];
    };
    expect(await known()).toEqual([9, null]);
    const effectiveOn = civilDate('2024-06-12');
    const { id } = await applied({ kind: 'dissolve', unitId: first, handOverTo: second, ...open, effectiveOn });
    expect(await known()).toEqual([null, effectiveOn]);
    documented(await takeBack(id), 200);
    expect(await known()).toEqual([9, null]);
  });

  it('is refused for what was entered since for a unit that goes on, of a period that ends since, and for nothing else', async () => {
    const effectiveOn = civilDate('2024-06-12');
    const counted = { unit: second, indicator: 'admission.admitted', value: 2 };
    const enter = (period: string) =>
      send('/api/figures', { row: { ...counted, period }, basedOn: null, reason: null }, 'provincialOfficial');
    documented(await enter('2024-06'), 201);
    passTime(1000);
    const { id } = await applied({
      ...{ ...open, kind: 'merge', unitIds: [first], into: { kind: 'existing', unitId: second } },
      effectiveOn,
    });
    documented(await enter('2024-05'), 201);
    documented(await takeBack(id), 200);
    const { id: other } = await applied({
      ...{ ...open, kind: 'merge', unitIds: [first], into: { kind: 'existing', unitId: second } },
      effectiveOn,
    });
    documented(await enter('2024'), 201);
    expect(refusal(await takeBack(other), 409)).toEqual(['plan-depended-on']);
  });

  it('is refused with all that rests on it', async () => {
    const { id } = await applied(merge);
    const later = await applied({
      kind: 'rename',
      unitId: merged,
      name: 'Chi bộ Trung tâm',
      ...open,
      effectiveOn: civilDate('2024-08-01'),
    });
    const row = { unit: merged, indicator: 'admission.admitted', period: '2024', goal: 2 };
    documented(await send('/api/targets', { row, basedOn: null, reason: null }), 201);
    const refusedBack = await takeBack(id, ' ');
    expect(refusal(refusedBack, 409)).toEqual(['reason-missing /reason', 'plan-depended-on', 'plan-depended-on']);
    const { id: laterId, title } = later;
    expect(JSON.parse(refusedBack.text)).toMatchObject({
      errors: [
        {},
        { dependant: 'unit-changed', unitId: merged, by: { id: laterId, title, number: bodyDecision.number } },
        { dependant: 'recorded', unitId: merged, by: null },
      ],
    });
  });
});

it('keeps to today where a plan takes effect on a day to come: nothing has to run at midnight', async () => {
  await applied(merge);
  expect(vietnamDay(now()) < takesEffect).toBe(true);
  const counts = await env.POOL_00.prepare(
    `SELECT valid_from, valid_until, units FROM unit_count WHERE unit_id = ? ORDER BY valid_from`,
  )
    .bind(ward)
    .all();
  expect(counts.results).toEqual([
    { valid_from: vietnamDay(now()), valid_until: takesEffect, units: 3 },
    { valid_from: takesEffect, valid_until: endOfTime, units: 2 },
  ]);
});
