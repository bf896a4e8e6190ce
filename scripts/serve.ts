import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare';
import { accessKeyIn } from './access-key.mjs';
import { say } from './say.mjs';
import { configIn, idsByBinding } from './wrangler-config.ts';

const tickMs = 30_000;
const scheduleWithinMs = 25_000;
const levelsShown: readonly string[] = ['warn', 'error'];
const { PORT: port, CO_SO_STATE: state, CO_SO_BUNDLE: folder, CO_SO_MEASURED: measured } = process.env;
const { CO_SO_INSPECTOR_PORT: inspector } = process.env;
if (port === undefined || state === undefined || folder === undefined)
  throw new Error('PORT, CO_SO_STATE and CO_SO_BUNDLE say what is served where');

const api = join(import.meta.dirname, '..', 'apps', 'api');
const config = configIn(join(api, 'wrangler.jsonc'));
const { compatibility_date, compatibility_flags } = config;

/** Its pages, as wrangler would tell the platform of them. */
const assets = {
  directory: join(api, config.assets.directory),
  binding: config.assets.binding,
  routerConfig: { has_user_worker: true, invoke_user_worker_ahead_of_assets: config.assets.run_worker_first },
  assetConfig: { not_found_handling: config.assets.not_found_handling, compatibility_date, compatibility_flags },
};

const miniflare = new Miniflare(
  convertV4MiniflareOptions({
    compatibilityDate: compatibility_date,
    compatibilityFlags: compatibility_flags,
    host: '127.0.0.1',
    port: Number(port),
    cf: false,
    log: new Log(LogLevel.WARN),
    handleStructuredLogs: ({ level, message }) => {
      if (levelsShown.includes(level)) process.stderr.write(`${message}\n`);
    },
    resourcePersistencePath: join(state, 'v3'),
    ...(inspector === undefined ? {} : { inspectorPort: Number(inspector) }),
    modulesRoot: folder,
    modules: [{ type: 'ESModule', path: join(folder, 'worker.js') }],
    bindings: { DEMO: '1', ACCESS_KEY: accessKeyIn(state), ...(measured === '1' ? { MEASURED: '1' } : {}) },
    d1Databases: idsByBinding(config.d1_databases),
    assets,
  }),
);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end());
await miniflare.ready;
startClock();

async function end(): Promise<void> {
  await miniflare.dispose();
  process.exit(0);
}

/** Scheduled handlers never fire by themselves outside the platform. */
function startClock(): void {
  const clock = { busy: false, complained: false };
  setInterval(() => void tick(clock), tickMs);
}

async function tick(clock: { busy: boolean; complained: boolean }): Promise<void> {
  if (clock.busy) return;
  clock.busy = true;
  const reason = await Promise.race([runSchedule(), sleep(scheduleWithinMs, 'không trả lời', { ref: false })]);
  clock.busy = false;
  if (reason !== undefined && !clock.complained)
    say(`Việc định kỳ không chạy được (${reason}). (The scheduled handler failed.)`);
  clock.complained = reason !== undefined;
}

/** Why not all of it went through; undefined when it did. */
async function runSchedule(): Promise<string | undefined> {
  try {
    const worker = await miniflare.getWorker();
    const runs = await Promise.all(config.triggers.crons.map((cron) => worker.scheduled({ cron })));
    return runs.find(({ outcome }) => outcome !== 'ok')?.outcome;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
