import { beforeEach, expect, it } from 'vitest';
import { wardWith } from '../../../test/ward.ts';
import type { FoundedUnit, PlanStep } from '@co-so/domain';
import { ask } from '../../../test/asking.ts';
import { documented } from '../../../test/documented.ts';
import { ward } from '../../../test/figure-files.ts';
import { binhThuan } from '../../../test/offices.ts';
import { begunAt, seen } from '../../../test/planning.ts';
import { open } from '../../../test/plans.ts';
import { unitIdOf } from '../../../test/places.ts';
import type { ShownPreview } from './preview.ts';

const [first, second, north, south] = [unitIdOf(3), unitIdOf(4), unitIdOf(8), unitIdOf(9)] as const;

beforeEach(
  wardWith([
    { id: first, name: 'Chi bộ thôn Một', kind: 'subordinateBranch', parent: ward },
    { id: second, name: 'Chi bộ thôn Hai', kind: 'subordinateBranch', parent: ward },
  ]),
);

async function reported(unit: string, value: number, period = '2024-05-31') {
  const row = { unit, indicator: 'member.total', period, value };
  documented(await ask(binhThuan, '/api/figures', { body: { row, basedOn: null, reason: null } }), 201);
}

async function ran(step: PlanStep): Promise<ShownPreview> {
  return seen<ShownPreview>(`/api/plans/${(await begunAt(ward, step)).id}/preview`);
}

const sizeCodes = ({ findings }: ShownPreview) =>
  findings.filter(({ kind }) => kind === 'size').map(({ code, unitId }) => [code, unitId]);
const merge: PlanStep = { kind: 'merge', unitIds: [first], into: { kind: 'existing', unitId: second }, ...open };

it('members that were last reported are counted before and after, and the rules on size speak of them', async () => {
  await reported(first, 1);
  const half = await ran(merge);
  expect(half.preview!.conservation).toMatchObject({ unknownIds: [second] });
  expect(sizeCodes(half)).toEqual([]);
  await reported(second, 40, '2024-04-30');
  await reported(second, 1);
  const whole = await ran(merge);
  expect(whole.preview!.conservation.unknownIds).toEqual([]);
  expect(whole.preview!.conservation.attached[0]).toMatchObject({ what: 'members', before: 2, after: 2 });
  expect(sizeCodes(whole)).toEqual(['NO_COMMITTEE', 'TOO_FEW'].map((code) => [code, second]));
});

it('members are shared out to the parts of a divided unit as far as there are any', async () => {
  await reported(first, 20);
  const part = (id: string, name: string): FoundedUnit => ({
    ...{ id, name, kind: 'subordinateBranch', hostType: null, code: null, parentId: ward },
  });
  const split = (officialMembers: number): PlanStep => ({
    ...{ kind: 'split', unitId: first, original: 'ends', allocation: [], ...open },
    parts: [part(north, 'Chi bộ Bắc'), part(south, 'Chi bộ Nam')],
    shares: [
      { to: north, counts: { officialMembers, probationaryMembers: 2 } },
      { to: south, counts: { officialMembers: 8, probationaryMembers: 0 } },
    ],
  });
  const fitting = await ran(split(10));
  expect(fitting.problems).toEqual([]);
  expect(fitting.preview!.moves.map(({ to, counts }) => [to, counts.members])).toEqual([
    [north, 12],
    [south, 8],
  ]);
  expect((await ran(split(11))).problems).toMatchObject([{ code: 'shares-exceed', unitId: first }]);
});
