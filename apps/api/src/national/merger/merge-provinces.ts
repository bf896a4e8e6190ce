import { openNationalDb } from '@co-so/db';
import type { NationalDb } from '@co-so/db';
import { decideMerger, done, refused, takeOver, takeOverBeside, within } from '@co-so/domain';
import type { Merger, MergerDraft, Result } from '@co-so/domain';
import type { Act } from '../../act.ts';
import type { Platform } from '../../env.ts';
import { layOut } from '../onboard-province.ts';
import type { MergerAccess } from './access.ts';
import { loadBeside, loadMergerFacts, loadSources, nameProblems } from './load.ts';
import { reportOf } from './report.ts';
import type { MergerReport } from './report.ts';
import { finish, letIn, receive, saveBegun } from './save.ts';

/**
 * Merges provinces that work here into the one that followed them. The predecessors become archives and the new province
 * is reserved in one batch; then it gets its database, the structure in one batch, its officials their way into each
 * archive, and last it is served. A run that was cut off, or whose answer was lost, is sent again and goes on.
 */
export async function mergeProvinces(
  platform: Platform,
  act: Act,
  draft: MergerDraft,
  mode: 'dry-run' | 'store',
  access: MergerAccess,
): Promise<Result<MergerReport>> {
  const national = openNationalDb(platform.NATIONAL);
  const decided = decideMerger(await loadMergerFacts(platform, national, draft), draft, act);
  if (!decided.ok) return decided;
  const merger = decided.value;
  const preview = takeOver(await loadSources(platform, merger), merger.record.plan);
  const [first, ...rest] = [
    ...(preview.ok ? [] : preview.problems),
    ...(merger.run === 'first' ? await nameProblems(platform, merger, access) : []),
  ];
  if (first || !preview.ok) return refused(first!, ...rest);
  if (mode === 'dry-run') return done(reportOf(merger, preview.value));
  if (merger.run === 'first' && (await saveBegun(national, act, merger)) === 'conflict')
    return refused({ code: 'changed-meanwhile' });
  return carryOut(platform, national, act, merger, access);
}

async function carryOut(
  platform: Platform,
  national: NationalDb,
  act: Act,
  merger: Merger,
  access: MergerAccess,
): Promise<Result<MergerReport>> {
  const { province, tenant, administrator } = merger;
  const db = await layOut(platform, act, province, tenant);
  const sources = await loadSources(platform, merger);
  const taken = takeOver(sources, merger.record.plan);
  if (!taken.ok) return taken;
  const beside = async () =>
    takeOverBeside(await loadBeside(platform, merger, sources), taken.value, merger.record.plan);
  await receive(db, act, merger, taken.value, beside);
  const archiveAccounts = await letIn(platform, act, merger, taken.value, access);
  const invited = await access.invite(db, act, administrator, tenant.state);
  if (!invited) return refused({ code: 'province-onboarded', host: tenant.host, at: '/province' });
  if (!invited.ok) {
    const [first, ...rest] = invited.problems;
    return refused(within('/administrator', first), ...rest.map((problem) => within('/administrator', problem)));
  }
  await finish(national, act, merger);
  return done({ ...reportOf(merger, taken.value), stored: true, invitation: invited.value, archiveAccounts });
}
