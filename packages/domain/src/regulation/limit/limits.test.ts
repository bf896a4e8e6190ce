import { expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import { asRules, loadCentralRules } from '../central-rules.ts';
import { ruleSetInForce } from '../in-force.ts';
import type { Series } from '../rule-set-head.ts';
import { checklistResult } from './checklist.ts';
import { checkBallots, confidenceBase, confidenceConsequence, hasQuorum } from './confidence-vote.ts';
import { deadlineOf, findLimit, keepsLimit } from './limit.ts';
import { annualRating2025 } from '../rules/annual-rating/2025-08-30.ts';
import type { Limited } from './limit.ts';

async function limitOn(series: Series, day: string, id: string) {
  return findLimit(asRules(ruleSetInForce(await loadCentralRules(series), civilDate(day)), 'limits')!.limits, id)!;
}

const number = (value: number): Limited => ({ kind: 'number', number: value });
const share = (part: number, whole: number): Limited => ({ kind: 'share', part, whole });

it.each<[Series, string, string, Limited, boolean | 'unknown']>([
  ['meeting-duty', '2025-10-28', 'duration', number(89), false],
  ['meeting-duty', '2025-10-28', 'duration', number(90), true],
  ['meeting-duty', '2025-10-27', 'duration-combined', number(119), false],
  ['meeting-duty', '2025-10-27', 'duration-combined', number(120), true],
  ['meeting-duty', '2026-01-01', 'attendance', share(85, 100), false],
  ['meeting-duty', '2026-01-01', 'attendance', share(86, 100), true],
  ['meeting-duty', '2026-01-01', 'attendance', share(0, 0), 'unknown'],
  ['meeting-duty', '2026-01-01', 'absences-running', number(3), true],
  ['meeting-duty', '2026-01-01', 'absences-running', number(4), false],
  ['committee-term', '2025-06-30', 'branch-term', number(30), true],
  ['committee-term', '2025-07-01', 'branch-term', number(5), true],
  ['committee-term', '2025-07-01', 'branch-committee-size', number(7), true],
  ['committee-term', '2025-07-01', 'branch-committee-size', number(8), false],
  ['committee-term', '2025-07-01', 'committee-size', number(15), 'unknown'],
  ['committee-term', '2026-04-08', 'standing-committee-share', share(5, 15), 'unknown'],
  ['committee-term', '2026-07-25', 'standing-committee-share', share(5, 15), 'unknown'],
  ['committee-term', '2026-07-26', 'standing-committee-share', share(5, 15), true],
  ['committee-term', '2026-07-26', 'standing-committee-share', share(6, 15), false],
  ['committee-term', '2026-07-26', 'resolution-majority', share(8, 16), false],
  ['admission', '2021-07-30', 'age-from', number(17), false],
  ['admission', '2021-07-30', 'age-to', number(60), true],
  ['admission', '2026-04-07', 'branch-majority', share(2, 3), true],
  ['admission', '2026-04-07', 'branch-majority', share(19, 29), false],
  ['admission', '2026-07-26', 'ceremony', number(31), false],
  ['admission', '2025-06-30', 'struck-absent', number(3), true],
  ['admission', '2025-06-30', 'temporary-to', number(1), false],
  ['admission', '2025-07-01', 'transfer', number(60), true],
  ['admission', '2025-07-01', 'transfer', number(61), false],
  ['admission', '2025-07-01', 'transfer-letter', number(30), true],
  ['admission', '2025-07-01', 'badge-years', number(40), true],
  ['admission', '2025-07-01', 'badge-years', number(35), false],
  ['admission', '2025-07-01', 'badge-years', share(1, 2), 'unknown'],
  ['committee-term', '2025-06-30', 'age-under-40', share(9, 100), false],
  ['committee-term', '2025-06-30', 'age-40-to-50-from', share(40, 100), true],
  ['committee-term', '2025-06-30', 'age-40-to-50-to', share(51, 100), false],
  ['committee-term', '2025-07-01', 'commune-committee-of-two', number(28), false],
  ['committee-term', '2025-07-01', 'commune-committee-of-three', number(33), true],
  ['meeting-duty', '2026-01-01', 'bulletin', number(15), 'unknown'],
])('%s on %s: %s', async (series, day, id, given, expected) => {
  expect(keepsLimit(await limitOn(series, day, id), given)).toBe(expected);
});

it.each([
  [50, 100, undefined],
  [51, 100, 'CONSIDER'],
  [66, 100, 'CONSIDER'],
  [2, 3, 'DISMISS'],
  [67, 100, 'DISMISS'],
  [0, 0, undefined],
])('draws from %i low votes of %i: %s', async (low, base, expected) => {
  const set = asRules((await loadCentralRules('confidence-vote'))[0], 'thresholds')!;
  expect(confidenceConsequence(set, { low, base })?.code).toBe(expected);
});

it.each([
  ['issued', 100, undefined],
  ['returned', 96, 'CONSIDER'],
  ['valid', 75, 'DISMISS'],
])('takes the papers that the province counts by: %s', async (choice, base, expected) => {
  const set = asRules((await loadCentralRules('confidence-vote'))[0], 'thresholds')!;
  const counted = confidenceBase({ issued: 100, returned: 96, valid: 75 }, choice);
  expect(counted).toBe(base);
  expect(confidenceConsequence(set, { low: 50, base: counted! })?.code).toBe(expected);
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

it('holds a vote with two thirds present', async () => {
  const set = asRules((await loadCentralRules('confidence-vote'))[0], 'thresholds')!;
  expect([hasQuorum(set, 2, 3), hasQuorum(set, 65, 100), hasQuorum(set, 0, 0)]).toEqual([true, false, false]);
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

it.each([
  ['year-end', 2025, undefined, '2025-12-31'],
  ['special-units', 2025, undefined, '2026-01-15'],
  ['central-files', 2026, undefined, '2027-02-01'],
  ['central-report', 2025, undefined, '2026-03-01'],
  ['quarterly-report', 2026, 1, '2026-03-15'],
  ['quarterly-report', 2026, 4, '2026-12-15'],
  ['quarterly-report', 2026, undefined, undefined],
] as const)('names the day of %s for %i, quarter %s', (id, year, quarter, day) => {
  expect(deadlineOf(findLimit(annualRating2025.deadlines, id)!, year, quarter)).toBe(day);
});

it('names no day for a limit that is none', async () => {
  expect(deadlineOf(await limitOn('admission', '2025-01-01', 'age-from'), 2025)).toBeUndefined();
});

it('says what is to be done without a number, each with what it rests on', async () => {
  const dutiesOn = async (series: Series, day: string) =>
    asRules(ruleSetInForce(await loadCentralRules(series), civilDate(day)), 'limits')!.duties?.map(({ id }) => id) ??
    [];
  expect(await dutiesOn('meeting-duty', '2024-01-01')).toEqual(['minutes']);
  expect(await dutiesOn('admission', '2025-07-01')).toEqual(
    expect.arrayContaining(['education', 'official-from', 'party-age-from', 'struck-card', 'badge-days']),
  );
  expect(await dutiesOn('admission', '2026-04-08')).toEqual([]);
  expect(await dutiesOn('admission', '2026-07-26')).toContain('official-from');
});
