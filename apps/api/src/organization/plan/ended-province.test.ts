import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
import type { PlanStep } from '@co-so/domain';
import { audited, dump } from '../../../test/databases.ts';
import { documented } from '../../../test/documented.ts';
import { imported, topUnit } from '../../../test/figure-files.ts';
import { binhThuan, openOffices } from '../../../test/offices.ts';
import { sceneOf } from '../../../test/scene.ts';
import { appliedAt, begunAt, seen, takeBack } from '../../../test/planning.ts';
import { open } from '../../../test/plans.ts';
import type { ShownUnitPage } from '../load-unit-page.ts';
import type { ShownPreview } from './preview.ts';

const city = '0198c0de-1111-7000-8000-000000000002';
const founded = '0198c0de-1111-7000-8000-000000000009';
const ended = '2025-07-01';

/** Bình Thuận as its sources tell it: the province went into another, and nothing says what became of what stood below. */
beforeEach(
  sceneOf(async () => {
    await openOffices();
    await imported(binhThuan, {
      units: [
        { id: topUnit, name: 'Đảng bộ tỉnh', kind: 'province', closedOn: ended },
        { id: city, name: 'Đảng bộ thành phố', kind: 'directCommittee', parent: topUnit, closedOn: ended },
      ],
    });
  }),
);

const found: PlanStep = {
  kind: 'found',
  unit: { id: founded, name: 'Chi bộ Một', kind: 'grassrootsBranch', hostType: null, code: null, parentId: city },
  ...open,
};

it('founds a unit in a province that has gone into another: it ends with it, by no decision', async () => {
  const { id } = await begunAt(topUnit, found);
  const { preview, problems } = await seen<ShownPreview>(`/api/plans/${id}/preview`);
  expect(problems).toEqual([]);
  expect(preview?.conservation.units).toMatchObject({ founded: 1, isBalanced: true });
  await appliedAt(topUnit, found);
  const page = await seen<ShownUnitPage>(`/api/units/${founded}?on=2025-06-30`);
  const closedBy = { ending: 'withProvince', basis: null };
  expect(page).toMatchObject({ state: 'standing', unit: { closedOn: ended, closedBy } });
  expect(page.parents).toMatchObject([{ parent: { id: city }, validFrom: open.effectiveOn, validUntil: ended }]);
  expect(await seen(`/api/units/${founded}?on=2026-11-26`)).toMatchObject({ state: 'ended', day: '2025-06-30' });
});

it('takes it back without a trace in the structure', async () => {
  const tables = async () => {
    const { unit, unit_link, unit_closure, unit_count } = await dump(env.POOL_00);
    return { unit, unit_link, unit_closure, unit_count };
  };
  const before = await tables();
  const { id } = await appliedAt(topUnit, found);
  expect(await tables()).not.toEqual(before);
  documented(await takeBack(id), 200);
  expect(await tables()).toEqual(before);
  expect(await audited(env.POOL_00, `unit/${founded}`)).toMatchObject([
    { action: 'reorganize-unit' },
    { action: 'restore-unit' },
  ]);
});
