import type { Assessed, Evaluation } from '../assessed.ts';
import type { RuleProblem } from '../rule-problem.ts';
import { checkByTable, evaluateByTable } from './evaluate-by-table.ts';
import type { TableRules } from './evaluate-by-table.ts';

/** A result of a closed or running period: what was put before the rules then. */
export interface ReplayedResult {
  readonly id: string;
  readonly assessed: Assessed;
}

/** Who would have another result under the draft, or none because what was claimed then does not fit it. */
export type ReplayChange =
  | { readonly kind: 'changed'; readonly id: string; readonly before: Evaluation; readonly after: Evaluation }
  | { readonly kind: 'unfit'; readonly id: string; readonly problems: readonly RuleProblem[] };

/** What a replay found; nothing of it is stored. */
export interface Replay {
  readonly evaluated: number;
  readonly changes: readonly ReplayChange[];
}

/** Evaluates results by the table in force and by a draft, and lists whose level would be another. */
export function replay(inForce: TableRules, draft: TableRules, results: readonly ReplayedResult[]): Replay {
  const changes = results.flatMap(({ id, assessed }): readonly ReplayChange[] => {
    const problems = [...checkByTable(inForce, assessed), ...checkByTable(draft, assessed)];
    if (problems.length > 0) return [{ kind: 'unfit', id, problems }];
    const [before, after] = [evaluateByTable(inForce, assessed), evaluateByTable(draft, assessed)];
    const isSame = before.outcome === after.outcome && before.level === after.level;
    return isSame ? [] : [{ kind: 'changed', id, before, after }];
  });
  return { evaluated: results.length, changes };
}
