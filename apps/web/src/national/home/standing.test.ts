import { describe, expect, test } from 'vitest';
import { civilDate, parsePeriod } from '@co-so/domain';
import type { ReportingRound } from '@co-so/domain';
import { anAnswer, aRound } from '../compare/comparison.fixture.ts';
import { lastRound, roundAnswers, standingOf } from './standing.ts';

describe('how a province stands', () => {
  test.each([
    [false, undefined, 'notSent'],
    [true, undefined, 'sent'],
    [true, 'inTime', 'inTime'],
    [true, 'late', 'late'],
    [true, 'missing', 'roundMissing'],
    [false, 'missing', 'notSent'],
  ] as const)('sent something: %s, towards the round: %s: %s', (hasSent, state, standing) => {
    expect(standingOf(hasSent, state)).toBe(standing);
  });

  test('towards a round is told of everybody asked, with the day of approval', () => {
    const answers = roundAnswers(aRound, anAnswer().of.comparison);
    expect([...answers.values()].toSorted((left, right) => (left.state < right.state ? -1 : 1))).toEqual([
      { state: 'inTime', sentOn: civilDate('2026-11-03') },
      { state: 'inTime', sentOn: civilDate('2026-11-03') },
      { state: 'late', sentOn: civilDate('2026-11-09') },
      { state: 'missing', sentOn: undefined },
    ]);
  });
});

test('the last round is the one counted up to the last day, the shorter period of two', () => {
  const month: ReportingRound = { ...aRound, id: 'month', period: parsePeriod('2026-10')! };
  const before: ReportingRound = { ...aRound, id: 'before', cutOffOn: civilDate('2026-09-30') };
  expect(lastRound([before, aRound, month])?.id).toBe('month');
  expect(lastRound([])).toBeUndefined();
});
