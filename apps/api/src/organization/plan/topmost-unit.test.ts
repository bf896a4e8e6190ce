import { beforeEach, expect, it } from 'vitest';
import { env } from 'cloudflare:workers';
import type { PlanStep } from '@co-so/domain';
import { dump } from '../../../test/databases.ts';
import { documented, refusal } from '../../../test/documented.ts';
import { headAndWard, imported, topUnit, ward } from '../../../test/figure-files.ts';
import { binhThuan, openOffices } from '../../../test/offices.ts';
import { appliedAt, apply, begunAt, seen, takeBack } from '../../../test/planning.ts';
import { open } from '../../../test/plans.ts';
import { sceneOf } from '../../../test/scene.ts';
import type { ShownUnitPage } from '../load-unit-page.ts';
import type { ShownPreview } from './preview.ts';

beforeEach(
  sceneOf(async () => {
    await openOffices();
    await imported(binhThuan, { units: headAndWard });
  }),
);

const relabelling = (unitId: string): readonly PlanStep[] => [
  { kind: 'rename', unitId, name: 'Đảng bộ thành phố', ...open },
  { kind: 'changeCode', unitId, code: 'T', ...open },
  { kind: 'changeHostType', unitId, to: 'other', ...open },
];

async function refusedSteps(unitId: string, ...steps: readonly PlanStep[]) {
  const { id } = await begunAt(unitId, ...steps);
  const { problems } = await seen<ShownPreview>(`/api/plans/${id}/preview`);
  expect(refusal(await apply(id), 422)).toHaveLength(problems.length);
  return problems.map(({ code, at }) => `${code} ${at}`);
}

it('is given another name, code and type of host by a plan of its own, with its history, and has them back', async () => {
  const tables = async () => {
    const { unit, unit_name, unit_code, unit_host_type, unit_closure, unit_count } = await dump(env.POOL_00);
    return { unit, unit_name, unit_code, unit_host_type, unit_closure, unit_count };
  };
  const before = await tables();
  const { id } = await appliedAt(topUnit, ...relabelling(topUnit));
  const page = await seen<ShownUnitPage>(`/api/units/${topUnit}?on=${open.effectiveOn}`);
  expect(page.unit).toMatchObject({ name: 'Đảng bộ thành phố', code: 'T', hostType: 'other' });
  expect(page.names.map(({ value }) => value)).toEqual(['Đảng bộ tỉnh', 'Đảng bộ thành phố']);
  documented(await takeBack(id), 200);
  expect(await tables()).toEqual(before);
});

it('is neither ended, moved, merged nor made of another kind by it', async () => {
  const division = { branches: [], allocation: [], shares: [] };
  expect(
    await refusedSteps(
      topUnit,
      { kind: 'dissolve', unitId: topUnit, handOverTo: null, ...open },
      { kind: 'reparent', unitId: topUnit, parentId: ward, ...open },
      { kind: 'merge', unitIds: [topUnit], into: { kind: 'existing', unitId: ward }, ...open },
      { kind: 'changeKind', unitId: topUnit, to: 'commune', ...division, ...open },
    ),
  ).toEqual([
    'unit-itself /steps/0/unitId',
    'unit-itself /steps/1/unitId',
    'unit-itself /steps/2/unitIds/0',
    'unit-itself /steps/3/unitId',
  ]);
});

it('is the only one that its own plan changes: any other is told to be the very unit of the plan', async () => {
  expect(await refusedSteps(ward, ...relabelling(ward))).toEqual([
    'unit-itself /steps/0/unitId',
    'unit-itself /steps/1/unitId',
    'unit-itself /steps/2/unitId',
  ]);
});
