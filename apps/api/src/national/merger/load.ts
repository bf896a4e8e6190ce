import { countOpenDuties, findMerger, listBoundTenants, loadTakeOverSource, openProvinceDb } from '@co-so/db';
import type { NationalDb, OpenDuties, ProvinceDb } from '@co-so/db';
import { findBySlug, provinceRegistry } from '@co-so/domain';
import type { BegunMerger, Merger, MergerDraft, MergerFacts, Problem, TakeOverSource } from '@co-so/domain';
import { poolDatabase } from '../../env.ts';
import type { Platform } from '../../env.ts';
import { freeBindings } from '../onboard-province.ts';
import type { MergerAccess } from './access.ts';

/** What a merger is decided on: who works here, which databases are free, and how far an earlier run came. */
export async function loadMergerFacts(
  platform: Platform,
  national: NationalDb,
  { province }: Pick<MergerDraft, 'province'>,
): Promise<MergerFacts> {
  const id = findBySlug(provinceRegistry, province)?.id;
  const tenants = await listBoundTenants(national);
  const free = await freeBindings(platform, tenants, id);
  const begun = id === undefined ? undefined : await findMerger(national, id);
  return { registry: provinceRegistry, tenants, free, begun };
}

export function archiveDb(platform: Platform, { before }: Merger['merged'][number]): ProvinceDb {
  return openProvinceDb(poolDatabase(platform, before.binding));
}

/** What has to be known of each predecessor, from its own database. */
export async function loadSources(
  platform: Platform,
  { merged, record }: BegunMerger,
): Promise<readonly TakeOverSource[]> {
  return Promise.all(merged.map((one) => loadTakeOverSource(archiveDb(platform, one), one.province.slug, record.plan)));
}

/** What is under way in each of those that become archives, in their order. */
export async function loadDuties(platform: Platform, { merged }: Merger): Promise<readonly OpenDuties[]> {
  return Promise.all(merged.map((one) => countOpenDuties(archiveDb(platform, one))));
}

/** User names that somebody in an archive has already. */
export async function nameProblems(
  platform: Platform,
  { merged, officials }: Merger,
  { takenUserNames }: MergerAccess,
): Promise<readonly Problem[]> {
  const taken = await Promise.all(merged.map((one) => takenUserNames(archiveDb(platform, one), officials)));
  return [...new Set(taken.flat())].map((index) => ({
    code: 'user-name-taken',
    given: officials[index]!.userName,
    at: `/officials/${index}/userName`,
  }));
}
