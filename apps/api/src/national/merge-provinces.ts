import {
  attempt,
  findMerger,
  listBoundTenants,
  loadKeptBeside,
  loadWholeStructure,
  openNationalDb,
  openProvinceDb,
  saveMergerBegun,
  saveMergerFinished,
  saveTakenOver,
} from '@co-so/db';
import type { NationalDb, ProvinceDb } from '@co-so/db';
import {
  decideMerger,
  done,
  findBySlug,
  provinceRegistry,
  refused,
  takeOver,
  takeOverBeside,
  within,
} from '@co-so/domain';
import type {
  AccountDraft,
  Decision,
  KeptBeside,
  Merger,
  MergerDraft,
  Problem,
  Result,
  TakenOver,
  TakeOverSource,
} from '@co-so/domain';
import { signed } from '../act.ts';
import type { Act, Done } from '../act.ts';
import { poolDatabase } from '../env.ts';
import type { Platform } from '../env.ts';
import { freeBindings, grantOf, layOut } from './onboard-province.ts';
import type { Invitation, Invite } from './onboard-province.ts';

export interface ArchiveReading {
  readonly subject: string;
  readonly headId: string;
  readonly document: string;
  readonly after: unknown;
}

/** How people are let in; the affair of `access`, and given from outside. */
export interface MergerAccess {
  readonly invite: Invite;
  readonly takenUserNames: (db: ProvinceDb, readers: readonly AccountDraft[]) => Promise<readonly number[]>;
  readonly issueArchiveReaders: (
    db: ProvinceDb,
    act: Act,
    readers: readonly AccountDraft[],
    reading: ArchiveReading,
  ) => Promise<readonly Invitation[]>;
}

export interface MergedProvince {
  readonly slug: string;
  readonly name: string;
  readonly hostBefore: string;
  readonly hostAfter: string;
}

/** What a merger does; and once it is done, every password that is handed over, this once. */
export interface MergerReport {
  readonly host: string;
  readonly stored: boolean;
  readonly merged: readonly MergedProvince[];
  /** Names of those that went into the province and have no database here. */
  readonly absent: readonly string[];
  /** Of every day: those that go on, and those that have ended. */
  readonly units: number;
  readonly codesLeft: TakenOver['codesLeft'];
  readonly invitation: Invitation | null;
  readonly archiveAccounts: readonly (Invitation & { readonly host: string })[];
}

/**
 * Merges provinces that work here into the one that followed them. The predecessors become archives and the new province
 * is reserved in one batch; then it gets its database, the structure in one batch, its officials their way into each
 * archive, and last it is served. A run that was cut off, or whose answer was lost, is sent again and goes on.
 */
export async function mergeProvinces(
  platform: Platform,
  act: Act,
  draft: MergerDraft,
  mode: 'dry-run' | 'store',
  access: MergerAccess,
): Promise<Result<MergerReport>> {
  const national = openNationalDb(platform.NATIONAL);
  const decided = await decide(platform, national, act, draft);
  if (!decided.ok) return decided;
  const merger = decided.value;
  const preview = takeOver(await loadSources(platform, merger), merger.record.plan);
  const [first, ...rest] = [
    ...(preview.ok ? [] : preview.problems),
    ...(merger.run === 'first' ? await nameProblems(platform, merger, access) : []),
  ];
  if (first || !preview.ok) return refused(first!, ...rest);
  if (mode === 'dry-run') return done(reportOf(merger, preview.value));
  if (merger.run === 'first' && (await begin(national, act, merger)) === 'conflict')
    return refused({ code: 'changed-meanwhile' });
  return carryOut(platform, national, act, merger, access);
}

async function decide(platform: Platform, national: NationalDb, act: Act, draft: MergerDraft): Promise<Result<Merger>> {
  const id = findBySlug(provinceRegistry, draft.province)?.id;
  const tenants = await listBoundTenants(national);
  const free = await freeBindings(platform, tenants, id);
  const begun = id === undefined ? undefined : await findMerger(national, id);
  return decideMerger({ registry: provinceRegistry, tenants, free, begun }, draft, act);
}

function archiveDb(platform: Platform, { before }: Merger['merged'][number]): ProvinceDb {
  return openProvinceDb(poolDatabase(platform, before.binding));
}

async function loadSources(platform: Platform, { merged }: Merger): Promise<readonly TakeOverSource[]> {
  return Promise.all(
    merged.map(async (one) => {
      const { structure } = await loadWholeStructure(archiveDb(platform, one));
      return { slug: one.province.slug, structure };
    }),
  );
}

async function loadBeside(platform: Platform, { merged }: Merger, sources: readonly TakeOverSource[]) {
  return Promise.all(
    merged.map(async (one, index) => ({
      ...sources[index]!,
      beside: await loadKeptBeside(archiveDb(platform, one)),
    })),
  );
}

async function nameProblems(
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

function begin(national: NationalDb, act: Act, merger: Merger): Promise<'saved' | 'conflict'> {
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

async function carryOut(
  platform: Platform,
  national: NationalDb,
  act: Act,
  merger: Merger,
  access: MergerAccess,
): Promise<Result<MergerReport>> {
  const { province, tenant, administrator } = merger;
  const db = await layOut(platform, act, province, tenant);
  const sources = await loadSources(platform, merger);
  const taken = takeOver(sources, merger.record.plan);
  if (!taken.ok) return taken;
  const beside = async () =>
    takeOverBeside(await loadBeside(platform, merger, sources), taken.value, merger.record.plan);
  await receive(db, act, merger, taken.value, beside);
  const archiveAccounts = await letIn(platform, act, merger, taken.value, access);
  const invited = await access.invite(db, act, administrator, tenant.state);
  if (!invited) return refused({ code: 'province-onboarded', host: tenant.host, at: '/province' });
  if (!invited.ok) {
    const [first, ...rest] = invited.problems;
    return refused(within('/administrator', first), ...rest.map((problem) => within('/administrator', problem)));
  }
  await finish(national, act, merger);
  return done({ ...reportOf(merger, taken.value), stored: true, invitation: invited.value, archiveAccounts });
}

/** Nothing where an earlier run came so far. */
async function receive(
  db: ProvinceDb,
  act: Act,
  merger: Merger,
  { structure, codesLeft }: TakenOver,
  loadTaken: () => Promise<KeptBeside>,
): Promise<void> {
  if ((await loadWholeStructure(db)).revision > 0) return;
  const beside = await loadTaken();
  const { province, merged, record } = merger;
  const entry: Done = {
    action: 'take-over-structure',
    subject: `province/${province.id}`,
    grant: grantOf(act),
    after: {
      from: merged.map((one) => one.province.slug),
      units: structure.units.size,
      places: beside.places.length,
      codesLeft: codesLeft.length,
    },
    reason: documentOf(record.plan.decision),
  };
  await saveTakenOver(
    db,
    structure,
    { subject: `merger/${province.id}`, at: act.now, today: act.today, beside },
    signed(act, entry),
  );
}

async function letIn(
  platform: Platform,
  act: Act,
  { merged, officials, province, record }: Merger,
  { heads }: TakenOver,
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

async function finish(national: NationalDb, act: Act, { tenant }: Merger): Promise<void> {
  const opened = { ...tenant, state: 'active', since: act.now } as const;
  const change = { before: { state: tenant.state }, after: { state: opened.state } };
  const entry: Done = { action: 'open-province', subject: `tenant/${tenant.host}`, grant: grantOf(act), ...change };
  await attempt(saveMergerFinished(national, tenant, opened, act.now, signed(act, entry)));
}

function reportOf({ record, merged, absent }: Merger, { structure, codesLeft }: TakenOver): MergerReport {
  return {
    host: record.host,
    stored: false,
    merged: merged.map(({ province, before, after }) => ({
      slug: province.slug,
      name: province.names.at(-1)!.value.fullName,
      hostBefore: before.host,
      hostAfter: after.host,
    })),
    absent: absent.map(({ names }) => names.at(-1)!.value.fullName),
    units: structure.units.size,
    codesLeft,
    invitation: null,
    archiveAccounts: [],
  };
}

function documentOf({ number, issuedOn, issuer }: Decision): string {
  return `${number}, ${issuedOn}, ${issuer}`;
}
