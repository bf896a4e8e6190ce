import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { no } from '../command.ts';
import { deployedConfig, openPlatform, operator, root } from '../platform.ts';
import type { OpenedPlatform } from '../platform.ts';
import { buildWeb } from '../server.mjs';
import { listDatabases, wrangler } from './account.ts';
import { bundleMaximum, bundleWorker } from './bundle.ts';
import { writeConfig } from './config.ts';
import { firstAdministrator, migrateDatabases, onboard } from './databases.ts';
import type { BoundDatabase, Step, Wanted } from './plan.ts';
import { secretTexts, stepText } from './step-text.ts';

export interface Run {
  readonly wanted: Wanted;
  readonly mode: 'dry-run' | 'real';
  readonly configPath: string;
  readonly accountId: string | undefined;
}

interface Outcome {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

/** Does one step after the other and stops at the first that fails; a dry run rehearses on databases of this machine. */
export async function runSteps(steps: readonly Step[], run: Run): Promise<boolean> {
  const rehearsal = run.mode === 'dry-run' ? mkdtempSync(join(tmpdir(), 'co-so-deploy-')) : undefined;
  const opened: OpenedPlatform[] = [];
  const databases = async () => {
    const [platform = await openPlatform(run.configPath, rehearsal)] = opened.splice(0);
    opened.push(platform);
    return platform.env;
  };
  try {
    for (const [index, step] of steps.entries()) {
      const { title, command } = stepText(step, run.wanted, relative(root, deployedConfig));
      console.log(`[${index + 1}/${steps.length}] ${title}`);
      if (command) console.log(`      wrangler ${command.join(' ')}`);
      const outcome = await (command ? perform(step, command, run) : performHere(step, run, databases)).catch(failed);
      for (const line of outcome.lines) console.log(`      ${line.replaceAll('\n', '\n      ')}`);
      if (!outcome.ok)
        return no('Dừng ở bước này. Sửa xong, chạy lại cùng lệnh: việc đã làm không làm lại. (Stopped.)');
    }
    return true;
  } finally {
    for (const platform of opened) await platform.dispose();
    if (rehearsal) rmSync(rehearsal, { recursive: true, force: true });
  }
}

function failed(error: unknown): Outcome {
  return { ok: false, lines: [error instanceof Error ? error.message : String(error)] };
}

const ofSmallerPool =
  'Nếu tài khoản hết hạn mức (gói miễn phí có 10 cơ sở dữ liệu): chạy lại với --pool 9; những gì đã tạo được dùng tiếp. (Out of databases? Use --pool 9.)';

async function perform(step: Step, command: readonly string[], { mode }: Run): Promise<Outcome> {
  if (mode === 'dry-run') return { ok: true, lines: [] };
  const secret = step.kind === 'set-secret' ? randomBytes(32).toString('base64url') : undefined;
  const { succeeded, text } = await wrangler(command, secret);
  if (!succeeded) return { ok: false, lines: step.kind === 'create-database' ? [text, ofSmallerPool] : [text] };
  return step.kind === 'set-secret'
    ? { ok: true, lines: [`${secretTexts[step.name]}, chỉ hiện lần này, cất như bản sao lưu: ${secret}`] }
    : { ok: true, lines: [] };
}

async function performHere(step: Step, run: Run, databases: () => Promise<OpenedPlatform['env']>): Promise<Outcome> {
  switch (step.kind) {
    case 'write-config':
      return writeFor(run, step.databases);
    case 'build-web':
      return buildPages();
    case 'check-bundle':
      return checkBundle(run.configPath);
    case 'migrate':
      return migrateDatabases(await databases(), operator());
    case 'onboard':
      return onboard(await databases(), operator(), step.province);
    case 'create-administrator':
      return createFirst(step.userName, run, await databases());
    default:
      throw new Error(`${step.kind} is done by wrangler`);
  }
}

async function createFirst(userName: string, { mode }: Run, platform: OpenedPlatform['env']): Promise<Outcome> {
  const outcome = await firstAdministrator(platform, operator(), userName);
  const isShown = mode === 'real' || !outcome.ok;
  return isShown ? outcome : { ...outcome, lines: ['mật khẩu dùng một lần chỉ hiện ở lần triển khai thật'] };
}

/** The ids are read back from the account, so that a run that was cut off binds what is really there. */
async function writeFor(
  { mode, configPath, accountId, wanted }: Run,
  bound: readonly BoundDatabase[],
): Promise<Outcome> {
  const listed =
    mode === 'dry-run'
      ? { ok: true as const, value: bound.map(({ name }) => ({ name, id: name })) }
      : await listDatabases();
  if (!listed.ok) return { ok: false, lines: [listed.sentence] };
  const ids = new Map(listed.value.map(({ name, id }) => [name, id]));
  const missing = bound.filter(({ name }) => !ids.has(name));
  if (missing.length > 0) return { ok: false, lines: missing.map(({ name }) => `tài khoản không có ${name}`) };
  const databases = bound.map((one) => ({ ...one, id: ids.get(one.name)! }));
  writeConfig(configPath, { domain: wanted.domain, accountId, databases });
  return { ok: true, lines: mode === 'dry-run' ? [`bản chạy thử: ${relative(root, configPath)}`] : [] };
}

async function buildPages(): Promise<Outcome> {
  const { code, text } = await buildWeb(root);
  return { ok: code === 0, lines: code === 0 ? [] : [text] };
}

async function checkBundle(configPath: string): Promise<Outcome> {
  const bundled = await bundleWorker(configPath);
  if (!bundled.ok) return { ok: false, lines: [bundled.text] };
  const { bytes, gzip } = bundled;
  const [whole, packed] = [bytes, gzip].map((count) => `${Math.ceil(count / 1000)} kB`);
  const isLight = gzip <= bundleMaximum;
  return { ok: isLight, lines: [`${whole}, gzip ${packed} ${isLight ? '(giới hạn 1 MB)' : '— vượt giới hạn 1 MB'}`] };
}
