import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import type { Assessed } from './assessed.ts';
import { comparedIn } from './compared.ts';
import { evaluate } from './evaluate.ts';
import type { Facts } from './facts.ts';
import { points } from './points.ts';
import { annualRating2025 } from './rules/annual-rating/2025-08-30.ts';
import type { TraceLine } from './trace.ts';

function traceOf(score: number, facts: Facts, subject = 'collective'): readonly TraceLine[] {
  const assessed: Assessed = {
    subject,
    on: civilDate('2025-12-31'),
    scored: { kind: 'given', points: points(score) },
    facts,
    settings: {},
    mitigated: [],
  };
  return evaluate(annualRating2025, assessed).trace;
}

function comparedOn(id: string, trace: readonly TraceLine[]) {
  const line = trace.find((one) => one.id === id);
  return line && 'held' in line ? comparedIn(line) : undefined;
}

const failing = annualRating2025.subjects[0]!.levels.at(-1)!;
const done: Facts = { tasksAssigned: 20, tasksCompleted: 20, tasksExceeding: 6 };

it('sets a condition that failed beside the facts: 18 of 20 against all', () => {
  expect(comparedOn('INCOMPLETE', traceOf(92, { ...done, tasksCompleted: 18 }))).toEqual([
    {
      kind: 'share',
      part: 'tasksCompleted',
      minus: null,
      whole: 'tasksAssigned',
      given: 18,
      base: 20,
      bound: { numerator: 100, denominator: 100 },
    },
  ]);
});

it('shows for a level that was reached its points and the facts of each of its conditions', () => {
  const compared = comparedOn('outstanding', traceOf(92, done));
  const level = annualRating2025.subjects.find(({ subject }) => subject === 'collective')!.levels[0]!;
  expect(compared).toHaveLength(1 + level.conditions.length);
  expect(compared).toContainEqual({ kind: 'points', given: points(92), bound: points(90) });
  expect(compared).toContainEqual({ kind: 'count', fact: 'tasksLate', given: 0, bound: 0 });
});

it('shows who was disciplined, which conclusion was drawn, and the points that a score misses', () => {
  const disciplined = [{ who: 'member', dutyRelated: true, attributedHere: true }] as const;
  expect(comparedOn('C2', traceOf(92, { ...done, disciplined }))).toEqual([
    { kind: 'disciplined', who: ['member'], given: disciplined },
  ]);
  expect(comparedOn('C3', traceOf(92, { ...done, degradationConcluded: true }))).toContainEqual({
    kind: 'flag',
    fact: 'degradationConcluded',
    given: true,
  });
  expect(comparedOn(failing.code!, traceOf(40, done))).toEqual([
    { kind: 'points', given: points(40), bound: points(50) },
  ]);
});

it('compares nothing again where an earlier line has it', () => {
  expect(comparedOn('failing', traceOf(40, done))).toEqual([]);
});
