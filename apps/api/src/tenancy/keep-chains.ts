import {
  attempt,
  findSealHash,
  findNewestAbout,
  listTenants,
  loadNewestHeads,
  openNationalDb,
  openProvinceDb,
  saveHead,
  write,
} from '@co-so/db';
import type { NationalDb, ProvinceDb } from '@co-so/db';
import { anchoringAction, anchorIn, headAfter, isAnchoringDue, isHeadDue } from '@co-so/domain';
import type { AuditHead, Seal } from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act } from '../act.ts';
import { hashText } from '../content-hash.ts';
import { poolDatabase } from '../env.ts';
import type { Platform } from '../env.ts';
import { sealAudit } from '../request/seal-audit.ts';
import { officesInTurn } from './turn.ts';

export interface ChainReport {
  /** Entries. */
  readonly sealed: number;
  /** Heads added to the national chain. */
  readonly heads: number;
  /** Offices. */
  readonly failed: number;
}

/** Under which a province keeps the national heads that it has sealed. */
const anchoringSubject = 'audit-head';

/**
 * Seals the audit of every office in use whose turn it is and keeps their heads in the national chain, whose own head each
 * province seals the next day. An office that fails does not stop the next. Safe to repeat, and for two runs at once.
 */
export async function keepChains(platform: Platform, act: Act): Promise<ChainReport> {
  const national = openNationalDb(platform.NATIONAL);
  const tenants = (await listTenants(national)).filter(({ state }) => state !== 'preparing');
  const heads = await loadNewestHeads(national, ['national', ...tenants.map(({ provinceId }) => provinceId)]);
  const offices = [
    ...tenants.map(({ host, provinceId, binding, state }) => ({
      host,
      officeId: provinceId,
      // Nothing is added to what is archived but what its readers leave behind.
      keep: () =>
        keepProvince(
          openProvinceDb(poolDatabase(platform, binding)),
          state === 'archived' || !heads.newest
            ? undefined
            : { newest: heads.newest, own: heads.byOffice.get(provinceId)?.chainSequence },
          heads.byOffice.get(provinceId),
          act,
        ),
    })),
    // Its own heads lie in the same database, and go back with it.
    {
      host: 'national',
      officeId: 'national',
      keep: async () => ({ ...(await sealAudit(national, act.now)), isHeld: true }),
    },
  ];
  let { newest } = heads;
  let report: ChainReport = { sealed: 0, heads: 0, failed: 0 };
  for (const { host, officeId, keep } of officesInTurn(offices, act.now)) {
    try {
      const { sealed, head, isHeld } = await keep();
      const before = heads.byOffice.get(officeId);
      const kept = head && (await keepHead(national, newest, before, { officeId, head, isHeld }, act));
      newest = kept ?? newest;
      report = { ...report, sealed: report.sealed + sealed, heads: report.heads + (kept ? 1 : 0) };
    } catch (error) {
      console.error('seal', host, error);
      report = { ...report, failed: report.failed + 1 };
    }
  }
  return report;
}

interface KnownHeads {
  readonly newest: AuditHead;
  /** Of the province itself, up to which of its entries. */
  readonly own: number | undefined;
}

async function keepProvince(db: ProvinceDb, known: KnownHeads | undefined, kept: AuditHead | undefined, act: Act) {
  if (known) await anchorHead(db, known, act);
  return sealAndLook(db, kept, act);
}

/** Seals, and tells whether the head that was kept of the chain is in it: after a restore it may not be. */
async function sealAndLook(db: ProvinceDb, kept: AuditHead | undefined, { now }: Act) {
  const sealing = await sealAudit(db, now);
  const isHeld = !kept || (await findSealHash(db, kept.chainSequence)) === kept.chainHash;
  return { ...sealing, isHeld };
}

/** An entry like any other, so that the national chain cannot be built anew without every province's being it too. */
async function anchorHead(db: ProvinceDb, { newest: { sequence, hash }, own }: KnownHeads, act: Act): Promise<void> {
  const last = await findNewestAbout(db, anchoringSubject);
  const known = anchorIn(last?.after);
  const anchored = last && known && { ...known, at: last.at };
  if (!isAnchoringDue(anchored, { sequence }, act.today)) return;
  const after = { sequence, hash, ...(own !== undefined && { ownSequence: own }) };
  const entry = { action: anchoringAction, subject: anchoringSubject, grant: undefined, after };
  await write(db, [], signed(act, entry));
}

/** The head that was added; undefined where none was due, and where another run was faster. */
async function keepHead(
  national: NationalDb,
  newest: AuditHead | undefined,
  kept: AuditHead | undefined,
  { officeId, head, isHeld }: { readonly officeId: string; readonly head: Seal; readonly isHeld: boolean },
  { now }: Act,
): Promise<AuditHead | undefined> {
  const content = { officeId, chainSequence: head.sequence, chainHash: head.hash, at: now };
  if (!isHeadDue(kept, content, isHeld)) return undefined;
  const added = headAfter(newest, content, hashText);
  return (await attempt(saveHead(national, added))) === 'saved' ? added : undefined;
}
