import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import { ratio } from '../../ratio.ts';
import { aTable, manualCriterion } from '../../testing/rule-builders.ts';
import type { Assessed, Evaluation } from '../assessed.ts';
import { checkRuleSet } from '../check/check-rule-set.ts';
import { evaluate } from '../evaluate.ts';
import { points } from '../points.ts';
import { annualRating2025 } from '../rules/annual-rating/2025-08-30.ts';
import type { ScoringRuleSet } from '../scoring-rules.ts';
import { draftFrom } from './draft-from.ts';
import { decideIssue } from './issue.ts';
import type { Issuing } from './issue.ts';
import { checkByTable, evaluateByTable, subjectByTable } from './evaluate-by-table.ts';
import { replay } from '../replay/replay.ts';

const issuing: Issuing = {
  instrument: 'Quy định 05-QĐ/TU',
  issuer: 'Tỉnh ủy',
  issuedOn: civilDate('2026-06-20'),
  effectiveFrom: civilDate('2026-07-01'),
};

/** A yearly table of one kind of subject: the first item of each group has all of the group's points. */
function aYearlyTable(of = 'nonLeader'): ScoringRuleSet {
  const draft = draftFrom(annualRating2025, { id: 'yearly', name: 'Bảng điểm năm', series: 'annual-score' });
  const subjects = draft.subjects
    .filter(({ subject }) => subject === of)
    .map((rules) => ({
      ...rules,
      groups: rules.groups.map((group) => ({
        ...group,
        criteria: group.criteria
          .slice(0, 1)
          .map((one) => ({ ...one, measure: { kind: 'manual', max: group.max } as const })),
      })),
    }));
  return { ...draft, subjects };
}

/** The same with a share of the exceeding tasks in place of the second group's points. */
function withShare(table: ScoringRuleSet): ScoringRuleSet {
  const measure = {
    kind: 'bands',
    part: 'tasksExceeding',
    whole: 'tasksAssigned',
    bands: [{ from: ratio(0, 1), points: points(70), unconfirmed: 'ví dụ' }],
  } as const;
  const subjects = table.subjects.map((rules) => ({
    ...rules,
    groups: rules.groups.map((group) => ({
      ...group,
      criteria: group.criteria.map((one) => (group.id === '2' ? { ...one, measure } : one)),
    })),
  }));
  return { ...table, subjects };
}

describe('a table of the yearly score', () => {
  const rules = { table: aYearlyTable(), frame: annualRating2025 };
  const assessed: Assessed = {
    subject: 'nonLeader',
    on: civilDate('2026-12-31'),
    scored: {
      kind: 'claims',
      claims: { '1.1': { kind: 'manual', points: points(28) }, '2.1': { kind: 'manual', points: points(64) } },
    },
    facts: { tasksAssigned: 10, tasksCompleted: 10, tasksExceeding: 2 },
    settings: {},
    mitigated: [],
  };

  it('leaves an open total to a person, and still rates nobody who is not to be rated', () => {
    const table = withShare(rules.table);
    const open: Assessed = {
      ...assessed,
      scored: {
        kind: 'claims',
        claims: { '1.1': { kind: 'manual', points: points(28) }, '2.1': { kind: 'bands', part: 0, whole: 0 } },
      },
    };
    expect(evaluateByTable({ ...rules, table }, open)).toMatchObject({
      outcome: 'manual',
      level: null,
      reasons: ['2.1'],
      total: points(28),
    });
    const exempt = { ...open, facts: { ...open.facts, exempt: true } };
    expect(evaluateByTable({ ...rules, table }, exempt)).toMatchObject({ outcome: 'notRated', reasons: ['EXEMPT'] });
  });

  it('gives the points, and the central set the level, in one trace', () => {
    expect(checkByTable(rules, assessed)).toEqual([]);
    const { total, level, reasons, trace } = evaluateByTable(rules, assessed);
    expect([total, level, reasons]).toEqual([points(92), 'good', ['EXCEEDING_LT_30']]);
    expect(trace.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'criterion 1.1',
      'criterion 2.1',
      'condition EXCEEDING_LT_30',
      'level good',
    ]);
    expect(trace.reduce((sum, line) => sum + line.points, 0)).toBe(total);
  });

  it('takes claims by the table, and facts by the central set', () => {
    const codes = (one: Assessed) => checkByTable(rules, one).map(({ code }) => code);
    expect(codes({ ...assessed, facts: { unitsRated: 1 } })).toEqual(['fact-foreign']);
    const claims = { '9.9': { kind: 'manual', points: points(1) } } as const;
    expect(codes({ ...assessed, scored: { kind: 'claims', claims } })).toEqual(['criterion-unknown']);
    expect(evaluateByTable({ table: aTable(), frame: null }, { ...assessed, subject: 'meeting' }).level).toBe('fair');
  });

  it('is issued only with the group totals and subjects of the centre', () => {
    const issue = (draft: ScoringRuleSet) =>
      decideIssue({ draft, frame: annualRating2025, templates: [annualRating2025], issued: [] }, issuing);
    expect(issue(rules.table)).toMatchObject({ ok: true });
    const [own] = rules.table.subjects;
    const [first, second] = own!.groups;
    const moved = [
      { ...first!, max: points(40), criteria: [manualCriterion('1.1', 40)] },
      { ...second!, max: points(60), criteria: [manualCriterion('2.1', 60)] },
    ];
    const codes = (draft: ScoringRuleSet) => {
      const result = issue(draft);
      return result.ok ? [] : result.problems.map(({ code, given, expected }) => [code, given, expected]);
    };
    expect(codes({ ...rules.table, subjects: [{ ...own!, groups: moved }] })).toEqual([
      ['frame-differs', 4000, 3000],
      ['frame-differs', 6000, 7000],
    ]);
    expect(codes({ ...rules.table, subjects: [{ ...own!, subject: 'citizen' }] })).toEqual([
      ['subject-unknown', 'citizen', undefined],
    ]);
  });

  it('has no levels of its own: it is not issued with them, and what was issued once gives no second result', () => {
    const [own] = rules.table.subjects;
    const gate = { criterion: '1.1', unconfirmed: 'ví dụ' };
    const levels = [
      { level: 'good', text: 'Tốt của tỉnh', from: points(20), conditions: [], gates: [gate], unconfirmed: 'ví dụ' },
      { level: 'poor', text: 'Kém', from: points(0), conditions: [], gates: [], unconfirmed: 'ví dụ' },
    ];
    const table = { ...rules.table, subjects: [{ ...own!, levels }] };
    expect(checkRuleSet(table).map(({ code, at }) => `${code} ${at}`)).toContain('part-central /subjects/0/levels');
    const issued = decideIssue(
      { draft: table, frame: annualRating2025, templates: [annualRating2025], issued: [] },
      issuing,
    );
    expect(issued.ok ? [] : issued.problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'part-central /subjects/0/levels',
    ]);
    expect(evaluateByTable({ ...rules, table }, assessed)).toEqual(evaluateByTable(rules, assessed));
    expect(checkByTable({ ...rules, table }, assessed)).toEqual([]);
  });

  it('is replayed with the central set', () => {
    const stricter = rules.table.subjects.map((one) => ({
      ...one,
      groups: one.groups.map((group) =>
        group.id === '2' ? { ...group, criteria: [manualCriterion('2.1', 60), manualCriterion('2.2', 10)] } : group,
      ),
    }));
    const draft = { table: { ...rules.table, subjects: stricter }, frame: annualRating2025 };
    const high = { ...assessed, facts: { ...assessed.facts, tasksExceeding: 3 } };
    const low: Assessed = {
      ...high,
      scored: {
        kind: 'claims',
        claims: { '1.1': { kind: 'manual', points: points(30) }, '2.1': { kind: 'manual', points: points(60) } },
      },
    };
    const { changes } = replay(rules, draft, [
      { id: 'a', assessed: high },
      { id: 'b', assessed: low },
    ]);
    expect(changes.map(({ kind, result }) => [kind, result.id])).toEqual([['unfit', 'a']]);
  });
});

describe('a share of nothing', () => {
  const of = (subject: string) => ({ table: withShare(aYearlyTable(subject)), frame: annualRating2025 });
  const [first, second] = aYearlyTable('collective').subjects[0]!.groups.map(({ criteria }) => criteria[0]!.id);
  const claims = (whole: number): Assessed['scored'] => ({
    kind: 'claims',
    claims: { [first!]: { kind: 'manual', points: points(30) }, [second!]: { kind: 'bands', part: 0, whole } },
  });
  const open: Assessed = {
    ...{ subject: 'collective', on: civilDate('2026-12-31'), scored: claims(0), settings: {}, mitigated: [] },
    facts: { tasksAssigned: 10, tasksCompleted: 10 },
  };
  const knockedOut = { ...open.facts, disunityConcluded: true, degradationConcluded: true };
  const said = ({ trace }: Evaluation) => trace.map(({ kind, id }) => `${kind} ${id}`);

  it('keeps nobody from failing for what needs no score, and is told beside it', () => {
    const found = evaluateByTable(of('collective'), { ...open, facts: knockedOut });
    expect(found).toMatchObject({ outcome: 'level', level: 'failing', total: points(30), reasons: ['C1', 'C3'] });
    expect(said(found)).toEqual([
      `criterion ${first}`,
      `criterion ${second}`,
      `manual ${second}`,
      'knockOut C1',
      'knockOut C3',
      'level failing',
    ]);
  });

  it('stands beside what a person decides as well, and makes of no total a low one', () => {
    const { by, settings } = { by: of('collective'), settings: { ecoTargetsMode: 'any' } };
    const missed = { ...open.facts, ecoTargetsAssigned: 2, ecoTargetsMissed: 1 };
    const claimed = evaluateByTable(by, { ...open, facts: missed, settings, mitigated: ['C5'] });
    expect(claimed).toMatchObject({ outcome: 'manual', level: null, reasons: [second, 'C5'] });
    expect(said(claimed)).toEqual(expect.arrayContaining([`manual ${second}`, 'exception C5', 'manual exception']));
    expect(evaluateByTable(by, open)).toMatchObject({ outcome: 'manual', reasons: [second] });
    expect(evaluateByTable(by, { ...open, facts: {} })).toMatchObject({
      outcome: 'manual',
      reasons: [second, 'NO_TASKS'],
    });
  });

  it('decides alike in a set that has points and knock-outs itself', () => {
    const { table, frame } = of('collective');
    const set = { ...frame, subjects: [subjectByTable({ table, frame }, 'collective')!] };
    const together = evaluate(set, { ...open, facts: knockedOut });
    const apart = evaluateByTable({ table, frame }, { ...open, facts: knockedOut });
    expect(said(together)).toEqual(said(apart));
    expect({ ...together, trace: [] }).toEqual({ ...apart, trace: [] });
  });

  it('gives whoever is knocked out what a full score would give, and everybody else to a person', () => {
    const flags = fc.record(
      {
        disunityConcluded: fc.boolean(),
        degradationConcluded: fc.boolean(),
        personnelWrongdoingConcluded: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    const tasks = fc
      .tuple(fc.nat(10), fc.nat(10))
      .map(([done, rest]) => ({ tasksAssigned: done + rest, tasksCompleted: done }));
    const subject = fc.constantFrom('collective', 'organization');
    fc.assert(
      fc.property(subject, flags, tasks, fc.subarray(['C2', 'C4', 'C5']), (who, concluded, done, mitigated) => {
        const facts = { ...done, ...concluded };
        const about = { ...open, subject: who, facts, mitigated };
        const unscored = evaluateByTable(of(who), about);
        const scored = evaluateByTable(of(who), { ...about, scored: claims(1) });
        const lines = (found: Evaluation) => said(found).filter((line) => /^(knockOut|exception) /.test(line));
        expect(lines(unscored)).toEqual(lines(scored));
        expect(unscored.level).toBe(scored.level === 'failing' ? 'failing' : null);
        if (scored.level === 'failing') expect(unscored.reasons).toEqual(scored.reasons);
        else expect(unscored.reasons).toContain(second);
      }),
    );
  });
});
