import { attempt, listDataModes, saveDataMode } from '@co-so/db';
import { dataModeOf, decideDataMode, refused } from '@co-so/domain';
import type { Based, DataModeDraft, DataModeRevision, Result } from '@co-so/domain';
import type { Act } from '../act.ts';
import type { OfficeDesk } from '../request/office-desk.ts';
import { privacyDone } from './privacy-done.ts';

/** Lets real persons' data in on a legal basis, or keeps them out again. */
export async function setDataMode(
  { db, kind }: Pick<OfficeDesk, 'db' | 'kind'>,
  act: Act,
  draft: Based<DataModeDraft>,
): Promise<Result<DataModeRevision>> {
  const [latest] = await listDataModes(db);
  const decided = decideDataMode(latest, draft, act);
  if (!decided.ok) return decided;
  const { mode, legalBasis } = decided.value;
  const done = {
    action: 'set-data-mode',
    subject: `data-mode/${kind}`,
    before: { mode: dataModeOf(latest) },
    after: { mode, legalBasis },
  };
  const saved = await attempt(
    saveDataMode(db, decided.value, privacyDone(act, 'set-policy', done, 200, decided.value)),
  );
  return saved === 'saved' ? decided : refused({ code: 'changed-meanwhile' });
}
