import { listPending, listTenants, markFailed, markSent, openNationalDb, openProvinceDb } from '@co-so/db';
import type { NationalDb, PendingDelivery, ProvinceDb } from '@co-so/db';
import { isServed, refused } from '@co-so/domain';
import type { ProblemCode, Result } from '@co-so/domain';
import type { Act } from '../act.ts';
import { poolDatabase } from '../env.ts';
import type { Platform } from '../env.ts';
import { receiveDelivery } from './receive-delivery.ts';
import type { Reception } from './receive-delivery.ts';

export interface RelayReport {
  readonly sent: number;
  readonly alreadyThere: number;
  readonly failed: number;
}

/**
 * Copies what lies in the outbox of every province that is served, an archived one's too: what was approved there is still
 * to arrive. One that fails does not stop the next. Safe to repeat.
 */
export async function relaySentFigures(platform: Platform, act: Act): Promise<RelayReport> {
  const national = openNationalDb(platform.NATIONAL);
  const served = (await listTenants(national)).filter(isServed);
  const reports: RelayReport[] = [];
  for (const { binding, host, provinceId } of served) {
    try {
      reports.push(await relayProvince(national, openProvinceDb(poolDatabase(platform, binding)), provinceId, act));
    } catch (error) {
      console.error('relay', host, error);
      reports.push(oneFailed);
    }
  }
  return reports.reduce(addUp, nothing);
}

/** Copies the outbox of one province. */
export async function relayProvince(
  national: NationalDb,
  province: ProvinceDb,
  provinceId: string,
  act: Act,
): Promise<RelayReport> {
  let report = nothing;
  for (const pending of await listPending(province)) {
    try {
      report = addUp(report, await relayDelivery(national, province, pending, provinceId, act));
    } catch (error) {
      console.error('relay', pending.submissionId, error);
      await markFailed(province, pending.submissionId, 'internal' satisfies ProblemCode);
      report = addUp(report, oneFailed);
    }
  }
  return report;
}

/** A delivery is marked as sent only after the centre has stored it. */
async function relayDelivery(
  national: NationalDb,
  province: ProvinceDb,
  { submissionId, delivery }: PendingDelivery,
  provinceId: string,
  act: Act,
): Promise<RelayReport> {
  const received = await receiveFrom(national, act, JSON.parse(delivery), provinceId);
  if (received.ok) {
    await markSent(province, submissionId, act.now);
    return received.value.stored ? { ...nothing, sent: 1 } : { ...nothing, alreadyThere: 1 };
  }
  await markFailed(province, submissionId, received.problems.map(({ code }) => code).join(', '));
  return oneFailed;
}

/** A province's outbox may speak for that province alone. */
async function receiveFrom(
  national: NationalDb,
  act: Act,
  content: unknown,
  provinceId: string,
): Promise<Result<Reception>> {
  const given = senderIn(content);
  return given === provinceId
    ? receiveDelivery(national, act, content, 'relay')
    : refused({ code: 'delivery-province-other', given, expected: provinceId, at: '/provinceId' });
}

function senderIn(content: unknown): string {
  return typeof content === 'object' && content !== null && 'provinceId' in content ? String(content.provinceId) : '';
}

const nothing: RelayReport = { sent: 0, alreadyThere: 0, failed: 0 };
const oneFailed: RelayReport = { ...nothing, failed: 1 };

function addUp(left: RelayReport, right: RelayReport): RelayReport {
  return {
    sent: left.sent + right.sent,
    alreadyThere: left.alreadyThere + right.alreadyThere,
    failed: left.failed + right.failed,
  };
}
