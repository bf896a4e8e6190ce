import { expect, it } from 'vitest';
import { asRules } from '../central-rules.ts';
import { checklistResult, requiredRatingOf } from '../limit/checklist.ts';
import { confidenceBase, confidenceConsequence, hasQuorum } from '../limit/confidence-vote.ts';
import type { Checklist, ChecklistRuleSet, ThresholdRuleSet } from '../rule-set.ts';
import { unnoticed } from './changed-values.fixture.ts';
import {
  ballotCase,
  baseCases,
  defaultBase,
  lowCases,
  quorumCases,
  voteLimitCases,
} from './confidence-vote/ballot.cases.ts';
import { confidenceVoteRules } from './confidence-vote/index.ts';
import { fourGood } from './four-good/index.ts';
import { fourItems, recognitionCases, recognizers } from './four-good/recognition.cases.ts';
import type { RecognitionCase } from './four-good/recognition.cases.ts';
import { limitFaults } from './limit-case.fixture.ts';

function recognized(set: ChecklistRuleSet, list: Checklist, { missing, required, reached }: RecognitionCase) {
  const met = fourItems.filter((item) => !missing.includes(item));
  return checklistResult(list, met, { required: required ?? requiredRatingOf(set), reached }).recognized;
}

it.each(recognitionCases)('without $missing, rated $reached where $required is asked for: $recognized', (row) => {
  for (const list of fourGood.lists) expect(recognized(fourGood, list, row)).toBe(row.recognized);
});

function listed({ lists }: ChecklistRuleSet) {
  return Object.fromEntries(lists.map(({ subject, recognizedBy }) => [subject, recognizedBy.map(({ id }) => id)]));
}

const choices = ['none', 'satisfactory', 'good', 'outstanding'];

it('lists what is met by whom, who recognizes it, and what a province may ask for besides', () => {
  expect(listed(fourGood)).toEqual(recognizers);
  expect(fourGood.settings[0].choices.map(({ id }) => id)).toEqual(choices);
});

it('of the four good things whatever is changed, the table notices', () => {
  const comesOut = (set: ChecklistRuleSet) =>
    JSON.stringify(listed(set)) === JSON.stringify(recognizers) &&
    set.settings![0]!.choices.map(({ id }) => id).join() === choices.join() &&
    set.lists.every(({ items }) => items.map(({ id }) => id).join() === fourItems.join()) &&
    set.lists.every((list) => recognitionCases.every((row) => recognized(set, list, row) === row.recognized));
  expect(comesOut(fourGood)).toBe(true);
  expect(unnoticed<ChecklistRuleSet>(fourGood, comesOut)).toEqual([]);
});

const vote = asRules(confidenceVoteRules[0], 'thresholds')!;

function consequence(set: ThresholdRuleSet, low: number, base: number) {
  return confidenceConsequence(set, { low, base })?.code ?? null;
}

it.each(lowCases)('of %i low votes of %i follows %s', (low, base, expected) => {
  expect(consequence(vote, low, base)).toBe(expected);
});

it.each(quorumCases)('with %i present of %i summoned a vote may be held: %s', (present, summoned, isHeld) => {
  expect(hasQuorum(vote, present, summoned)).toBe(isHeld);
});

it.each(baseCases)('by the papers %s, of which there are %i, fifty low votes come to %s', (choice, base, expected) => {
  expect(confidenceBase({ issued: 100, returned: 96, valid: 75 }, choice)).toBe(base);
  expect(consequence(vote, 50, base)).toBe(expected);
});

it('of the vote of confidence whatever is changed, the table notices', () => {
  const comesOut = (set: ThresholdRuleSet) =>
    lowCases.every(([low, base, expected]) => consequence(set, low, base) === expected) &&
    quorumCases.every(([present, summoned, isHeld]) => hasQuorum(set, present, summoned) === isHeld) &&
    set.settings![0]!.default === defaultBase &&
    set.settings![0]!.choices.map(({ id }) => id).join() === baseCases.map(([id]) => id).join() &&
    set.ballot.map(({ id }) => id).join() === ballotCase.join() &&
    limitFaults(set.limits, voteLimitCases).length === 0;
  expect(comesOut(vote)).toBe(true);
  expect(unnoticed(vote, comesOut)).toEqual([]);
});
