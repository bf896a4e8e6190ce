import type { Problem } from '../problem.ts';
import type { RuleProblem, RuleProblemCode } from './rule-problem.ts';
import { tableSheetName } from './table/table-sheet.ts';

/** Said with the facts that other contents name, since it is the same fault. */
type SharedCode =
  | 'choice-unknown'
  | 'column-missing'
  | 'day-unreadable'
  | 'field-type'
  | 'field-unknown'
  | 'reason-missing'
  | 'text-missing';

/** What is wrong with rules, as one of everything that may be refused. */
export type RuleRefusal = Extract<Problem, { readonly code: RuleProblemCode }>;

type OwnCode = Exclude<RuleProblemCode, SharedCode>;

/** What is wrong with a rule set, as a reason for a refusal like any other. */
export type LiftedRuleProblem = {
  readonly [Code in OwnCode]: { readonly code: Code } & Pick<RuleProblem, 'given' | 'expected'>;
}[OwnCode];

/** A problem of a rule set as one of everything that may be refused; its place stays the one within what was given. */
export function liftRuleProblem(problem: RuleProblem): RuleRefusal {
  const { code, at, given, expected } = problem;
  switch (code) {
    case 'choice-unknown':
      return { code, at, given: textOf(given), allowed: expected === undefined ? [] : String(expected).split(', ') };
    case 'column-missing':
      return { code, at, sheet: tableSheetName, column: textOf(given) };
    case 'day-unreadable':
      return { code, at, given: textOf(given) };
    case 'field-type':
      return { code, at, expected: textOf(expected) };
    case 'field-unknown':
      return { code, at, field: textOf(given) };
    case 'reason-missing':
      return { code, at };
    case 'text-missing':
      return { code, at, field: at === '/name' ? 'title' : (at.split('/').at(-1) ?? '') };
    default:
      return ofOwnCode({ ...problem, code });
  }
}

/** Safe because all of these have the same facts; there are too many of them for the compiler to see it. */
function ofOwnCode(problem: RuleProblem & { readonly code: OwnCode }): RuleRefusal {
  return problem as RuleRefusal;
}

function textOf(fact: string | number | undefined): string {
  return fact === undefined ? '' : String(fact);
}
