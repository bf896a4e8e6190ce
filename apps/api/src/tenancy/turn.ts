import type { Instant } from '@co-so/domain';

/** How many offices one run of the schedule looks after: with all else that it does it stays below 1,000 statements. */
export const officesPerRun = 25;

const everyMs = 60_000;

/**
 * The offices whose turn it is in the run of this minute. Each has its turn once in as many minutes as there are twenty-fives
 * of offices; where there are no more than that, in every run.
 */
export function officesInTurn<Office>(offices: readonly Office[], now: Instant): readonly Office[] {
  const turns = Math.ceil(offices.length / officesPerRun);
  const run = Math.floor(now / everyMs);
  return offices.filter((_, index) => index % turns === run % turns);
}

/** All offices, another one first in each run, so that none always waits for the others. */
export function beginningAnew<Office>(offices: readonly Office[], now: Instant): readonly Office[] {
  const first = offices.length === 0 ? 0 : Math.floor(now / everyMs) % offices.length;
  return [...offices.slice(first), ...offices.slice(0, first)];
}
