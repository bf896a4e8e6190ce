import { expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import { ratio } from '../../ratio.ts';
import { asPoints, points } from '../points.ts';
import { annualRating2025 } from '../rules/annual-rating/2025-08-30.ts';
import type { Criterion, Group, ScoringRuleSet, SubjectRules } from '../scoring-rules.ts';
import { aTable, manualCriterion } from '../../testing/rule-builders.ts';
import { checkRuleSet } from './check-rule-set.ts';

const codesOf = (set: Parameters<typeof checkRuleSet>[0]) => checkRuleSet(set).map(({ code, at }) => `${code} ${at}`);

const withSubject = (change: (rules: SubjectRules) => Partial<SubjectRules>): ScoringRuleSet => {
  const table = aTable();
  return { ...table, subjects: table.subjects.map((rules) => ({ ...rules, ...change(rules) }) as SubjectRules) };
};

const withGroup = (change: Partial<Group>) =>
  withSubject(({ groups }) => ({
    groups: groups.map((group, index) => (index === 0 ? ({ ...group, ...change } as Group) : group)),
  }));

const withCriterion = (change: Partial<Criterion>) =>
  withSubject(({ groups }) => ({
    groups: groups.map((group, index) =>
      index === 0
        ? {
            ...group,
            criteria: group.criteria.map((one, at) => (at === 0 ? ({ ...one, ...change } as Criterion) : one)),
          }
        : group,
    ),
  }));

const first = '/subjects/0/groups/0';
const unconfirmed = 'ví dụ';

it('has nothing against a sound table', () => {
  expect(checkRuleSet(aTable())).toEqual([]);
});

it.each<[string, ScoringRuleSet, readonly string[]]>([
  ['no id', { ...aTable(), id: ' ' }, ['id-missing /id']],
  ['no name', { ...aTable(), name: '' }, ['text-missing /name']],
  [
    'a source twice',
    { ...aTable(), sources: [...aTable().sources, ...aTable().sources] },
    ['id-repeated /sources/1/id'],
  ],
  [
    'an interval that ends before it begins',
    { ...aTable(), selection: { by: 'day', from: civilDate('2026-01-02'), until: civilDate('2026-01-02') } },
    ['interval-empty /selection'],
  ],
  ['no subjects', { ...aTable(), subjects: [] }, ['table-empty /subjects']],
  [
    'maxima that do not sum to the scale',
    withGroup({ max: points(50), criteria: [manualCriterion('1.1', 50)] }),
    ['scale-sum /subjects/0/groups'],
  ],
  [
    'criteria that do not sum to their group',
    withCriterion({ measure: { kind: 'manual', max: points(5) } }),
    [`group-sum ${first}/criteria`],
  ],
  [
    'a weight left open',
    withCriterion({ measure: { kind: 'manual', max: null } }),
    [`weight-missing ${first}/criteria/0/measure/max`],
  ],
  [
    'a criterion id in two groups',
    withCriterion({ id: '2.1' }),
    ['id-repeated /subjects/0/groups/1/criteria/0/id', 'criterion-unknown /subjects/0/levels/0/gates/0/criterion'],
  ],
  [
    'a number without a clause',
    withCriterion({ at: undefined, unconfirmed: ' ' }),
    [`number-uncited ${first}/criteria/0`],
  ],
  [
    'a clause of an unknown source',
    withCriterion({ at: { of: 'x', place: '1' } }),
    [`source-unknown ${first}/criteria/0/at/of`],
  ],
  [
    'bands that do not begin at 0, or go down',
    withCriterion({
      measure: {
        kind: 'bands',
        part: 'membersPresent',
        whole: 'membersObliged',
        bands: [
          { from: ratio(1, 2), points: points(1) },
          { from: ratio(50, 100), points: points(40) },
        ],
      },
    }),
    [
      `bands-not-from-zero ${first}/criteria/0/measure/bands`,
      `bands-not-ascending ${first}/criteria/0/measure/bands/1/from`,
    ],
  ],
  [
    'a ratio of nothing',
    withCriterion({
      measure: {
        kind: 'bands',
        part: 'membersPresent',
        whole: 'membersObliged',
        bands: [{ from: ratio(0, 0), points: points(40) }],
      },
    }),
    [`ratio-unusable ${first}/criteria/0/measure/bands/0/from`],
  ],
  [
    'a step above the maximum',
    withCriterion({ measure: { kind: 'manual', max: points(40), steps: [{ points: points(41), text: 'x' }] } }),
    [`step-over-maximum ${first}/criteria/0/measure/steps/0/points`],
  ],
  [
    'points below 0',
    withCriterion({ measure: { kind: 'yesNo', yes: asPoints(-4000) } }),
    [`group-sum ${first}/criteria`, `points-negative ${first}/criteria/0/measure/yes`],
  ],
  [
    'all or nothing of no items',
    withCriterion({ measure: { kind: 'allOrNothing', points: points(40), items: [] } }),
    [`group-empty ${first}/criteria/0/measure/items`],
  ],
  [
    'an occurrence worth nothing',
    withCriterion({ measure: { kind: 'perOccurrence', start: points(41), each: points(0), max: points(40) } }),
    [`step-over-maximum ${first}/criteria/0/measure/start`, `points-unreadable ${first}/criteria/0/measure/each`],
  ],
  [
    'a weight given to nobody',
    withCriterion({ notApplicable: { gives: 'weightTo', criterion: '9', when: 'x', unconfirmed } }),
    [`receiver-unknown ${first}/criteria/0/notApplicable/criterion`],
  ],
  [
    'an empty group',
    withGroup({ criteria: [] }),
    [`group-empty ${first}/criteria`, 'criterion-unknown /subjects/0/levels/0/gates/0/criterion'],
  ],
  ['no levels', withSubject(() => ({ levels: [] })), ['levels-missing /subjects/0/levels']],
  [
    'levels that do not go down to 0',
    withSubject(({ levels }) => ({ levels: levels.slice(0, -1) })),
    ['levels-not-to-zero /subjects/0/levels/2/from'],
  ],
  [
    'levels in another order',
    withSubject(({ levels }) => ({ levels: [levels[1]!, levels[0]!, ...levels.slice(2)] })),
    ['levels-not-descending /subjects/0/levels/1/from'],
  ],
  [
    'a lowest level that can fail, and nothing after it',
    withSubject(({ levels }) => ({ levels: levels.map((one) => ({ ...one, gates: levels[0]!.gates })) })),
    ['field-missing /subjects/0/undefinedResult'],
  ],
  [
    'a condition on a fact that the subject has not',
    withSubject(() => ({
      notRated: [
        { code: 'X', text: 'x', when: { kind: 'anyOf', of: [{ kind: 'flag', fact: 'exempt' }] }, unconfirmed },
      ],
    })),
    ['fact-foreign /subjects/0/notRated/0/when/of/0/fact'],
  ],
  [
    'a condition of nothing',
    withSubject(() => ({ undecidable: [{ code: 'X', text: 'x', when: { kind: 'allOf', of: [] }, unconfirmed }] })),
    ['condition-empty /subjects/0/undecidable/0/when/of'],
  ],
  [
    'a ceiling at no level',
    withSubject(() => ({
      facts: ['failingQuarters'],
      ceilings: [
        {
          code: 'X',
          text: 'x',
          level: 'best',
          when: { kind: 'count', fact: 'failingQuarters', is: 'over', number: 0 },
          unconfirmed,
        },
      ],
    })),
    ['level-unknown /subjects/0/ceilings/0/level'],
  ],
  [
    'a yearly level that no meeting has',
    { ...aTable(), yearly: [{ level: 'best', text: 'x', everyAtLeast: null, atLeast: null, unconfirmed }] },
    ['level-unknown /yearly/0/level'],
  ],
  [
    'a setting whose default is no choice',
    { ...aTable(), settings: [{ id: 's', text: 'x', choices: [], default: 'a', unconfirmed }] },
    ['choice-unknown /settings/0/default'],
  ],
])('finds %s', (_, set, expected) => {
  expect(codesOf(set)).toEqual(expected);
});

it('finds a knock-out that reads a setting nobody makes, or leaves a choice out', () => {
  const { settings, ...rest } = annualRating2025;
  expect(codesOf(rest)).toContain('setting-unknown /subjects/0/knockOuts/4/when/setting');
  const choices = [...settings[0]!.choices, { id: 'half', text: 'x' }];
  expect(codesOf({ ...rest, settings: [{ ...settings[0]!, choices }] })).toContain(
    'choice-unknown /subjects/0/knockOuts/4/when/readings',
  );
});

it('finds everything at once', () => {
  const set: ScoringRuleSet = {
    ...withGroup({ max: points(39), at: undefined, unconfirmed: '' }),
    id: '',
    sources: [],
  };
  expect(checkRuleSet(set).map(({ code }) => code)).toEqual(
    expect.arrayContaining([
      'id-missing',
      'source-missing',
      'number-uncited',
      'source-unknown',
      'scale-sum',
      'group-sum',
    ]),
  );
});
