import type { CivilDate } from '../civil-date.ts';
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
