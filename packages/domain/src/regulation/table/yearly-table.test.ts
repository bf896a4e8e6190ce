import { describe, expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import { ratio } from '../../ratio.ts';
import { aTable, manualCriterion } from '../../testing/rule-builders.ts';
import type { Assessed } from '../assessed.ts';
import { points } from '../points.ts';
import { annualRating2025 } from '../rules/annual-rating/2025-08-30.ts';
import type { ScoringRuleSet } from '../scoring-rules.ts';
import { draftFrom } from './draft-from.ts';
import { decideIssue } from './issue.ts';
import type { Issuing } from './issue.ts';
import { checkByTable, evaluateByTable } from './evaluate-by-table.ts';
import { replay } from '../replay/replay.ts';

const issuing: Issuing = {
  instrument: 'Quy định 05-QĐ/TU',
  issuer: 'Tỉnh ủy',
  issuedOn: civilDate('2026-06-20'),
  effectiveFrom: civilDate('2026-07-01'),
};

/** A yearly table of the non-leader: the first item of each group has all of the group's points. */
function aYearlyTable(): ScoringRuleSet {
  const draft = draftFrom(annualRating2025, { id: 'yearly', name: 'Bảng điểm năm', series: 'annual-score' });
  const subjects = draft.subjects
    .filter(({ subject }) => subject === 'nonLeader')
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
    const measure = {
      kind: 'bands',
      part: 'tasksExceeding',
      whole: 'tasksAssigned',
      bands: [{ from: ratio(0, 1), points: points(70), unconfirmed: 'ví dụ' }],
    } as const;
    const [own] = rules.table.subjects;
    const groups = own!.groups.map((group) => ({
      ...group,
      criteria: group.criteria.map((one) => (one.id === '2.1' ? { ...one, measure } : one)),
    }));
    const table = { ...rules.table, subjects: [{ ...own!, groups }] };
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
