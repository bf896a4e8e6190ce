import { expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import { countFactNames, factNames, wholeOf } from '../facts.ts';
import type { Facts } from '../facts.ts';
import { checkFacts, isCount } from './check-facts.ts';

const found = (facts: Facts, belonging = factNames) =>
  checkFacts(facts, belonging).map(({ code, at }) => `${code} ${at}`);

it.each<[string, Facts, readonly string[]]>([
  ['nothing', {}, []],
  ['as much completed as assigned', { tasksAssigned: 5, tasksCompleted: 5, tasksLate: 5, tasksExceeding: 5 }, []],
  ['more completed', { tasksAssigned: 5, tasksCompleted: 6 }, ['fact-over-whole /facts/tasksCompleted']],
  ['late of none completed', { tasksAssigned: 5, tasksLate: 1 }, ['fact-over-whole /facts/tasksLate']],
  ['a part of what is not given', { confidenceLow: 1 }, ['fact-over-whole /facts/confidenceLow']],
  [
    'everything at once',
    { tasksAssigned: -1, tasksCompleted: 1.5, shortcomingsRemedied: 1, ecoTargetsMissed: Number.NaN },
    [
      'fact-number /facts/tasksAssigned',
      'fact-number /facts/tasksCompleted',
      'fact-over-whole /facts/shortcomingsRemedied',
      'fact-number /facts/ecoTargetsMissed',
    ],
  ],
])('finds in %s', (_, facts, expected) => {
  expect(found(facts)).toEqual(expected);
});

it('finds facts of another subject, even those that do not hold', () => {
  expect(found({ exempt: false, tasksAssigned: 1 }, ['tasksAssigned'])).toEqual(['fact-foreign /facts/exempt']);
});

it('finds what no type keeps out of JSON', () => {
  const facts = JSON.parse(
    '{"exempt":"yes","admittedOn":"2025-02-30","disciplined":[{"who":"other","dutyRelated":true,"attributedHere":true}]}',
  ) as Facts;
  expect(found(facts)).toEqual([
    'field-type /facts/exempt',
    'day-unreadable /facts/admittedOn',
    'choice-unknown /facts/disciplined/0/who',
  ]);
  expect(found({ admittedOn: civilDate('2024-02-29') })).toEqual([]);
});

it.each([
  ['{"disciplined":"member"}', 'field-type /facts/disciplined'],
  ['{"disciplined":{"who":"member"}}', 'field-type /facts/disciplined'],
  ['{"disciplined":[null]}', 'choice-unknown /facts/disciplined/0/who'],
  [
    '{"disciplined":[{"who":"self","dutyRelated":"yes","attributedHere":true}]}',
    'field-type /facts/disciplined/0/dutyRelated',
  ],
  ['{"tasksAssigned":"10"}', 'fact-number /facts/tasksAssigned'],
  ['{"tasksAssigned":null}', 'fact-number /facts/tasksAssigned'],
  ['{"admittedOn":20250101}', 'day-unreadable /facts/admittedOn'],
  ['{"suspended":1}', 'field-type /facts/suspended'],
])('refuses facts of another kind at their place: %s', (facts, expected) => {
  expect(found(JSON.parse(facts) as Facts)).toEqual([expected]);
});

it.each([
  [0, true],
  [Number.MAX_SAFE_INTEGER, true],
  [-0, false],
  [-1, false],
  [0.5, false],
  [2 ** 53, false],
  [Infinity, false],
  ['1', false],
  [null, false],
])('counts with %s: %s', (given, expected) => {
  expect(isCount(given)).toBe(expected);
});

it('knows of every part the whole that it is of', () => {
  for (const name of countFactNames) {
    const whole = wholeOf(name);
    if (whole !== undefined) expect(countFactNames).toContain(whole);
  }
});
