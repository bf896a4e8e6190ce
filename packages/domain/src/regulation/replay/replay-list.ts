import { checklistResult, requiredRatingOf } from '../limit/checklist.ts';
import type { ChecklistResult } from '../limit/checklist.ts';
import type { Checklist, ChecklistRuleSet } from '../rule-set.ts';
import type { RuleProblem } from '../rule-problem.ts';

/** What of a list a unit met, and the yearly rating it had. */
export interface ReplayedRecognition {
  readonly id: string;
  readonly subject: Checklist['subject'];
  readonly met: readonly string[];
  readonly reached: string | null;
  /** Whether it was recognized then, where that is known. */
  readonly decided?: boolean;
}

/** Who would be recognized, or no longer, under a draft; or none because the draft has no list for it. */
export type RecognitionChange =
  | {
      readonly kind: 'changed';
      readonly result: ReplayedRecognition;
      readonly before: boolean;
      readonly after: ChecklistResult;
    }
  | { readonly kind: 'unfit'; readonly result: ReplayedRecognition; readonly problems: readonly RuleProblem[] };

/** Whose recognition stays as it was; what was met of the list may differ. */
export type RecognitionSame = Omit<RecognitionChange & { readonly kind: 'changed' }, 'kind'> & {
  readonly kind: 'same';
};

/** As `replay`, for lists: nothing of it is stored. */
export function replayList(
  inForce: ChecklistRuleSet | null,
  draft: ChecklistRuleSet,
  results: readonly ReplayedRecognition[],
): {
  readonly evaluated: number;
  readonly changes: readonly RecognitionChange[];
  readonly unchanged: readonly RecognitionSame[];
} {
  const rows = results.map((result) => replayed(inForce, draft, result));
  return {
    evaluated: rows.length,
    changes: rows.filter((row) => row.kind !== 'same'),
    unchanged: rows.filter((row) => row.kind === 'same'),
  };
}

function replayed(
  inForce: ChecklistRuleSet | null,
  draft: ChecklistRuleSet,
  result: ReplayedRecognition,
): RecognitionChange | RecognitionSame {
  const before = result.decided ?? (inForce ? resultBy(inForce, result)?.recognized : undefined);
  const after = resultBy(draft, result);
  if (before === undefined) return { kind: 'unfit', result, problems: [{ code: 'decided-missing', at: '/decided' }] };
  if (!after)
    return { kind: 'unfit', result, problems: [{ code: 'subject-unknown', at: '/subject', given: result.subject }] };
  return { kind: before === after.recognized ? 'same' : 'changed', result, before, after };
}

function resultBy(set: ChecklistRuleSet, { subject, met, reached }: ReplayedRecognition): ChecklistResult | undefined {
  const list = set.lists.find((one) => one.subject === subject);
  return list && checklistResult(list, met, { required: requiredRatingOf(set), reached });
}
