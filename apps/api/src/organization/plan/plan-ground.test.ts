import { beforeEach, expect, it } from 'vitest';
import { wardWith } from '../../../test/ward.ts';
import { insertGrant, write } from '@co-so/db';
import { civilDate } from '@co-so/domain';
import type { Grant, PlanStep } from '@co-so/domain';
import { accountIdOf, deskOf } from '../../../test/accounts.ts';
import { ask } from '../../../test/asking.ts';
import { documented, refusal } from '../../../test/documented.ts';
import { topUnit, ward } from '../../../test/figure-files.ts';
import { binhThuan, operator } from '../../../test/offices.ts';
import { aGrant, aPerson, sessionOf } from '../../../test/people.ts';
import { unitIdOf } from '../../../test/places.ts';
import { appliedAt, seen } from '../../../test/planning.ts';
import { open } from '../../../test/plans.ts';
import { signed } from '../../act.ts';
import type { PlanGroundUnits } from './load-plans.ts';

const [first, second, otherWard] = [unitIdOf(3), unitIdOf(4), unitIdOf(6)] as const;
const toCome = '0198c0de-1111-7000-8000-000000000009';

beforeEach(
  wardWith([
    { id: otherWard, name: 'Đảng bộ phường Hai', kind: 'commune', parent: topUnit },
    { id: first, name: 'Chi bộ thôn Một', kind: 'subordinateBranch', parent: ward },
    { id: second, name: 'Chi bộ thôn Hai', kind: 'subordinateBranch', parent: ward },
  ]),
);

async function given(grant: Grant): Promise<void> {
  const { db } = deskOf(binhThuan);
  const none = { action: 'lay-out-tests', subject: 'test', grant: undefined };
  await write(db, [insertGrant(db, grant)], signed(operator(), none));
}

/** An official of a committee who plans at one unit and sees another. */
async function planner(over: Pick<Grant, 'unitId' | 'viewUnitId'>) {
  const { id } = await aPerson(binhThuan);
  await given(aGrant(id, 'committeeOfficial', over));
  const cookie = await sessionOf(binhThuan, id, 'full');
  return (path: string) => ask(binhThuan, path, { as: null, headers: { cookie } });
}

const groundOf = `/api/plan-ground?unit=${ward}`;

function parentsIn({ units }: PlanGroundUnits) {
  return Object.fromEntries(units.map(({ id, parents }) => [id, parents.map(({ value }) => value)]));
}

// Whoever plans at a unit sees it, also where their view was given, or moved, elsewhere.
it('tells of a unit that its reader plans for, and nothing of one that they only see', async () => {
  const asPlanner = await planner({ unitId: ward, viewUnitId: otherWard });
  expect(Object.keys(parentsIn(documented<PlanGroundUnits>(await asPlanner(groundOf), 200)))).toContain(first);
  expect((await asPlanner(`/api/units/${otherWard}`)).status).toBe(200);
  expect(refusal(await asPlanner(`/api/plan-ground?unit=${otherWard}`), 404)).toEqual(['not-found']);
});

it('names nothing above what its reader sees, and to whoever sees that the parent', async () => {
  const below = { [first]: [ward], [second]: [ward] };
  expect(parentsIn(await seen(groundOf, 'committeeOfficial'))).toEqual({ [ward]: [null], ...below });
  expect(parentsIn(await seen(groundOf))).toEqual({ [ward]: [topUnit], ...below });
});

it('leaves out what has moved out of sight, and holds what is only to come', async () => {
  const away: PlanStep = {
    ...{ kind: 'reparent', unitId: second, parentId: otherWard, ...open },
    effectiveOn: civilDate('2024-06-12'),
  };
  await given(aGrant(accountIdOf('decisionRecorder'), 'decisionRecorder', { unitId: topUnit, viewUnitId: topUnit }));
  await appliedAt(topUnit, away);
  const branch = { id: toCome, name: 'Chi bộ mới', kind: 'subordinateBranch', hostType: null, code: null } as const;
  await appliedAt(ward, { kind: 'found', unit: { ...branch, parentId: ward }, ...open });
  expect(parentsIn(await seen(groundOf, 'committeeOfficial'))).toEqual({
    [ward]: [null],
    [first]: [ward],
    [toCome]: [ward],
  });
  expect(parentsIn(await seen(groundOf))).toMatchObject({ [second]: [ward, otherWard] });
});
