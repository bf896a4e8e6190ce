import { forgetOldReceipts, listTenants, openNationalDb, openProvinceDb } from '@co-so/db';
import type { Instant } from '@co-so/domain';
import { poolDatabase } from '../env.ts';
import type { Platform } from '../env.ts';

/** Forgets, in every database in use, what was answered more than a day ago. */
export async function forgetReceipts(platform: Platform, now: Instant): Promise<void> {
  const national = openNationalDb(platform.NATIONAL);
  await forgetOldReceipts(national, now);
  for (const { binding } of await listTenants(national))
    await forgetOldReceipts(openProvinceDb(poolDatabase(platform, binding)), now);
}
