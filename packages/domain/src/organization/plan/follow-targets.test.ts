import { expect, it } from 'vitest';
import { addDays } from '../../civil-date.ts';
import { period } from '../../period.ts';
import { aRunning } from './belongings.fixture.ts';
import type { RunningTarget } from './belongings.ts';
import { followTargets } from './follow-targets.ts';
import { aFounded, aPlan, autumn, head } from './plan.fixture.ts';
import type { PlanStep, TargetDecision } from './step.ts';

const into = { kind: 'new', unit: aFounded('n', 'subordinateBranch', 'g1') } as const;
const merge: PlanStep = { kind: 'merge', unitIds: ['b1', 'b2'], into, ...head() };
const absorb: PlanStep = { kind: 'merge', unitIds: ['b1'], into: { kind: 'existing', unitId: 'b3' }, ...head() };
const parts = [aFounded('n1', 'grassrootsBranch', 'c2'), aFounded('n2', 'grassrootsBranch', 'c2')];
const split = (original: 'ends' | 'continues'): PlanStep => ({
  ...{ kind: 'split', unitId: 'b4', original, parts, allocation: [], shares: [] },
  ...head(),
});

function decision(
  fromUnitId: string,
  outcome: TargetDecision['outcome'],
  toUnitId: string | null = null,
): TargetDecision {
  const { indicator, category, period: of } = aRunning(fromUnitId, 0);
  return { fromUnitId, indicator, category, period: of, outcome, toUnitId };
}

function followed(
  steps: readonly PlanStep[],
  targets: readonly RunningTarget[],
  targetDecisions: readonly TargetDecision[] = [],
  today = autumn,
) {
  const { moves, received, problems } = followTargets({ ...aPlan(...steps), targetDecisions }, { targets, today });
  return {
    moves: moves.map(({ from, outcome, to }) => [from, outcome, to]),
    written: received.map(({ target: { unitId, goal, revision } }) => [
      unitId,
      goal.kind === 'value' && goal.value,
      revision,
    ]),
    problems: problems.map(({ code, at, unitId }) => [code, at, unitId]),
  };
}

it('takes the only target of merged units to what became of them', () => {
  expect(followed([merge], [aRunning('b1', 4)])).toEqual({
    ...{ moves: [['b1', 'follows', 'n']], written: [['n', 4, 1]], problems: [] },
  });
});

it('takes a target on through what a later day does to the unit that received it', () => {
  const later = head(addDays(autumn, 1));
  const onward: PlanStep = { kind: 'merge', unitIds: ['n'], into: { kind: 'existing', unitId: 'b3' }, ...later };
  expect(followed([merge, onward], [aRunning('b1', 4)])).toEqual({
    moves: [
      ['b1', 'follows', 'n'],
      ['n', 'follows', 'b3'],
    ],
    written: [
      ['n', 4, 1],
      ['b3', 4, 1],
    ],
    problems: [],
  });
});

it('leaves alone a target whose days are over, and what goes on', () => {
  const over = aRunning('b1', 4, { period: period('2025') });
  expect(followed([merge], [over, aRunning('b3', 2)])).toEqual({ moves: [], written: [], problems: [] });
});

const both = [aRunning('b1', 4), aRunning('b2', 6)];

it('never sums unasked: several under one key wait until somebody chooses', () => {
  expect(followed([merge], both)).toEqual({
    moves: [
      ['b1', 'undecided', null],
      ['b2', 'undecided', null],
    ],
    written: [],
    problems: [
      ['target-undecided', '/steps/0', 'b1'],
      ['target-undecided', '/steps/0', 'b2'],
    ],
  });
  const half = followed([merge], both, [decision('b1', 'summed', 'n')]);
  expect(half.problems).toEqual([['target-undecided', '/steps/0', 'b2']]);
});

it.each<[string, readonly TargetDecision[], unknown, unknown]>([
  ['the sum', [decision('b1', 'summed', 'n'), decision('b2', 'summed', 'n')], ['summed', 'summed'], [['n', 10, 1]]],
  ['one of them', [decision('b2', 'follows', 'n')], ['ends', 'follows'], [['n', 6, 1]]],
  ['none of them', [decision('b1', 'ends'), decision('b2', 'ends')], ['ends', 'ends'], []],
])('does as was chosen: %s', (_, decisions, outcomes, written) => {
  const result = followed([merge], both, decisions);
  expect(result.moves.map(([, outcome]) => outcome)).toEqual(outcomes);
  expect([result.written, result.problems]).toEqual([written, []]);
});

it('adds to what the receiving unit has of its own, or replaces it, and keeps that as the revision before', () => {
  const own = [aRunning('b1', 4), aRunning('b3', 5, { revision: 2 })];
  expect(followed([absorb], own).problems).toEqual([['target-undecided', '/steps/0', 'b1']]);
  expect(followed([absorb], own, [decision('b1', 'summed', 'b3')]).written).toEqual([['b3', 9, 3]]);
  expect(followed([absorb], own, [decision('b1', 'follows', 'b3')]).written).toEqual([['b3', 4, 3]]);
  expect(followed([absorb], own, [decision('b1', 'ends')]).written).toEqual([]);
});

it('does not change what a unit has of its own before the day has come', () => {
  const own = [aRunning('b1', 4), aRunning('b3', 5)];
  const early = followed([absorb], own, [decision('b1', 'summed', 'b3')], addDays(autumn, -1));
  expect(early.problems).toEqual([['target-day-to-come', '/steps/0', 'b1']]);
});

it.each<[string, Partial<RunningTarget>]>([
  ['a share', { goal: { kind: 'share', numerator: 85, denominator: 100 } }],
  ['another direction', { direction: 'atMost' }],
])('refuses to sum %s with a number', (_, over) => {
  const decisions = [decision('b1', 'summed', 'n'), decision('b2', 'summed', 'n')];
  const result = followed([merge], [aRunning('b1', 4), aRunning('b2', 6, over)], decisions);
  expect(result.problems.map(([code]) => code)).toEqual(['target-sum-refused', 'target-sum-refused']);
});

it('offers the sum wherever others come under the key and all of it adds up, whatever is chosen by now', () => {
  const choices = (targets: readonly RunningTarget[], decided: readonly TargetDecision[] = []) =>
    followTargets({ ...aPlan(merge), targetDecisions: decided }, { targets, today: autumn }).moves.map((one) =>
      one.choices.map(({ outcome }) => outcome),
    );
  const all = ['summed', 'follows', 'ends'];
  expect(choices(both)).toEqual([all, all]);
  expect(choices(both, [decision('b1', 'ends'), decision('b2', 'follows', 'n')])).toEqual([all, all]);
  expect(choices([aRunning('b1', 4)])).toEqual([['follows', 'ends']]);
});

it('follows the targets of a thousand merged units', () => {
  const ids = Array.from({ length: 1000 }, (_, index) => `u${index}`);
  const steps = ids.map((id): PlanStep => ({
    kind: 'merge',
    unitIds: [id],
    into: { kind: 'existing', unitId: `${id}s` },
    ...head(),
  }));
  const { received, problems } = followTargets(aPlan(...steps), {
    targets: ids.map((id) => aRunning(id, 1)),
    today: autumn,
  });
  expect([received.length, problems.length]).toEqual([1000, 0]);
});

it('refuses two that are both to be the one', () => {
  const decisions = [decision('b1', 'follows', 'n'), decision('b2', 'follows', 'n')];
  expect(followed([merge], both, decisions).problems.map(([code]) => code)).toEqual([
    'targets-collide',
    'targets-collide',
  ]);
});

it('guesses nothing of a divided unit: its target ends with it or stays with it, unless a part is chosen', () => {
  const own = [aRunning('b4', 7)];
  expect(followed([split('ends')], own).moves).toEqual([['b4', 'ends', null]]);
  expect(followed([split('continues')], own)).toMatchObject({ moves: [['b4', 'stays', null]], written: [] });
  expect(followed([split('ends')], own, [decision('b4', 'follows', 'n2')]).written).toEqual([['n2', 7, 1]]);
});

it('takes the target of a dissolved unit to whoever takes over, and ends it where nobody does', () => {
  const ending = (handOverTo: string | null): PlanStep => ({ kind: 'dissolve', unitId: 'b2', handOverTo, ...head() });
  expect(followed([ending('b3')], [aRunning('b2', 3)]).written).toEqual([['b3', 3, 1]]);
  expect(followed([ending(null)], [aRunning('b2', 3)]).moves).toEqual([['b2', 'ends', null]]);
});

it('counts on where a unit that goes on has given its target away and receives another', () => {
  const given = followTargets(
    {
      ...aPlan(split('continues'), {
        ...absorb,
        into: { kind: 'existing', unitId: 'b4' },
        ...head(addDays(autumn, 1)),
      }),
      targetDecisions: [decision('b4', 'follows', 'n1')],
    },
    { targets: [aRunning('b4', 7), aRunning('b1', 4)], today: autumn },
  );
  expect(given.received.map(({ target, replaced }) => [target.unitId, target.revision, replaced])).toEqual([
    ['n1', 1, null],
    ['b4', 2, null],
  ]);
});

it('refuses a choice for what the plan does not end, or to a unit that is not to receive it', () => {
  const decisions = [decision('b3', 'ends'), decision('b1', 'follows', 'b3')];
  expect(followed([merge], [aRunning('b1', 4)], decisions).problems).toEqual([
    ['belonging-decision-foreign', '/targetDecisions/0', 'b3'],
    ['belonging-decision-foreign', '/targetDecisions/1', 'b1'],
  ]);
});

it('keeps the document of targets that share one, and says that a sum was derived', () => {
  const given = { document: 'Nghị quyết 01' };
  const targets = [aRunning('b1', 4, given), aRunning('b2', 6, given)];
  const targetDecisions = [decision('b1', 'summed', 'n'), decision('b2', 'summed', 'n')];
  const { received } = followTargets({ ...aPlan(merge), targetDecisions }, { targets, today: autumn });
  expect(received).toMatchObject([{ target: { source: 'derived', ...given }, replaced: null }]);
});
