import { checkAssessed } from '../check/check-assessed.ts';
import { evaluate } from '../evaluate.ts';
import type { Assessed, Evaluation } from '../assessed.ts';
import type { RuleProblem } from '../rule-problem.ts';
import type { ScoringRuleSet } from '../scoring-rules.ts';

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

/** Evaluates results under the table in force and under a draft, and lists whose level would be another. */
export function replay(inForce: ScoringRuleSet, draft: ScoringRuleSet, results: readonly ReplayedResult[]): Replay {
  const changes = results.flatMap(({ id, assessed }): readonly ReplayChange[] => {
    const problems = [...checkAssessed(inForce, assessed), ...checkAssessed(draft, assessed)];
    if (problems.length > 0) return [{ kind: 'unfit', id, problems }];
    const [before, after] = [evaluate(inForce, assessed), evaluate(draft, assessed)];
    const isSame = before.outcome === after.outcome && before.level === after.level;
    return isSame ? [] : [{ kind: 'changed', id, before, after }];
  });
  return { evaluated: results.length, changes };
}
