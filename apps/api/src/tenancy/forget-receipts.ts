import { forgetEndedAccess, forgetOldReceipts, listTenants, openNationalDb, openProvinceDb } from '@co-so/db';
import type { Instant } from '@co-so/domain';
import { poolDatabase } from '../env.ts';
import type { Platform } from '../env.ts';
import { officesInTurn } from './turn.ts';

export interface ForgettingReport {
  readonly done: number;
  readonly failed: number;
}

/**
 * Forgets, in every database in use whose turn it is, what was answered more than a day ago, and sessions and counters that
 * no longer count; one that fails does not stop the next.
 */
export async function forgetReceipts(platform: Platform, now: Instant): Promise<ForgettingReport> {
  const national = openNationalDb(platform.NATIONAL);
  const tenants = (await listTenants(national)).filter(({ state }) => state !== 'preparing');
  const all = [
    { name: 'national', open: () => national },
    ...tenants.map(({ host, binding }) => ({
      name: host,
      open: () => openProvinceDb(poolDatabase(platform, binding)),
    })),
  ];
  const offices = officesInTurn(all, now);
  let failed = 0;
  for (const { name, open } of offices) {
    try {
      await forgetOldReceipts(open(), now);
      await forgetEndedAccess(open(), now);
    } catch (error) {
      console.error('forget receipts', name, error);
      failed += 1;
    }
  }
  return { done: offices.length - failed, failed };
}
