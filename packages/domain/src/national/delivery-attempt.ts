import type { Instant } from '../civil-date.ts';
import type { ProblemCode } from '../problem.ts';

/** What follows from an attempt in vain: when the next one is due; `null` when none will end otherwise. */
export interface AfterAttempt {
  readonly nextAttemptAt: Instant | null;
}

const minute = 60_000;
const longestWait = 60 * minute;

/** The centre never changes what it has under a revision, so what contradicts that is refused whenever it comes. */
const refusedForGood: readonly ProblemCode[] = ['delivery-conflicts'];

/**
 * After a minute, then after two, four and so on up to an hour: a delivery that is refused until somebody mends the registry
 * or a clock may not take the schedule from those that can arrive. `attempts` counts the one that was in vain.
 */
export function afterAttempt(attempts: number, codes: readonly ProblemCode[], now: Instant): AfterAttempt {
  if (codes.some((code) => refusedForGood.includes(code))) return { nextAttemptAt: null };
  const wait = Math.min(minute * 2 ** (attempts - 1), longestWait);
  return { nextAttemptAt: (now + wait) as Instant };
}
