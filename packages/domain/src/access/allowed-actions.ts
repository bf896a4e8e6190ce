import { isSecondPerson } from '../indicator/submission.ts';
import type { Submission } from '../indicator/submission.ts';
import type { Actor } from './actor.ts';

export type SubmissionAction = 'approve' | 'return' | 'withdraw';

/** What this actor may do with a submission now; screens offer these and test nothing themselves. */
export function submissionActions(
  submission: Pick<Submission, 'state' | 'preparedBy'>,
  actor: Actor,
): readonly SubmissionAction[] {
  if (submission.state !== 'prepared') return [];
  return isSecondPerson(submission, actor) ? ['approve', 'return'] : ['withdraw'];
}
