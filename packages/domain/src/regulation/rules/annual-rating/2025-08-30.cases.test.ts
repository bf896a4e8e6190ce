import { expect, it } from 'vitest';
import { civilDate } from '../../../civil-date.ts';
import type { Assessed } from '../../assessed.ts';
import { checkAssessed } from '../../check/check-assessed.ts';
import { evaluate } from '../../evaluate.ts';
import type { Facts } from '../../facts.ts';
import { parsePoints } from '../../points.ts';
import type { ScoringRuleSet } from '../../scoring-rules.ts';
import { unnoticed } from '../changed-values.fixture.ts';
import { ratingCases, refusedRatings } from './2025-08-30.cases.ts';
import { annualRating2025 } from './2025-08-30.ts';
import type { RatingCase } from './rating-case.fixture.ts';

type Given = Pick<RatingCase, 'subject' | 'score' | 'facts' | 'mitigated' | 'ecoTargetsMode'>;

function assessedIn({ subject, score, facts, ecoTargetsMode, mitigated = [] }: Given): Assessed {
  return {
    subject,
    on: civilDate('2025-12-31'),
    scored: { kind: 'given', points: parsePoints(score)! },
    facts,
    settings: ecoTargetsMode === undefined ? {} : { ecoTargetsMode },
    mitigated,
  };
}

it.each(ratingCases)('$clause: $subject with $score is $expected $reasons', (row) => {
  const assessed = assessedIn(row);
  expect(checkAssessed(annualRating2025, assessed)).toEqual([]);
  const { outcome, level, reasons, trace, total } = evaluate(annualRating2025, assessed);
  expect([outcome === 'level' ? level : outcome, ...reasons]).toEqual([row.expected, ...row.reasons]);
  expect(trace.reduce((sum, line) => sum + line.points, 0)).toBe(total);
  // Every reason is a line of its own with what it rests on; LATE may stand on that of LATE_GT_20.
  for (const reason of reasons.filter((code) => code !== 'LATE'))
    expect(trace.some(({ id, rule }) => id === reason && (rule.at ?? rule.unconfirmed) !== undefined)).toBe(true);
});

it.each(refusedRatings)('refuses of $subject with $score: $refused', (row) => {
  expect(checkAssessed(annualRating2025, assessedIn(row)).map(({ code }) => code)).toEqual([row.refused]);
});

function comesOut(set: ScoringRuleSet): boolean {
  const isRefused = refusedRatings.every(
    (row) =>
      checkAssessed(set, assessedIn(row))
        .map(({ code }) => code)
        .join() === row.refused,
  );
  return (
    isRefused &&
    ratingCases.every((row) => {
      const assessed = assessedIn(row);
      if (checkAssessed(set, assessed).length > 0) return false;
      const { outcome, level, reasons } = evaluate(set, assessed);
      return [outcome === 'level' ? level : outcome, ...reasons].join() === [row.expected, ...row.reasons].join();
    })
  );
}

/** Cases of their own, or none that could tell. */
const elsewhere = {
  cap: 'cap.cases.ts',
  deadlines: 'deadlines.cases.ts',
  groups: 'the province sets the weights; rules.test.ts holds every subject to 30 and 70',
};

/** Changes that no case can notice, since they say the same. */
const saysTheSame = {
  '/subjects/0/undecidable/0/when/is: atMost': 'no count is below 0',
  '/subjects/0/knockOuts/4/when/readings/1/holds/of/1/is: exactly': 'no part is more than its whole',
  '/subjects/0/levels/0/conditions/0/holds/is: exactly': 'no part is more than its whole',
  '/subjects/0/levels/0/conditions/1/holds/is: atMost': 'no count is below 0',
  '/subjects/0/levels/0/conditions/2/holds/is: atMost': 'no count is below 0',
  '/subjects/0/levels/0/conditions/4/holds/is: exactly': 'no part is more than its whole',
  '/subjects/0/levels/3/from: 1': 'below 50 is failing by SCORE; checkRuleSet has the lowest level begin at 0',
  '/subjects/1/knockOuts/0/exception: [object Object]': 'of an organization a person decides with and without it',
  '/subjects/1/knockOuts/2/exception: [object Object]': 'of an organization a person decides with and without it',
  '/subjects/2/levels/3/from: 1': 'as of a collective',
  '/subjects/3/levels/3/from: 1': 'as of a collective',
};

it('has a case for every value of the rules: whichever one is changed, the table notices', () => {
  expect(comesOut(annualRating2025)).toBe(true);
  const found = unnoticed<ScoringRuleSet>(annualRating2025, comesOut, Object.keys(elsewhere));
  expect(found).toEqual(Object.keys(saysTheSame));
});

const lateOnce: Facts = { tasksAssigned: 20, tasksCompleted: 20, tasksLate: 1 };

it.each<[points: string, facts: Facts, level: string, isOurReading: boolean]>([
  ['95', lateOnce, 'satisfactory', true],
  ['95', { ...lateOnce, tasksExceeding: 5 }, 'satisfactory', true],
  ['75', lateOnce, 'satisfactory', true],
  ['95', { ...lateOnce, tasksLate: 0, tasksExceeding: 5 }, 'good', true],
  ['95', { ...lateOnce, tasksLate: 0, tasksExceeding: 6 }, 'outstanding', false],
  ['75', { ...lateOnce, tasksLate: 0 }, 'good', false],
  ['60', lateOnce, 'satisfactory', false],
])('with %s points and %o the level %s is marked as our reading where a better one fell away: %s', (...row) => {
  const [given, facts, expected, isOurReading] = row;
  for (const subject of ['collective', 'organization']) {
    const scored = { kind: 'given', points: parsePoints(given)! } as const;
    const on = civilDate('2026-12-31');
    const { level, trace } = evaluate(annualRating2025, { subject, on, scored, facts, settings: {}, mitigated: [] });
    const mark = trace.find(({ kind }) => kind === 'level')!.rule.unconfirmed ?? '';
    expect([level, mark.includes('cách hiểu của sản phẩm, cấp có thẩm quyền xác nhận')]).toEqual([
      expected,
      isOurReading,
    ]);
  }
});

it('gives each knock-out of a collective the ground of M1 that Điều 11 has for it, and that one alone', () => {
  const { knockOuts } = annualRating2025.subjects.find(({ subject }) => subject === 'collective')!;
  const grounds = knockOuts.flatMap(({ code, exception }) =>
    exception ? [[code, exception.id, /bất khả kháng/.test(exception.text), /tự phát hiện/.test(exception.text)]] : [],
  );
  expect(grounds).toEqual([
    ['C2', 'M1', false, true],
    ['C4', 'M1', true, false],
    ['C5', 'M1', true, false],
  ]);
});
