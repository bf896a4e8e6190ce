import { expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import { asRules, loadCentralRules } from '../central-rules.ts';
import { ruleSetInForce } from '../in-force.ts';
import type { Series } from '../rule-set-head.ts';
import { checklistResult } from './checklist.ts';
import { checkBallots, confidenceBase } from './confidence-vote.ts';
import { deadlineOf, findLimit, keepsLimit } from './limit.ts';
import { annualRating2025 } from '../rules/annual-rating/2025-08-30.ts';

async function limitOn(series: Series, day: string, id: string) {
  return findLimit(asRules(ruleSetInForce(await loadCentralRules(series), civilDate(day)), 'limits')!.limits, id)!;
}

it('cannot say whether a limit is kept that has no number, or against which nothing of its kind is held', async () => {
  const share = { kind: 'share', part: 1, whole: 2 } as const;
  const number = { kind: 'number', number: 15 } as const;
  expect(keepsLimit(await limitOn('committee-term', '2025-07-01', 'committee-size'), number)).toBe('unknown');
  expect(keepsLimit(await limitOn('committee-term', '2026-04-08', 'standing-committee-share'), share)).toBe('unknown');
  expect(keepsLimit(await limitOn('meeting-duty', '2026-01-01', 'bulletin'), number)).toBe('unknown');
  expect(keepsLimit(await limitOn('meeting-duty', '2026-01-01', 'attendance'), { ...share, whole: 0 })).toBe('unknown');
  expect(keepsLimit(await limitOn('admission', '2025-07-01', 'badge-years'), share)).toBe('unknown');
  expect(keepsLimit(await limitOn('admission', '2025-07-01', 'age-from'), share)).toBe('unknown');
});

it('knows each choice of base that the text leaves, and no other', async () => {
  const set = asRules((await loadCentralRules('confidence-vote'))[0], 'thresholds')!;
  const ballots = { issued: 3, returned: 2, valid: 1 };
  expect(set.settings![0]!.choices.map(({ id }) => confidenceBase(ballots, id))).toEqual([3, 2, 1]);
  expect(confidenceBase(ballots, 'present')).toBeUndefined();
});

it('says of each total that cannot be so what it is more than', () => {
  const totals = { summoned: 30, present: 28, issued: 28, returned: 27, valid: 26, low: 14 };
  const wrong = (some: Partial<typeof totals>) =>
    checkBallots({ ...totals, ...some }).map(({ code, at }) => [code, at]);
  expect(wrong({})).toEqual([]);
  expect(wrong({ present: 31, low: 27 })).toEqual([
    ['fact-over-whole', '/present'],
    ['fact-over-whole', '/low'],
  ]);
  expect(wrong({ valid: 2.5, low: 0 })).toEqual([['fact-number', '/valid']]);
});

it('recognizes four good things together, and a yearly rating that is good enough', async () => {
  const { lists } = asRules((await loadCentralRules('four-good'))[0], 'checklist')!;
  const [branch] = lists;
  const all = branch!.items.map(({ id }) => id);
  const rated = (reached: string | null, required = 'good') => ({ reached, required });
  expect(checklistResult(branch!, all, rated('good'))).toEqual({ recognized: true, unmet: [], ratingTooLow: false });
  expect(checklistResult(branch!, all.slice(1), rated('outstanding')).unmet.map(({ id }) => id)).toEqual(['politics']);
  expect(checklistResult(branch!, all, rated('satisfactory'))).toMatchObject({ recognized: false, ratingTooLow: true });
  expect(checklistResult(branch!, all, rated(null))).toMatchObject({ recognized: false });
  expect(checklistResult(branch!, all, rated(null, 'none'))).toMatchObject({ recognized: true });
});

it('names the day of a quarter only for a quarter', () => {
  const quarterly = findLimit(annualRating2025.deadlines, 'quarterly-report')!;
  expect(deadlineOf(quarterly, 2026)).toBeUndefined();
});

it('names no day for a limit that is none', async () => {
  expect(deadlineOf(await limitOn('admission', '2025-01-01', 'age-from'), 2025)).toBeUndefined();
});
