import { attempt, findAnswerTerms, saveAnswerTerms } from '@co-so/db';
import { decideAnswerTerms, refused } from '@co-so/domain';
import type { AnswerTerms, AnswerTermsDraft, Based, Result } from '@co-so/domain';
import type { Act } from '../act.ts';
import type { OfficeDesk } from '../request/office-desk.ts';
import { privacyDone } from './privacy-done.ts';

/** Sets within how many days the office carries out what persons ask for, and on what. */
export async function setAnswerTerms(
  { db, kind }: Pick<OfficeDesk, 'db' | 'kind'>,
  act: Act,
  draft: Based<AnswerTermsDraft>,
): Promise<Result<AnswerTerms>> {
  const latest = await findAnswerTerms(db);
  const decided = decideAnswerTerms(latest, draft, act);
  if (!decided.ok) return decided;
  const done = {
    action: 'set-answer-terms',
    subject: `answer-terms/${kind}`,
    before: latest && toldOf(latest),
    after: toldOf(decided.value),
  };
  const entry = privacyDone(act, 'keep-privacy', done, 200, decided.value);
  const saved = await attempt(saveAnswerTerms(db, decided.value, entry));
  return saved === 'saved' ? decided : refused({ code: 'changed-meanwhile' });
}

function toldOf({ days, legalBasis }: AnswerTerms) {
  return { ...days, legalBasis };
}
