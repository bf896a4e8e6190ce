import type { ProblemCode, ProblemsByCode } from '@co-so/domain';

/** One entry for each of these reasons: what is wrong, and what to do about it. */
export type Sentences<Code extends ProblemCode> = {
  readonly [One in Code]: (problem: ProblemsByCode[One]) => string;
};
