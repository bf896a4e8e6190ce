import type { UnitKind } from '../../organization/unit.ts';

/** The short codes of the kinds, as tables of containment write them. */
export const unitKindCodes: Readonly<Record<UnitKind, string>> = {
  province: 'PROV',
  directCommittee: 'DIRECT',
  commune: 'COMMUNE',
  grassrootsCommittee: 'DBCS',
  grassrootsBranch: 'CBCS',
  sectionCommittee: 'DBBP',
  subordinateBranch: 'CBTT',
  partyCell: 'TO',
  partyGroup: 'DDBCS',
};
