import { listBoundTenants, listUnfinishedMergers, openNationalDb } from '@co-so/db';
import { begunMerger, decideTakeOver, provinceRegistry } from '@co-so/domain';
import type { BegunMerger } from '@co-so/domain';
import type { Act } from '../../act.ts';
import type { Platform } from '../../env.ts';
import { layOut } from '../onboard-province.ts';
import { loadSources } from './load.ts';
import { receive } from './save.ts';
import type { TakeOverProgress } from './take-over-parts.ts';

export interface ResumingReport {
  /** The merger that went on, and how far it has come; undefined where none waits for parts. */
  readonly went: (TakeOverProgress & { readonly host: string }) | undefined;
  /** Hosts of mergers that could not go on. */
  readonly failed: readonly string[];
}

/**
 * Goes on with the oldest merger whose structure is not all there, by as many parts as one request writes. Nobody is let in
 * and nothing is served: passwords need somebody to take them. Safe to repeat, and beside whoever sends the merger again.
 */
export async function resumeMergers(platform: Platform, act: Act): Promise<ResumingReport> {
  const national = openNationalDb(platform.NATIONAL);
  const records = await listUnfinishedMergers(national);
  if (records.length === 0) return { went: undefined, failed: [] };
  const facts = { registry: provinceRegistry, tenants: await listBoundTenants(national) };
  const failed: string[] = [];
  for (const record of records) {
    try {
      const merger = begunMerger(record, facts, act.now);
      const progress = merger ? await nextParts(platform, act, merger) : 'refused';
      if (progress === 'refused') failed.push(record.host);
      else if (progress !== 'over') return { went: { host: record.host, ...progress }, failed };
    } catch (error) {
      console.error('resume merger', record.host, error);
      failed.push(record.host);
    }
  }
  return { went: undefined, failed };
}

async function nextParts(platform: Platform, act: Act, merger: BegunMerger) {
  const frame = decideTakeOver(await loadSources(platform, merger), merger.record.plan);
  if (!frame.ok) return 'refused';
  const db = await layOut(platform, act, merger.province, merger.tenant);
  return receive(platform, db, act, merger, frame.value);
}
