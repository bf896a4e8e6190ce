import { numbers } from '../limit-case.fixture.ts';

/** So many votes of low confidence of a base, and what follows; `null` where nothing does. */
export type LowCase = readonly [low: number, base: number, consequence: 'CONSIDER' | 'DISMISS' | null];

export const lowCases: readonly LowCase[] = [
  [0, 0, null],
  [0, 100, null],
  [49, 100, null],
  [50, 100, null],
  [51, 100, 'CONSIDER'],
  [66, 100, 'CONSIDER'],
  [2, 3, 'DISMISS'],
  [67, 100, 'DISMISS'],
  [100, 100, 'DISMISS'],
  [1, 2, null],
  [199, 300, 'CONSIDER'],
  [200, 300, 'DISMISS'],
];

/** Who was present of those summoned, and whether the vote may be held. */
export type QuorumCase = readonly [present: number, summoned: number, isHeld: boolean];

export const quorumCases: readonly QuorumCase[] = [
  [2, 3, true],
  [3, 3, true],
  [65, 100, false],
  [66, 100, false],
  [67, 100, true],
  [0, 0, false],
];

/** Fifty low votes of the same ballot, by the papers that the province counts; `returned` until it chooses. */
export const baseCases = [
  ['issued', 100, null],
  ['returned', 96, 'CONSIDER'],
  ['valid', 75, 'DISMISS'],
] as const;

export const defaultBase = 'returned';

/** What may be voted. */
export const ballotCase = ['high', 'confidence', 'low'] as const;

export const voteLimitCases = {
  open: [],
  cases: [
    numbers('once-a-term', ['một lần trong nhiệm kỳ', 'times'], [1], [0, 2]),
    numbers('places', ['không quá hai nơi', 'places'], [1, 2], [3]),
  ],
};
