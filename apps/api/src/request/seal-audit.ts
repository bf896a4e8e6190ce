import { attempt, loadUnsealed, saveSeals } from '@co-so/db';
import type { NationalDb, ProvinceDb } from '@co-so/db';
import { sealsAfter } from '@co-so/domain';
import type { Instant, Seal } from '@co-so/domain';
import { hashText } from '../content-hash.ts';

const batchSize = 500;
const batchesMaximum = 20;

export interface SealingReport {
  readonly sealed: number;
  /** The newest seal there is. */
  readonly head: Seal | undefined;
}

/**
 * Seals what was appended since the last seal, so many at a time; what is left over is the next run's. Where two runs
 * meet, the second's batch is refused as a whole and the first has done its work.
 */
export async function sealAudit(db: ProvinceDb | NationalDb, now: Instant): Promise<SealingReport> {
  let report: SealingReport = { sealed: 0, head: undefined };
  for (let batch = 0; batch < batchesMaximum; batch += 1) {
    const { last, entries } = await loadUnsealed(db, batchSize);
    const seals = sealsAfter(last, entries, now, hashText);
    report = { ...report, head: last };
    if (seals.length === 0 || (await attempt(saveSeals(db, seals))) === 'conflict') return report;
    report = { sealed: report.sealed + seals.length, head: seals.at(-1) };
    if (seals.length < batchSize) return report;
  }
  return report;
}
