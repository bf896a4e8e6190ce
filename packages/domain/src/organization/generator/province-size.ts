import { civilDate } from '../../civil-date.ts';
import type { CivilDate } from '../../civil-date.ts';

/** How many units of each sort a generated province has, and how many members, on its day. */
export interface ProvinceSize {
  readonly day: CivilDate;
  /** Four levels with districts, or the three levels since 1/7/2025 (facts.md A.2). */
  readonly model: 'districts' | 'threeLevels';
  readonly directCommittees: number;
  readonly communes: number;
  /** Đảng bộ cơ sở besides those of communes. */
  readonly committees: number;
  readonly grassrootsBranches: number;
  /** Đảng bộ bộ phận, đảng bộ trực thuộc cơ sở. */
  readonly sections: number;
  readonly branches: number;
  readonly cells: number;
  readonly members: number;
}

/**
 * The size classes of facts.md A.10: Bình Thuận in 10/2021 (468 TCCSĐ = 247 + 221; sections and branches as counted in
 * 2019), a merged province of 124 communes, and one of the two largest cities, of 168.
 */
export const provinceSizes = {
  binhThuan2021: {
    day: civilDate('2021-10-31'),
    model: 'districts',
    directCommittees: 14,
    communes: 124,
    committees: 123,
    grassrootsBranches: 221,
    sections: 14,
    branches: 2370,
    cells: 150,
    members: 39_520,
  },
  mergedProvince: {
    day: civilDate('2026-10-31'),
    model: 'threeLevels',
    directCommittees: 4,
    communes: 124,
    committees: 160,
    grassrootsBranches: 0,
    sections: 248,
    branches: 9063,
    cells: 400,
    members: 200_000,
  },
  largestCity: {
    day: civilDate('2026-10-31'),
    model: 'threeLevels',
    directCommittees: 4,
    communes: 168,
    committees: 600,
    grassrootsBranches: 0,
    sections: 336,
    branches: 22_391,
    cells: 1500,
    members: 366_000,
  },
} as const satisfies Readonly<Record<string, ProvinceSize>>;
