import type { CivilDate } from '../../civil-date.ts';
import type { DatedValue } from '../dated-unit.ts';
import type { GroupingScheme } from '../grouping.ts';
import type { HostPlace } from '../host-place.ts';

/** The groups of a unit in one scheme through time. */
export interface UnitGrouping {
  readonly unitId: string;
  readonly scheme: GroupingScheme;
  readonly stretches: readonly DatedValue<string>[];
}

/** What forms keep beside the tree: places under some units or with a branch among them, and the groups of those units. */
export interface Registers {
  readonly places: readonly HostPlace[];
  readonly groupings: readonly UnitGrouping[];
}

/** The groups of the units that a list may speak of, and the words that the province has for groups. */
export interface SheetGroupings {
  readonly stored: readonly UnitGrouping[];
  readonly inUse: readonly { readonly scheme: GroupingScheme; readonly word: string }[];
}

export const emptyRegisters: Registers = { places: [], groupings: [] };

export const registerKinds = ['hostPlaces', 'hostedBranches', 'groupings'] as const;
export type RegisterKind = (typeof registerKinds)[number];

/** What a plan does to an entry of a register that speaks of a unit which ends, or to a place of one that is divided. */
export interface RegisterMove {
  readonly what: RegisterKind;
  readonly step: string;
  /** The name of the place; of a group, its word. */
  readonly name: string;
  readonly from: string;
  /** `undecided`: nobody has said where it goes. `ends`: a branch that is no more, a group that the receiving unit is in already. */
  readonly outcome: 'follows' | 'undecided' | 'ends';
  /** `null` unless it follows. */
  readonly to: string | null;
  /** The day on which it would have come to an end without the plan. */
  readonly until: CivilDate;
}
