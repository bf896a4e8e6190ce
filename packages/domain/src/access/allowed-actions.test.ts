import { expect, it } from 'vitest';
import { aSubmission, anActor } from '../testing/builders.ts';
import { submissionActions } from './allowed-actions.ts';

it.each([
  ['prepared', 'first', ['withdraw']],
  ['prepared', 'second', ['approve', 'return']],
  ['approved', 'first', []],
  ['approved', 'second', []],
  ['returned', 'first', []],
  ['returned', 'second', []],
  ['withdrawn', 'first', []],
  ['withdrawn', 'second', []],
] as const)('offers for what is %s and was prepared by the first, to the %s: %j', (state, actor, actions) => {
  expect(submissionActions(aSubmission({ state }), anActor(actor))).toEqual(actions);
});
