import type { Assessed, Evaluation } from '../assessed.ts';
import type { RuleProblem } from '../rule-problem.ts';
import { checkByTable, evaluateByTable } from '../table/evaluate-by-table.ts';
import type { TableRules } from '../table/evaluate-by-table.ts';

/** A result of a closed or running period: what was put before the rules then. */
export interface ReplayedResult {
  readonly id: string;
  readonly assessed: Assessed;
  /** The level that was decided then, where it is known: it counts, not what the rules of then would give. */
  readonly decided?: string;
}

/** The level of a result, and the evaluation that gave it; without one where a level was decided and is only known. */
export interface ReplayedLevel {
  readonly outcome: Evaluation['outcome'];
  readonly level: string | null;
  readonly evaluation: Evaluation | null;
}

/** Who would have another result under the draft, or none because what was claimed then does not fit it. */
export type ReplayChange =
  | {
      readonly kind: 'changed';
      readonly result: ReplayedResult;
      readonly before: ReplayedLevel;
      readonly after: ReplayedLevel;
    }
  | { readonly kind: 'unfit'; readonly result: ReplayedResult; readonly problems: readonly RuleProblem[] };

/** Whose level stays as it was; the points may differ. */
export interface ReplaySame {
  readonly kind: 'same';
  readonly result: ReplayedResult;
  readonly before: ReplayedLevel;
  readonly after: ReplayedLevel;
}

/** What a replay found of each result, in the order given; nothing of it is stored. */
export interface Replay {
  readonly evaluated: number;
  readonly changes: readonly ReplayChange[];
  readonly unchanged: readonly ReplaySame[];
}

/** Evaluates results by the table in force, or takes what was decided, and tells whose level a draft would change. */
export function replay(inForce: TableRules | null, draft: TableRules, results: readonly ReplayedResult[]): Replay {
  const rows = results.map((result) => replayed(inForce, draft, result));
  return {
    evaluated: rows.length,
    changes: rows.filter((row) => row.kind !== 'same'),
    unchanged: rows.filter((row) => row.kind === 'same'),
  };
}

function replayed(inForce: TableRules | null, draft: TableRules, result: ReplayedResult): ReplayChange | ReplaySame {
  const problems = [...problemsBefore(inForce, result), ...checkByTable(draft, result.assessed)];
  if (problems.length > 0) return { kind: 'unfit', result, problems };
  const [before, after] = [levelBefore(inForce, result), levelBy(draft, result.assessed)];
  const isSame = before.outcome === after.outcome && before.level === after.level;
  return { kind: isSame ? 'same' : 'changed', result, before, after };
}

function problemsBefore(inForce: TableRules | null, { assessed, decided }: ReplayedResult): readonly RuleProblem[] {
  if (decided !== undefined) return [];
  return inForce ? checkByTable(inForce, assessed) : [{ code: 'level-unknown', at: '/decided', given: '' }];
}

function levelBefore(inForce: TableRules | null, { assessed, decided }: ReplayedResult): ReplayedLevel {
  if (decided !== undefined) return { outcome: 'level', level: decided, evaluation: null };
  if (!inForce) throw new Error('neither a level nor a table to find it by');
  return levelBy(inForce, assessed);
}

function levelBy(rules: TableRules, assessed: Assessed): ReplayedLevel {
  const evaluation = evaluateByTable(rules, assessed);
  return { outcome: evaluation.outcome, level: evaluation.level, evaluation };
}
