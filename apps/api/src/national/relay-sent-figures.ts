import { listPending, listTenants, markFailed, markSent, openNationalDb, openProvinceDb } from '@co-so/db';
import type { NationalDb, PendingDelivery, ProvinceDb } from '@co-so/db';
import { afterAttempt, isServed, readDelivery, refused } from '@co-so/domain';
import type { ProblemCode, Result, SendingQuestion } from '@co-so/domain';
import type { Act } from '../act.ts';
import { poolDatabase } from '../env.ts';
import type { Platform } from '../env.ts';
import { beginningAnew } from '../tenancy/turn.ts';
import { findHeld } from './find-held.ts';
import { receiveDelivery } from './receive-delivery.ts';
import type { Reception } from './receive-delivery.ts';

export interface RelayReport {
  readonly sent: number;
  readonly alreadyThere: number;
  readonly failed: number;
}

/** With about twelve statements for each, a run stays below the 1,000 that it may have. */
export const deliveriesPerRun = 40;

/**
 * Copies what lies in the outbox of every province that is served, an archived one's too: what was approved there is still
 * to arrive. One that fails does not stop the next; what is too much for one run is the next one's. Safe to repeat.
 */
export async function relaySentFigures(platform: Platform, act: Act): Promise<RelayReport> {
  const national = openNationalDb(platform.NATIONAL);
  const served = (await listTenants(national)).filter(isServed);
  let report = nothing;
  for (const { binding, host, provinceId } of beginningAnew(served, act.now)) {
    const left = deliveriesPerRun - report.sent - report.alreadyThere - report.failed;
    if (left <= 0) return report;
    try {
      const province = openProvinceDb(poolDatabase(platform, binding));
      report = addUp(report, await relayProvince(national, province, provinceId, act, left));
    } catch (error) {
      console.error('relay', host, error);
      report = addUp(report, oneFailed);
    }
  }
  return report;
}

/** Copies the outbox of one province, so many deliveries at most. */
export async function relayProvince(
  national: NationalDb,
  province: ProvinceDb,
  provinceId: string,
  act: Act,
  maximum = deliveriesPerRun,
): Promise<RelayReport> {
  let report = nothing;
  for (const pending of await listPending(province, act.now, maximum)) {
    try {
      report = addUp(report, await relayDelivery(national, province, pending, provinceId, act));
    } catch (error) {
      console.error('relay', pending.submissionId, error);
      await inVain(province, pending, ['internal'], act);
      report = addUp(report, oneFailed);
    }
  }
  return report;
}

async function inVain(
  province: ProvinceDb,
  { submissionId, attempts }: PendingDelivery,
  codes: readonly ProblemCode[],
  { now }: Act,
): Promise<void> {
  await markFailed(province, submissionId, codes.join(', '), afterAttempt(attempts + 1, codes, now));
}

/**
 * A delivery is marked as sent only after the centre has stored it. Where it contradicts what the centre has, the province
 * learns what that is before it is told, so that what it prepares next is numbered from it.
 */
async function relayDelivery(
  national: NationalDb,
  province: ProvinceDb,
  pending: PendingDelivery,
  provinceId: string,
  act: Act,
): Promise<RelayReport> {
  const content: unknown = JSON.parse(pending.delivery);
  const received = await receiveFrom(national, act, content, provinceId);
  if (received.ok) {
    await markSent(province, pending.submissionId, act.now);
    return received.value.stored ? { ...nothing, sent: 1 } : { ...nothing, alreadyThere: 1 };
  }
  const codes = received.problems.map(({ code }) => code);
  if (codes.includes('delivery-conflicts'))
    for (const question of questionsIn(content)) await findHeld(national, province, provinceId, question, act);
  await inVain(province, pending, codes, act);
  return oneFailed;
}

function questionsIn(content: unknown): readonly SendingQuestion[] {
  const read = readDelivery(content);
  if (!read.ok) return [];
  const questions = read.value.rows.map(({ indicator, period }) => ({ indicator, period }));
  return [...new Map(questions.map((one) => [`${one.indicator} ${one.period}`, one])).values()];
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
