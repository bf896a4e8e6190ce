import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getPlatformProxy } from 'wrangler';
import { hasImports, listDeliverySummaries, openNationalDb, openProvinceDb } from '../packages/db/src/index.ts';
import { findBySlug, provinceRegistry } from '../packages/domain/src/index.ts';
import type { Instant, Result } from '../packages/domain/src/index.ts';
import { operatorAct } from '../apps/api/src/act.ts';
import type { Act } from '../apps/api/src/act.ts';
import { demoOfficials } from '../apps/api/src/access/demo-officials.ts';
import { poolDatabase } from '../apps/api/src/env.ts';
import type { Platform } from '../apps/api/src/env.ts';
import { importFigures } from '../apps/api/src/indicator/import-figures.ts';
import { uuidv7 } from '../apps/api/src/new-id.ts';
import { migrateAll, onboardProvince, prepareNational } from '../apps/api/src/national/onboard-province.ts';
import { receiveDeliveries } from '../apps/api/src/national/receive-delivery.ts';
import { scheduleRounds } from '../apps/api/src/national/schedule-rounds.ts';

/** The five places: the label of the host, the province of that time, and its file of figures. */
const places = [
  { host: 'binh-thuan', slug: 'binh-thuan' },
  { host: 'lang-son', slug: 'lang-son' },
  { host: 'tay-ninh', slug: 'tay-ninh-cu' },
  { host: 'ninh-thuan', slug: 'ninh-thuan' },
  { host: 'ben-tre', slug: 'ben-tre' },
] as const;

const roundsFile = 'rounds.json';
const root = join(import.meta.dirname, '..');
const demo = join(root, 'demo');
const state = process.env['CO_SO_STATE'] ?? join(root, 'apps', 'api', '.wrangler', 'state');
const newId = () => uuidv7(Date.now(), (bytes) => crypto.getRandomValues(bytes));

const proxy = await getPlatformProxy<Platform & Record<string, unknown>>({
  configPath: join(root, 'apps', 'api', 'wrangler.jsonc'),
  persist: { path: join(state, 'v3') },
});
try {
  await prepare(proxy.env, operatorAct('Người vận hành', Date.now() as Instant, newId));
} finally {
  await proxy.dispose();
}

/** Creates, migrates and fills what is missing; what is there already stays, also after a start that was cut off. */
async function prepare(platform: Platform, operator: Act): Promise<void> {
  await prepareNational(platform, operator);
  for (const { name, report } of await migrateAll(platform, operator))
    if (report.state === 'failed') throw new Error(`${name}: ${report.at}: ${report.error}`);
  const official: Act = { ...operator, actor: demoOfficials[0]! };
  for (const { host, slug } of places) {
    const { binding } = await onboardProvince(platform, operator, findBySlug(provinceRegistry, slug)!, host);
    const db = openProvinceDb(poolDatabase(platform, binding));
    if (await hasImports(db)) continue;
    const content = readJson(join(demo, `${host}.json`));
    accepted(
      `${host}.json`,
      await importFigures(db, slug, official, { fileName: `${host}.json`, content, mode: 'store' }),
    );
  }
  await loadSimulatedYear(platform, official);
}

/** Receives what is not there yet, file by file; a file whose deliveries are all there is not looked into again. */
async function loadSimulatedYear(platform: Platform, official: Act): Promise<void> {
  const folder = join(demo, 'simulated');
  const national = openNationalDb(platform.NATIONAL);
  const summaries = await listDeliverySummaries(national, 'simulated');
  const received = new Map(summaries.map(({ provinceId, deliveries }) => [provinceId, deliveries]));
  const missing = readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== roundsFile)
    .map((name) => ({ name, content: readJson(join(folder, name)) }))
    .filter(({ name, content }) => (received.get(provinceIdOf(name)) ?? 0) < deliveriesIn(content));
  if (missing.length === 0) return;
  accepted(roundsFile, await scheduleRounds(national, official, readJson(join(folder, roundsFile))));
  for (const { name, content } of missing) accepted(name, await receiveDeliveries(national, official, content, 'file'));
}

/** A file of the simulated year is named after the slug of its province. */
function provinceIdOf(fileName: string): string {
  return findBySlug(provinceRegistry, fileName.replace('.json', ''))?.id ?? '';
}

function deliveriesIn(content: unknown): number {
  return Array.isArray(content) ? content.length : 1;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function accepted(what: string, result: Result<unknown>): void {
  if (!result.ok) throw new Error(`${what}: ${JSON.stringify(result.problems.slice(0, 5))}`);
}
