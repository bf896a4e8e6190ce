import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { memoryFolder } from './memory-folder.mjs';
import { freePortFrom } from './port.mjs';
import { watchProcess } from './process-group.mjs';
import { quietEnv } from './quiet-env.mjs';
import { say } from './say.mjs';
import { hasAnswered } from './server.mjs';
import { runStep, startStep, stopSteps } from './step.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const reports = mkdtempSync(join(tmpdir(), 'co-so-check-'));
/** Two runs that take about as long as each other: one for each core, in which whatever is loaded is loaded once. */
const unitRuns = [
  { name: 'Kiểm thử máy chủ, lệnh (vitest)', projects: ['api', 'scripts'], report: join(reports, 'vitest-api.json') },
  {
    name: 'Kiểm thử mã, dữ liệu, trang web (vitest)',
    projects: ['!api', '!scripts'],
    report: join(reports, 'vitest.json'),
  },
];
const browserReport = join(reports, 'playwright.json');
const began = performance.now();
/** A bound against hangs, not a measure: its databases are made beside other tests, on a machine that may be slow. */
const servedWithinMs = 300_000;
const course = { stopped: false };
let port;

const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
/** Much of what a check makes is gone at once: with room for it, an eighth of the work of the pure tests is spared. */
const roomForTheShortLived = [process.env.NODE_OPTIONS, '--max-semi-space-size=64'].filter(Boolean).join(' ');
Object.assign(process.env, colour, quietEnv, { NODE_OPTIONS: roomForTheShortLived });
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
if (process.env.CO_SO_SUPERVISOR) watchProcess(Number(process.env.CO_SO_SUPERVISOR), stop);

const readingsPass = oneByOne(typesAndLint, format, knip, secretScan);
const testsPass =
  (await step('Chromium', 'node', ['scripts/ensure-chromium.mjs'])) &&
  (await all([...unitRuns.map(unitTests), serve()])) &&
  (await browserTests());
const passed = (await readingsPass) && testsPass;
await stopSteps();

if (course.stopped) {
  say('Đã ngừng giữa chừng theo yêu cầu. (Stopped on request.)');
  process.exit(1);
}

const counts = [...unitRuns.map(countUnit), countBrowser()];
const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
const failed = passed ? sum('failed') : Math.max(sum('failed'), 1);
console.log(`\n${passed ? 'Đạt' : 'Chưa đạt'}, sau ${seconds(began)}.\n${sum('passed')} passed, ${failed} failed`);
process.exit(passed ? 0 : 1);

function format() {
  return reading('Định dạng (oxfmt)', 'oxfmt', ['--check', '.']);
}

function knip() {
  return reading('Mã không ai dùng (knip)', 'knip', []);
}

async function secretScan() {
  const selfTest = ['--test', '--test-reporter', 'dot', 'scripts/secret-scan.test.mjs'];
  return (
    (await reading('Phép thử của bộ quét bí mật', 'node', selfTest)) &&
    reading('Quét bí mật', 'node', ['scripts/secret-scan.mjs'])
  );
}

function unitTests({ name, projects, report }) {
  const reporters = ['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${report}`];
  const args = ['run', ...projects.flatMap((project) => ['--project', project]), '--maxWorkers', '1', ...reporters];
  const env = { ...process.env, TMPDIR: memoryFolder() };
  return step(name, 'vitest', args, { env });
}

/** Its type checker is written in Go: on one thread, which collects less often, it takes two thirds of the work. */
function typesAndLint() {
  return reading('Kiểu và soát mã (oxlint)', 'oxlint', [], { GOMAXPROCS: '1', GOGC: '400' });
}

/** What only reads the code takes the time in which tests wait for a page, the server or each other, and gives way to them. */
function reading(name, file, args, own = {}) {
  return step(name, file, args, { env: { ...own, ...process.env }, priority: constants.priority.PRIORITY_LOW });
}

/** Builds the pages, bundles the Worker and serves both for the browser tests, while the other tests run. */
async function serve() {
  if (course.stopped) return false;
  const since = performance.now();
  port = await freePortFrom(8799);
  const own = {
    PORT: String(port),
    CO_SO_STATE: `apps/api/.wrangler/e2e-${port}`,
    CO_SO_SUPERVISOR: String(process.pid),
  };
  const server = startStep(process.execPath, ['scripts/up.mjs', '--fresh'], {
    cwd: root,
    env: { ...process.env, ...own },
  });
  const dies = server.ended.then(({ text }) => text);
  const answer = await Promise.race([hasAnswered(port, course, servedWithinMs), dies]);
  if (!course.stopped) {
    const took = `${((performance.now() - since) / 1000).toFixed(1)} s`;
    console.log(
      answer === true ? `✓ Máy chủ cho trình duyệt  ${took}` : `✗ Máy chủ cho trình duyệt  ${took}\n${answer}`,
    );
  }
  return answer === true;
}

async function browserTests() {
  const own = { CO_SO_E2E_PORT: String(port), CO_SO_E2E_SERVED: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport };
  const env = { ...process.env, ...own, TMPDIR: memoryFolder() };
  return step('Kiểm thử trên trình duyệt (playwright)', 'playwright', ['test', '--reporter', 'list,json'], { env });
}

async function step(name, file, args, options) {
  if (course.stopped) return false;
  const ended = await runStep(file === 'node' ? process.execPath : file, args, { cwd: root, ...options });
  const passes = ended.code === 0;
  if (!course.stopped) {
    console.log(`${passes ? '✓' : '✗'} ${name}  ${ended.seconds.toFixed(1)} s${passes ? '' : `\n${ended.text}`}`);
  }
  return passes;
}

function stop() {
  course.stopped = true;
  void stopSteps();
}

/** All of them, also where one fails: what runs beside the tests takes its time from them. */
async function oneByOne(...starts) {
  const passes = [];
  for (const start of starts) passes.push(await start());
  return passes.every(Boolean);
}

async function all(steps) {
  return (await Promise.all(steps)).every(Boolean);
}

function countUnit({ report }) {
  const { numPassedTests, numFailedTests } = reportAt(report) ?? {};
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
}

function countBrowser() {
  const { stats } = reportAt(browserReport) ?? {};
  return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 };
}

function reportAt(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(0)} s`;
}
