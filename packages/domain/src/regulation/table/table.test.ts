import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import { aTable, manualCriterion } from '../../testing/rule-builders.ts';
import { checkRuleSet } from '../check/check-rule-set.ts';
import { evaluate } from '../evaluate.ts';
import type { Assessed } from '../assessed.ts';
import { points } from '../points.ts';
import { ruleSetInForce } from '../in-force.ts';
import { annualRating2025 } from '../rules/annual-rating/2025-08-30.ts';
import { meetingScoreT1, meetingScoreT2 } from '../rules/meeting-score/t1-t2.ts';
import { meetingScoreT3 } from '../rules/meeting-score/t3.ts';
import type { ScoringRuleSet } from '../scoring-rules.ts';
import { compareRuleSets } from './compare-rule-sets.ts';
import { decideDraft } from './draft.ts';
import { templateMark } from './template-text.ts';
import { draftFrom } from './draft-from.ts';
import { decideIssue } from './issue.ts';
import type { Issuing } from './issue.ts';
import { citedParts } from '../check/cited-parts.ts';
import { replay } from '../replay/replay.ts';

const templates = [meetingScoreT1, meetingScoreT2, meetingScoreT3];
const issuing: Issuing = {
  instrument: 'Quy định 05-QĐ/TU',
  issuer: 'Tỉnh ủy',
  issuedOn: civilDate('2026-06-20'),
  effectiveFrom: civilDate('2026-07-01'),
};

/** T3 as a province would finish it: every item named, and one weight moved. */
function aFinishedDraft(): ScoringRuleSet {
  const draft = draftFrom(meetingScoreT3, { id: 'table-2', name: 'Bảng điểm', series: 'meeting-score' });
  const subjects = draft.subjects.map((rules) => ({
    ...rules,
    groups: rules.groups.map((group) => ({
      ...group,
      criteria: group.criteria.map((one) => ({ ...one, text: one.text ?? `Nội dung ${one.id}` })),
    })),
  }));
  return { ...draft, subjects };
}

describe('a draft', () => {
  it('begins with the lines of a template, each marked as of that and cited nowhere', () => {
    const draft = draftFrom(meetingScoreT3, { id: 'x', name: 'x', series: 'meeting-score' });
    const [group] = draft.subjects[0]!.groups;
    const unconfirmed = templateMark(meetingScoreT3.name);
    expect(group).toMatchObject({ id: '1', max: points(5), unconfirmed });
    expect(new Set(citedParts(draft).map(([, part]) => part.unconfirmed))).toEqual(new Set([unconfirmed]));
    expect(JSON.stringify(draft)).not.toContain('"at"');
    expect(decideDraft(draft)).toMatchObject({ ok: true, value: { problems: [] } });
  });

  it('of the yearly score leaves levels and conditions with the central text, and asks for the weights', () => {
    const draft = draftFrom(annualRating2025, { id: 'x', name: 'x', series: 'annual-score' });
    expect(draft.subjects.map(({ levels, knockOuts }) => levels.length + knockOuts.length)).toEqual([0, 0, 0, 0, 0]);
    const read = decideDraft(draft);
    const codes = read.ok ? read.value.problems.map(({ code }) => code) : [];
    expect(new Set(codes)).toEqual(new Set(['weight-missing']));
    expect(codes).toHaveLength(8 + 8 + 8 + 4 + 5);
  });

  it('that cannot be read is refused with the place of each fault', () => {
    const { name: _, ...rest } = aTable();
    expect(decideDraft({ ...rest, colour: 'red', subjects: 3 })).toEqual({
      ok: false,
      problems: expect.arrayContaining([
        { code: 'field-missing', at: '/name', expected: 'string' },
        { code: 'field-unknown', at: '/colour', given: 'colour' },
        { code: 'field-type', at: '/subjects', expected: 'array' },
      ]),
    });
    expect(decideDraft({ rules: 'laws' })).toMatchObject({ ok: false });
    expect(decideDraft(null)).toMatchObject({ ok: false });
  });

  it('with maxima that do not sum to the scale is kept, with all that is wrong with it', () => {
    const table = aTable();
    const [rules] = table.subjects;
    const groups = [...rules!.groups, { ...rules!.groups[0]!, id: '3', criteria: [manualCriterion('3.1', 10)] }];
    const read = decideDraft({ ...table, subjects: [{ ...rules, groups }] });
    expect(read.ok && read.value.problems.map(({ code }) => code)).toEqual(['scale-sum', 'group-sum']);
  });
});

describe('issuing', () => {
  it('gives a table its document and its first day', () => {
    const result = decideIssue({ draft: aFinishedDraft(), frame: null, templates, issued: [] }, issuing);
    expect(result).toMatchObject({
      ok: true,
      value: {
        replaces: null,
        table: {
          selection: { by: 'day', from: '2026-07-01', until: null },
          effectiveFrom: '2026-07-01',
          sources: [{ id: 'table', instrument: 'Quy định 05-QĐ/TU', issuedOn: '2026-06-20' }],
        },
      },
    });
    expect(result.ok && checkRuleSet(result.value.table)).toEqual([]);
  });

  it('refuses a template as it stands, whatever it is called and cites', () => {
    const draft = draftFrom(meetingScoreT3, { id: 'x', name: 'Bảng của tỉnh', series: 'meeting-score' });
    const result = decideIssue({ draft, frame: null, templates, issued: [] }, issuing);
    const codes = result.ok ? [] : result.problems.map(({ code }) => code);
    expect(codes).toContain('template-unchanged');
    // Items whose names nobody has found have to be named before anybody is scored by them.
    expect(codes.filter((code) => code === 'text-missing')).toHaveLength(10);
  });

  it('refuses to issue a table again, or a successor that does not begin later', () => {
    const first = aTable({ id: 'table-2' });
    const result = decideIssue(
      {
        draft: aFinishedDraft(),
        frame: null,
        templates,
        issued: [{ ...first, selection: { by: 'day', from: issuing.effectiveFrom, until: null } }],
      },
      issuing,
    );
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['issued-already', 'successor-not-later']);
  });

  it('lets a successor take over on its day; what was issued stays as it was', () => {
    const first = aTable();
    const result = decideIssue({ draft: aFinishedDraft(), frame: null, templates, issued: [first] }, issuing);
    expect(result.ok && result.value.replaces).toBe('table-1');
    const sets = result.ok ? [first, result.value.table] : [];
    expect(ruleSetInForce(sets, civilDate('2026-06-30'))?.id).toBe('table-1');
    expect(ruleSetInForce(sets, civilDate('2026-07-01'))?.id).toBe('table-2');
    expect(first).toEqual(aTable());
  });

  it('refuses a table without a document, of a central series, or with a fault, all at once', () => {
    const draft = aTable({ id: 'x', series: 'annual-rating', name: '' });
    const result = decideIssue(
      { draft, frame: null, templates, issued: [] },
      { ...issuing, instrument: ' ', issuer: '' },
    );
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual([
      'document-missing',
      'document-missing',
      'series-other',
      'text-missing',
      'text-missing',
    ]);
  });
});

describe('two versions', () => {
  it('differ line by line', () => {
    const before = aTable();
    const after = structuredClone(before);
    const changed = { ...after.subjects[0]!, levels: after.subjects[0]!.levels.slice(1) };
    const groups = changed.groups.map((group) => (group.id === '2' ? { ...group, text: 'Nhóm mới' } : group));
    const differences = compareRuleSets(before, { rules: 'scoring', subjects: [{ ...changed, groups }] });
    expect(differences.map(({ kind, line }) => [kind, line.line, line.id])).toEqual([
      ['changed', 'group', '2'],
      ['removed', 'level', 'good'],
      ['removed', 'gate', 'good'],
    ]);
    expect(differences[0]).toMatchObject({ cells: [{ field: 'text', before: 'Nhóm 2', after: 'Nhóm mới' }] });
  });

  it('differ where two criteria change places between groups, whatever their points', () => {
    const [rules] = meetingScoreT3.subjects;
    const criterion = (id: string) => rules!.groups.flatMap(({ criteria }) => criteria).find((one) => one.id === id)!;
    const swapped = new Map([
      ['3.2', criterion('4.4')],
      ['4.4', criterion('3.2')],
    ]);
    const groups = rules!.groups.map((group) => ({
      ...group,
      criteria: group.criteria.map((one) => swapped.get(one.id) ?? one),
    }));
    const after = { ...meetingScoreT3, subjects: [{ ...rules!, groups }] };
    expect(compareRuleSets(meetingScoreT3, after)).toMatchObject([
      { kind: 'changed', line: { id: '4.4' }, cells: [{ field: 'group', before: '4', after: '3' }] },
      { kind: 'changed', line: { id: '3.2' }, cells: [{ field: 'group', before: '3', after: '4' }] },
    ]);
  });

  it('that are the same have no difference', () => {
    for (const one of [...templates, annualRating2025]) expect(compareRuleSets(one, structuredClone(one))).toEqual([]);
  });
});

describe('a replay', () => {
  const result = (id: string, first: number, second: number) => ({
    id,
    assessed: {
      subject: 'meeting',
      on: civilDate('2026-03-31'),
      scored: {
        kind: 'claims',
        claims: {
          '1.1': { kind: 'manual', points: points(first) },
          '2.1': { kind: 'manual', points: points(second) },
        },
      },
      facts: {},
      settings: {},
      mitigated: [],
    } satisfies Assessed,
  });

  it('lists who would change level, and whose claims do not fit the draft', () => {
    const table = aTable();
    const [rules] = table.subjects;
    const draft = aTable({
      subjects: [
        {
          ...rules!,
          groups: [
            { ...rules!.groups[0]!, max: points(30), criteria: [manualCriterion('1.1', 30)] },
            { ...rules!.groups[1]!, max: points(70), criteria: [manualCriterion('2.1', 70)] },
          ],
          levels: rules!.levels.map((one) => (one.level === 'fair' ? { ...one, from: points(75) } : one)),
        },
      ],
    });
    const { evaluated, changes } = replay({ table, frame: null }, { table: draft, frame: null }, [
      result('same', 25, 55),
      result('lower', 20, 52),
      result('unfit', 40, 50),
    ]);
    expect(evaluated).toBe(3);
    expect(changes.map((one) => [one.kind, one.result.id])).toEqual([
      ['changed', 'lower'],
      ['unfit', 'unfit'],
    ]);
    expect(changes[0]).toMatchObject({ before: { evaluation: { level: 'fair' } }, after: { level: 'average' } });
  });

  it('under the same table changes nobody', () => {
    const someone = fc.tuple(fc.nat(40), fc.nat(60));
    fc.assert(
      fc.property(fc.array(someone), (all) => {
        const results = all.map(([first, second], index) => result(String(index), first, second));
        const found = replay({ table: aTable(), frame: null }, { table: aTable(), frame: null }, results);
        expect(found.changes).toEqual([]);
        expect(found.unchanged.map(({ result }) => result)).toEqual(results);
        for (const { before, after } of found.unchanged) expect(before.evaluation).toEqual(after);
      }),
    );
  });
});

it('evaluates a finished table with its gate', () => {
  const claims = {
    '1.1': { kind: 'manual', points: points(39) },
    '2.1': { kind: 'manual', points: points(60) },
  } as const;
  const assessed: Assessed = {
    subject: 'meeting',
    on: civilDate('2026-03-31'),
    scored: { kind: 'claims', claims },
    facts: {},
    settings: {},
    mitigated: [],
  };
  expect(evaluate(aTable(), assessed)).toMatchObject({ level: 'fair', total: points(99), reasons: ['1.1'] });
  const full = { ...claims, '1.1': { kind: 'manual', points: points(40) } } as const;
  expect(evaluate(aTable(), { ...assessed, scored: { kind: 'claims', claims: full } })).toMatchObject({
    level: 'good',
  });
});
