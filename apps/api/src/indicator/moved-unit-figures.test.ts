import { beforeEach, expect, it } from 'vitest';
import type { FoundedUnit, PlanStep } from '@co-so/domain';
import { ask } from '../../test/asking.ts';
import { documented } from '../../test/documented.ts';
import { headAndWard, imported, topUnit, ward } from '../../test/figure-files.ts';
import { binhThuan, openOffices } from '../../test/offices.ts';
import { appliedAt } from '../../test/planning.ts';
import { bodyDecision, open } from '../../test/plans.ts';
import { sceneOf } from '../../test/scene.ts';
import { unitIdOf } from '../../test/places.ts';
import type { FiguresByUnit } from './load-unit-figures.ts';

const [first, second, other, third, merged] = [
  unitIdOf(3),
  unitIdOf(4),
  unitIdOf(5),
  unitIdOf(6),
  unitIdOf(9),
] as const;
const counted = { indicator: 'admission.admitted', period: '2023' };

beforeEach(
  sceneOf(async () => {
    await openOffices(topUnit);
    await imported(binhThuan, {
      units: [
        ...headAndWard,
        { id: other, name: 'Đảng bộ phường Hai', kind: 'commune', parent: topUnit },
        { id: first, name: 'Chi bộ thôn Một', kind: 'subordinateBranch', parent: ward },
        { id: second, name: 'Chi bộ thôn Hai', kind: 'subordinateBranch', parent: ward },
        { id: third, name: 'Chi bộ trường học', kind: 'subordinateBranch', parent: other },
      ],
      figures: [
        { ...counted, unit: ward, value: 7 },
        { ...counted, unit: other, value: 5 },
        { ...counted, unit: first, value: 3 },
        { ...counted, unit: second, value: 4 },
        { ...counted, unit: third, value: 5 },
      ],
    });
  }),
);

const move: PlanStep = { kind: 'reparent', unitId: first, parentId: other, ...open };
const swallow: PlanStep = {
  ...{ kind: 'merge', unitIds: [first], into: { kind: 'existing', unitId: third }, ...open },
};
const founded: FoundedUnit = {
  ...{ id: merged, name: 'Đảng bộ phường Mới', kind: 'commune', hostType: null, code: null, parentId: topUnit },
};
const join: PlanStep = {
  ...{ kind: 'merge', unitIds: [ward, other], into: { kind: 'new', unit: founded }, ...open },
  consent: { number: '1-CV/TU', issuedOn: bodyDecision.issuedOn, issuer: 'Tỉnh ủy' },
};

async function carried(unit: string) {
  const query = `indicator=${counted.indicator}&period=${counted.period}&unit=${unit}&basis=onLaterDay&on=2024-07-01`;
  const { figures } = documented<FiguresByUnit>(await ask(binhThuan, `/api/unit-figures?${query}`), 200);
  const told = figures.map(({ unitId, quantity, reasons }) => [
    unitId,
    quantity?.kind === 'value' ? quantity.value : reasons.map(({ kind }) => kind).join(),
  ]);
  return Object.fromEntries(told) as Readonly<Record<string, number | string>>;
}

it('shows a branch below the ward to which it moved, and says at the former one that it has left', async () => {
  await appliedAt(topUnit, move);
  expect(await carried(other)).toEqual({ [first]: 3, [third]: 5 });
  expect(await carried(ward)).toEqual({ [first]: 'gone-elsewhere', [second]: 4 });
});

it.each<[string, PlanStep]>([
  ['moved', move],
  ['went into a branch', swallow],
])('carries the figure of no ward from which a branch %s of another', async (_, step) => {
  await appliedAt(topUnit, step);
  expect(await carried(topUnit)).toEqual({ [ward]: 'border-moved', [other]: 'border-moved' });
});

it('shows below a ward that came of two what stood below both, and its own sum where both are in it whole', async () => {
  await appliedAt(topUnit, join);
  expect(await carried(merged)).toEqual({ [first]: 3, [second]: 4, [third]: 5 });
  expect(await carried(topUnit)).toEqual({ [merged]: 12 });
});
