import { forgetEndedAccess, forgetOldReceipts, listTenants, openNationalDb, openProvinceDb } from '@co-so/db';
import type { NationalDb, ProvinceDb } from '@co-so/db';
import type { Instant } from '@co-so/domain';
import { poolDatabase } from '../env.ts';
import type { Platform } from '../env.ts';

<<<<<<< HEAD
export interface ForgettingReport {
  readonly done: number;
  readonly failed: number;
}

/** Forgets, in every database in use, what was answered more than a day ago; one that fails does not stop the next. */
export async function forgetReceipts(platform: Platform, now: Instant): Promise<ForgettingReport> {
  const national = openNationalDb(platform.NATIONAL);
  const offices = [
    { name: 'national', open: () => national },
    ...(await listTenants(national)).map(({ host, binding }) => ({
      name: host,
      open: () => openProvinceDb(poolDatabase(platform, binding)),
    })),
  ];
  let failed = 0;
  for (const { name, open } of offices) {
    try {
      await forgetOldReceipts(open(), now);
    } catch (error) {
      console.error('forget receipts', name, error);
      failed += 1;
    }
  }
  return { done: offices.length - failed, failed };
=======
/** Forgets, in every database in use, what was answered more than a day ago, and sessions and counters that no longer count. */
export async function forgetReceipts(platform: Platform, now: Instant): Promise<void> {
  const national = openNationalDb(platform.NATIONAL);
  await forget(national, now);
  for (const { binding } of await listTenants(national))
    await forget(openProvinceDb(poolDatabase(platform, binding)), now);
}

async function forget(db: NationalDb | ProvinceDb, now: Instant): Promise<void> {
  await forgetOldReceipts(db, now);
  await forgetEndedAccess(db, now);
>>>>>>> 6f1c0c2 (feat(access): ended sessions and counters are forgotten by the schedule)
}
