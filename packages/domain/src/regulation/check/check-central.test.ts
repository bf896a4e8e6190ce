import { expect, it } from 'vitest';
import { civilDate } from '../../civil-date.ts';
import { ratio } from '../../ratio.ts';
import { asRules } from '../central-rules.ts';
import { annualRating2025 } from '../rules/annual-rating/2025-08-30.ts';
import { meetingScoreT3 } from '../rules/meeting-score/t3.ts';
import type { Condition } from '../condition.ts';
import type { RuleSet } from '../rule-set.ts';
import type { CapRule, ScoringRuleSet, SubjectRules } from '../scoring-rules.ts';
import { checkRuleSet } from './check-rule-set.ts';

const found = (set: RuleSet) => checkRuleSet(set).map(({ code, at }) => `${code} ${at}`);
const { cap, sources } = annualRating2025;

const withCap = (change: Partial<CapRule>): ScoringRuleSet => ({
  ...annualRating2025,
  cap: { ...cap, ...change } as CapRule,
});

const withCollective = (change: (rules: SubjectRules) => Partial<SubjectRules>): ScoringRuleSet => ({
  ...annualRating2025,
  subjects: annualRating2025.subjects.map(
    (one, index) => (index === 0 ? { ...one, ...change(one) } : one) as SubjectRules,
  ),
});

const withCondition = (holds: Condition) =>
  withCollective(({ levels: [best, ...rest] }) => ({
    levels: [{ ...best!, conditions: [{ ...best!.conditions[0]!, holds }] }, ...rest],
  }));
const condition = '/subjects/0/levels/0/conditions/0/holds';
const completed = { kind: 'share', part: 'tasksCompleted', is: 'atLeast', ratio: ratio(1, 1) } as const;

it.each<[string, RuleSet, readonly string[]]>([
  ['a level of the cap that is the next one, too', withCap({ next: cap.level }), ['levels-not-descending /cap/next']],
  ['a cap on the level below', withCap({ level: cap.next, next: cap.level }), ['levels-not-descending /cap/next']],
  ['a cap without the setting of its base', withCap({ settings: [] }), ['setting-unknown /cap/settings']],
  ['a cap that lets nobody stay', withCap({ ratio: ratio(0, 100) }), ['ratio-unusable /cap/ratio']],
  [
    'less granted than there is anyway',
    withCap({ granted: { ...cap.granted, ratio: ratio(10, 100) } }),
    ['ratio-unusable /cap/granted/ratio'],
  ],
  [
    'a text that was compared before it was issued',
    { ...annualRating2025, verifiedOn: civilDate('1990-01-01') },
    ['days-contradictory /sources/0/issuedOn'],
  ],
  [
    'a text that was in force before it was issued',
    { ...annualRating2025, sources: [{ ...sources[0]!, issuedOn: civilDate('2099-01-01') }, ...sources.slice(1)] },
    ['days-contradictory /sources/0/issuedOn'],
  ],
  [
    'a set that rates years before its text',
    { ...annualRating2025, effectiveFrom: civilDate('2031-01-01') },
    ['days-contradictory /effectiveFrom'],
  ],
  [
    'a source with nothing but a blank reason',
    {
      ...annualRating2025,
      sources: [{ ...sources[0]!, issuedOn: null, url: null, unconfirmed: '  ' }, ...sources.slice(1)],
    },
    ['number-uncited /sources/0'],
  ],
  [
    'a year of meetings where there are none',
    {
      ...annualRating2025,
      yearly: [{ level: 'good', text: 'x', everyAtLeast: 'good', atLeast: null, unconfirmed: 'x' }],
    },
    ['series-other /yearly'],
  ],
  ['nobody who was disciplined', withCondition({ kind: 'disciplined', who: [] }), [`condition-empty ${condition}/who`]],
  [
    'tasks as a share of targets',
    withCondition({ ...completed, whole: 'ecoTargetsAssigned' }),
    [`whole-foreign ${condition}/whole`],
  ],
  ['tasks as a share of tasks', withCondition({ ...completed, whole: 'tasksAssigned' }), []],
  [
    'a condition twice on one level',
    withCollective(({ levels: [best, ...rest] }) => ({
      levels: [{ ...best!, conditions: [...best!.conditions, best!.conditions[0]!] }, ...rest],
    })),
    [
      `code-repeated /subjects/0/levels/0/conditions/${annualRating2025.subjects[0]!.levels[0]!.conditions.length}/code`,
    ],
  ],
  [
    'a knock-out by the code of who is not rated',
    withCollective(({ knockOuts: [first, ...rest] }) => ({ knockOuts: [{ ...first!, code: 'EXEMPT' }, ...rest] })),
    ['code-repeated /subjects/0/knockOuts/0/code'],
  ],
  [
    'a choice read twice',
    withCollective(({ knockOuts }) => ({
      knockOuts: knockOuts.map((one) =>
        one.when.kind === 'bySetting'
          ? { ...one, when: { ...one.when, readings: [...one.when.readings, one.when.readings[0]!] } }
          : one,
      ),
    })),
    ['id-repeated /subjects/0/knockOuts/4/when/readings/3/choice'],
  ],
])('finds %s', (_, set, expected) => {
  expect(found(set)).toEqual(expected);
});

it('finds a ceiling that asks about what the share does not count', () => {
  const subjects = meetingScoreT3.subjects.map((rules) => ({
    ...rules,
    groups: rules.groups.map((group) => ({
      ...group,
      criteria: group.criteria.map((one) =>
        one.measure.kind === 'bands' && one.measure.ceiling
          ? { ...one, measure: { ...one.measure, ceiling: { ...one.measure.ceiling, over: 'shortcomingsFound' } } }
          : one,
      ),
    })),
  }));
  const set = asRules({ ...meetingScoreT3, subjects } as RuleSet, 'scoring')!;
  expect(found(set)).toEqual([expect.stringMatching(/^whole-foreign .*\/measure\/ceiling\/over$/)]);
});
