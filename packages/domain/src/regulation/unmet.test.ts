import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { evaluate } from './evaluate.ts';
import type { Assessed } from './assessed.ts';
import type { Facts } from './facts.ts';
import { points } from './points.ts';
import { annualRating2025 } from './rules/annual-rating/2025-08-30.ts';
import { unmetConditions } from './unmet.ts';

const done: Facts = { tasksAssigned: 20, tasksCompleted: 20, tasksExceeding: 6 };

function unmet(score: number, facts: Facts = {}, more: Partial<Assessed> = {}) {
  const assessed: Assessed = {
    subject: 'collective',
    on: civilDate('2025-12-31'),
    scored: { kind: 'given', points: points(score) },
    facts: { ...done, ...facts },
    settings: {},
    mitigated: [],
    ...more,
  };
  const found = unmetConditions(annualRating2025, assessed, evaluate(annualRating2025, assessed));
  return found && [found.level, ...found.unmet.map(({ id, missing }) => [id, missing])];
}

it.each<[string, number, Facts, unknown]>([
  ['the best level', 95, {}, undefined],
  ['two and a half points missing', 87.5, {}, ['outstanding', ['points', 250]]],
  ['two more tasks beyond the requirement', 95, { tasksExceeding: 4 }, ['outstanding', ['EXCEEDING_LT_30', 2]]],
  [
    'one shortcoming and a discipline, what is counted first',
    95,
    {
      shortcomingsFound: 3,
      shortcomingsRemedied: 2,
      disciplined: [{ who: 'subordinateUnit', dutyRelated: false, attributedHere: true }],
    },
    ['outstanding', ['SHORTCOMINGS', 1], ['DISCIPLINED', null]],
  ],
  ['one late', 75, { tasksLate: 1 }, ['good', ['LATE', 1]]],
  ['a quarter late, of which one too many', 60, { tasksLate: 5 }, ['satisfactory', ['LATE_GT_20', 1]]],
  ['not all completed', 85, { tasksCompleted: 18 }, ['satisfactory', ['INCOMPLETE', 2]]],
  ['a knock-out', 92, { degradationConcluded: true }, ['satisfactory', ['C3', null]]],
  ['not rated', 92, { exempt: true }, undefined],
])('lists for %s what the next level still asks for', (_, score, facts, expected) => {
  expect(unmet(score, facts)).toEqual(expected);
});

it('lists what a person has to decide on', () => {
  expect(unmet(92, { degradationConcluded: true }, { subject: 'organization' })).toEqual([
    'satisfactory',
    ['C3', null],
  ]);
});
