import { expect, it } from 'vitest';
import { followDrafts } from './follow-drafts.ts';
import { aFounded, aPlan, head } from './plan.fixture.ts';
import type { DraftDecision, PlanStep } from './step.ts';

const drafts = [
  { id: 'of b1', title: 'Sắp xếp tổ đảng', unitId: 'b1' },
  { id: 'of b4', title: 'Chia chi bộ', unitId: 'b4' },
  { id: 'of g1', title: 'Sắp xếp thôn', unitId: 'g1' },
];
const merge: PlanStep = { kind: 'merge', unitIds: ['b1'], into: { kind: 'existing', unitId: 'b3' }, ...head() };
const split: PlanStep = {
  ...{ kind: 'split', unitId: 'b4', original: 'ends', allocation: [], shares: [] },
  parts: [aFounded('n1', 'grassrootsBranch', 'c2'), aFounded('n2', 'grassrootsBranch', 'c2')],
  ...head(),
};

function followed(...draftDecisions: readonly DraftDecision[]) {
  const { moves, after, problems } = followDrafts({ ...aPlan(merge, split), draftDecisions }, drafts);
  return {
    moves: moves.map(({ draftId, outcome, to }) => [draftId, outcome, to]),
    after: after.map(({ id, unitId }) => [id, unitId]),
    problems: problems.map(({ code, at }) => [code, at]),
  };
}

it('takes what is being drawn for a merged unit to its successor, and ends what was for a divided one', () => {
  expect(followed()).toEqual({
    moves: [
      ['of b1', 'follows', 'b3'],
      ['of b4', 'ends', null],
    ],
    after: [
      ['of b1', 'b3'],
      ['of g1', 'g1'],
    ],
    problems: [],
  });
});

it('does as was chosen, and refuses a choice that is none', () => {
  const chosen = followed(
    { draftId: 'of b1', fromUnitId: 'b1', toUnitId: null },
    { draftId: 'of b4', fromUnitId: 'b4', toUnitId: 'n2' },
    { draftId: 'of g1', fromUnitId: 'g1', toUnitId: null },
  );
  expect(chosen.after).toEqual([
    ['of b4', 'n2'],
    ['of g1', 'g1'],
  ]);
  expect(chosen.problems).toEqual([['belonging-decision-foreign', '/draftDecisions/2']]);
});
