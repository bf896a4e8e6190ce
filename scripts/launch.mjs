import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './install-packages.mjs';
import { ownScript } from './own-script.mjs';
import { isPortFree, portProblem, portTaken, portWanted } from './port.mjs';
import { grandparent, startGroup, watchProcess } from './process-group.mjs';
import { quietEnv } from './quiet-env.mjs';
import { say } from './say.mjs';
import { stateFolder, stateRefusal } from './state-lock.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const scripts = { start: ['up.mjs'], test: ['check.mjs'], reset: ['up.mjs', '--reset'] };

/** Installs what is missing, then hands over to the command's own script under the repository's Node. */
export async function launch(command, args) {
  const script = scriptOf(command);
  const refusal = script ? await refusalOf(command) : `Chưa có lệnh "${command ?? ''}". (No such command.)`;
  if (refusal) return leave(refusal);

  const run = { group: undefined, stopped: undefined };
  forwardSignals(run);
  const installed = await installPackages(root, { ...process.env, ...quietEnv }, (group) => (run.group = group));
  if (run.stopped) return process.exit(exitCode({ signal: run.stopped }));
  if (!installed.ok) return leave(installed.sentence);

  run.group = startGroup(installed.node, ownScript(root, ...script, ...args), {
    cwd: root,
    env: { ...process.env, ...quietEnv, PATH: installed.path, CO_SO_SUPERVISOR: String(process.pid) },
    stdio: 'inherit',
  });
  const end = await run.group.ended;
  process.exit(exitCode(run.stopped && end.code !== 0 ? { signal: run.stopped } : end));
}

function scriptOf(command) {
  if (!/^[a-z-]+$/.test(command ?? '')) return undefined;
  const known =
    scripts[command] ??
    [`${command}.mjs`, `${command}.ts`].filter((name) => existsSync(join(root, 'scripts', name))).slice(0, 1);
  return known.length > 0 ? known : undefined;
}

async function refusalOf(command) {
  if (process.platform === 'win32') return 'Trên Windows xin chạy trong WSL. (On Windows, run this inside WSL.)';
  const bringsNode = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (!bringsNode && (major < 22 || (major === 22 && minor < 18))) {
    return `Trên máy loại này cần Node 22.18 trở lên, máy đang có ${process.version}. (Node 22.18 or newer is needed here.)`;
  }
  return portProblem() ?? (command === 'start' ? startRefusal() : undefined);
}

async function startRefusal() {
  const port = portWanted();
  const inUse = await stateRefusal(stateFolder());
  if (inUse || (await isPortFree(port))) return inUse;
  return portTaken(port);
}

function forwardSignals(run) {
  const stop = (signal) => {
    run.stopped ??= signal;
    run.group?.end(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
  if (process.env.npm_lifecycle_event) {
    for (const pid of [process.ppid, grandparent()]) watchProcess(pid, () => stop('SIGTERM'));
  }
}

function exitCode({ code, signal }) {
  return code ?? { SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGTERM: 143 }[signal] ?? 1;
}

function leave(sentence) {
  say(sentence);
  process.exit(1);
}
