import { attempt, loadPolicy, savePolicy } from '@co-so/db';
import { decidePolicy, grantFor, refused, wholeOffice } from '@co-so/domain';
import type { AccessPolicy, Based, PolicyRevision, Result } from '@co-so/domain';
import { signed } from '../../act.ts';
import type { Act } from '../../act.ts';
import type { OfficeDesk } from '../../request/office-desk.ts';

/** Sets how the people of an office sign in; sessions that are open already go by it from their next request on. */
export async function setPolicy(
  { db, kind }: Pick<OfficeDesk, 'db' | 'kind'>,
  act: Act,
  wanted: Based<AccessPolicy>,
): Promise<Result<PolicyRevision>> {
  const before = await loadPolicy(db);
  const decided = decidePolicy(before, wanted, act);
  if (!decided.ok) return decided;
  const after = decided.value;
  const entry = {
    action: 'set-policy',
    subject: `policy/${kind}`,
    grant: grantFor(act.actor, 'set-policy', wholeOffice),
    before,
    after,
  };
  const saved = await attempt(savePolicy(db, after, signed(act, entry, { status: 200, body: after })));
  return saved === 'saved' ? decided : refused({ code: 'changed-meanwhile' });
}
