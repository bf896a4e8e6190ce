import { beforeAll, expect, it } from 'vitest';
import { civilDate } from '@co-so/domain';
import type { PlanStep } from '@co-so/domain';
import { actAs, deskOf } from '../../test/accounts.ts';
import { ask } from '../../test/asking.ts';
import { documented, refusal } from '../../test/documented.ts';
import { headAndWard, imported, topUnit, ward } from '../../test/figure-files.ts';
import { binhThuan, openOffices } from '../../test/offices.ts';
import { bodyDecision, open, planOf } from '../../test/plans.ts';
import { unitIdOf } from '../../test/places.ts';
import { applyPlanUnder } from '../organization/plan/apply-plan.ts';
import { beginPlan } from '../organization/plan/draw-plan.ts';
import type { FiguresByUnit } from './load-unit-figures.ts';

const [first, second, third] = [unitIdOf(3), unitIdOf(4), unitIdOf(5)] as const;
const merged = '0198c0de-1111-7000-8000-000000000009';

const merge: PlanStep = {
  ...{ kind: 'merge', unitIds: [first, second], ...open },
  into: {
    kind: 'new',
    unit: {
      ...{ id: merged, name: 'Chi bộ thôn Một Hai', kind: 'subordinateBranch' },
      ...{ hostType: null, code: null, parentId: ward },
    },
  },
};

const rename: PlanStep = {
  ...{ kind: 'rename', unitId: third, name: 'Chi bộ trường phổ thông', ...open },
  effectiveOn: civilDate('2024-09-01'),
};

beforeAll(async () => {
  await openOffices(ward);
  const branch = { kind: 'subordinateBranch', parent: ward } as const;
  const counted = { indicator: 'admission.admitted', period: '2023' };
  await imported(binhThuan, {
    units: [
      ...headAndWard,
      { id: first, name: 'Chi bộ thôn Một', ...branch },
      { id: second, name: 'Chi bộ thôn Hai', ...branch },
      { id: third, name: 'Chi bộ trường học', ...branch },
    ],
    figures: [
      { ...counted, unit: first, value: 3 },
      { ...counted, unit: second, value: 4 },
      { ...counted, unit: third, value: 5 },
    ],
  });
  const { db } = deskOf(binhThuan);
  if (!('kind' in db) || db.kind !== 'province') throw new Error('a province has a province’s database');
  const begun = await beginPlan(db, actAs('provincialOfficial'), { unitId: ward, ...planOf(merge, rename) });
  if (!begun.ok) throw new Error(JSON.stringify(begun.problems));
  const command = { id: begun.value.id, basedOn: 1, decision: bodyDecision };
  const applied = await applyPlanUnder(db, actAs('decisionRecorder'), command);
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
});

const path = `/api/unit-figures?indicator=admission.admitted&period=2023`;

it('calls units what they were called on the day of the figures, and those that came of them as they are', async () => {
  const found = await ask(binhThuan, `${path}&unit=${ward}&basis=onLaterDay&on=2024-10-01`);
  expect(documented<FiguresByUnit>(found, 200)).toMatchObject({
    names: { [first]: 'Chi bộ thôn Một', [second]: 'Chi bộ thôn Hai', [third]: 'Chi bộ trường học' },
    figures: expect.arrayContaining([expect.objectContaining({ name: 'Chi bộ trường phổ thông' })]),
  });
});

async function figures(rest: string) {
  const found = documented<FiguresByUnit>(await ask(binhThuan, `${path}&unit=${ward}${rest}`), 200);
  return found.figures.map(({ name, quantity, reasons }) => [name, quantity, reasons.map(({ kind }) => kind)]);
}

it('reads the figures of a period as they were, on the structure of its own day', async () => {
  expect((await figures('')).toSorted()).toEqual([
    ['Chi bộ thôn Hai', { kind: 'value', value: 4 }, []],
    ['Chi bộ thôn Một', { kind: 'value', value: 3 }, []],
    ['Chi bộ trường học', { kind: 'value', value: 5 }, []],
  ]);
});

it('carries them onto the structure of a later day, mergers summed', async () => {
  expect((await figures('&basis=onLaterDay&on=2024-07-01')).toSorted()).toEqual([
    ['Chi bộ thôn Một Hai', { kind: 'value', value: 7 }, []],
    ['Chi bộ trường học', { kind: 'value', value: 5 }, []],
  ]);
  expect(await figures('&basis=onLaterDay&on=2024-06-30')).toHaveLength(3);
});

it('is not there for whoever may not see the unit, nor for a category that is none', async () => {
  expect((await ask(binhThuan, `${path}&unit=${topUnit}`, { as: 'committeeOfficial' })).status).toBe(404);
  const wrong = await ask(binhThuan, `${path}&unit=${ward}&category=khong-co`);
  expect(refusal(wrong, 400)).toEqual(['parameter-invalid /category']);
});
