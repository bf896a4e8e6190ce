import type { Choices } from '../../settings.ts';

/** A group in which so many may be outstanding and the rest is good already, and how many of it stay. */
export interface CapCase {
  readonly clause: string;
  readonly candidates: number;
  readonly good: number;
  readonly choices: Choices;
  readonly stay: number;
}

const floor = { capRounding: 'floor' };
const halfUp = { capRounding: 'halfUp' };
const goodOnly = { capBase: 'goodOnly', capRatio: 'ordinary' };
const goodOrBetter = { capBase: 'goodOrBetter', capRatio: 'ordinary' };
const grantedGoodOnly = { capBase: 'goodOnly', capRatio: 'granted', ...floor };
const grantedGoodOrBetter = { capBase: 'goodOrBetter', capRatio: 'granted', ...floor };

/** Of N who are all at least good: how many stay by each way of counting, worked out from the words by hand. */
const readings: readonly Choices[] = [
  { ...goodOnly, ...floor },
  { ...goodOnly, ...halfUp },
  { ...goodOrBetter, ...floor },
  { ...goodOrBetter, ...halfUp },
  grantedGoodOnly,
  grantedGoodOrBetter,
];

const worked: readonly (readonly [number, ...number[]])[] = [
  [3, 0, 0, 0, 1, 0, 0],
  [4, 0, 1, 0, 1, 0, 1],
  [5, 0, 1, 1, 1, 1, 1],
  [6, 1, 1, 1, 1, 1, 1],
  [8, 1, 1, 1, 2, 1, 2],
  [10, 1, 2, 2, 2, 2, 2],
  [12, 2, 2, 2, 2, 2, 3],
  [16, 2, 3, 3, 3, 3, 4],
  [20, 3, 3, 4, 4, 4, 5],
  [50, 8, 8, 10, 10, 10, 12],
  [100, 16, 17, 20, 20, 20, 25],
];

const group = (
  clause: string,
  [candidates, good]: readonly [number, number],
  stay: number,
  choices: Choices = {},
): CapCase => ({ clause, candidates, good, choices, stay });

/** What Bến Tre published of 2018: both groups stand exactly at the cap if those who stay are counted in its base. */
const benTre2018: readonly CapCase[] = [
  group('11 of 56 organizations', [56, 0], 11, { ...goodOrBetter, ...floor }),
  group('39 of 39 and 159 cadres', [39, 159], 39, { ...goodOrBetter, ...floor }),
  group('one cadre more would not stay', [40, 158], 39, { ...goodOrBetter, ...floor }),
  group('and break it if they are not', [56, 0], 9, { ...goodOnly, ...floor }),
];

export const capCases: readonly CapCase[] = [
  ...worked.flatMap(([all, ...allowed]) =>
    readings.map((choices, index) => group('không quá 20%, 25%', [all, 0], allowed[index]!, choices)),
  ),
  group('nothing chosen: 20% of those good, the fraction dropped', [4, 6], 1),
  group('nothing chosen, one short of a sixth', [5, 0], 0),
  group('nothing chosen, a sixth', [6, 0], 1),
  group('nothing chosen, half a place more', [10, 0], 1),
  group('fewer candidates than might stay', [2, 98], 2),
  group('no candidate', [0, 10], 0),
  group('nobody at all', [0, 0], 0),
  group('twenty with a quarter granted', [6, 14], 4, grantedGoodOnly),
  group('twenty with a quarter granted, all counted', [6, 14], 5, grantedGoodOrBetter),
  group('a large group, one short of one more', [1_193, 0], 198, { ...goodOnly, ...floor }),
  group('a large group', [1_194, 0], 199, { ...goodOnly, ...floor }),
  group('a quarter granted, one short of one more', [994, 0], 198, grantedGoodOnly),
  group('a quarter granted', [995, 0], 199, grantedGoodOnly),
  group('other groups and other criteria change no number', [12, 0], 2, {
    capGroup: 'ownUnit',
    capCriteria: 'Số nhiệm vụ vượt mức (số lớn hơn đứng trước)',
  }),
  group('the group named as the text has it', [12, 0], 2, { capGroup: 'approvingLevel' }),
  ...benTre2018,
];

/** What holds where a province has chosen nothing. */
export const capDefaults: Choices = {
  capBase: 'goodOnly',
  capRatio: 'ordinary',
  capRounding: 'floor',
  capGroup: 'approvingLevel',
  capCriteria: '',
};

/** From which level the cap takes, and to which. */
export const capLevels = ['outstanding', 'good'] as const;
