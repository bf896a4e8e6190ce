import { openNationalDb } from '@co-so/db';
import { decideMerger, decideTakeOver, done, refused, within } from '@co-so/domain';
import type { Merger, MergerDraft, Result, TakeOverFrame } from '@co-so/domain';
import type { Act } from '../../act.ts';
import type { Platform } from '../../env.ts';
import { layOut } from '../onboard-province.ts';
import type { MergerAccess } from './access.ts';
import { loadDuties, loadMergerFacts, loadSources, nameProblems } from './load.ts';
import { reportOf } from './report.ts';
import type { MergerReport } from './report.ts';
import { finish, letIn, receive, saveBegun } from './save.ts';

/**
 * Merges provinces that work here into the one that followed them. The predecessors become archives and the new province
 * is reserved in one batch; then it gets its database, the structure part by part, its officials their way into each
 * archive, and last it is served. A run that was cut off, whose answer was lost or which is not over is sent again and goes on.
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
  const preview = decideTakeOver(await loadSources(platform, merger), merger.record.plan);
  const [first, ...rest] = [
    ...(preview.ok ? [] : preview.problems),
    ...(merger.run === 'first' ? await nameProblems(platform, merger, access) : []),
  ];
  if (first || !preview.ok) return refused(first!, ...rest);
  const report = reportOf(merger, preview.value, await loadDuties(platform, merger));
  if (mode === 'dry-run') return done(report);
  if (merger.run === 'first' && (await saveBegun(national, act, merger)) === 'conflict')
    return refused({ code: 'changed-meanwhile' });
  return carryOut(platform, act, merger, { frame: preview.value, report }, access);
}

async function carryOut(
  platform: Platform,
  act: Act,
  merger: Merger,
  { frame, report }: { readonly frame: TakeOverFrame; readonly report: MergerReport },
  access: MergerAccess,
): Promise<Result<MergerReport>> {
  const { province, tenant, administrator } = merger;
  const db = await layOut(platform, act, province, tenant);
  const progress = await receive(platform, db, act, merger, frame);
  if (progress !== 'over') return done({ ...report, progress });
  const archiveAccounts = await letIn(platform, act, merger, frame, access);
  const invited = await access.invite(db, act, administrator, tenant.state);
  if (!invited) return refused({ code: 'province-onboarded', host: tenant.host, at: '/province' });
  if (!invited.ok) {
    const [first, ...rest] = invited.problems;
    return refused(within('/administrator', first), ...rest.map((problem) => within('/administrator', problem)));
  }
  await finish(openNationalDb(platform.NATIONAL), act, merger);
  return done({ ...report, stored: true, invitation: invited.value, archiveAccounts });
}
