import type { Problem } from './problem.ts';

/** What a decision answers: a value, or every reason against it. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refused(first: Problem, ...rest: Problem[]): Result<never> {
  return { ok: false, problems: [first, ...rest] };
}

/** Turns a list that was collected into a result: refused with all of it, or done when it is empty. */
export function settle<T>(problems: readonly Problem[], value: () => T): Result<T> {
  const [first, ...rest] = problems;
  return first ? refused(first, ...rest) : done(value());
}

/** A refusal with everything that was found, which is something. */
export function refusedAll([first, ...rest]: readonly Problem[]): Result<never> {
  if (!first) throw new Error('refused without a reason');
  return refused(first, ...rest);
}
