import { expect, it } from 'vitest';
import { problemsOf, valueOf } from '../testing/builders.ts';
import { sameGoal, sameTargetContent, targetDirectionWords } from './target.ts';
import { readTargetRow } from './target-row.ts';

const row = { unit: 'Đảng bộ tỉnh Ninh Thuận', indicator: 'admission.admitted', period: 'năm 2024', goal: 805 };

it('reads a goal to reach, reported, where the row says no more', () => {
  expect(valueOf(readTargetRow(row))).toEqual({
    unit: 'Đảng bộ tỉnh Ninh Thuận',
    indicator: 'admission.admitted',
    category: null,
    period: '2024',
    goal: { kind: 'value', value: 805 },
    direction: 'atLeast',
    source: 'reported',
    document: null,
    note: null,
  });
});

it('keeps that the 750 of Lạng Sơn was derived, and what it was derived from', () => {
  const derived = { ...row, period: '2010-2015', goal: '750', source: 'tự tính', note: '993 vượt 32,4%' };
  expect(valueOf(readTargetRow(derived))).toMatchObject({
    period: '2010/2015',
    goal: { kind: 'value', value: 750 },
    source: 'derived',
    note: '993 vượt 32,4%',
  });
});

it.each([
  ['admission.admitted', '2.000', { kind: 'value', value: 2000 }],
  ['admission.admitted', 0, { kind: 'value', value: 0 }],
  ['award.flag-standing-committee', 2, { kind: 'value', value: 2 }],
  ['study.members', '85%', { kind: 'share', numerator: 85, denominator: 100 }],
  ['study.members', '85 %', { kind: 'share', numerator: 85, denominator: 100 }],
  ['study.members', '66,67%', { kind: 'share', numerator: 6667, denominator: 10_000 }],
  ['study.members', '100%', { kind: 'share', numerator: 100, denominator: 100 }],
])('reads for %s the goal %j exactly', (indicator, goal, expected) => {
  expect(valueOf(readTargetRow({ ...row, indicator, goal })).goal).toEqual(expected);
});

// Excel turns a typed 100% into the number 1; against 950 of 1000 that would read as far beyond the goal.
it.each([
  ['a bare number of a share', { indicator: 'study.members', goal: 1 }, { goal: 'value' }],
  ['a bare number of a share, as text', { indicator: 'task.completed', goal: '95' }, { goal: 'value' }],
  ['a share of what has no base', { goal: '85%' }, { goal: 'share' }],
])('refuses as a goal %s', (_, change, facts) => {
  expect(problemsOf(readTargetRow({ ...row, ...change }))).toEqual([
    { code: 'goal-not-for-measure', ...facts, at: '/goal' },
  ]);
});

it('takes for a part of a count a share of the whole, or a number', () => {
  const women = { ...row, category: 'women' };
  expect(valueOf(readTargetRow({ ...women, goal: '50%' })).goal.kind).toBe('share');
  expect(valueOf(readTargetRow({ ...women, goal: 400 })).goal.kind).toBe('value');
});

it('refuses a share of more than all as a goal', () => {
  expect(problemsOf(readTargetRow({ ...row, indicator: 'study.members', goal: '132,4%' }))).toEqual([
    { code: 'percent-over-hundred', percent: '132.4', at: '/goal' },
  ]);
});

it('takes a goal of every year, which a figure could not have', () => {
  expect(valueOf(readTargetRow({ ...row, period: 'hằng năm' })).period).toBe('annual');
});

it.each([
  ['không quá', 'atMost'],
  ['khong qua', 'atMost'],
  ['đúng', 'exactly'],
  ['không có', 'none'],
  ['atLeast', 'atLeast'],
])('reads the direction %j as %s', (direction, expected) => {
  expect(valueOf(readTargetRow({ ...row, direction })).direction).toBe(expected);
});

it('refuses an empty row with everything that it must say', () => {
  expect(problemsOf(readTargetRow({}))).toEqual([
    { code: 'text-missing', field: 'unit', at: '/unit' },
    { code: 'text-missing', field: 'indicator', at: '/indicator' },
    { code: 'text-missing', field: 'period', at: '/period' },
    { code: 'goal-missing', at: '/goal' },
  ]);
});

it('refuses a row with every problem at its field', () => {
  const wrong = {
    unit: 'Đảng bộ tỉnh Ninh Thuận',
    indicator: 'admission.admitted',
    category: 'retired',
    period: '13/2024',
    goal: 'khoảng 800',
    direction: 'hơn',
    source: 'nghe nói',
    document: 'x'.repeat(1001),
    note: 'y'.repeat(1001),
  };
  expect(problemsOf(readTargetRow(wrong))).toEqual([
    { code: 'category-unknown', indicator: 'admission.admitted', category: 'retired', at: '/category' },
    { code: 'period-unreadable', given: '13/2024', at: '/period' },
    { code: 'number-unreadable', given: 'khoảng 800', at: '/goal' },
    { code: 'choice-unknown', given: 'hơn', allowed: Object.values(targetDirectionWords), at: '/direction' },
    { code: 'choice-unknown', given: 'nghe nói', allowed: ['báo cáo', 'tự tính'], at: '/source' },
    { code: 'text-too-long', field: 'document', maximum: 1000, at: '/document' },
    { code: 'text-too-long', field: 'note', maximum: 1000, at: '/note' },
  ]);
});

it.each([-1, 0.85, '85,5', '%', '1.000.000.001'])('refuses %j as a goal', (goal) => {
  expect(problemsOf(readTargetRow({ ...row, goal }))).toEqual([
    { code: 'number-unreadable', given: String(goal), at: '/goal' },
  ]);
});

it('refuses an indicator that is not in the catalogue', () => {
  expect(problemsOf(readTargetRow({ ...row, indicator: 'admission.rate' }))).toEqual([
    { code: 'indicator-unknown', indicator: 'admission.rate', at: '/indicator' },
  ]);
});

it('takes goals for the same only when they are given alike', () => {
  const share = { kind: 'share', numerator: 85, denominator: 100 } as const;
  expect(sameGoal(share, { ...share })).toBe(true);
  expect(sameGoal(share, { kind: 'share', numerator: 850, denominator: 1000 })).toBe(false);
  expect(sameGoal(share, { kind: 'value', value: 85 })).toBe(false);
  expect(sameGoal({ kind: 'value', value: 805 }, { kind: 'value', value: 805 })).toBe(true);
  expect(sameGoal({ kind: 'value', value: 805 }, { kind: 'value', value: 806 })).toBe(false);
});

it.each([
  ['goal', { goal: { kind: 'value', value: 806 } }],
  ['direction', { direction: 'exactly' }],
  ['source', { source: 'derived' }],
  ['document', { document: 'Báo cáo' }],
  ['note', { note: 'ghi chú' }],
] as const)('takes a target with another %s for another content', (_, change) => {
  const content = valueOf(readTargetRow(row));
  expect(sameTargetContent(content, { ...content })).toBe(true);
  expect(sameTargetContent(content, { ...content, ...change })).toBe(false);
});
