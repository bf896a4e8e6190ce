import { describe, expect, it } from 'vitest';
import { points } from '../points.ts';
import { citedParts } from '../check/cited-parts.ts';
import { annualRating2025 } from '../rules/annual-rating/2025-08-30.ts';
import { meetingScoreT1 } from '../rules/meeting-score/t1-t2.ts';
import { meetingScoreT3 } from '../rules/meeting-score/t3.ts';
import type { Criterion, ScoringRuleSet } from '../scoring-rules.ts';
import { sayTheSame } from './compare-rule-sets.ts';
import { draftFrom } from './draft-from.ts';
import { withoutEditedMarks, withOwnItems } from './template-mark.ts';
import { isTemplateMark } from './template-text.ts';

const named = { id: 'x', name: 'Bảng điểm', series: 'meeting-score' } as const;
const draft = draftFrom(meetingScoreT3, named);

/** The draft with one criterion written anew. */
function edited(id: string, change: (criterion: Criterion) => Criterion): ScoringRuleSet {
  const subjects = draft.subjects.map((rules) => ({
    ...rules,
    groups: rules.groups.map((group) => ({
      ...group,
      criteria: group.criteria.map((one) => (one.id === id ? change(one) : one)),
    })),
  }));
  return { ...draft, subjects };
}

function marksOf(table: ScoringRuleSet): number {
  return citedParts(table).filter(([, part]) => isTemplateMark(part.unconfirmed)).length;
}

const places = (table: ScoringRuleSet) => citedParts(table).flatMap(([, part]) => (part.at ? [part.at.place] : []));

describe('what a draft has of its template', () => {
  it('is marked part by part, and stays so while nobody edits it', () => {
    expect(marksOf(draft)).toBe(citedParts(draft).length);
    expect(withoutEditedMarks([draft], draft)).toEqual(draft);
  });

  it.each(['thời  gian', ' THỜI GIAN', 'thời gian .', 'thời gian '])('stays so typed another way: %s', (typed) => {
    const texts = (text: string) => edited('1.1', (one) => ({ ...one, text }));
    const before = texts('Thời gian');
    expect(marksOf(withoutEditedMarks([before], texts(typed)) as ScoringRuleSet)).toBe(marksOf(draft));
    expect(marksOf(withoutEditedMarks([before], texts('Thời gian họp')) as ScoringRuleSet)).toBe(marksOf(draft) - 1);
    expect(sayTheSame(before, texts(typed))).toBe(true);
    expect(sayTheSame(before, texts('Thời gian họp'))).toBe(false);
  });

  it('is no longer marked once it is edited: that part, and no other', () => {
    const after = edited('4.4', (one) => ({ ...one, measure: { kind: 'manual', max: points(3) } }));
    const kept = withoutEditedMarks([draft], after) as ScoringRuleSet;
    expect(marksOf(kept)).toBe(marksOf(draft) - 1);
    expect(places(kept)).toEqual(['mục 4.4']);
    const again = withoutEditedMarks([kept], draft) as ScoringRuleSet;
    expect(places(again)).toEqual(['mục 4.4']);
  });

  it('is the same object where it was not edited, so that an editor makes only the row anew that was', () => {
    expect(withoutEditedMarks([draft], draft)).toBe(draft);
    const after = edited('4.4', (one) => ({ ...one, measure: { kind: 'manual', max: points(3) } }));
    const kept = withoutEditedMarks([draft], after) as ScoringRuleSet;
    const criteriaOf = (table: ScoringRuleSet) => table.subjects[0]!.groups.flatMap(({ criteria }) => criteria);
    const before = new Set(criteriaOf(after));
    expect(
      criteriaOf(kept)
        .filter((one) => !before.has(one))
        .map(({ id }) => id),
    ).toEqual(['4.4']);
  });

  it('stays marked when lines change places, or the table is sent under another id', () => {
    expect(withoutEditedMarks([{ ...draft, id: 'another' }], draft)).toEqual(draft);
    const reordered = {
      ...draft,
      subjects: draft.subjects.map((one) => ({ ...one, groups: one.groups.toReversed() })),
    };
    expect(withoutEditedMarks([draft], reordered)).toEqual(reordered);
  });

  it('stays marked when it is taken over into a draft that left it out', () => {
    const empty = { ...draft, subjects: [] };
    expect(withoutEditedMarks([empty, draft], draft)).toEqual(draft);
    expect(marksOf(withoutEditedMarks([empty], draft) as ScoringRuleSet)).toBe(0);
  });

  it('is confirmed by a clause that somebody typed, which stays as it was typed', () => {
    const at = { of: 'table', place: 'Điều 4' };
    const after = edited('4.4', ({ unconfirmed: _, ...one }) => ({ ...one, at }));
    expect(places(withOwnItems(withoutEditedMarks([draft], after)) as ScoringRuleSet)).toContain('Điều 4');
  });

  it('is cited by its number in the table and nothing else when it is issued', () => {
    const issued = withOwnItems(draft) as ScoringRuleSet;
    expect(marksOf(issued)).toBe(0);
    const own = new Set(
      draft.subjects.flatMap(({ groups, levels }) => [
        'thang điểm',
        ...groups.flatMap(({ id, criteria }) => [id, ...criteria.map((one) => one.id)].map((one) => `mục ${one}`)),
        ...levels.map(({ text }) => `mức ${text}`),
      ]),
    );
    expect(places(issued).filter((place) => !own.has(place))).toEqual([]);
    const yearly = (withOwnItems(draftFrom(meetingScoreT1, named)) as ScoringRuleSet).yearly;
    expect(new Set(yearly?.map(({ at }) => at?.place))).toEqual(new Set(['xếp loại năm']));
  });

  it('is cited under its subject where several number their parts from 1, so that no place is two things', () => {
    const issued = withOwnItems(draftFrom(annualRating2025, { ...named, series: 'annual-score' })) as ScoringRuleSet;
    const criteria = issued.subjects.map(({ text, groups }) => [text, groups[0]!.criteria[0]!] as const);
    expect(criteria.length).toBeGreaterThan(1);
    for (const [text, { id, at }] of criteria) expect(at?.place).toBe(`${text}, mục ${id}`);
  });
});
