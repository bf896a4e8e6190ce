import { expect, it } from 'vitest';
import { civilDate } from '../civil-date.ts';
import { asRules, loadCentralRules } from '../regulation/central-rules.ts';
import type { StructureRules } from './plan/plan-findings.ts';
import { unitFindings } from './unit-findings.ts';
import type { FoundUpon } from './unit-findings.ts';

const rules: StructureRules = {
  containment: (await loadCentralRules('unit-kinds')).flatMap((set) => asRules(set, 'containment') ?? []),
  sizes: (await loadCentralRules('establishment')).flatMap((set) => asRules(set, 'sizes') ?? []),
};

function of(unit: FoundUpon, on = '2025-12-31') {
  const { findings, unknown } = unitFindings(unit, civilDate(on), rules);
  return [
    findings.map((one) => (one.kind === 'size' ? one.rule.code : `under ${one.parentKind}`)).toSorted(),
    [...unknown].toSorted(),
  ];
}

// Điều 21: with 2 members in all there are at most 2 official ones; with 9 there may be fewer than 3.
it.each([
  ['grassrootsBranch', 'commune', 2, null, ['NO_COMMITTEE', 'TOO_FEW'], []],
  ['grassrootsBranch', 'commune', 8, null, ['NO_COMMITTEE'], ['officialMembers']],
  ['grassrootsBranch', 'commune', 8, 2, ['NO_COMMITTEE', 'TOO_FEW'], []],
  ['grassrootsBranch', 'commune', 8, 3, ['NO_COMMITTEE'], []],
  ['grassrootsBranch', 'commune', 9, null, [], ['officialMembers']],
  ['grassrootsBranch', 'commune', 9, 8, ['NO_COMMITTEE'], []],
  ['grassrootsBranch', 'commune', 9, 9, [], []],
  ['grassrootsBranch', 'commune', 29, null, [], ['officialMembers']],
  ['grassrootsBranch', 'commune', 30, null, ['UPGRADE_CANDIDATE'], ['officialMembers']],
  ['grassrootsBranch', 'commune', 30, 29, ['UPGRADE_CANDIDATE'], []],
  ['grassrootsBranch', 'commune', null, null, [], ['members', 'officialMembers']],
  ['grassrootsBranch', 'commune', null, 8, ['NO_COMMITTEE'], ['members']],
  ['grassrootsBranch', 'commune', null, 30, ['UPGRADE_CANDIDATE'], []],
  // More official members than members: the figures contradict each other.
  ['grassrootsBranch', 'commune', 8, 12, ['NO_COMMITTEE'], ['officialMembers']],
  ['subordinateBranch', 'grassrootsCommittee', 30, null, [], ['officialMembers']],
  ['subordinateBranch', 'grassrootsCommittee', 31, 31, ['CONSENT_LARGE_CBTT'], []],
  ['sectionCommittee', 'grassrootsCommittee', null, null, ['CONSENT_DBBP'], ['officialMembers']],
  ['province', null, 1, null, [], []],
] as const)(
  'says of a %s under a %s with %j members, of whom official %j, %j, and leaves open %j',
  (kind, parentKind, members, officialMembers, sure, open) => {
    expect(of({ kind, parentKind, members, officialMembers })).toEqual([sure, open]);
  },
);

it('says of a kind that stands where it may not, and leaves open what nobody can say', () => {
  const branch: FoundUpon = { kind: 'subordinateBranch', parentKind: 'commune', members: 12, officialMembers: null };
  expect(of(branch)).toEqual([['under commune'], ['officialMembers']]);
  expect(of(branch, '2024-06-14')).toEqual([[], ['officialMembers']]);
  expect(of(branch, '2026-04-08')).toEqual([[], ['containment', 'officialMembers']]);
});

it('says of a kind that neither the last confirmed text lets stand there nor what is read of the unread one', () => {
  const misplaced: FoundUpon = { kind: 'province', parentKind: 'commune', members: null, officialMembers: 20 };
  expect(of(misplaced, '2026-11-20')).toEqual([['under commune'], []]);
  const [finding] = unitFindings(misplaced, civilDate('2026-11-20'), rules).findings;
  expect(finding).toMatchObject({
    ruleSet: 'unit-kinds/2025-07-01',
    rule: { at: { of: '294' }, unconfirmed: expect.stringContaining('208-QĐ/TW') },
  });
});
