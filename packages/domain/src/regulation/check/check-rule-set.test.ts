import { expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import { ratio } from '../../ratio.ts';
import { asRules, loadCentralRules } from '../central-rules.ts';
import type { Condition } from '../condition.ts';
import { factNames } from '../facts.ts';
import { asPoints, points } from '../points.ts';
import { annualRating2025 } from '../rules/annual-rating/2025-08-30.ts';
import type { CapForm, Criterion, Group, ScoringRuleSet, SubjectRules } from '../scoring-rules.ts';
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

/** What a table of a province may come with, though the types give every line something that it rests on. */
const uncited = <Line extends object>(line: Line) => line as Line & { readonly unconfirmed: string };

const unconfirmed = 'ví dụ';

it('takes a share of the whole of a whole: of those obliged, so many spoke', () => {
  const bands = [{ from: ratio(0, 1), points: points(40), unconfirmed: 'ví dụ' }];
  const measure = { kind: 'bands', part: 'membersSpeaking', whole: 'membersObliged', bands } as const;
  expect(checkRuleSet(withCriterion({ measure }))).toEqual([]);
});

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
  ...['abc', 'javascript:alert(1)', 'https://', 'http:example.test', ''].map(
    (url): [string, ScoringRuleSet, readonly string[]] => [
      `a source at ${url}`,
      { ...aTable(), sources: aTable().sources.map((source) => ({ ...source, url })) },
      ['address-unusable /sources/0/url'],
    ],
  ),
  [
    'an interval that ends before it begins',
    { ...aTable(), selection: { by: 'day', from: civilDate('2026-01-02'), until: civilDate('2026-01-02') } },
    ['interval-empty /selection'],
  ],
  ['no subjects', { ...aTable(), subjects: [] }, ['table-empty /subjects']],
  ...['constructor', 'toString', '__proto__'].map((id): [string, ScoringRuleSet, readonly string[]] => [
    `a criterion called ${id}`,
    {
      ...aTable(),
      subjects: withCriterion({ id }).subjects.map((one) => ({
        ...one,
        levels: aTable().subjects[0]!.levels.map((level) => ({ ...level, gates: [] })),
      })),
    },
    [`id-reserved ${first}/criteria/0/id`],
  ]),
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
          { from: ratio(1, 2), points: points(1), unconfirmed: 'ví dụ' },
          { from: ratio(50, 100), points: points(40), unconfirmed: 'ví dụ' },
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
        bands: [{ from: ratio(0, 0), points: points(40), unconfirmed: 'ví dụ' }],
      },
    }),
    [`ratio-unusable ${first}/criteria/0/measure/bands/0/from`],
  ],
  ...(
    [
      ['the same count', 'membersObliged', 'membersObliged'],
      ['a whole of its part', 'membersObliged', 'membersPresent'],
      ['what is counted elsewhere', 'monthlyTargets', 'membersObliged'],
      ['two parts of one whole', 'membersPresent', 'absentWithoutReason'],
    ] as const
  ).map(([name, part, whole]): [string, ScoringRuleSet, readonly string[]] => [
    `a share of ${name}`,
    withCriterion({
      measure: {
        ...{ kind: 'bands', part, whole },
        bands: [{ from: ratio(0, 1), points: points(40), unconfirmed: 'ví dụ' }],
      },
    }),
    [`whole-foreign ${first}/criteria/0/measure/whole`],
  ]),
  [
    'a step above the maximum',
    withCriterion({
      measure: { kind: 'manual', max: points(40), steps: [{ points: points(41), text: 'x', unconfirmed: 'ví dụ' }] },
    }),
    [`step-over-maximum ${first}/criteria/0/measure/steps/0/points`],
  ],
  [
    'a band that more than the whole would have to reach',
    withCriterion({
      measure: {
        kind: 'bands',
        part: 'membersPresent',
        whole: 'membersObliged',
        bands: [
          { from: ratio(0, 100), points: points(10), unconfirmed: 'ví dụ' },
          { from: ratio(100, 100), points: points(20), unconfirmed: 'ví dụ' },
          { from: ratio(150, 100), points: points(40), unconfirmed: 'ví dụ' },
        ],
      },
    }),
    [`ratio-unusable ${first}/criteria/0/measure/bands/2/from`],
  ],
  [
    'a step twice, and none that reaches the maximum',
    withCriterion({
      measure: {
        kind: 'manual',
        max: points(40),
        steps: [
          { points: points(1), text: 'x', unconfirmed: 'ví dụ' },
          { points: points(1), text: 'y', unconfirmed: 'ví dụ' },
        ],
      },
    }),
    [
      `step-repeated ${first}/criteria/0/measure/steps/1/points`,
      `maximum-unreachable ${first}/criteria/0/measure/steps`,
    ],
  ],
  [
    'bands and steps that rest on nothing',
    withGroup({
      max: points(40),
      criteria: [
        {
          ...manualCriterion('1.1', 20),
          measure: {
            kind: 'bands',
            part: 'membersPresent',
            whole: 'membersObliged',
            bands: [uncited({ from: ratio(0, 1), points: points(20) })],
          },
        },
        {
          ...manualCriterion('1.2', 20),
          measure: { kind: 'manual', max: points(20), steps: [uncited({ points: points(20), text: 'x' })] },
        },
      ],
    }),
    [`number-uncited ${first}/criteria/0/measure/bands/0`, `number-uncited ${first}/criteria/1/measure/steps/0`],
  ],
  [
    'deductions that begin below the maximum',
    withCriterion({ measure: { kind: 'perOccurrence', start: points(0), each: asPoints(-100), max: points(40) } }),
    [`maximum-unreachable ${first}/criteria/0/measure/max`],
  ],
  [
    'a band with a clause of an unknown source, and a step with a blank reason',
    withGroup({
      max: points(40),
      criteria: [
        {
          ...manualCriterion('1.1', 20),
          measure: {
            kind: 'bands',
            part: 'membersPresent',
            whole: 'membersObliged',
            bands: [{ from: ratio(0, 1), points: points(20), at: { of: 'x', place: '1' } }],
          },
        },
        {
          ...manualCriterion('1.2', 20),
          measure: { kind: 'manual', max: points(20), steps: [{ points: points(20), text: 'x', unconfirmed: ' ' }] },
        },
      ],
    }),
    [`source-unknown ${first}/criteria/0/measure/bands/0/at/of`, `number-uncited ${first}/criteria/1/measure/steps/0`],
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
    'weights that two criteria give to each other, so that both may vanish',
    withGroup({
      criteria: [
        {
          ...manualCriterion('1.1', 25),
          notApplicable: { gives: 'weightTo', criterion: '1.2', when: 'x', unconfirmed },
        },
        {
          ...manualCriterion('1.2', 15),
          notApplicable: { gives: 'weightTo', criterion: '1.1', when: 'x', unconfirmed },
        },
      ],
    }),
    [
      `receiver-unknown ${first}/criteria/0/notApplicable/criterion`,
      `receiver-unknown ${first}/criteria/1/notApplicable/criterion`,
    ],
  ],
  [
    'a blank name of a level and of a group',
    withSubject(({ groups, levels }) => ({
      groups: groups.map((group, index) => (index === 0 ? { ...group, text: ' ' } : group)),
      levels: levels.map((level, index) => (index === 1 ? { ...level, text: '' } : level)),
    })),
    [`text-missing ${first}/text`, 'text-missing /subjects/0/levels/1/text'],
  ],
  ['points in a series that has none', { ...aTable(), series: 'admission' }, ['series-other /series']],
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
    'a gate on the lowest level, below which there is none, and nothing after it',
    withSubject(({ levels }) => ({ levels: levels.map((one) => ({ ...one, gates: levels[0]!.gates })) })),
    ['gate-on-lowest /subjects/0/levels/3/gates'],
  ],
  [
    'a lowest level that can fail otherwise, and nothing after it',
    withSubject(({ levels }) => ({ levels: levels.with(-1, { ...levels.at(-1)!, onlyByScore: true }) })),
    ['field-missing /subjects/0/undefinedResult'],
  ],
  [
    'a gate twice',
    withSubject(({ levels }) => ({
      levels: levels.with(0, { ...levels[0]!, gates: [...levels[0]!.gates, ...levels[0]!.gates] }),
    })),
    ['gate-repeated /subjects/0/levels/0/gates/1/criterion'],
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

it.each([
  ['20/0', ratio(20, 0)],
  ['0/0', ratio(0, 0)],
  ['5/1', ratio(5, 1)],
])('finds a cap of %s', (_, share) => {
  const { cap } = annualRating2025;
  expect(codesOf({ ...annualRating2025, cap: { ...cap, ratio: share } })).toEqual(['ratio-unusable /cap/ratio']);
  const granted = { ...cap.granted, ratio: share };
  expect(codesOf({ ...annualRating2025, cap: { ...cap, granted } })).toEqual(['ratio-unusable /cap/granted/ratio']);
});

it('finds a base of the cap without its closed form, and one that has two', () => {
  const { cap } = annualRating2025;
  const withForms = (forms: readonly CapForm[]) => codesOf({ ...annualRating2025, cap: { ...cap, forms } });
  expect(withForms(cap.forms.slice(1))).toEqual(['choice-unknown /cap/forms']);
  expect(withForms([...cap.forms, cap.forms[0]!])).toEqual(['id-repeated /cap/forms/2/id']);
});

it('finds a condition on more than the whole, and on a broken number', () => {
  const exceeding = { kind: 'share', part: 'tasksExceeding', whole: 'tasksAssigned', is: 'atLeast' } as const;
  const undecidable = (when: Condition) => [{ code: 'X', text: 'x', when, unconfirmed }];
  const found = (when: Condition) => codesOf(withSubject(() => ({ facts: factNames, undecidable: undecidable(when) })));
  const at = '/subjects/0/undecidable/0/when';
  expect(found({ ...exceeding, ratio: ratio(1, 1) })).toEqual([]);
  expect(found({ ...exceeding, ratio: ratio(3, 2) })).toEqual([`ratio-unusable ${at}/ratio`]);
  expect(found({ kind: 'admittedWithin', months: -5.5 })).toEqual([`fact-number ${at}/months`]);
});

it('finds a kind of unit that stands under itself', async () => {
  const set = asRules((await loadCentralRules('unit-kinds'))[0], 'containment')!;
  const turned = set.kinds.map((one) => (one.child === 'province' ? { ...one, parents: ['partyCell'] as const } : one));
  const found = codesOf({ ...set, kinds: turned });
  expect(found).toContain('kinds-circular /kinds/0/parents');
  expect(found).toContain('kinds-circular /kinds/7/parents');
  expect(found).not.toContain('kinds-circular /kinds/8/parents');
});

it('finds a number of members that nobody can have, and one that is asked of no kind', async () => {
  const set = asRules((await loadCentralRules('establishment'))[0], 'sizes')!;
  const broken = { ...set.sizes[0]!, kinds: [], when: { ...set.sizes[0]!.when!, number: -5.5 } };
  expect(codesOf({ ...set, sizes: [broken] })).toEqual([
    'group-empty /sizes/0/kinds',
    'fact-number /sizes/0/when/number',
  ]);
});

it('finds a consequence that a milder one before it hides', async () => {
  const set = asRules((await loadCentralRules('confidence-vote'))[0], 'thresholds')!;
  expect(codesOf({ ...set, consequences: set.consequences.toReversed() })).toEqual([
    'levels-not-descending /consequences/1/low/ratio',
  ]);
  const [gravest] = set.consequences;
  const followed = (is: 'atLeast' | 'over') => ({ ...gravest!, code: 'NEXT', low: { ...gravest!.low, is } });
  expect(codesOf({ ...set, consequences: [gravest!, followed('over')] })).toHaveLength(1);
  expect(codesOf({ ...set, consequences: [followed('over'), gravest!] })).toEqual([]);
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
