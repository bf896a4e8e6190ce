import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { centralRules } from './plan/plan.fixture.ts';
import { aDecision } from './structure.fixture.ts';
import { answeringConsent, asksConsent } from './unit-consent.ts';
import type { ConsentInForce } from './unit-consent.ts';
import { unitFindings } from './unit-findings.ts';
import type { FoundUpon } from './unit-findings.ts';

const day = civilDate('2026-10-01');
const consent = (on: string, over: Partial<ConsentInForce> = {}): ConsentInForce => ({
  ...{ unitId: 'b', on: civilDate(on), document: { ...aDecision, number: on } },
  ...{ isOfKind: true, isOfPlace: true },
  ...over,
});
const findingsOf = (unit: FoundUpon, on = day) => unitFindings(unit, on, centralRules.rules).findings;
const small = findingsOf({
  kind: 'grassrootsCommittee',
  parentKind: 'commune',
  members: 20,
  officialMembers: null,
})[0]!;
const spring = civilDate('2025-05-01');
const misplaced = findingsOf(
  { kind: 'subordinateBranch', parentKind: 'province', members: null, officialMembers: null },
  spring,
)[0]!;

it('answers a size that asks for consent by the last one since the unit is of its kind', () => {
  expect(answeringConsent(small, [consent('2024-01-01'), consent('2025-06-01')])?.document.number).toBe('2025-06-01');
  expect(answeringConsent(small, [consent('2023-12-31', { isOfKind: false })])).toBeUndefined();
  expect(answeringConsent(small, [consent('2024-06-01', { isOfPlace: false })])).toBeDefined();
});

it('answers a place by a consent since the unit stands there', () => {
  expect(misplaced.kind).toBe('containment');
  expect(answeringConsent(misplaced, [consent('2024-06-01', { isOfPlace: false })])).toBeUndefined();
  expect(answeringConsent(misplaced, [consent('2025-01-01')])).toBeDefined();
});

it('asks for consent exactly where the text of the rule does', () => {
  const rules = centralRules.rules.sizes.flatMap(({ sizes }) => sizes);
  const asking = rules
    .filter((rule) => asksConsent({ kind: 'size', ruleSet: 'establishment/charter', rule }))
    .map(({ code }) => code);
  const said = rules.filter(({ text }) => text.includes('đồng ý')).map(({ code }) => code);
  expect(asking).toEqual(said);
});

it('lets no consent answer that a unit is too small to be one', () => {
  const [tooFew] = findingsOf({ kind: 'grassrootsBranch', parentKind: 'commune', members: 2, officialMembers: null });
  expect(tooFew && answeringConsent(tooFew, [consent('2026-01-01')])).toBeUndefined();
});
