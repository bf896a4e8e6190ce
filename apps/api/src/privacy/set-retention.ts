import { attempt, findRetentionSetting, saveRetentionSetting } from '@co-so/db';
import { decideRetentionSetting, refused } from '@co-so/domain';
import type { Based, Result, RetentionDraft, RetentionSetting } from '@co-so/domain';
import type { Act } from '../act.ts';
import type { OfficeDesk } from '../request/office-desk.ts';
import { privacyDone } from './privacy-done.ts';

/** Sets how many days the office keeps what it keeps about persons; the schedule goes by it from its next run on. */
export async function setRetention(
  { db, kind }: Pick<OfficeDesk, 'db' | 'kind'>,
  act: Act,
  draft: Based<RetentionDraft>,
): Promise<Result<RetentionSetting>> {
  const latest = await findRetentionSetting(db);
  const decided = decideRetentionSetting(latest, draft, act);
  if (!decided.ok) return decided;
  const done = {
    action: 'set-retention',
    subject: `retention/${kind}`,
    before: latest && daysOf(latest),
    after: daysOf(decided.value),
  };
  const saved = await attempt(
    saveRetentionSetting(db, decided.value, privacyDone(act, 'keep-privacy', done, 200, decided.value)),
  );
  return saved === 'saved' ? decided : refused({ code: 'changed-meanwhile' });
}

function daysOf({ ordinaryDays, sensitiveDays, document }: RetentionSetting): RetentionDraft {
  return { ordinaryDays, sensitiveDays, document };
}
