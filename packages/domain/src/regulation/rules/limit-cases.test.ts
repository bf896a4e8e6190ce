import { expect, it } from 'vitest';
import { findLimit } from '../limit/limit.ts';
import type { LimitRuleSet, RuleSet } from '../rule-set.ts';
import { settingsOf } from '../settings.ts';
import { admissionRules } from './admission/index.ts';
import { admissionCases, admissionDuties } from './admission/limits.cases.ts';
import { unnoticed } from './changed-values.fixture.ts';
import { committeeTermRules } from './committee-term/index.ts';
import { committeeTermCases } from './committee-term/limits.cases.ts';
import { limitFaults } from './limit-case.fixture.ts';
import type { LimitCases } from './limit-case.fixture.ts';
import { meetingDutyRules } from './meeting-duty/index.ts';
import { bulletinCase, meetingDutyCases, temporarilyAwayCase } from './meeting-duty/limits.cases.ts';

const all: readonly (readonly [readonly RuleSet[], readonly LimitCases[]])[] = [
  [committeeTermRules, committeeTermCases],
  [meetingDutyRules, meetingDutyCases],
  [admissionRules, admissionCases],
];

const cased = all.flatMap(([sets, cases]) => sets.map((set) => caseOf(set, cases)));

function caseOf(set: RuleSet, cases: readonly LimitCases[]) {
  const found = cases.find((one) => one.set === set.id);
  if (set.rules !== 'limits' || !found) throw new Error(`no cases for ${set.id}`);
  return { id: set.id, set, cases: found };
}

/** The one limit that is a day to be read, and nothing to be kept or broken. */
const readOnly = 'bulletin';

function faults({ limits }: LimitRuleSet, cases: LimitCases): readonly string[] {
  return limitFaults(
    limits.filter(({ id }) => id !== readOnly),
    cases,
  );
}

it.each(cased)('$id: every limit is kept and broken as its text says, at its number and on both sides', (one) => {
  expect(faults(one.set, one.cases)).toEqual([]);
});

/** Changes that no case can notice, by the reason. */
const saysTheSame: Readonly<Record<string, readonly string[]>> = {
  'no count is below 0': ['/limits/7/is: atMost'],
  'one of several numbers is one of them, whatever is written before it': [
    '/limits/18/is: under',
    '/limits/18/is: atMost',
    '/limits/18/is: atLeast',
    '/limits/18/is: over',
  ],
};

it.each(cased)('$id: whatever is changed, the table notices', ({ set, cases }) => {
  const counted = { ...set, settings: [], limits: set.limits.filter(({ id }) => id !== readOnly) };
  const found = unnoticed<LimitRuleSet>(counted, (changed) => faults(changed, cases).length === 0);
  const expected = Object.values(saysTheSame).flat();
  expect(found.filter((what) => !expected.includes(what))).toEqual([]);
});

it('has a limit of nothing, and one of several numbers, where it says that a change says the same', () => {
  for (const set of meetingDutyRules)
    expect(caseOf(set, meetingDutyCases).set.limits[7]).toMatchObject({ id: 'absences-without-reason', is: 'exactly' });
  for (const { set } of cased.filter(({ set: { limits } }) => limits.length > 18))
    expect(set.limits[18]?.amount?.kind).toBe('numbers');
});

it('meetings: the bulletin comes out on a day of the month before, and one choice is left to the province', () => {
  const latest = caseOf(meetingDutyRules.at(-1)!, meetingDutyCases).set;
  expect(findLimit(latest.limits, readOnly)).toMatchObject({
    is: 'exactly',
    amount: { kind: 'dayOfMonth', ...bulletinCase },
  });
  for (const set of meetingDutyRules)
    expect(settingsOf(set).map((one) => ({ choices: one.choices.map(({ id }) => id), default: one.default }))).toEqual([
      temporarilyAwayCase,
    ]);
});

it.each(Object.entries(admissionDuties))('%s says without a number: %s', (id, duties) => {
  const { set } = caseOf(
    admissionRules.find((one) => one.id === id)!,
    admissionCases,
  );
  expect((set.duties ?? []).map((one) => one.id)).toEqual(duties);
});
