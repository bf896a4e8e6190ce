import { attempt, findTenant, saveTenantState } from '@co-so/db';
import type { NationalDb } from '@co-so/db';
import { decideTenantDeed, grantFor, refused, wholeOffice } from '@co-so/domain';
import type { Result, Tenant, TenantChange, TenantDeed } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act } from '../act.ts';

export interface TenantCommand extends TenantChange {
  readonly deed: TenantDeed;
}

const deedActions: Readonly<Record<TenantDeed, string>> = {
  suspend: 'suspend-province',
  resume: 'resume-province',
  archive: 'archive-province',
};

/** Suspends a province, lets it go on, or archives it. It takes half a minute at most until every request knows. */
export async function changeTenant(
  db: NationalDb,
  act: Act,
  host: string,
  { deed, ...change }: TenantCommand,
): Promise<Result<Pick<Tenant, 'host' | 'state'>>> {
  const tenant = await findTenant(db, host);
  const decided = decideTenantDeed(deed, tenant, change, act.now);
  if (!decided.ok) return decided;
  const { state } = decided.value;
  const entry = {
    action: deedActions[deed],
    subject: `tenant/${host}`,
    grant: grantFor(act.actor, 'manage-provinces', wholeOffice),
    before: { state: tenant!.state },
    after: { state, document: change.document?.trim() || null },
    reason: change.reason,
  };
  const answer = { status: 200, body: { host, state } };
  const saved = await attempt(saveTenantState(db, tenant!, decided.value, signed(act, entry, answer)));
  return saved === 'saved' ? { ok: true, value: answer.body } : refused({ code: 'changed-meanwhile' });
}
