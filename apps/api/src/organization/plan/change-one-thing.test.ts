import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
import { wardWith } from '../../../test/ward.ts';
import { civilDate } from '@co-so/domain';
import type { FoundedUnit, PlanStep } from '@co-so/domain';
import { audited, dump } from '../../../test/databases.ts';
import { documented, refusal } from '../../../test/documented.ts';
import { ward } from '../../../test/figure-files.ts';
import { appliedAt, apply, begunAt, seen, takeBack } from '../../../test/planning.ts';
import { open } from '../../../test/plans.ts';
import { unitIdOf } from '../../../test/places.ts';
import type { ShownUnitPage } from '../load-unit-page.ts';

const [branch, other] = [unitIdOf(3), unitIdOf(4)] as const;

beforeEach(
  wardWith([
    { id: branch, name: 'Chi bộ Công ty Một', kind: 'subordinateBranch', parent: ward, code: 'H-01' },
    { id: other, name: 'Chi bộ Công ty Hai', kind: 'subordinateBranch', parent: ward, code: 'H-02' },
  ]),
);

const recode = (unitId: string, code: string | null): PlanStep => ({ kind: 'changeCode', unitId, code, ...open });
const rehost: PlanStep = { kind: 'changeHostType', unitId: branch, to: 'jointStock', ...open };

it('changes the type of host and the code of a unit, tells its history, and takes both back', async () => {
  const tables = async () => {
    const { unit, unit_host_type, unit_code, unit_count } = await dump(env.POOL_00);
    return { unit, unit_host_type, unit_code, unit_count };
  };
  const before = await tables();
  const { id } = await appliedAt(ward, rehost, recode(branch, 'H-11'));
  const page = await seen<ShownUnitPage>(`/api/units/${branch}?on=${open.effectiveOn}`);
  expect(page.unit).toMatchObject({ hostType: 'jointStock', code: 'H-11' });
  expect(page.codes.map(({ value, validUntil }) => [value, validUntil])).toEqual([
    ['H-01', open.effectiveOn],
    ['H-11', null],
  ]);
  expect(await audited(env.POOL_00, `unit/${branch}`)).toMatchObject([
    { action: 'found-unit' },
    {
      action: 'reorganize-unit',
      before: { hostType: null, unitCode: 'H-01' },
      after: { hostType: 'jointStock', unitCode: 'H-11', closedOn: null, plan: id },
    },
  ]);
  documented(await takeBack(id), 200);
  expect(await tables()).toEqual(before);
});

it('refuses a code that a unit beyond the plan bears, and lets two exchange theirs', async () => {
  const { id } = await begunAt(ward, recode(branch, 'H-02'));
  expect(refusal(await apply(id), 422)).toEqual(['plan-step-refused /plan/steps/0/unitId']);
  await appliedAt(ward, recode(branch, 'H-02'), recode(other, 'H-01'));
});

it.each(['h-02', 'H-02', ' h-02'])('founds no unit with the code %j that another bears on that day', async (code) => {
  const unit: FoundedUnit = {
    ...{ id: unitIdOf(9), name: 'Chi bộ Ba', kind: 'subordinateBranch', hostType: null, code, parentId: ward },
  };
  const found = (on: string): PlanStep => ({ kind: 'found', unit, ...open, effectiveOn: civilDate(on) });
  await appliedAt(ward, recode(other, 'H-03'));
  const early = await begunAt(ward, found('2024-06-30'));
  expect(refusal(await apply(early.id), 422)).toEqual(['plan-step-refused /plan/steps/0/unit']);
  await appliedAt(ward, found('2024-07-01'));
});

it('tells in the history of a unit what it was called on the day, not what it is called since a later one', async () => {
  const later = { ...open, effectiveOn: civilDate('2024-09-01') };
  const renamed = await appliedAt(ward, { kind: 'rename', unitId: branch, name: 'Chi bộ Tổng công ty', ...later });
  const recoded = await appliedAt(ward, recode(branch, 'H-21'));
  documented(await takeBack(recoded.id), 200);
  const told = (await audited(env.POOL_00, `unit/${branch}`)).slice(1);
  const called = (unitName: string) => ({ unitName });
  expect(told).toMatchObject([
    { before: called('Chi bộ Công ty Một'), after: { unitName: 'Chi bộ Tổng công ty', plan: renamed.id } },
    { before: called('Chi bộ Công ty Một'), after: { unitName: 'Chi bộ Công ty Một', unitCode: 'H-21' } },
    {
      action: 'restore-unit',
      before: called('Chi bộ Công ty Một'),
      after: { unitName: 'Chi bộ Công ty Một', unitCode: 'H-01' },
    },
  ]);
});
