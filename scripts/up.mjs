import { readdirSync, rmSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownScript } from './own-script.mjs';
import { isPortFree, portProblem, portTaken, portWanted } from './port.mjs';
import { watchProcess } from './process-group.mjs';
import { quietEnv } from './quiet-env.mjs';
import { say } from './say.mjs';
import { buildWeb, bundleInto, hasAnswered, startServer, wranglerEnv } from './server.mjs';
import { isMark, ours, stateFolder, takeState } from './state-lock.mjs';
import { runStep, stopSteps } from './step.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const state = stateFolder();
const port = portWanted();
const folder = join(state, 'worker');
const course = { stopped: false, failed: false };

const addresses = [
  ['Trung ương', ''],
  ['Bình Thuận', 'binh-thuan.'],
  ['Lạng Sơn', 'lang-son.'],
  ['Tây Ninh', 'tay-ninh.'],
  ['Tây Ninh cũ', 'tay-ninh-cu.'],
  ['Ninh Thuận', 'ninh-thuan.'],
  ['Bến Tre', 'ben-tre.'],
].map(([name, subdomain]) => `  ${name.padEnd(12)} http://${subdomain}localhost:${port}`);

Object.assign(process.env, quietEnv, { CO_SO_STATE: state });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
if (process.env.CO_SO_SUPERVISOR) watchProcess(Number(process.env.CO_SO_SUPERVISOR), stop);
process.exit((await main(process.argv.slice(2))) ? 0 : 1);

async function main(flags) {
  const resetOnly = flags.includes('--reset');
  const empties = resetOnly || flags.includes('--fresh');
  if (port === undefined) return refuse(portProblem());
  if (empties && !state.startsWith(ours + sep)) {
    return refuse('CO_SO_STATE nằm ngoài apps/api/.wrangler nên không xóa. (That folder is not ours to remove.)');
  }
  const taken = await takeState(state, resetOnly ? undefined : port);
  if (!taken.ok) return refuse(taken.sentence);
  if (empties) emptyState();
  console.log(
    resetOnly ? 'Đang đưa dữ liệu minh họa về như ban đầu…' : 'Đang chuẩn bị cơ sở dữ liệu và dựng trang web…',
  );
  const prepared = await Promise.all(resetOnly ? [prepare()] : [prepare(), build()]);
  if (course.stopped || prepared.includes(false)) return false;
  if (!resetOnly) return serve();
  console.log('Dữ liệu minh họa đã về như ban đầu. Mở lại: npm start');
  return true;
}

function emptyState() {
  for (const name of readdirSync(state).filter((one) => !isMark(one)))
    rmSync(join(state, name), { recursive: true, force: true });
}

function prepare() {
  const step = runStep(process.execPath, ownScript(root, 'prepare.ts'), {
    cwd: root,
    env: wranglerEnv(ours),
  });
  return succeeds(step, 'Chưa chuẩn bị được dữ liệu. (Preparing the databases failed.)');
}

/** What is served is what would be uploaded. */
async function build() {
  if (!(await succeeds(buildWeb(root), 'Chưa dựng được trang web. (Building the web application failed.)')))
    return false;
  const configPath = join(root, 'apps', 'api', 'wrangler.jsonc');
  const bundled = bundleInto(folder, { root, configPath, env: wranglerEnv(ours) });
  return succeeds(bundled, 'Chưa đóng gói được máy chủ. (Bundling the Worker failed.)');
}

async function serve() {
  // Taken while the databases were prepared: the stranger would answer in our place.
  if (!(await isPortFree(port))) return refuse(portTaken(port));
  const server = startServer({ root, port, state, ours, folder });
  const dies = server.ended.then(() => false);
  if (!(await Promise.race([hasAnswered(port, course), dies]))) {
    return course.stopped || refuse('Máy chủ không chạy được; lý do ở các dòng trên. (The server did not start.)');
  }
  const { demoAccountLines } = await import('./demo-account-lines.ts');
  const lines = [...addresses, '', ...demoAccountLines()];
  console.log(`\nCơ Sở đang chạy. Mở trong trình duyệt:\n\n${lines.join('\n')}\n\nDừng: Ctrl-C\n`);
  await dies;
  return course.stopped || refuse('Máy chủ đã dừng ngoài ý muốn. (The server ended unexpectedly.)');
}

async function succeeds(step, sentence) {
  const { code, text } = await step;
  if (code === 0) return true;
  return course.stopped || course.failed ? false : refuse(`${text}${sentence}`);
}

async function refuse(sentence) {
  course.failed = true;
  say(sentence);
  await stopSteps();
  return false;
}

function stop() {
  course.stopped = true;
  void stopSteps();
}
