import { listHeldQuestions, listHeldRows, loadSendingFacts, saveHeld } from '@co-so/db';
import type { NationalDb, ProvinceDb } from '@co-so/db';
import { lastSentRows, sameRows } from '@co-so/domain';
import type { SendingQuestion } from '@co-so/domain';
import type { Act } from '../act.ts';

/**
 * Keeps in the province what the centre has of a question, where that is more than the province knows: what is sent next is
 * numbered from it. Tells whether it was more. Safe to repeat.
 */
export async function findHeld(
  national: NationalDb,
  province: ProvinceDb,
  provinceId: string,
  question: SendingQuestion,
  { now, today }: Pick<Act, 'now' | 'today'>,
): Promise<boolean> {
  const [held, { lastSent }] = await Promise.all([
    listHeldRows(national, provinceId, question),
    loadSendingFacts(province, question, today),
  ]);
  if (sameRows(lastSentRows(lastSent, held), lastSent)) return false;
  await saveHeld(province, question, held, now);
  return true;
}

/**
 * The same of everything that the province ever sent, after it was restored from a backup: the questions of which the centre
 * has more than the backup. A few statements for each question that was ever sent: for an operator's command, which is told
 * how far it has come.
 */
export async function findAllHeld(
  national: NationalDb,
  province: ProvinceDb,
  provinceId: string,
  act: Pick<Act, 'now' | 'today'>,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<readonly SendingQuestion[]> {
  const found: SendingQuestion[] = [];
  const questions = await listHeldQuestions(national, provinceId);
  for (const [index, question] of questions.entries()) {
    if (await findHeld(national, province, provinceId, question, act)) found.push(question);
    onProgress(index + 1, questions.length);
  }
  return found;
}
