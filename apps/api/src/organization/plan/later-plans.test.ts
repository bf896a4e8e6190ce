import { beforeEach, expect, it } from 'vitest';
import { endGrants, insertGrants, write } from '@co-so/db';
import { civilDate, vietnamDay } from '@co-so/domain';
import type { NamedPlan, PlanStep } from '@co-so/domain';
import { accountIdOf, deskOf } from '../../../test/accounts.ts';
import { newId, now } from '../../../test/clock.ts';
import { documented, refusal } from '../../../test/documented.ts';
import { headAndWard, imported, topUnit, ward } from '../../../test/figure-files.ts';
import { binhThuan, openOffices, operator } from '../../../test/offices.ts';
import { aGrant } from '../../../test/people.ts';
import { unitIdOf } from '../../../test/places.ts';
import { appliedAt, takeBack } from '../../../test/planning.ts';
import { bodyDecision, open } from '../../../test/plans.ts';
import { sceneOf } from '../../../test/scene.ts';
import { signed } from '../../act.ts';

const [branch, founded, cell] = [unitIdOf(3), unitIdOf(8), unitIdOf(9)] as const;
const unit = { id: founded, name: 'Chi bộ trường học', hostType: null, code: null, parentId: ward };

beforeEach(
  sceneOf(async () => {
    await openOffices(ward);
    const one = { id: branch, name: 'Chi bộ thôn Một', kind: 'subordinateBranch', parent: ward };
    await imported(binhThuan, { units: [...headAndWard, one] });
  }),
);

const later = { ...open, effectiveOn: civilDate('2024-08-01') };
const found: PlanStep = { kind: 'found', unit: { ...unit, kind: 'subordinateBranch' }, ...open };
const rename: PlanStep = { kind: 'rename', unitId: founded, name: 'Chi bộ trường Một', ...later };
const steps: readonly [string, PlanStep][] = [
  ['its unit was renamed', rename],
  [
    'another was merged into its unit',
    { kind: 'merge', unitIds: [branch], into: { kind: 'existing', unitId: founded }, ...later },
  ],
  [
    'another was founded below its unit',
    { kind: 'found', unit: { ...unit, id: cell, name: 'Tổ đảng 1', kind: 'partyCell', parentId: founded }, ...later },
  ],
];

async function standingAgainst(id: string): Promise<readonly (NamedPlan | null)[]> {
  const answer = await takeBack(id);
  expect(new Set(refusal(answer, 409))).toEqual(new Set(['plan-depended-on']));
  const { errors } = JSON.parse(answer.text) as { readonly errors: readonly { readonly by: NamedPlan | null }[] };
  return errors.map(({ by }) => by);
}

it.each(steps)(
  'a plan that cannot be taken back names the later one by which %s, and goes once that is gone',
  async (_, step) => {
    const { id } = await appliedAt(ward, found);
    const { id: laterId, title } = await appliedAt(ward, step);
    expect(await standingAgainst(id)).toEqual([{ id: laterId, title, number: bodyDecision.number }]);
    documented(await takeBack(laterId), 200);
    documented(await takeBack(id), 200);
  },
);

it('names the last of several, as it has to go first', async () => {
  const { id } = await appliedAt(ward, found);
  await appliedAt(ward, rename);
  const { id: last } = await appliedAt(ward, {
    ...rename,
    name: 'Chi bộ trường Hai',
    effectiveOn: civilDate('2024-09-01'),
  });
  expect(await standingAgainst(id)).toMatchObject([{ id: last }]);
});

it('does not name a plan of a unit beyond what one may know of', async () => {
  const { id } = await appliedAt(ward, found);
  const { db } = deskOf(binhThuan);
  const laid = () => signed(operator(), { action: 'lay-out-tests', subject: 'test', grant: undefined });
  const above = aGrant(accountIdOf('decisionRecorder'), 'decisionRecorder', {
    ...{ id: newId(), unitId: topUnit, viewUnitId: topUnit },
  });
  await write(db, insertGrants(db, [above]), laid());
  const { id: laterId } = await appliedAt(topUnit, rename);
  expect(await standingAgainst(id)).toMatchObject([{ id: laterId }]);
  await write(db, endGrants(db, [{ id: above.id, on: vietnamDay(now()) }]), laid());
  expect(await standingAgainst(id)).toEqual([null]);
});
