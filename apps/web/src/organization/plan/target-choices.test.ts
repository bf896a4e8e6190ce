import { expect, test } from 'vitest';
import { civilDate, period } from '@co-so/domain';
import type { Plan } from '@co-so/domain';
import { forAllWaiting, withDraft, withTargets } from './target-choices.ts';
import type { TargetMove } from './target-choices.ts';

const plan: Plan = { steps: [], grantDecisions: [] };
const ends = { outcome: 'ends', to: null } as const;
const sum = { outcome: 'summed', to: 'n' } as const;

function moving(from: string, outcome: TargetMove['outcome'], choices: TargetMove['choices']): TargetMove {
  const question = { indicator: 'admission.admitted', category: null, period: period('2026') };
  const content = { goal: { kind: 'value', value: 4 }, direction: 'atLeast', source: 'reported' } as const;
  const target = { unitId: from, ...question, ...content, document: null, note: null, revision: 1 };
  const on = civilDate('2026-09-30');
  return { step: '/steps/0', on, from, target, outcome, to: null, toRevision: null, isChosen: false, choices };
}

const waiting = moving('a', 'undecided', [sum, ends]);
const share = moving('b', 'undecided', [ends]);
const settled = moving('c', 'follows', [sum, ends]);
const chosen = (of: Plan) => of.targetDecisions?.map(({ fromUnitId, outcome }) => [fromUnitId, outcome]);

test('chooses for what waits alone, and the sum only where there is one', () => {
  const moves = [waiting, share, settled];
  expect(chosen(withTargets(plan, forAllWaiting(moves, 'summed')))).toEqual([['a', 'summed']]);
  expect(chosen(withTargets(plan, forAllWaiting(moves, 'ends')))).toEqual([
    ['a', 'ends'],
    ['b', 'ends'],
  ]);
});

test('a choice takes the place of the one before, and none leaves it to the proposal', () => {
  const first = withTargets(plan, [
    [waiting, sum],
    [share, ends],
  ]);
  expect(chosen(withTargets(first, [[waiting, ends]]))).toEqual([
    ['b', 'ends'],
    ['a', 'ends'],
  ]);
  expect(chosen(withTargets(first, [[waiting, null]]))).toEqual([['b', 'ends']]);
});

test('an unfinished plan goes where it is sent, ends, or is left to the proposal', () => {
  const move = { draftId: 'd', from: 'a' };
  const sent = withDraft(plan, move, 'n');
  expect(sent.draftDecisions).toEqual([{ draftId: 'd', fromUnitId: 'a', toUnitId: 'n' }]);
  expect(withDraft(sent, move, null).draftDecisions).toEqual([{ draftId: 'd', fromUnitId: 'a', toUnitId: null }]);
  expect(withDraft(sent, move, undefined).draftDecisions).toEqual([]);
});
