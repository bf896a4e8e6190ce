import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { ratio } from '../ratio.ts';
import { aTable, manualCriterion } from '../testing/rule-builders.ts';
import type { Assessed } from './assessed.ts';
import { checkAssessed } from './check/check-assessed.ts';
import { evaluate } from './evaluate.ts';
import type { Facts } from './facts.ts';
import type { Claims } from './measure.ts';
import { points } from './points.ts';
import { annualRating2025 } from './rules/annual-rating/2025-08-30.ts';
import type { Ceiling, Criterion, ScoringRuleSet } from './scoring-rules.ts';

const given = (value: number) => ({ kind: 'manual', points: points(value) }) as const;

function aMeeting(first: number, second: number, facts: Facts = {}): Assessed {
  const claims: Claims = { '1.1': given(first), '2.1': given(second) };
  return {
    subject: 'meeting',
    on: civilDate('2026-03-31'),
    scored: { kind: 'claims', claims },
    facts,
    settings: {},
    mitigated: [],
  };
}

function withCeilings(...ceilings: readonly Ceiling[]): ScoringRuleSet {
  const table = aTable();
  return { ...table, subjects: table.subjects.map((rules) => ({ ...rules, facts: ['failingQuarters'], ceilings })) };
}

const ceiling = (code: string, over: number, level: string): Ceiling => ({
  code,
  text: 'Quý không hoàn thành nhiệm vụ',
  when: { kind: 'count', fact: 'failingQuarters', is: 'over', number: over },
  level,
  unconfirmed: 'ví dụ',
});

it.each([
  [0, 'good', []],
  [1, 'fair', ['Q1']],
  [2, 'average', ['Q2']],
])('holds the level down while a ceiling does: %i failing quarters', (failingQuarters, level, reasons) => {
  const rules = withCeilings(ceiling('Q1', 0, 'fair'), ceiling('Q2', 1, 'average'));
  const evaluation = evaluate(rules, aMeeting(40, 55, { failingQuarters }));
  expect([evaluation.level, evaluation.reasons]).toEqual([level, reasons]);
  expect(evaluation.trace.filter(({ kind }) => kind === 'ceiling')).toHaveLength(failingQuarters);
  expect(evaluation.total).toBe(points(95));
});

it.each([
  ['94', 94, 3, 'outstanding', ['level outstanding Điều 11', 'candidate CAP Điều 11']],
  ['89', 89, 3, 'good', ['level good Điều 11']],
])(
  'ends with the clause of the cap where the level is one that a cap holds down later: %s',
  (_, score, beyond, level, said) => {
    const { trace, ...result } = evaluate(annualRating2025, {
      subject: 'nonLeader',
      on: civilDate('2026-12-31'),
      scored: { kind: 'given', points: points(score) },
      facts: { tasksAssigned: 10, tasksCompleted: 10, tasksExceeding: beyond },
      settings: {},
      mitigated: [],
    });
    expect(result).toMatchObject({ outcome: 'level', level, reasons: [] });
    expect(trace.slice(1).map(({ kind, id, rule }) => `${kind} ${id} ${rule.at?.place}`)).toEqual(said);
  },
);

it.each(['constructor', 'toString', '__proto__'])(
  'finds no claim where none was made, whatever a criterion is called: %s',
  (id) => {
    const table = aTable();
    const subjects = table.subjects.map((rules) => ({
      ...rules,
      groups: rules.groups.map((group, index) =>
        index === 0
          ? {
              ...group,
              criteria: [{ ...manualCriterion('1.1', 40), id, measure: { kind: 'manual', max: points(40) } } as const],
            }
          : group,
      ),
      levels: rules.levels.map((level) => ({ ...level, gates: [] })),
    }));
    const set = { ...table, subjects };
    const claimed = (claims: Claims): Assessed => ({ ...aMeeting(0, 0), scored: { kind: 'claims', claims } });
    const unclaimed = claimed({ '2.1': given(55) });
    expect(checkAssessed(set, unclaimed)).toEqual([]);
    expect(evaluate(set, unclaimed).total).toBe(points(55));
    const both = claimed(
      Object.fromEntries([
        [id, given(30)],
        ['2.1', given(55)],
      ]),
    );
    expect(checkAssessed(set, both)).toEqual([]);
    expect(evaluate(set, both).total).toBe(points(85));
  },
);

it('does not speak of a ceiling that the score never reached', () => {
  const evaluation = evaluate(withCeilings(ceiling('Q1', 0, 'fair')), aMeeting(30, 30, { failingQuarters: 1 }));
  expect([evaluation.level, evaluation.reasons]).toEqual(['average', []]);
});

it('cuts what a group has beyond its maximum, on a line of its own', () => {
  const assessed: Assessed = {
    ...aMeeting(0, 0),
    subject: 'nonLeader',
    on: civilDate('2025-12-31'),
    scored: { kind: 'claims', claims: { '1.1': given(20), '1.2': given(15), '2.1': given(60) } },
    facts: { tasksAssigned: 5, tasksCompleted: 5, tasksExceeding: 2 },
  };
  expect(checkAssessed(annualRating2025, assessed)).toEqual([]);
  const { total, level, trace } = evaluate(annualRating2025, assessed);
  expect([total, level]).toEqual([points(90), 'outstanding']);
  expect(trace.find(({ kind }) => kind === 'groupCeiling')).toMatchObject({ id: '1', points: -500 });
});

it('explains a reprimanded member at 92 points, and that a person must decide once it was found and remedied', () => {
  const assessed: Assessed = {
    ...aMeeting(0, 0),
    subject: 'collective',
    on: civilDate('2025-12-31'),
    scored: { kind: 'given', points: points(92) },
    facts: {
      tasksAssigned: 20,
      tasksCompleted: 20,
      tasksExceeding: 6,
      disciplined: [{ who: 'member', dutyRelated: true, attributedHere: true }],
    },
  };
  const kinds = (one: Assessed) =>
    evaluate(annualRating2025, one).trace.map(({ kind, id, rule }) => [kind, id, rule.at?.place]);
  expect(kinds(assessed)).toEqual([
    ['score', 'collective', 'Điều 10'],
    ['knockOut', 'C2', 'Điều 11'],
    ['level', 'failing', 'Điều 11'],
  ]);
  expect(kinds({ ...assessed, mitigated: ['C2'] })).toEqual([
    ['score', 'collective', 'Điều 10'],
    ['exception', 'C2', 'Điều 11'],
    ['manual', 'exception', 'Điều 11'],
  ]);
});

const targets: Criterion = {
  ...manualCriterion('2.1', 60),
  measure: {
    kind: 'bands',
    part: 'monthlyTargetsMet',
    whole: 'monthlyTargets',
    bands: [
      { from: ratio(0, 1), points: points(20), unconfirmed: 'ví dụ' },
      { from: ratio(1, 1), points: points(30), unconfirmed: 'ví dụ' },
    ],
  },
};

/** The second group: up to 30 points by a share of targets, up to 30 by a person. */
function withTargets(more: Partial<Criterion> = {}): ScoringRuleSet {
  const table = aTable();
  const criteria = [{ ...targets, ...more } as Criterion, manualCriterion('2.2', 30)];
  return {
    ...table,
    subjects: table.subjects.map((rules) => ({
      ...rules,
      groups: rules.groups.map((group) => (group.id === '2' ? { ...group, criteria } : group)),
    })),
  };
}

const met = (part: number, whole: number, rest: number): Assessed => ({
  ...aMeeting(40, 0),
  scored: {
    kind: 'claims',
    claims: { '1.1': given(40), '2.1': { kind: 'bands', part, whole }, '2.2': given(rest) },
  },
});

it('leaves a share of nothing to a person, whatever the other points give', () => {
  expect(evaluate(withTargets(), met(1, 1, 30))).toMatchObject({ outcome: 'level', level: 'good', total: points(100) });
  const open = evaluate(withTargets(), met(0, 0, 0));
  expect(open).toMatchObject({ outcome: 'manual', level: null, reasons: ['2.1'], total: points(40) });
  expect(open.trace.filter(({ kind }) => kind === 'manual')).toMatchObject([{ id: '2.1', rule: targets }]);
  expect(open.trace.reduce((sum, line) => sum + line.points, 0)).toBe(open.total);
});

it('takes a share of nothing for not applicable where the table says what becomes of the points', () => {
  const cited = { when: 'không có chỉ tiêu', unconfirmed: 'ví dụ' } as const;
  const full = withTargets({ notApplicable: { gives: 'full', ...cited } });
  expect(evaluate(full, met(0, 0, 30))).toMatchObject({ outcome: 'level', level: 'good', total: points(100) });
  const moved = withTargets({ notApplicable: { gives: 'weightTo', criterion: '2.2', ...cited } });
  expect(checkAssessed(moved, met(0, 0, 60))).toEqual([]);
  const result = evaluate(moved, met(0, 0, 60));
  expect(result).toMatchObject({ outcome: 'level', level: 'good', total: points(100) });
  expect(result.trace.find(({ id }) => id === '2.1')).toMatchObject({ points: 0, maximum: 0 });
  expect(checkAssessed(moved, met(1, 1, 60)).map(({ code }) => code)).toEqual(['claim-over-maximum']);
});

it('gives only the score where the levels stand in another set', () => {
  const [rules] = aTable().subjects;
  const table = aTable({ series: 'annual-score', subjects: [{ ...rules!, levels: [] }] });
  expect(evaluate(table, aMeeting(10, 20))).toMatchObject({ outcome: 'scoreOnly', level: null, total: points(30) });
});

it('throws at a subject or a claim that no check has let through', () => {
  expect(() => evaluate(aTable(), { ...aMeeting(1, 1), subject: 'citizen' })).toThrow('citizen');
  const claims: Claims = { '1.1': { kind: 'yesNo', yes: true } };
  expect(() => evaluate(aTable(), { ...aMeeting(1, 1), scored: { kind: 'claims', claims } })).toThrow('1.1');
  expect(checkAssessed(aTable(), { ...aMeeting(1, 1), subject: 'citizen' })).toEqual([
    { code: 'subject-unknown', at: '/subject', given: 'citizen' },
  ]);
});

it('refuses a total beyond the scale as a total, not as a level', () => {
  const total = (value: number): Assessed => ({
    ...aMeeting(0, 0),
    ...{ subject: 'nonLeader', on: civilDate('2026-12-31'), scored: { kind: 'given', points: points(value) } },
  });
  const said = { at: '/scored/points', given: points(101), expected: points(100) };
  expect(checkAssessed(annualRating2025, total(100))).toEqual([]);
  expect(checkAssessed(annualRating2025, total(101))).toEqual([{ code: 'total-over-scale', ...said }]);
});

it.each([
  ['those absent among those obliged', 18, 20, 2, []],
  ['more absent than there are', 0, 20, 500, ['fact-over-whole /scored/claims/1.1/over 500 20']],
  ['present and absent more than obliged', 20, 20, 5, ['parts-over-whole /scored/claims/1.1/over 25 20']],
])('takes counts of a share and its ceiling only as they can be: %s', (_, part, whole, over, expected) => {
  const table = aTable();
  const measure = {
    kind: 'bands',
    part: 'membersPresent',
    whole: 'membersObliged',
    bands: [{ from: ratio(0, 1), points: points(40), unconfirmed: 'ví dụ' }],
    ceiling: { over: 'absentWithoutReason', points: points(10), unconfirmed: 'ví dụ' },
  } as const;
  const subjects = table.subjects.map((rules) => ({
    ...rules,
    groups: rules.groups.map((group, index) =>
      index === 0 ? { ...group, criteria: [{ ...manualCriterion('1.1', 40), measure }] } : group,
    ),
  }));
  const claims = { '1.1': { kind: 'bands', part, whole, over } } as const;
  const found = checkAssessed({ ...table, subjects }, { ...aMeeting(0, 0), scored: { kind: 'claims', claims } });
  expect(found.map(({ code, at, given: said, expected: most }) => `${code} ${at} ${said} ${most}`)).toEqual(expected);
});
