import { createRequire } from 'node:module';
import { get } from 'node:http';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownScript } from './own-script.mjs';
import { runStep, startStep } from './step.mjs';

const answerMs = 60_000;

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

/** Builds the pages, which are part of what is uploaded: bundling refuses without them. */
export function buildWeb(root) {
  return runStep('turbo', ['run', 'build', '--filter', '@co-so/web', '--output-logs', 'errors-only'], { cwd: root });
}

/** Writes the Worker as it would be uploaded into `folder`, without a network. */
export function bundleInto(folder, { root, configPath, env }) {
  const dryRun = [wranglerScript(root), 'deploy', '--dry-run', '--outdir', folder, '--config', configPath];
  return runStep(process.execPath, dryRun, { cwd: root, env });
}

/** Serves the Worker that lies in `folder` over the databases of `state`. */
export function startServer({ root, port, state, ours, folder }) {
  const own = { PORT: String(port), CO_SO_STATE: state, CO_SO_BUNDLE: folder };
  return startStep(process.execPath, ownScript(root, 'serve.ts'), {
    cwd: root,
    env: { ...wranglerEnv(ours), ...own },
    onText: (text) => process.stderr.write(text),
  });
}

export async function hasAnswered(port, course, withinMs = answerMs) {
  for (const end = Date.now() + withinMs; Date.now() < end && !course.stopped; await sleep(100)) {
    if ((await askHealth(port)) === 200) return true;
  }
  return false;
}

function askHealth(port) {
  return new Promise((resolve) => {
    const headers = { host: `localhost:${port}` };
    const asked = { host: '127.0.0.1', port, path: '/api/health', headers };
    const request = get({ ...asked, agent: false, signal: AbortSignal.timeout(2000) });
    request.on('error', () => resolve(undefined));
    request.on('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
  });
}
