import { createRequire } from 'node:module';
import { get } from 'node:http';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { accessKeyIn } from './access-key.mjs';
import { say } from './say.mjs';
import { startStep } from './step.mjs';

const answerMs = 60_000;
const tickMs = 30_000;

/** wrangler's own folder keeps its logs and identity out of the person's home. */
export function wranglerEnv(ours) {
  return { ...process.env, XDG_CONFIG_HOME: join(ours, 'config') };
}

export function wranglerScript(root) {
  return join(
    dirname(createRequire(join(root, 'package.json')).resolve('wrangler/package.json')),
    'bin',
    'wrangler.js',
  );
}

export function startServer({ root, port, state, ours }) {
  const where = ['--port', String(port), '--ip', '127.0.0.1', '--persist-to', state];
  const { CO_SO_INSPECTOR_PORT: inspector, CO_SO_MEASURED: measured, CO_SO_BUNDLE: bundle } = process.env;
  // What would be uploaded, where it was made already; else wrangler makes it of the sources, anew when they change.
  const served = bundle === undefined ? [] : [bundle, '--no-bundle', '--config', 'wrangler.jsonc'];
  const counting = measured === '1' ? ['--var', 'MEASURED:1'] : [];
  const variables = ['--var', 'DEMO:1', ...counting, '--var', `ACCESS_KEY:${accessKeyIn(state)}`];
  const inspected = inspector === undefined ? [] : ['--inspector-port', inspector];
  const quiet = ['--log-level', 'warn', '--show-interactive-dev-session=false'];
  return startStep(
    process.execPath,
    [wranglerScript(root), 'dev', ...served, ...where, ...variables, ...inspected, ...quiet],
    {
      cwd: join(root, 'apps', 'api'),
      env: wranglerEnv(ours),
      onText: passOn,
    },
  );
}

// The schedule is driven below, so wrangler's advice to drive it by hand would only mislead.
function passOn(text) {
  if (!text.includes('Scheduled Workers are not automatically triggered')) process.stderr.write(text);
}

export async function hasAnswered(port, course, withinMs = answerMs) {
  for (const end = Date.now() + withinMs; Date.now() < end && !course.stopped; await sleep(100)) {
    if ((await ask(port, '/api/health', 2000)) === 200) return true;
  }
  return false;
}

/** Scheduled handlers never fire by themselves under wrangler dev. */
export function startClock(port) {
  const clock = { busy: false, complained: false };
  return setInterval(() => void tick(port, clock), tickMs);
}

async function tick(port, clock) {
  if (clock.busy) return;
  clock.busy = true;
  const status = await ask(port, '/cdn-cgi/local/scheduled', tickMs - 5000);
  clock.busy = false;
  if (status !== 200 && !clock.complained) {
    say(`Việc định kỳ không chạy được (${status ?? 'không trả lời'}). (The scheduled handler failed.)`);
  }
  clock.complained = status !== 200;
}

function ask(port, path, timeout) {
  return new Promise((resolve) => {
    const headers = { host: `localhost:${port}` };
    const request = get({ host: '127.0.0.1', port, path, headers, agent: false, signal: AbortSignal.timeout(timeout) });
    request.on('error', () => resolve(undefined));
    request.on('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
  });
}
