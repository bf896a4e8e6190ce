import { describe, expect, test } from 'vitest';
import { parsePeriod } from '@co-so/domain';
import type { AskableQuestion } from '../queries.ts';
import { comparisonSearch } from '../search.ts';
import { completeQuestion, isComplete, periodsMaximum, periodsOf, searchFor } from './question.ts';

const asked = (indicator: string, period: string, overrides: Partial<AskableQuestion> = {}): AskableQuestion => ({
  indicator,
  category: null,
  period: parsePeriod(period)!,
  hasGoal: false,
  unitKind: 'province',
  ...overrides,
});

const askable = [
  asked('org.grassroots', '2021-10'),
  asked('org.grassroots', '2021-10', { category: 'branch' }),
  asked('admission.admitted', '2024', { hasGoal: true }),
  asked('admission.admitted', '2010/2015', { hasGoal: true, unitKind: 'directCommittee' }),
];

describe('a question', () => {
  test('nobody has an answer to is not asked', () => {
    expect(completeQuestion({}, [])).toBeUndefined();
  });

  test('that an address leaves open is the one with goals, by completion', () => {
    const question = completeQuestion({}, askable);
    expect(question).toMatchObject({ by: 'completion', unitKind: 'province', periods: [] });
    expect(question?.indicator.id).toBe('admission.admitted');
  });

  test('about something that was never sent falls back to one that was', () => {
    expect(completeQuestion({ indicator: 'member.total' }, askable)?.indicator.id).toBe('admission.admitted');
  });

  test('by completion is asked only where there are goals', () => {
    expect(completeQuestion({ indicator: 'org.grassroots', by: 'completion' }, askable)?.by).toBe('figure');
  });

  test('keeps only periods that have an answer, and no more than the office compares', () => {
    const months = Array.from({ length: 14 }, (_, month) => asked('member.total', `${2000 + month}`));
    const periods = ['1999', ...months.map(({ period }) => period)].join(',');
    const question = completeQuestion({ indicator: 'member.total', periods }, months);
    expect(question?.periods).toHaveLength(periodsMaximum);
    expect(question?.periods[0]).toBe('2000');
  });

  test('asks for a period once, and never for every year', () => {
    const goals = [asked('admission.admitted', '2024'), asked('admission.admitted', 'annual', { hasGoal: true })];
    const question = completeQuestion({ indicator: 'admission.admitted', periods: '2024,annual,2024' }, goals);
    expect(question?.periods).toEqual(['2024']);
    expect(periodsOf(goals)).toEqual(['2024']);
  });
});

describe('an address', () => {
  test.each([
    {},
    { indicator: 'org.grassroots', category: 'branch' },
    { indicator: 'nothing', periods: 'x', shown: 'y' },
  ])('once completed says all and is not completed again: %j', (search) => {
    const question = completeQuestion(search, askable)!;
    const full = searchFor(question, search);
    expect(isComplete(full, completeQuestion(full, askable)!)).toBe(true);
  });

  test('with a year in it is read as that year', () => {
    expect(comparisonSearch({ indicator: 'admission.admitted', periods: 2024 }).periods).toBe('2024');
  });

  test('never mixes origins: anything but simulated is real', () => {
    expect(comparisonSearch({ origin: 'both' }).origin).toBeUndefined();
  });
});
