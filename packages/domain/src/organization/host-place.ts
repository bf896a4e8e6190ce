import type { CivilDate } from '../civil-date.ts';
import { ratio } from '../ratio.ts';
import type { Ratio } from '../ratio.ts';
import { valueOn } from './dated-unit.ts';
import type { DatedValue } from './dated-unit.ts';
import type { UnitTree } from './structure.ts';
import type { Validity } from './unit.ts';
import { holdsOn } from './unit.ts';

/** Where people live or work: there with or without a Party organization, so that its lack can be counted. */
export const hostPlaceKinds = ['village', 'quarter', 'school', 'enterprise', 'agency'] as const;
export type HostPlaceKind = (typeof hostPlaceKinds)[number];

export const hostPlaceKindNames: Readonly<Record<HostPlaceKind, string>> = {
  village: 'thôn, ấp',
  quarter: 'khu phố',
  school: 'trường học',
  enterprise: 'doanh nghiệp',
  agency: 'cơ quan',
};

export const hostedBranchStates = ['own', 'joint', 'none'] as const;

/** The branch of a place: its own, one shared with other places, or none. */
export type HostedBranch =
  | { readonly state: 'own' | 'joint'; readonly unitId: string; readonly hasCommittee: boolean }
  | { readonly state: 'none' };

/** A place with its life; `underUnitId` is the unit in whose area or charge it lies. */
export interface HostPlace extends Validity {
  readonly id: string;
  readonly name: string;
  readonly kind: HostPlaceKind;
  readonly underUnitId: readonly DatedValue<string>[];
  readonly branches: readonly DatedValue<HostedBranch>[];
}

/** Places of one kind on a day: all, those by the state of their branch, those whose branch has a chi ủy. */
export interface HostPlaceCounts {
  readonly places: number;
  readonly own: number;
  readonly joint: number;
  readonly none: number;
  /** Places of whose branch nothing is known. */
  readonly unknown: number;
  readonly withCommittee: number;
}

/** A figure about places that people report, beside what is not known of the rest. */
export interface HostPlaceFigure {
  readonly figure: 'villagesWithOwnBranch' | 'quartersWithOwnBranch' | 'enterprisesWithOrganization';
  readonly share: Ratio;
  /** Of those that have one, how many share it with other places: no text says whether they count. */
  readonly joint: number;
  readonly unknown: number;
}

/** `thôn có chi bộ riêng`, `khu phố có chi bộ riêng`, `doanh nghiệp có tổ chức đảng`; without those of which no place is there. */
export function hostPlaceFigures(counts: Readonly<Record<HostPlaceKind, HostPlaceCounts>>): readonly HostPlaceFigure[] {
  const { village, quarter, enterprise } = counts;
  const ownShare = ({ own, places }: HostPlaceCounts) => ratio(own, places);
  const figures: readonly HostPlaceFigure[] = [
    { figure: 'villagesWithOwnBranch', share: ownShare(village), joint: 0, unknown: village.unknown },
    { figure: 'quartersWithOwnBranch', share: ownShare(quarter), joint: 0, unknown: quarter.unknown },
    {
      figure: 'enterprisesWithOrganization',
      share: ratio(enterprise.own + enterprise.joint, enterprise.places),
      joint: enterprise.joint,
      unknown: enterprise.unknown,
    },
  ];
  return figures.filter(({ share }) => share.denominator > 0);
}

/** Counts the places of a kind under some units on a day; a branch that does not exist then counts as unknown. */
export function hostPlaceCounts(
  places: readonly HostPlace[],
  kind: HostPlaceKind,
  tree: UnitTree,
  underUnitIds: ReadonlySet<string>,
): HostPlaceCounts {
  const { day } = tree;
  const counted = places.filter(
    (place) => place.kind === kind && holdsOn(place, day) && isUnder(place, day, underUnitIds),
  );
  const states = counted.map((place) => branchOn(place, tree));
  const having = (state: HostedBranch['state']) => states.filter((branch) => branch?.state === state).length;
  return {
    places: counted.length,
    own: having('own'),
    joint: having('joint'),
    none: having('none'),
    unknown: states.filter((branch) => branch === undefined).length,
    withCommittee: states.filter((branch) => branch && branch.state !== 'none' && branch.hasCommittee).length,
  };
}

function isUnder(place: HostPlace, day: CivilDate, underUnitIds: ReadonlySet<string>): boolean {
  const unitId = valueOn(place.underUnitId, day);
  return unitId !== undefined && underUnitIds.has(unitId);
}

function branchOn(place: HostPlace, { day, units }: UnitTree): HostedBranch | undefined {
  const branch = valueOn(place.branches, day);
  return branch && branch.state !== 'none' && !units.has(branch.unitId) ? undefined : branch;
}
