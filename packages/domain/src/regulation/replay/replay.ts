import type { Assessed, Evaluation } from '../assessed.ts';
import type { RuleProblem } from '../rule-problem.ts';
import { checkByTable, evaluateByTable } from '../table/evaluate-by-table.ts';
import type { TableRules } from '../table/evaluate-by-table.ts';

/** A result of a closed or running period: what was put before the rules then. */
export interface ReplayedResult {
  readonly id: string;
  readonly assessed: Assessed;
  /** What was decided then, where it is known. It stays a decision, whatever a table gives. */
  readonly decided?: DecidedResult;
}

/** What a body decided: a level, or that the subject is not rated. */
export type DecidedResult = { readonly kind: 'level'; readonly level: string } | { readonly kind: 'notRated' };

/** What a result was then: by the table in force, as it was decided, or both; one of them is known. */
export interface ReplayedLevel {
  readonly evaluation: Evaluation | null;
  readonly decided: DecidedResult | null;
}

/** Who would have another result under the draft, or none because what was claimed then does not fit it. */
export type ReplayChange =
  | {
      readonly kind: 'changed';
      readonly result: ReplayedResult;
      readonly before: ReplayedLevel;
      readonly after: Evaluation;
    }
  | { readonly kind: 'unfit'; readonly result: ReplayedResult; readonly problems: readonly RuleProblem[] };

/** Whose result stays as it was; the points may differ. Nothing is evaluated of who was not rated and has no points. */
export interface ReplaySame {
  readonly kind: 'same';
  readonly result: ReplayedResult;
  readonly before: ReplayedLevel;
  readonly after: Evaluation | null;
}

/** What a replay found of each result, in the order given; nothing of it is stored. */
export interface Replay {
  readonly evaluated: number;
  readonly changes: readonly ReplayChange[];
  readonly unchanged: readonly ReplaySame[];
}

/** Evaluates results by the table in force and by a draft, and tells whose result the draft would change. */
export function replay(inForce: TableRules | null, draft: TableRules, results: readonly ReplayedResult[]): Replay {
  const rows = results.map((result) => replayed(inForce, draft, result));
  return {
    evaluated: rows.length,
    changes: rows.filter((row) => row.kind !== 'same'),
    unchanged: rows.filter((row) => row.kind === 'same'),
  };
}

function replayed(inForce: TableRules | null, draft: TableRules, result: ReplayedResult): ReplayChange | ReplaySame {
  const { assessed, decided = null } = result;
  if (isLeftUnrated(result)) return { kind: 'same', result, before: { evaluation: null, decided }, after: null };
  const wrong: readonly RuleProblem[] = inForce
    ? checkByTable(inForce, assessed)
    : [{ code: 'decided-missing', at: '/decided' }];
  const problems = [...(decided ? [] : wrong), ...checkByTable(draft, assessed)];
  if (problems.length > 0) return { kind: 'unfit', result, problems };
  const evaluation = inForce && wrong.length === 0 ? evaluateByTable(inForce, assessed) : null;
  const before = { evaluation, decided };
  const after = evaluateByTable(draft, assessed);
  return { kind: isAsBefore(before, after) ? 'same' : 'changed', result, before, after };
}

/** Decided not to be rated, and without anything that could be scored: no table has a say in it. */
export function isLeftUnrated({
  assessed: { scored },
  decided,
}: Pick<ReplayedResult, 'assessed' | 'decided'>): boolean {
  return decided?.kind === 'notRated' && scored.kind === 'claims' && Object.keys(scored.claims).length === 0;
}

/** A draft changes nothing where it gives what the table of then gave, or what was decided, or leaves it to a decision. */
function isAsBefore({ evaluation, decided }: ReplayedLevel, after: Evaluation): boolean {
  if (evaluation?.outcome === after.outcome && evaluation.level === after.level) return true;
  if (!decided) return false;
  if (decided.kind === 'notRated') return after.outcome === 'notRated';
  return after.level === decided.level || (evaluation === null && after.outcome === 'manual');
}
