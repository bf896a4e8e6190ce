/** `npm run bench [-- --write]`: measures and reports, asserts nothing; fails only when something cannot be run. */
import { readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { measureAllocations } from './bench/allocations.ts';
import { askWell } from './bench/ask.ts';
import { weighDomain } from './bench/domain-weight.ts';
import { weighDraftPage } from './bench/draft-page.ts';
import { measureLatency } from './bench/latency.ts';
import { kilobytes, table, whole } from './bench/measure.ts';
import type { Measure } from './bench/measure.ts';
import { weighPage } from './bench/pages.ts';
import { comparisonPath, measureComparisonRows } from './bench/rows.ts';
import { measureRules } from './bench/rules.ts';
import { measureImportMemory } from './bench/structure-import.ts';
import { measureStructure } from './bench/structure.ts';
import { measureSessionCheck } from './bench/session-check.ts';
import { measureWrites } from './bench/writes.ts';
import { ownScript } from './own-script.mjs';
import { noBrowser, openBrowser } from './browser.ts';
import { no, runCommand } from './command.ts';
import { demoPlace, notStarted, removeState, startDemo } from './demo-server.ts';
import type { DemoPlace, DemoServer } from './demo-server.ts';
import { bundleWorker } from './deploy/bundle.ts';
import { root } from './platform.ts';
import { freePortFrom } from './port.mjs';
import { say } from './say.mjs';
import { buildWeb } from './server.mjs';
import { runStep } from './step.mjs';

const pagesBudget = '≤ 240 kB';
const rowsBudget = '≤ 300';

await runCommand(bench);

async function bench(): Promise<boolean> {
  const { values } = parseArgs({ options: { write: { type: 'boolean' } } });
  const browser = await openBrowser();
  if (!browser) return no(noBrowser);
  const place = await demoPlace('bench', 8841);
  const inspectorPort = await freePortFrom(9341);
  const load = loadavg()[0]!;
  try {
    const quiet = [
      ...(await measureBundle()),
      ...(await measurePreparing(place)),
      ...(await measureSessionCheck(place.state)),
      ...(await measureRulesAndWeight()),
      ...(await measureLargeProvince(place)),
    ];
    say('Khởi động và đo… (starting, measuring)');
    const server = await startDemo(place, inspectorPort);
    if (!server) return no(notStarted);
    const served = await measureServer(browser, server, inspectorPort);
    const report = reportOf([...quiet, ...served], load);
    console.log(report);
    if (values.write) writeFileSync(join(root, 'docs', 'bench.md'), report);
    return true;
  } finally {
    await browser.close();
    removeState(place);
  }
}

async function measureBundle(): Promise<readonly Measure[]> {
  say('Dựng trang web, đóng gói Worker… (building, bundling)');
  const built = await buildWeb(root);
  if (built.code !== 0) throw new Error(built.text);
  const bundled = await bundleWorker(join(root, 'apps', 'api', 'wrangler.jsonc'));
  if (!bundled.ok) throw new Error(bundled.text);
  const measured = `${kilobytes(bundled.gzip)} gzip, ${kilobytes(bundled.bytes)} plain`;
  return [{ what: 'Worker bundle', measured, budget: '≤ 1 MB gzip' }];
}

async function measurePreparing({ state }: DemoPlace): Promise<readonly Measure[]> {
  say('Chuẩn bị cơ sở dữ liệu hai lần… (preparing twice)');
  const prepare = async () => {
    const env = { ...process.env, CO_SO_STATE: state };
    const { code, text, seconds } = await runStep(process.execPath, ownScript(root, 'prepare.ts'), {
      cwd: root,
      env,
    });
    if (code !== 0) throw new Error(text);
    return `${seconds.toFixed(1)} s`;
  };
  return [
    { what: 'Preparing the databases, first start', measured: await prepare() },
    { what: 'Preparing the databases, second start', measured: await prepare() },
  ];
}

async function measureRulesAndWeight(): Promise<readonly Measure[]> {
  say('Chạy 100.000 lần đánh giá, cân gói luật… (evaluating, weighing)');
  return [await measureRules(), await measureAllocations(), ...(await weighDomain())];
}

async function measureLargeProvince({ state }: DemoPlace): Promise<readonly Measure[]> {
  say('Lập tỉnh mẫu 25.000 tổ chức và đo… (a large province)');
  return measureStructure(state);
}

async function measureServer(browser: Browser, server: DemoServer, inspectorPort: number): Promise<readonly Measure[]> {
  try {
    return await measureServed(browser, server, inspectorPort);
  } finally {
    await server.stop();
  }
}

async function measureServed(
  browser: Browser,
  { port, seconds }: DemoServer,
  inspectorPort: number,
): Promise<readonly Measure[]> {
  const comparison = { port, office: '', path: comparisonPath };
  const province = { port, office: 'binh-thuan', path: '/api/overview' };
  const national = { port, office: '', path: '/api/provinces' };
  return [
    { what: 'From start to first answer, data there, pages built', measured: `${seconds.toFixed(1)} s` },
    ...(await measurePages(browser, port)),
    ...(await measureComparisonRows(port)),
    ...(await measureLatency('Province home, figures (`/api/overview`)', province)),
    ...(await measureLatency('National home (`/api/provinces`)', national)),
    ...(await measureLatency('Comparison, 34 × 10', comparison)),
    ...(await measureWrites(port)),
    await measureGrown(port),
    ...(await measureImportMemory(port, inspectorPort)),
  ];
}

async function measurePages(browser: Browser, port: number): Promise<readonly Measure[]> {
  const budgets = { bytesBudget: pagesBudget, rowsBudget };
  const national = await weighPage(browser, port, {
    what: 'National home',
    office: '',
    path: '/',
    bytesBudget: pagesBudget,
  });
  const simulated = await weighPage(browser, port, {
    what: 'National home, simulated year',
    office: '',
    path: '/?origin=simulated',
    bytesBudget: pagesBudget,
  });
  const province = await weighPage(browser, port, {
    what: 'Province home',
    office: 'binh-thuan',
    path: '/',
    ...budgets,
  });
  const tree = await weighPage(browser, port, {
    what: 'Tree of the structure',
    office: 'tay-ninh',
    path: '/to-chuc?ngay=2024-06-14',
    rowsBudget: '≤ 200',
  });
  const unit = await weighPage(browser, port, {
    what: 'Page of a unit',
    office: 'tay-ninh',
    path: '/to-chuc/01a20151-fde9-786c-8ad8-ae6f061de1bb?ngay=2024-06-14',
    rowsBudget: '≤ 150',
  });
  const comparison = await weighPage(browser, port, {
    what: 'Comparison page, with its chart',
    office: '',
    path: '/so-sanh?origin=simulated',
  });
  const evaluating = await weighPage(browser, port, {
    what: 'Rule page of the yearly rating, which evaluates',
    office: 'binh-thuan',
    path: '/quy-dinh/annual-rating/2025-08-30',
    bytesBudget: '≤ 320 kB',
  });
  const drafted = await weighDraftPage(browser, port);
  const built = readdirSync(join(root, 'apps', 'web', 'dist', 'assets')).filter((name) => name.endsWith('.js'));
  const first = new Set([...national.scripts, ...simulated.scripts, ...province.scripts]);
  const later = comparison.scripts.filter((path) => !first.has(path));
  return [
    ...[national, simulated, province, tree, unit, comparison, evaluating, drafted].flatMap(({ measures }) => measures),
    {
      what: 'Scripts loaded by the two homes, of all that are built',
      measured: `${whole(first.size)} of ${whole(built.length)}; the comparison loads ${whole(later.length)} more: ${later.map(nameOf).join(', ')}`,
    },
  ];
}

/** Without the hash that the build puts into a name. */
function nameOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/-[\w-]{8}\.js$/, '');
}

async function measureGrown(port: number): Promise<Measure> {
  const { rowsRead } = await askWell({ port, office: 'ninh-thuan', path: '/api/overview' });
  const what = 'Province home (`/api/overview`) after 100 more units and 4,900 more figures: rows read';
  return { what, measured: whole(rowsRead), budget: rowsBudget };
}

function reportOf(measures: readonly Measure[], load: number): string {
  const day = new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
  const machine = `${availableParallelism()} cores, a load of ${load.toFixed(1)} when it began`;
  return `# Measured on ${day}

By \`npm run bench\` on a machine with ${machine}.

Nothing here is asserted. Rows read are D1's own counts and exact. Seconds depend on the machine, and latencies include
the development server's proxy. Weights are of bodies; the headers of this server are uncompressed (HTTP/1.1).

${table(measures)}
`;
}
