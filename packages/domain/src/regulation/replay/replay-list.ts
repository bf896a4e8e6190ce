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

/** As `replay`, for lists: nothing of it is stored. */
export function replayList(
  inForce: ChecklistRuleSet | null,
  draft: ChecklistRuleSet,
  results: readonly ReplayedRecognition[],
): { readonly evaluated: number; readonly changes: readonly RecognitionChange[] } {
  const changes = results.flatMap((result): readonly RecognitionChange[] => {
    const before = result.decided ?? (inForce ? resultBy(inForce, result)?.recognized : undefined);
    const after = resultBy(draft, result);
    if (before === undefined)
      return [{ kind: 'unfit', result, problems: [{ code: 'level-unknown', at: '/decided', given: '' }] }];
    if (!after)
      return [
        { kind: 'unfit', result, problems: [{ code: 'subject-unknown', at: '/subject', given: result.subject }] },
      ];
    return before === after.recognized ? [] : [{ kind: 'changed', result, before, after }];
  });
  return { evaluated: results.length, changes };
}

function resultBy(set: ChecklistRuleSet, { subject, met, reached }: ReplayedRecognition): ChecklistResult | undefined {
  const list = set.lists.find((one) => one.subject === subject);
  return list && checklistResult(list, met, { required: requiredRatingOf(set), reached });
}
