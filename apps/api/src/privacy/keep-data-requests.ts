import { attempt, findDataRequest, saveAcknowledgement, saveAnswer, saveDataRequest } from '@co-so/db';
import { decideAcknowledgement, decideAnswer, decideDataRequest, refused } from '@co-so/domain';
import type { CivilDate, DataRequest, DataRequestDraft, Result } from '@co-so/domain';
import type { Act } from '../act.ts';
import type { OfficeDesk } from '../request/office-desk.ts';
import { privacyDone } from './privacy-done.ts';

type Desk = Pick<OfficeDesk, 'db'>;

/** Enters a person's request. Its texts stand in the register alone, so that they can be removed when their days are over. */
export async function recordDataRequest({ db }: Desk, act: Act, draft: DataRequestDraft): Promise<Result<DataRequest>> {
  const decided = decideDataRequest(act.newId(), draft, act);
  if (!decided.ok) return decided;
  const { id, receivedOn, kind } = decided.value;
  const done = { action: 'record-data-request', subject: `data-request/${id}`, after: { receivedOn, kind } };
  await saveDataRequest(db, decided.value, privacyDone(act, 'keep-privacy', done, 201, { id }));
  return decided;
}

/** Enters that the person was told that their request is here. */
export async function acknowledgeDataRequest(
  { db }: Desk,
  act: Act,
  id: string,
  draft: { readonly on: CivilDate },
): Promise<Result<DataRequest>> {
  const decided = decideAcknowledgement(await findDataRequest(db, id), draft, act);
  if (!decided.ok) return decided;
  const after = { acknowledgedOn: draft.on };
  const done = { action: 'acknowledge-data-request', subject: `data-request/${id}`, after };
  const saved = await attempt(
    saveAcknowledgement(db, decided.value, privacyDone(act, 'keep-privacy', done, 200, { id })),
  );
  return saved === 'saved' ? decided : refused({ code: 'changed-meanwhile' });
}

/** Enters how a request was answered. */
export async function answerDataRequest(
  { db }: Desk,
  act: Act,
  id: string,
  draft: { readonly on: CivilDate; readonly answer: string },
): Promise<Result<DataRequest>> {
  const decided = decideAnswer(await findDataRequest(db, id), draft, act);
  if (!decided.ok) return decided;
  const after = { answeredOn: draft.on };
  const done = { action: 'answer-data-request', subject: `data-request/${id}`, after };
  const saved = await attempt(saveAnswer(db, decided.value, privacyDone(act, 'keep-privacy', done, 200, { id })));
  return saved === 'saved' ? decided : refused({ code: 'changed-meanwhile' });
}
