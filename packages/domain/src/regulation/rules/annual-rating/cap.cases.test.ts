import { expect, it } from 'vitest';
import { civilDate, dayNumber } from '../../../civil-date.ts';
import { capOutstanding } from '../../cap.ts';
import { decideCap } from '../../cap-order.ts';
import { compares } from '../../condition.ts';
import { deadlineOf, findLimit } from '../../limit/limit.ts';
import type { ScoringRuleSet } from '../../scoring-rules.ts';
import { capReadingOf, choiceProblems, choicesOn } from '../../settings.ts';
import { unnoticed } from '../changed-values.fixture.ts';
import { limitFaults } from '../limit-case.fixture.ts';
import { annualRating2025 } from './2025-08-30.ts';
import { capCases, capDefaults, capLevels } from './cap.cases.ts';
import type { CapCase } from './cap.cases.ts';
import { deadlineCases, reviewCases } from './deadlines.cases.ts';
import type { DeadlineCase } from './deadlines.cases.ts';

const on = civilDate('2025-12-31');

function staying({ cap }: ScoringRuleSet, { candidates, good, choices }: CapCase): number {
  return capOutstanding({ candidates, good }, capReadingOf(cap!, choices)).outstanding;
}

it.each(capCases)('$clause: of $candidates candidates and $good good, $choices, stay $stay', (row) => {
  expect(choiceProblems(annualRating2025.cap.settings, row.choices)).toEqual([]);
  expect(staying(annualRating2025, row)).toBe(row.stay);
});

/** From the level that is capped, and what becomes of whom the body leaves out. */
function levelsIn({ cap }: ScoringRuleSet): readonly string[] {
  const group = { candidates: 1, good: 5, names: ['a'] };
  const decided = decideCap(cap!, group, capReadingOf(cap!, {}), { staying: [], reasons: { a: 'điểm thấp hơn' } });
  return decided.ok ? [decided.value.level, decided.value.fallen[0]!.level] : [];
}

it('takes from the outstanding, and leaves them good', () => {
  expect(levelsIn(annualRating2025)).toEqual(capLevels);
  expect(choicesOn(annualRating2025.cap.settings, [], on)).toEqual(capDefaults);
});

function day({ deadlines }: ScoringRuleSet, { id, year, quarter, inTime, late }: DeadlineCase): readonly boolean[] {
  const limit = findLimit(deadlines!, id)!;
  const named = dayNumber(deadlineOf(limit, year, quarter)!);
  return [inTime, late].map((one) => compares(dayNumber(civilDate(one)) - named, limit.is!));
}

it.each(deadlineCases)('$id ($clause) of $year: $inTime is in time, $late is late', (row) => {
  expect(day(annualRating2025, row)).toEqual([true, false]);
});

function reviewFaults({ deadlines = [] }: ScoringRuleSet): readonly string[] {
  const reviewed = deadlines.filter(({ id }) => reviewCases.some(({ limit }) => limit === id));
  return limitFaults(reviewed, { cases: reviewCases, open: [] });
}

it('has the draft and the length of a review as the guidance says', () => {
  expect(reviewFaults(annualRating2025)).toEqual([]);
});

function comesOut(set: ScoringRuleSet): boolean {
  return (
    capCases.every((row) => choiceProblems(set.cap!.settings, row.choices).length === 0) &&
    capCases.every((row) => staying(set, row) === row.stay) &&
    levelsIn(set).join() === capLevels.join() &&
    JSON.stringify(choicesOn(set.cap!.settings, [], on)) === JSON.stringify(capDefaults) &&
    reviewFaults(set).length === 0 &&
    deadlineCases.every((row) => day(set, row).join() === 'true,false')
  );
}

/** What is left of the set without what 2025-08-30.cases.ts is for. */
const capAndDeadlines: ScoringRuleSet = { ...annualRating2025, settings: [], subjects: [] };

const saysTheSame = {
  '/cap/settings/4/writes: criteria?':
    'a setting is written in one way or chosen from a list; there is no other way yet',
  '/cap/forms/0 left out': 'a base without a form leaves out those who stay, as this form says',
};

it('has a case for every value of the cap and of the deadlines', () => {
  expect(comesOut(capAndDeadlines)).toBe(true);
  expect(unnoticed(capAndDeadlines, comesOut)).toEqual(Object.keys(saysTheSame));
});
