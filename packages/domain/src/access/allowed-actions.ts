import { isSecondPerson } from '../indicator/submission.ts';
import type { Submission } from '../indicator/submission.ts';
import type { ScoreTableDraft } from '../regulation/table/own-table.ts';
import type { Actor } from './actor.ts';
import { can, wholeOffice } from './can.ts';
import type { Action } from './action.ts';

/** What is done at a unit, as its readings tell whoever looks at it. */
export const unitActions = ['record-figures', 'assign-targets'] as const satisfies readonly Action[];
export type UnitAction = (typeof unitActions)[number];

export type SubmissionAction = 'approve' | 'return' | 'withdraw';

/** What this actor may do with a submission now; screens offer these and test nothing themselves. */
export function submissionActions(
  submission: Pick<Submission, 'state' | 'preparedBy'>,
  actor: Actor,
): readonly SubmissionAction[] {
  if (submission.state !== 'prepared') return [];
  if (isSecondPerson(submission, actor))
    return can(actor, 'approve-submission', wholeOffice) ? ['approve', 'return'] : [];
  return can(actor, 'withdraw-submission', wholeOffice) ? ['withdraw'] : [];
}

export const draftActions = ['save', 'discard', 'issue'] as const;
export type DraftAction = (typeof draftActions)[number];

/** What this actor may do with a draft of a score table now. */
export function draftActionsOf({ state }: Pick<ScoreTableDraft, 'state'>, actor: Actor): readonly DraftAction[] {
  if (state !== 'open') return [];
  return draftActions.filter((action) =>
    can(actor, action === 'issue' ? 'issue-score-table' : 'draft-score-table', wholeOffice),
  );
}
