import { attempt, saveMergerBegun, saveMergerFinished } from '@co-so/db';
import type { NationalDb, ProvinceDb } from '@co-so/db';
import type { BegunMerger, Decision, Merger, TakeOverFrame } from '@co-so/domain';
import { signed } from '../../act.ts';
import type { Act, Done } from '../../act.ts';
import type { Platform } from '../../env.ts';
import { grantOf } from '../onboard-province.ts';
import type { Invitation } from '../onboard-province.ts';
import type { ArchiveReading, MergerAccess } from './access.ts';
import { archiveDb } from './load.ts';
import type { MergerReport } from './report.ts';
import { takeOverInParts, workerSizes } from './take-over-parts.ts';
import type { TakeOverProgress } from './take-over-parts.ts';

/** The predecessors become archives and the new province is reserved. */
export function saveBegun(national: NationalDb, act: Act, merger: Merger): Promise<'saved' | 'conflict'> {
  const { tenant, merged, record } = merger;
  const document = documentOf(record.plan.decision);
  const entry: Done = {
    action: 'begin-merger',
    subject: `tenant/${tenant.host}`,
    grant: grantOf(act),
    after: { ...tenant, from: merged.map(({ province }) => province.slug), document },
  };
  const details = merged.map(({ before, after }): Done => ({
    action: 'archive-province',
    subject: `tenant/${after.host}`,
    grant: grantOf(act),
    before: { host: before.host, state: before.state },
    after: { host: after.host, state: after.state, document },
  }));
  return attempt(saveMergerBegun(national, merger, act.now, signed(act, entry, undefined, details)));
}

/** The next parts of the structure, or nothing where an earlier run came so far. */
export function receive(
  platform: Platform,
  db: ProvinceDb,
  act: Act,
  { province, merged, record }: BegunMerger,
  frame: TakeOverFrame,
): Promise<TakeOverProgress | 'over'> {
  const entryFor = (places: number): Done => ({
    action: 'take-over-structure',
    subject: `province/${province.id}`,
    grant: grantOf(act),
    after: {
      from: merged.map((one) => one.province.slug),
      units: frame.units,
      places,
      codesLeft: frame.codesLeft.length,
    },
    reason: documentOf(record.plan.decision),
  });
  return takeOverInParts({
    subject: `merger/${province.id}`,
    plan: record.plan,
    db,
    frame,
    act,
    sizes: workerSizes,
    sources: merged.map((one) => archiveDb(platform, one)),
    signed: (places) => signed(act, entryFor(places)),
  });
}

/** Gives the successor's officials their way into each archive. */
export async function letIn(
  platform: Platform,
  act: Act,
  { merged, officials, province, record }: Merger,
  { heads }: TakeOverFrame,
  { issueArchiveReaders }: MergerAccess,
): Promise<MergerReport['archiveAccounts']> {
  const issued: (Invitation & { readonly host: string })[] = [];
  for (const one of merged) {
    const reading: ArchiveReading = {
      subject: `province/${province.id}`,
      headId: heads.find(({ slug }) => slug === one.province.slug)!.unitId,
      document: documentOf(record.plan.decision),
      after: { slug: province.slug, host: record.host },
    };
    const accounts = await issueArchiveReaders(archiveDb(platform, one), act, officials, reading);
    issued.push(...accounts.map((account) => ({ host: one.after.host, ...account })));
  }
  return issued;
}

/** The new province is served. */
export async function finish(national: NationalDb, act: Act, { tenant }: Merger): Promise<void> {
  const opened = { ...tenant, state: 'active', since: act.now } as const;
  const change = { before: { state: tenant.state }, after: { state: opened.state } };
  const entry: Done = { action: 'open-province', subject: `tenant/${tenant.host}`, grant: grantOf(act), ...change };
  await attempt(saveMergerFinished(national, tenant, opened, act.now, signed(act, entry)));
}

function documentOf({ number, issuedOn, issuer }: Decision): string {
  return `${number}, ${issuedOn}, ${issuer}`;
}
