import fc from 'fast-check';
import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { aTable } from '../testing/rule-builders.ts';
import { evaluate } from './evaluate.ts';
import type { Assessed } from './assessed.ts';
import type { Facts } from './facts.ts';
import { points } from './points.ts';
import { annualRating2025 } from './rules/annual-rating/2025-08-30.ts';
import { meetingScoreT3 } from './rules/meeting-score/t3.ts';
import type { Ceiling } from './scoring-rules.ts';
import { unmetConditions } from './unmet.ts';

const done: Facts = { tasksAssigned: 20, tasksCompleted: 20, tasksExceeding: 6 };

function collective(score: number, facts: Facts): Assessed {
  return {
    subject: 'collective',
    on: civilDate('2025-12-31'),
    scored: { kind: 'given', points: points(score) },
    facts,
    settings: {},
    mitigated: [],
  };
}

function unmet(score: number, facts: Facts = {}, more: Partial<Assessed> = {}) {
  const assessed = { ...collective(score, { ...done, ...facts }), ...more };
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

const reprimand: Facts = { disciplined: [{ who: 'member', dutyRelated: true, attributedHere: true }] };
const noTasks: Facts = { tasksAssigned: 0, tasksCompleted: 0, tasksExceeding: 0 };

it('names everything at once that stands before the level it names: a knock-out and that nothing was assigned', () => {
  const [level, ...names] = unmet(92, { ...noTasks, ...reprimand }) ?? [];
  expect([level, names]).toEqual([
    'satisfactory',
    [
      ['C2', null],
      ['NO_TASKS', null],
    ],
  ]);
  expect(unmet(92, noTasks)).toEqual(['satisfactory', ['NO_TASKS', null]]);
  expect(unmet(92, reprimand)).toEqual(['satisfactory', ['C2', null]]);
});

it('names the ceilings below the next level, and no other', () => {
  const quarter = (code: string, level: string): Ceiling => ({
    code,
    text: code,
    when: { kind: 'count', fact: 'failingQuarters', is: 'over', number: 0 },
    level,
    unconfirmed: 'ví dụ',
  });
  const table = aTable();
  const rules = { facts: ['failingQuarters'], ceilings: [quarter('Q1', 'fair'), quarter('Q2', 'average')] } as const;
  const set = { ...table, subjects: table.subjects.map((one) => ({ ...one, ...rules })) };
  const assessed: Assessed = {
    subject: 'meeting',
    on: civilDate('2026-03-31'),
    scored: { kind: 'claims', claims: { '2.1': { kind: 'manual', points: points(60) } } },
    facts: { failingQuarters: 1 },
    settings: {},
    mitigated: [],
  };
  const found = unmetConditions(set, assessed, evaluate(set, assessed));
  expect([found?.level, found?.unmet.map(({ kind, id }) => [kind, id])]).toEqual([
    'fair',
    [
      ['points', 'points'],
      ['ceiling', 'Q2'],
    ],
  ]);
});

const someFacts: fc.Arbitrary<Facts> = fc.record({
  tasksAssigned: fc.constantFrom(0, 20),
  tasksCompleted: fc.constantFrom(0, 19, 20),
  tasksExceeding: fc.nat(8),
  tasksLate: fc.nat(8),
  tasksBelowQuality: fc.nat(1),
  degradationConcluded: fc.boolean(),
  shortcomingsFound: fc.nat(2),
});

it('names the criteria whose share is one of nothing, and as the goal no level that is given anyway', () => {
  const share = { kind: 'bands', part: 0, whole: 0 } as const;
  const assessed = {
    ...collective(0, {}),
    subject: 'meeting',
    scored: { kind: 'claims', claims: { '4.5': share } },
  } as const;
  const found = unmetConditions(meetingScoreT3, assessed, evaluate(meetingScoreT3, assessed));
  expect([found?.level, found?.unmet.map(({ kind, id }) => [kind, id])]).toEqual([
    'average',
    [
      ['points', 'points'],
      ['base', '4.5'],
    ],
  ]);
});

/** The facts with which what a list names is no longer so. */
const mended: Readonly<Record<string, Facts>> = {
  NO_TASKS: { tasksAssigned: 20, tasksCompleted: 20 },
  INCOMPLETE: { tasksCompleted: 20 },
  EXCEEDING_LT_30: { tasksExceeding: 6 },
  LATE: { tasksLate: 0 },
  LATE_GT_20: { tasksLate: 0 },
  QUALITY: { tasksBelowQuality: 0 },
  SHORTCOMINGS: { shortcomingsRemedied: 2 },
  C3: { degradationConcluded: false },
};

it('reaches the level that is named by whatever the list names, and nothing else', () => {
  fc.assert(
    fc.property(someFacts, fc.nat(100), (facts, score) => {
      const assessed = collective(score, facts);
      const found = unmetConditions(annualRating2025, assessed, evaluate(annualRating2025, assessed));
      if (!found) return;
      const { levels } = annualRating2025.subjects.find(({ subject }) => subject === 'collective')!;
      const place = (level: string | null) => levels.findIndex((one) => one.level === level);
      const all = found.unmet.reduce<Facts>((so, { id }) => ({ ...so, ...mended[id] }), facts);
      const enough = Math.max(score * 100, levels[place(found.level)]!.from) / 100;
      const reached = evaluate(annualRating2025, collective(enough, all)).level;
      expect(found.unmet).not.toEqual([]);
      expect(place(reached)).toBeGreaterThanOrEqual(0);
      expect(place(reached)).toBeLessThanOrEqual(place(found.level));
    }),
  );
});
