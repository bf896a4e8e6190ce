import { expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import { checkAssessed } from '../check/check-assessed.ts';
import { evaluate } from '../evaluate.ts';
import type { Assessed } from '../assessed.ts';
import type { Claim, Claims } from '../measure.ts';
import { points } from '../points.ts';
import { meetingScoreT1, meetingScoreT2 } from '../rules/meeting-score/t1-t2.ts';
import { t3Full } from '../rules/meeting-score/t3.cases.ts';
import { meetingScoreT3 } from '../rules/meeting-score/t3.ts';
import { levelByPoints, yearlyLevel } from './yearly-level.ts';

const times = (count: number, level: string) => Array.from({ length: count }, () => level);

it('says which rule waits for a number, and that no rule speaks', () => {
  expect(yearlyLevel(meetingScoreT1, times(12, 'fair')).rule?.level).toBe('fair');
  expect(yearlyLevel(meetingScoreT1, times(12, 'poor')).rule).toBeNull();
  expect(yearlyLevel(meetingScoreT3, times(12, 'good'))).toEqual({ kind: 'manual', rule: null, trace: [] });
});

it('shows the meetings that were counted for each rule down to the one that was reached', () => {
  const counted = ({ trace }: ReturnType<typeof yearlyLevel>) =>
    trace.map(({ rule, meetings, every, reached, holds }) => [rule.level, meetings, every, reached, holds]);
  expect(counted(yearlyLevel(meetingScoreT1, [...times(7, 'good'), ...times(5, 'fair')]))).toEqual([
    ['good', 12, 12, 7, 'yes'],
  ]);
  expect(counted(yearlyLevel(meetingScoreT1, [...times(10, 'good'), 'fair', 'average']))).toEqual([
    ['good', 12, 11, 10, 'no'],
    ['fair', 12, 12, 11, 'unknown'],
  ]);
});

it('names the level of a meeting by its points, unless full points are asked for somewhere', () => {
  const [withoutGates, withGates] = [meetingScoreT3, meetingScoreT2].map(({ subjects }) => subjects[0]!.levels);
  const levelOf = (value: number) => levelByPoints(withoutGates!, points(value))?.level;
  expect([90, 89.99, 70, 50, 49.99].map(levelOf)).toEqual(['good', 'fair', 'fair', 'average', 'poor']);
  expect(levelByPoints(withGates!, points(95))).toBeUndefined();
});

const given = (value: number): Claim => ({ kind: 'manual', points: points(value) });
const bands = (part: number, whole: number): Claim => ({ kind: 'bands', part, whole });

function meeting(change: Claims = {}, claims: Claims = t3Full): Assessed {
  return {
    subject: 'meeting',
    on: civilDate('2026-03-31'),
    scored: { kind: 'claims', claims: { ...claims, ...change } },
    facts: {},
    settings: {},
    mitigated: [],
  };
}

it.each<[string, Claims, number, string]>([
  ['everything full', {}, 100, 'good'],
  ['attendance of three quarters', { '2.1': bands(3, 4) }, 99, 'good'],
  ['somebody away without a reason', { '2.1': { kind: 'bands', part: 19, whole: 20, over: 1 } }, 97, 'good'],
  ['exactly half of the members speaking', { '4.5': bands(10, 20) }, 100, 'good'],
  ['less than half', { '4.5': bands(9, 20) }, 99, 'good'],
  ['half of the targets met', { '7.1': bands(5, 10) }, 85, 'fair'],
  ['fewer than half', { '7.1': bands(4, 10) }, 80, 'fair'],
  ['only a secretary, no committee', { '3.3': { kind: 'notApplicable' } }, 100, 'good'],
  ['a month without a theme', { '4.3': { kind: 'notApplicable' }, '4.2': given(15) }, 100, 'good'],
  [
    'a month without a theme, regular content at 12 of 15',
    { '4.3': { kind: 'notApplicable' }, '4.2': given(12) },
    97,
    'good',
  ],
])('scores a meeting by T3: %s', (_, change, total, level) => {
  expect(checkAssessed(meetingScoreT3, meeting(change))).toEqual([]);
  const evaluation = evaluate(meetingScoreT3, meeting(change));
  expect([evaluation.total, evaluation.level]).toEqual([points(total), level]);
  expect(evaluation.trace.reduce((sum, line) => sum + line.points, 0)).toBe(evaluation.total);
});

it.each<[string, Claims, string]>([
  ['more than the maximum', { '3.1': given(3.01) }, 'claim-over-maximum /scored/claims/3.1'],
  ['a value between two steps', { '1.1': given(4.5) }, 'claim-over-maximum /scored/claims/1.1'],
  ['weight that nobody gave', { '4.2': given(15) }, 'claim-over-maximum /scored/claims/4.2'],
  ['a criterion that does not exist', { '9.9': given(1) }, 'criterion-unknown /scored/claims/9.9'],
  ['another kind of claim', { '2.1': given(4) }, 'claim-kind /scored/claims/2.1'],
  ['a criterion that always applies', { '4.1': { kind: 'notApplicable' } }, 'claim-kind /scored/claims/4.1'],
  ['more present than had to be', { '2.1': bands(21, 20) }, 'fact-number /scored/claims/2.1/part'],
])('refuses %s', (_, change, expected) => {
  expect(checkAssessed(meetingScoreT3, meeting(change)).map(({ code, at }) => `${code} ${at}`)).toEqual([expected]);
});

it('counts what was not claimed as nothing, on a line that says so', () => {
  const { total, level, trace } = evaluate(meetingScoreT3, meeting({}, {}));
  expect([total, level]).toEqual([0, 'poor']);
  expect(trace.filter(({ kind }) => kind === 'criterion')).toHaveLength(28);
});
