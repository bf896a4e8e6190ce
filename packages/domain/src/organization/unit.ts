import type { CivilDate } from '../civil-date.ts';

/**
 * Kinds of Party organization (facts.md A.3). Which kind may stand under which on a day is a rule set, not a constant here.
 */
export const unitKinds = [
  'province',
  'directCommittee',
  'commune',
  'grassrootsCommittee',
  'grassrootsBranch',
  'sectionCommittee',
  'subordinateBranch',
  'partyCell',
  'partyGroup',
] as const;

export type UnitKind = (typeof unitKinds)[number];

export const unitKindNames: Readonly<Record<UnitKind, string>> = {
  province: 'đảng bộ tỉnh, thành phố',
  directCommittee: 'đảng bộ trực thuộc tỉnh ủy',
  commune: 'đảng bộ xã, phường, thị trấn, đặc khu',
  grassrootsCommittee: 'đảng bộ cơ sở',
  grassrootsBranch: 'chi bộ cơ sở',
  sectionCommittee: 'đảng bộ bộ phận',
  subordinateBranch: 'chi bộ trực thuộc',
  partyCell: 'tổ đảng',
  partyGroup: 'đảng đoàn, ban cán sự đảng',
};

/** A unit as it stood on one day. `note` holds what is known of its life without a day. */
export interface UnitOnDay {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  readonly foundedOn: CivilDate;
  readonly closedOn: CivilDate;
  readonly note: string | null;
}

/** One stretch of a dated fact: from its first day, until the day on which it no longer holds. */
export interface Validity {
  readonly validFrom: CivilDate;
  readonly validUntil: CivilDate;
}

export function holdsOn({ validFrom, validUntil }: Validity, day: CivilDate): boolean {
  return validFrom <= day && day < validUntil;
}

/** The days that lie in both; undefined where none does. */
export function overlap(left: Validity, right: Validity): Validity | undefined {
  const validFrom = left.validFrom > right.validFrom ? left.validFrom : right.validFrom;
  const validUntil = left.validUntil < right.validUntil ? left.validUntil : right.validUntil;
  return validFrom < validUntil ? { validFrom, validUntil } : undefined;
}
