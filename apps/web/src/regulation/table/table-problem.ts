import type { RuleRefusal } from '@co-so/domain';

/** What is wrong with a table, and where in it. */
export type TableProblem = RuleRefusal & { readonly at: string };

/** Problems of what has the table as `table`, each at its place in the table itself. */
export function inTableItself(problems: readonly RuleRefusal[]): readonly TableProblem[] {
  return problems.map((problem) => ({ ...problem, at: (problem.at ?? '').replace(/^\/table/, '') }));
}
