import { expect, it } from 'vitest';
import { civilDate, endOfTime } from '../../civil-date.ts';
import { aStructure } from '../structure.fixture.ts';
import { aFounded, aPlan, head, members, noRules, shared } from './plan.fixture.ts';
import { previewPlan } from './preview-plan.ts';
import type { FollowedGrant } from './plan-grants.ts';
import type { PlanStep } from './step.ts';

const structure = aStructure();
const merge: PlanStep = { kind: 'merge', unitIds: ['b1'], into: { kind: 'existing', unitId: 'b3' }, ...head() };
const dissolve: PlanStep = { kind: 'dissolve', unitId: 'b2', handOverTo: 'b3', ...head() };
const split: PlanStep = {
  kind: 'split',
  unitId: 'b4',
  original: 'ends',
  parts: [aFounded('n1', 'grassrootsBranch', 'c2'), aFounded('n2', 'grassrootsBranch', 'c2')],
  allocation: [],
  shares: [{ to: 'n1', counts: shared(5) }],
  ...head(),
};
const grant = (id: string, unitId: string): FollowedGrant => ({
  id,
  accountId: `a-${id}`,
  role: 'provincialOfficial',
  unitId,
  viewUnitId: unitId,
  validFrom: civilDate('2026-01-01'),
  validUntil: endOfTime,
});
const attached = new Map([
  ['b1', members(10)],
  ['b2', members(4)],
  ['b3', members(7)],
  ['b4', members(12)],
]);

function preview(steps: readonly PlanStep[], held: readonly FollowedGrant[] = []) {
  const result = previewPlan(structure, aPlan(...steps), { ...noRules, attached }, held);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

it('shows the touched part of the tree without and with the plan, side by side', () => {
  const { rows, before, after } = preview([merge, split]);
  expect(rows.map(({ unitId, changes, successorIds }) => [unitId, changes, successorIds])).toEqual([
    ['b1', ['merged'], ['b3']],
    ['b3', ['receives'], []],
    ['b4', ['split'], ['n1', 'n2']],
    ['c2', [], []],
    ['g1', [], []],
    ['g2', [], []],
    ['n1', ['founded'], []],
    ['n2', ['founded'], []],
    ['t1', ['moved'], []],
  ]);
  const text = (lines: typeof before) => lines.map(({ unitId, depth }) => `${'-'.repeat(depth)}${unitId}`).join(' ');
  expect(text(before)).toBe('g1 -b1 --t1 g2 -b3 c2 -b4');
  expect(text(after)).toBe('g1 g2 -b3 --t1 c2 -n1 -n2');
});

it('checks that everything is still there, and names what nobody has decided', () => {
  const { conservation, moves, open } = preview([merge, dissolve, split]);
  expect(conservation.units).toEqual({ before: 10, founded: 2, ended: 3, after: 9, isBalanced: true });
  const line = (what: string) => conservation.attached.find((one) => one.what === what);
  const balanced = { isBalanced: true };
  expect(line('members')).toEqual({
    what: 'members',
    before: 33,
    after: 26,
    undecided: 7,
    ended: 0,
    joined: 0,
    ...balanced,
  });
  expect(open).toEqual([{ code: 'members-unallocated', at: '/steps/2/shares', unitId: 'b4', count: 7 }]);
  expect(moves.map(({ from, to, outcome }) => [from, to, outcome])).toEqual([
    ['b1', 'b3', 'follows'],
    ['b2', 'b3', 'follows'],
    ['b4', 'n1', 'follows'],
    ['b4', null, 'undecided'],
  ]);
});

it('counts grants as they go with their units, end with them, or wait for a choice', () => {
  const held = [grant('merged', 'b1'), grant('dissolved', 'b2'), grant('split', 'b4'), grant('other', 'g1')];
  const { conservation } = preview([merge, dissolve, split], held);
  expect(conservation.attached.find(({ what }) => what === 'grants')).toEqual({
    ...{ what: 'grants', before: 4, after: 2, undecided: 1, ended: 1, joined: 0, isBalanced: true },
  });
});

it('says nothing of what the product does not keep yet, rather than that none was lost', () => {
  const { conservation } = preview([merge]);
  expect(conservation.notKept).toEqual(['openAssessments']);
});

it('says who gains and who loses the right to which units', () => {
  const held = [grant('own', 'b1'), grant('left', 'g1'), grant('gains', 'g2'), grant('all', 'p'), grant('split', 'b4')];
  const { rights, grants } = preview([merge, split], held);
  const seen = rights.filter(({ right }) => right === 'view');
  expect(rights).toHaveLength(2 * seen.length);
  expect(seen.map(({ grantId, gained, lost }) => [grantId, gained, lost])).toEqual([
    ['own', ['b3'], []],
    ['left', [], ['b1', 't1']],
    ['gains', ['b1', 't1'], []],
    ['split', [], ['b4']],
  ]);
  expect(grants.changes.map(({ grantId, outcome }) => [grantId, outcome])).toEqual([
    ['own', 'follows'],
    ['split', 'open'],
  ]);
});

it('counts as seen what a grant lets enter: a view that is left without it loses nothing of it', () => {
  const away: PlanStep = { kind: 'reparent', unitId: 'b1', parentId: 'g2', ...head() };
  const { rights } = preview([away], [{ ...grant('narrow', 'b1'), viewUnitId: 'g1' }]);
  expect(rights).toEqual([]);
});

it('is refused as the plan is', () => {
  const result = previewPlan(structure, aPlan({ ...merge, unitIds: ['x'] }), noRules, []);
  expect(result).toMatchObject({ ok: false, problems: [{ code: 'unit-unknown', at: '/steps/0/unitIds/0' }] });
});
