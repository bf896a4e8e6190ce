import { expect, it } from 'vitest';
import { citedParts } from '../check/cited-parts.ts';
import { clause } from '../clause.ts';
import { noPoints } from '../points.ts';
import { annualRating2025 } from '../rules/annual-rating/2025-08-30.ts';
import { fourGood } from '../rules/four-good/index.ts';
import type { ChecklistRuleSet } from '../rule-set.ts';
import type { Criterion, Level, ScoringRuleSet, SubjectRules } from '../scoring-rules.ts';
import { draftFrom } from './draft-from.ts';
import type { LocalRuleSet } from './local-table.ts';
import { withPlacesFollowing } from './own-places.ts';
import { withOwnItems } from './template-mark.ts';

const named = { id: 'x', name: 'Bảng điểm', series: 'annual-score' } as const;
const whole = withOwnItems(draftFrom(annualRating2025, named)) as ScoringRuleSet;
const [first, second] = whole.subjects as readonly [SubjectRules, SubjectRules, ...SubjectRules[]];
const alone = withPlacesFollowing(whole, { ...whole, subjects: [first] }) as ScoringRuleSet;

const own = (place: string) => clause('table', place);
const placesOf = (table: LocalRuleSet) => citedParts(table).flatMap(([, { at }]) => (at ? [at.place] : []));

function withCriterion(rules: SubjectRules, change: (criteria: readonly Criterion[]) => readonly Criterion[]) {
  return {
    ...rules,
    groups: rules.groups.with(0, { ...rules.groups[0]!, criteria: change(rules.groups[0]!.criteria) }),
  };
}

it('cites no two parts of several subjects by one place', () => {
  const places = placesOf(whole);
  expect(new Set(places).size).toBe(places.length);
});

it('cites a line that was added by its number alone under its subject, where there are several', () => {
  const line = { id: '1.9', text: '', measure: { kind: 'manual', max: null }, at: own('mục 1.9') } as const;
  const added = (table: ScoringRuleSet) => {
    const [rules] = table.subjects;
    const after = {
      ...table,
      subjects: table.subjects.with(
        0,
        withCriterion(rules!, (lines) => [...lines, line]),
      ),
    };
    return placesOf(withPlacesFollowing(table, after)).filter((place) => place.includes('1.9'));
  };
  expect(added(alone)).toEqual(['mục 1.9']);
  expect(added(whole)).toEqual([`${first.text}, mục 1.9`]);
});

it('names the subject in every citation once there is a second one, and in none when it is alone again', () => {
  expect(placesOf(alone).filter((place) => place.startsWith(first.text))).toEqual([]);
  const both = withPlacesFollowing(alone, { ...alone, subjects: [...alone.subjects, second] });
  expect(placesOf(both)).toEqual(placesOf({ ...whole, subjects: [first, second] }));
});

it('follows a subject and a level that are called otherwise, letter by letter and through a name that another has', () => {
  const rename = (table: ScoringRuleSet, text: string) =>
    withPlacesFollowing(table, {
      ...table,
      subjects: table.subjects.with(0, { ...table.subjects[0]!, text }),
    }) as ScoringRuleSet;
  const renamed = ['', second.text, 'Tập thể khác'].reduce(rename, whole);
  expect(placesOf(renamed)).toEqual(placesOf(whole).map((place) => place.replace(`${first.text}, `, 'Tập thể khác, ')));

  const level = (text: string): Level => ({
    ...{ level: 'good', text, from: noPoints },
    conditions: [],
    gates: [],
    at: own('mức Tốt'),
  });
  const withLevel = (text: string) => ({ ...alone, subjects: [{ ...first, levels: [level(text)] }] });
  expect(placesOf(withPlacesFollowing(withLevel('Tốt'), withLevel('Khá')))).toContain('mức Khá');
});

it('leaves what a person wrote as it was written, and every part that keeps its place the same object', () => {
  const typed = {
    ...whole,
    subjects: whole.subjects.with(
      0,
      withCriterion(first, ([one, ...rest]) => [{ ...one!, at: own('Điều 4') }, ...rest]),
    ),
  };
  const renamed = { ...typed, subjects: typed.subjects.with(0, { ...typed.subjects[0]!, text: 'Khác' }) };
  expect(placesOf(withPlacesFollowing(typed, renamed))).toContain('Điều 4');
  expect(withPlacesFollowing(whole, typed)).toBe(typed);
});

it('numbers the lines of a list as they stand now', () => {
  const list = withOwnItems(draftFrom(fourGood, { ...named, series: 'four-good' })) as ChecklistRuleSet;
  const [branch] = list.lists;
  const items = branch!.items.toReversed();
  const after = withPlacesFollowing(list, {
    ...list,
    lists: list.lists.with(0, { ...branch!, items }),
  }) as ChecklistRuleSet;
  expect(after.lists[0]!.items.map(({ at }) => at?.place)).toEqual(branch!.items.map(({ at }) => at?.place));
});
