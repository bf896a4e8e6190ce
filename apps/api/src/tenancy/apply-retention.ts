import {
  attempt,
  findRetentionSetting,
  listOver,
  listTenants,
  openNationalDb,
  openProvinceDb,
  saveRetentionRun,
} from '@co-so/db';
import type { NationalDb, ProvinceDb } from '@co-so/db';
import { decideRetention, retentionLimits } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act } from '../act.ts';
import { poolDatabase } from '../env.ts';
import type { Platform } from '../env.ts';
import { officesInTurn } from './turn.ts';

export interface RetentionReport {
  /** Offices in which something was removed. */
  readonly applied: number;
  readonly failed: number;
}

/**
 * Removes in every office whose turn it is, archives too, what is kept about persons for longer than the office has set;
 * where it has set nothing, nothing. An office that fails does not stop the next; one that is being prepared has no tables
 * yet.
 */
export async function applyRetention(platform: Platform, act: Act): Promise<RetentionReport> {
  const national = openNationalDb(platform.NATIONAL);
  const tenants = (await listTenants(national)).filter(({ state }) => state !== 'preparing');
  const offices = [
    { name: 'national', open: () => national },
    ...tenants.map(({ host, binding }) => ({
      name: host,
      open: () => openProvinceDb(poolDatabase(platform, binding)),
    })),
  ];
  let report: RetentionReport = { applied: 0, failed: 0 };
  for (const { name, open } of officesInTurn(offices, act.now)) {
    try {
      if (await applyIn(open(), act)) report = { ...report, applied: report.applied + 1 };
    } catch (error) {
      console.error('retention', name, error);
      report = { ...report, failed: report.failed + 1 };
    }
  }
  return report;
}

/** Whether something was removed. Where an account came into use meanwhile nothing was, and the next run decides anew. */
async function applyIn(db: ProvinceDb | NationalDb, act: Act): Promise<boolean> {
  const setting = await findRetentionSetting(db);
  if (!setting) return false;
  const limits = retentionLimits(setting, act.today);
  const run = decideRetention(limits, await listOver(db, limits));
  if (!run) return false;
  const recorded = { id: act.newId(), setting: setting.revision, at: act.now };
  const entry = {
    action: 'apply-retention',
    subject: `retention-run/${recorded.id}`,
    grant: undefined,
    after: { setting: setting.revision, ...run },
  };
  return (await attempt(saveRetentionRun(db, recorded, run, signed(act, entry)))) === 'saved';
}
