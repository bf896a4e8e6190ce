import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  findHomeUnit,
  findMerger,
  hasImports,
  hasScoreTables,
  listBoundTenants,
  listDeliverySummaries,
  loadSendingFacts,
  openNationalDb,
  openProvinceDb,
} from '../packages/db/src/index.ts';
import type { NationalDb, ProvinceDb } from '../packages/db/src/index.ts';
import {
  done,
  findBySlug,
  period,
  provinceRegistry,
  readMergerFile,
  roleDefinitions,
  uuidv7,
} from '../packages/domain/src/index.ts';
import type { Instant, MergerProposal, RegisteredProvince, Result, Role } from '../packages/domain/src/index.ts';
import { issueArchiveReaders, takenUserNames } from '../apps/api/src/access/administration/archive-readers.ts';
import { operatorAct } from '../apps/api/src/act.ts';
import type { Act } from '../apps/api/src/act.ts';
import { createDemoAccounts, demoAct, demoPassword } from '../apps/api/src/access/demo-accounts.ts';
import type { OfficeDesk } from '../apps/api/src/request/office-desk.ts';
import { hashPassword } from '../apps/api/src/access/password.ts';
import { poolDatabase } from '../apps/api/src/env.ts';
import type { Platform } from '../apps/api/src/env.ts';
import { importFigures } from '../apps/api/src/indicator/import-figures.ts';
import { approveSubmission, prepareSubmission } from '../apps/api/src/indicator/submit-figures.ts';
import { mergeProvinces } from '../apps/api/src/national/merger/merge-provinces.ts';
import { migrateAll } from '../apps/api/src/national/migrate-all.ts';
import { onboardProvince, prepareNational } from '../apps/api/src/national/onboard-province.ts';
import type { Invite } from '../apps/api/src/national/onboard-province.ts';
import { receiveDeliveries } from '../apps/api/src/national/receive-delivery.ts';
import { relaySentFigures } from '../apps/api/src/national/relay-sent-figures.ts';
import { beginDraft } from '../apps/api/src/regulation/work-on-drafts.ts';
import { scheduleRounds } from '../apps/api/src/national/schedule-rounds.ts';
import { provinceDay } from '../apps/api/src/request/province-day.ts';
import { accessKeyIn } from './access-key.mjs';
import { openPlatform } from './platform.ts';

interface Place {
  /** The label of its host. */
  readonly host: string;
  /** The province of that time in the registry. */
  readonly slug: string;
  /** What its official and its head of department have sent to the centre already: indicator and period. */
  readonly sent: readonly (readonly [indicator: string, period: string])[];
  /** What its draft of a score table for meetings is called; it begins from the template T3. */
  readonly meetingDraft?: string;
  /** Where accounts stand that are not for the whole province. */
  readonly unitIds?: Readonly<Partial<Record<Role, string>>>;
}

const block = '01a20151-fde9-7c3a-8f41-6d2b90e4a1c7';
const branch = '01a20151-fde9-7d52-9b06-3e81c5f7d024';

const places: readonly Place[] = [
  {
    host: 'binh-thuan',
    slug: 'binh-thuan',
    sent: [
      ['org.grassroots', '2021-10'],
      ['member.total', '2021-10'],
    ],
    meetingDraft: 'Bảng chấm điểm sinh hoạt chi bộ (bản nháp minh họa)',
    unitIds: { committeeOfficial: block, committeeHead: block, branchSecretary: branch },
  },
  {
    host: 'lang-son',
    slug: 'lang-son',
    sent: [
      ['org.grassroots', '2016-11-21'],
      ['admission.admitted', '2010/2015'],
    ],
  },
  {
    host: 'tay-ninh',
    slug: 'tay-ninh-cu',
    sent: [
      ['org.grassroots', '2023'],
      ['member.total', '2023'],
    ],
  },
  { host: 'ninh-thuan', slug: 'ninh-thuan', sent: [['admission.admitted', '2024-01/2024-06']] },
  {
    host: 'ben-tre',
    slug: 'ben-tre',
    sent: [
      ['org.grassroots', '2019-12'],
      ['rating.organizations', '2018'],
    ],
  },
];

/** Of the places above those that are merged at the start; what else `demo/mergers` proposes is done on the screen. */
const merged: readonly string[] = ['tay-ninh'];

const roundsFile = 'rounds.json';
const root = join(import.meta.dirname, '..');
const demo = join(root, 'demo');
const state = process.env['CO_SO_STATE'] ?? join(root, 'apps', 'api', '.wrangler', 'state');
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const newId = () => uuidv7(Date.now(), random(16));
const surroundings = { accessKey: accessKeyIn(state), isDemonstration: true, isArchived: false };
const hashed: { password?: Promise<string> } = {};
const administrator = { userName: 'quan-tri', name: 'Quản trị', post: roleDefinitions.tenantAdministrator.name };
const passwordHash = () => (hashed.password ??= hashPassword(demoPassword, random(16)));

const proxy = await openPlatform(join(root, 'apps', 'api', 'wrangler.jsonc'), state);
try {
  await prepare(proxy.env, operatorAct('Người vận hành', Date.now() as Instant, { newId, random }));
} finally {
  await proxy.dispose();
}

/** Creates, migrates and fills what is missing; what is there already stays, also after a start that was cut off. */
async function prepare(platform: Platform, operator: Act): Promise<void> {
  await prepareNational(platform, operator);
  for (const { name, report } of await migrateAll(platform, operator))
    if (report.state === 'failed') throw new Error(`${name}: ${report.at}: ${report.error}`);
  for (const place of places) await preparePlace(platform, place, operator);
  await relaySentFigures(platform, operator);
  for (const name of merged) {
    const proposal = accepted(name, readMergerFile(readJson(join(demo, 'mergers', `${name}.json`))));
    await mergePlace(platform, proposal, operator);
  }
  const national = openNationalDb(platform.NATIONAL);
  const desk: OfficeDesk = { db: national, kind: 'national', id: 'national', name: 'Trung ương', ...surroundings };
  await createDemoAccounts(desk, operator, { unitId: null, passwordHash });
  await loadSimulatedYear(national, await demoAct(desk, operator, 'nationalOfficial'));
}

/** Accounts for the office as a whole come first, since they bring the units for which the others are. */
async function preparePlace(
  platform: Platform,
  { host, slug, sent, meetingDraft, unitIds = {} }: Place,
  operator: Act,
): Promise<void> {
  const province = findBySlug(provinceRegistry, slug)!;
  const { binding, provinceId } = await onboardProvince(platform, operator, province, host);
  const db = openProvinceDb(poolDatabase(platform, binding));
  const desk: OfficeDesk = { db, kind: 'province', id: provinceId, name: nameOf(province), ...surroundings };
  await createDemoAccounts(desk, operator, { unitId: null, passwordHash });
  const preparer = await demoAct(desk, operator, 'provincialOfficial');
  const approver = await demoAct(desk, operator, 'departmentHead');
  const fileName = `${host}.json`;
  if (!(await hasImports(db))) {
    const content = readJson(join(demo, fileName));
    accepted(fileName, await importFigures(db, slug, preparer, { fileName, content, mode: 'store' }));
  }
  const home = await findHomeUnit(db, provinceDay(province, operator.today));
  await createDemoAccounts(desk, operator, { unitId: home!.id, unitIds, passwordHash });
  if (meetingDraft !== undefined && !(await hasScoreTables(db))) {
    const from = { kind: 'central', id: 'meeting-score/t3' } as const;
    accepted(host, await beginDraft(db, preparer, { series: 'meeting-score', title: meetingDraft, from }));
  }
  const sender = { provinceId, name: province.names.at(-1)!.value.name };
  for (const [indicator, of] of sent) {
    const question = { indicator, period: period(of) };
    const { lastSent, open } = await loadSendingFacts(db, question, operator.today);
    if (lastSent.length > 0) continue;
    const what = `${host} ${indicator}`;
    const id = open?.id ?? accepted(what, await prepareSubmission(db, preparer, question, null)).id;
    accepted(what, await approveSubmission(db, approver, sender, id));
  }
}

/** Its predecessors become archives, and it takes their structure over; those who work there are the demonstration's. */
async function mergePlace(platform: Platform, merger: MergerProposal, operator: Act): Promise<void> {
  const province = findBySlug(provinceRegistry, merger.province)!;
  const known = { kind: 'province', id: province.id, name: nameOf(province), ...surroundings } as const;
  const deskOf = (db: ProvinceDb): OfficeDesk => ({ db, ...known });
  const invite: Invite = async (db, { now }) => {
    await createDemoAccounts(deskOf(db), operator, { unitId: null, passwordHash });
    return done({ accountId: '', userName: administrator.userName, oneTimePassword: demoPassword, expiresAt: now });
  };
  const national = openNationalDb(platform.NATIONAL);
  if (!(await findMerger(national, province.id))?.finishedAt) {
    const draft = { ...merger, administrator, officials: [] };
    const access = { invite, takenUserNames, issueArchiveReaders };
    const merge = async () =>
      accepted(merger.province, await mergeProvinces(platform, operator, draft, 'store', access));
    while ((await merge()).progress);
  }
  const tenant = (await listBoundTenants(national)).find(({ provinceId }) => provinceId === province.id);
  const db = openProvinceDb(poolDatabase(platform, tenant!.binding));
  const home = await findHomeUnit(db, provinceDay(province, operator.today));
  await createDemoAccounts(deskOf(db), operator, { unitId: home!.id, passwordHash });
}

/** Receives the files that are not all there yet, in one trip; what they hold and is there already stays. */
async function loadSimulatedYear(national: NationalDb, official: Act): Promise<void> {
  const folder = join(demo, 'simulated');
  const summaries = await listDeliverySummaries(national, 'simulated');
  const received = new Map(summaries.map(({ provinceId, deliveries }) => [provinceId, deliveries]));
  const missing = readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== roundsFile)
    .map((name) => ({ name, deliveries: listIn(readJson(join(folder, name))) }))
    .filter(({ name, deliveries }) => (received.get(provinceIdOf(name)) ?? 0) < deliveries.length);
  if (missing.length === 0) return;
  accepted(roundsFile, await scheduleRounds(national, official, readJson(join(folder, roundsFile))));
  const deliveries = missing.flatMap((file) => file.deliveries);
  accepted(folder, await receiveDeliveries(national, official, deliveries, 'file'));
}

function nameOf({ names }: RegisteredProvince): string {
  return names.at(-1)!.value.fullName;
}

/** A file of the simulated year is named after the slug of its province. */
function provinceIdOf(fileName: string): string {
  return findBySlug(provinceRegistry, fileName.replace('.json', ''))?.id ?? '';
}

function listIn(content: unknown): readonly unknown[] {
  return Array.isArray(content) ? content : [content];
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function accepted<Value>(what: string, result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${what}: ${JSON.stringify(result.problems.slice(0, 5))}`);
  return result.value;
}
