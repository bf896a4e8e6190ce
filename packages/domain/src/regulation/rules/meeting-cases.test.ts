import { expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import type { Assessed } from '../assessed.ts';
import { checkAssessed } from '../check/check-assessed.ts';
import { checkRuleSet } from '../check/check-rule-set.ts';
import { evaluate } from '../evaluate.ts';
import type { Claims } from '../measure.ts';
import { yearlyLevel } from '../meeting/yearly-level.ts';
import { parsePoints, points } from '../points.ts';
import type { ScoringRuleSet } from '../scoring-rules.ts';
import { unnoticed } from './changed-values.fixture.ts';
import { meetingLevelCases, t1Groups, t2Gates, yearCases } from './meeting-score/levels.cases.ts';
import type { YearCase } from './meeting-score/levels.cases.ts';
import { meetingScoreT1, meetingScoreT2 } from './meeting-score/t1-t2.ts';
import { t3Cases, t3Counts, t3Full, t3Moved } from './meeting-score/t3.cases.ts';
import { meetingScoreT3 } from './meeting-score/t3.ts';

function meeting(scored: Assessed['scored']): Assessed {
  return { subject: 'meeting', on: civilDate('2026-03-31'), scored, facts: {}, settings: {}, mitigated: [] };
}

const claimed = (claims: Claims) => meeting({ kind: 'claims', claims });
const totalled = (total: string) => meeting({ kind: 'given', points: parsePoints(total)! });

/** The points of some claims; `null` where the table does not take them. */
function pointsOf(set: ScoringRuleSet, claims: Claims): number | null {
  const assessed = claimed(claims);
  return checkAssessed(set, assessed).length > 0 ? null : evaluate(set, assessed).total / 100;
}

it.each(t3Cases)('T3, %s claimed as %o: %s', (criterion, claim, expected) => {
  expect(pointsOf(meetingScoreT3, { [criterion]: claim })).toBe(expected);
});

it.each(t3Moved)('T3, %o: %s', (claims, expected) => {
  expect(pointsOf(meetingScoreT3, claims)).toBe(expected);
});

it('T3 has a hundred points, all of which can be had, and names what its bands count', () => {
  expect(pointsOf(meetingScoreT3, t3Full)).toBe(100);
  expect(countsIn(meetingScoreT3)).toEqual(t3Counts);
});

function countsIn({ subjects }: ScoringRuleSet): unknown {
  const criteria = subjects[0]!.groups.flatMap((group) => group.criteria);
  return Object.fromEntries(
    criteria.flatMap(({ id, measure }) =>
      measure.kind === 'bands' ? [[id, [measure.part, measure.whole, measure.ceiling?.over ?? null]]] : [],
    ),
  );
}

it.each(meetingLevelCases)('a meeting of %s points is %s by T1 and by T3', (total, level) => {
  for (const set of [meetingScoreT1, meetingScoreT3]) {
    expect(checkAssessed(set, totalled(total))).toEqual([]);
    expect(evaluate(set, totalled(total)).level).toBe(level);
  }
});

/** T2 as a province would have to complete it: 5 points for each of its four criteria, 80 for what else it asks. */
function completed(set: ScoringRuleSet): ScoringRuleSet {
  const manual = (max: number) => ({ kind: 'manual', max: points(max) }) as const;
  const rest = { id: 'rest', text: 'Các nội dung khác', measure: manual(80), unconfirmed: 'Ví dụ.' };
  const subjects = set.subjects.map((subject) => ({
    ...subject,
    groups: subject.groups.map((group) => ({
      ...group,
      criteria: [...group.criteria.map((criterion) => ({ ...criterion, measure: manual(5) })), rest],
    })),
  }));
  return { ...set, subjects };
}

function levelByT2(set: ScoringRuleSet, given: Readonly<Record<string, number>>) {
  const claims = Object.entries(given).map(([id, value]) => [id, { kind: 'manual', points: points(value) }] as const);
  const assessed = claimed(Object.fromEntries(claims));
  return checkAssessed(completed(set), assessed).length > 0 ? 'refused' : evaluate(completed(set), assessed).level;
}

const full = { ...Object.fromEntries(t2Gates.map((gate) => [gate, 5])), rest: 80 };

/** A meeting whose points were lost at the contents first, and at the four criteria only where that is not enough. */
function lacking(lost: number): Readonly<Record<string, number>> {
  const gate = (5 * 4 - Math.max(0, lost - 80)) / 4;
  return { ...Object.fromEntries(t2Gates.map((id) => [id, gate])), rest: 80 - Math.min(80, lost) };
}

it.each(meetingLevelCases)(
  'a meeting of %s points is %s by T2, if it lacks nothing at the four criteria',
  (total, level) => {
    expect(levelByT2(meetingScoreT2, lacking(100 - Number(total)))).toBe(level);
  },
);

it.each(t2Gates)('T2: a meeting that lacks anything at %s is only fair', (gate) => {
  expect(levelByT2(meetingScoreT2, full)).toBe('good');
  expect(levelByT2(meetingScoreT2, { ...full, [gate]: 4.99 })).toBe('fair');
});

it('T2 takes no whole score, since its best level asks for single criteria', () => {
  expect(checkAssessed(meetingScoreT2, totalled('95')).map(({ code }) => code)).toEqual(['total-given-with-gates']);
});

it('T1 knows the points of four groups', () => {
  const groups = meetingScoreT1.subjects[0]!.groups.map(({ id, text, max }) => [id, text, max / 100]);
  expect(groups).toEqual(t1Groups);
});

function yearBy(set: ScoringRuleSet, { good = 0, fair = 0, average = 0, poor = 0 }: YearCase) {
  const levels = { good, fair, average, poor };
  const meetings = Object.entries(levels).flatMap(([level, times]) => Array.from({ length: times }, () => level));
  const result = yearlyLevel(set, meetings);
  return [result.kind === 'level' ? result.level : result.kind, result.rule?.level ?? null];
}

it.each(yearCases)('T1, $clause: $year', (row) => {
  expect(yearBy(meetingScoreT1, row)).toEqual([row.year, row.rule]);
});

const byPoints = (set: ScoringRuleSet) =>
  meetingLevelCases.every(([total, level]) => evaluate(set, totalled(total)).level === level);

it('of T3 whatever is changed, the table notices, or the check that the points add up', () => {
  const comesOut = (set: ScoringRuleSet) =>
    checkRuleSet(set).length === 0 &&
    t3Cases.every(([criterion, claim, expected]) => pointsOf(set, { [criterion]: claim }) === expected) &&
    t3Moved.every(([claims, expected]) => pointsOf(set, claims) === expected) &&
    set.subjects[0]!.groups.every(({ weights }) => weights === 'here') &&
    JSON.stringify(countsIn(set)) === JSON.stringify(t3Counts) &&
    byPoints(set);
  expect(comesOut(meetingScoreT3)).toBe(true);
  expect(unnoticed(meetingScoreT3, comesOut)).toEqual([]);
});

it('of T1 whatever is changed, the table notices, or the check that the points add up', () => {
  const comesOut = (set: ScoringRuleSet) =>
    checkRuleSet(set).length === 0 &&
    set.subjects[0]!.groups.every(
      ({ max, weights }, index) => [max / 100, weights].join() === [t1Groups[index]![2], 'here'].join(),
    ) &&
    yearCases.every((row) => yearBy(set, row).join() === [row.year, row.rule].join()) &&
    byPoints(set);
  expect(comesOut(meetingScoreT1)).toBe(true);
  expect(unnoticed(meetingScoreT1, comesOut)).toEqual([]);
});

it('of T2 whatever is changed, the table notices, or the check of its parts', () => {
  const comesOut = (set: ScoringRuleSet) =>
    checkRuleSet(set).length === 0 &&
    set.subjects[0]!.groups.every(({ weights }) => weights === 'unknown') &&
    meetingLevelCases.every(([total, level]) => levelByT2(set, lacking(100 - Number(total))) === level) &&
    t2Gates.every((gate) => levelByT2(set, { ...full, [gate]: 4.99 }) === 'fair');
  expect(comesOut(meetingScoreT2)).toBe(true);
  expect(unnoticed(meetingScoreT2, comesOut)).toEqual([]);
});
