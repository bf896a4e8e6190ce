import type { UnitKind } from '../../../organization/unit.ts';

/** What the number of official and of probationary members of a unit asks for. Both sides of 3, 9 and 30. */
export type MembersCase = readonly [
  clause: string,
  kind: UnitKind,
  officialMembers: number,
  probationaryMembers: number,
  findings: readonly string[],
];

export const membersCases: readonly MembersCase[] = [
  ['Điều 21: dưới 3 chính thức', 'grassrootsBranch', 2, 0, ['NO_COMMITTEE', 'TOO_FEW']],
  ['Điều 21: dưới 3 chính thức', 'grassrootsBranch', 2, 28, ['NO_COMMITTEE', 'TOO_FEW', 'UPGRADE_CANDIDATE']],
  ['Điều 21: dưới 3 chính thức', 'grassrootsBranch', 3, 0, ['NO_COMMITTEE']],
  ['Điều 21: dưới 3 chính thức', 'subordinateBranch', 2, 0, ['NO_COMMITTEE', 'TOO_FEW']],
  ['Điều 21: dưới 3 chính thức', 'subordinateBranch', 3, 0, ['NO_COMMITTEE']],
  ['Điều 21: dưới 3 chính thức', 'grassrootsCommittee', 2, 0, ['CONSENT_SMALL_DBCS', 'TOO_FEW']],
  ['Điều 21: dưới 3 chính thức', 'grassrootsCommittee', 3, 0, ['CONSENT_SMALL_DBCS']],
  ['Điều 21: dưới 3 chính thức', 'sectionCommittee', 2, 0, ['CONSENT_DBBP', 'TOO_FEW']],
  ['Điều 21.4: từ 30 đảng viên', 'grassrootsBranch', 9, 20, []],
  ['Điều 21.4: từ 30 đảng viên', 'grassrootsBranch', 9, 21, ['UPGRADE_CANDIDATE']],
  ['Điều 21.4: từ 30 đảng viên', 'grassrootsBranch', 31, 0, ['UPGRADE_CANDIDATE']],
  ['Điều 21.5: chưa đủ 30', 'grassrootsCommittee', 28, 0, ['CONSENT_SMALL_DBCS']],
  ['Điều 21.5: chưa đủ 30', 'grassrootsCommittee', 29, 0, ['CONSENT_SMALL_DBCS']],
  ['Điều 21.5: chưa đủ 30', 'grassrootsCommittee', 29, 1, []],
  ['Điều 21.5: chưa đủ 30', 'grassrootsCommittee', 31, 0, []],
  ['Điều 21.5: hơn 30', 'subordinateBranch', 29, 0, []],
  ['Điều 21.5: hơn 30', 'subordinateBranch', 30, 0, []],
  ['Điều 21.5: hơn 30', 'subordinateBranch', 30, 1, ['CONSENT_LARGE_CBTT']],
  ['Điều 21.5: hơn 30', 'subordinateBranch', 31, 1, ['CONSENT_LARGE_CBTT']],
  ['Điều 21.5: đảng bộ bộ phận', 'sectionCommittee', 3, 0, ['CONSENT_DBBP']],
  ['Điều 21.5: đảng bộ bộ phận', 'sectionCommittee', 40, 0, ['CONSENT_DBBP']],
  ['dưới 9 chính thức', 'subordinateBranch', 8, 23, ['CONSENT_LARGE_CBTT', 'NO_COMMITTEE']],
  ['dưới 9 chính thức', 'subordinateBranch', 8, 0, ['NO_COMMITTEE']],
  ['dưới 9 chính thức', 'subordinateBranch', 9, 0, []],
  ['dưới 9 chính thức', 'grassrootsBranch', 8, 0, ['NO_COMMITTEE']],
  ['dưới 9 chính thức', 'grassrootsBranch', 9, 0, []],
  ['không thuộc', 'province', 1, 0, []],
  ['không thuộc', 'commune', 1, 0, []],
  ['không thuộc', 'partyCell', 1, 0, []],
];
