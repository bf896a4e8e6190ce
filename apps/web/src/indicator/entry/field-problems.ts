import type { Problem } from '@co-so/domain';

export interface Refused {
  readonly problems: readonly Problem[];
  /** What was sent when they were found. */
  readonly sent: Readonly<Record<string, unknown>> | undefined;
}

/**
 * What is wrong now. Before anything was refused: what cannot be read in a box that was filled in and left. Afterwards:
 * everything the reader finds, and what only the server could know, until its box holds something else.
 */
export function problemsNow(
  local: readonly Problem[],
  { problems, sent }: Refused,
  now: Readonly<Record<string, unknown>>,
  left: readonly string[],
): readonly Problem[] {
  if (!sent) return local.filter((problem) => left.includes(fieldOf(problem)) && now[fieldOf(problem)] !== null);
  const told = problems.filter(
    (problem) => isStillTrue(problem, sent, now) && !local.some((one) => same(one, problem)),
  );
  return [...local, ...told];
}

/** `/row/numerator` is about `numerator`, `/reason` about `reason`. */
export function fieldOf({ at }: Problem): string {
  return at?.split('/').at(-1) ?? '';
}

function isStillTrue(
  problem: Problem,
  sent: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): boolean {
  const field = fieldOf(problem);
  if (problem.code === 'nothing-changed') return Object.keys(now).every((one) => sent[one] === now[one]);
  return !Object.hasOwn(now, field) || sent[field] === now[field];
}

function same(one: Problem, other: Problem): boolean {
  return one.code === other.code && fieldOf(one) === fieldOf(other);
}
