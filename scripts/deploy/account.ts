import { root } from '../platform.ts';
import { wranglerScript } from '../server.mjs';
import { runStep } from '../step.mjs';
import type { AccountState, Database } from './plan.ts';

export type Told<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly sentence: string };

export interface Account {
  readonly id: string;
  readonly name: string;
}

/** Which account this machine works for; the operator chooses where there are several. */
export async function findAccount(): Promise<Told<Account>> {
  const { code, text } = await wrangler(['whoami', '--json']);
  const told = code === 0 ? (JSON.parse(jsonIn(text)) as { readonly accounts: readonly Account[] }) : undefined;
  if (!told) {
    return wrong(
      'Chưa đăng nhập Cloudflare: xin đặt CLOUDFLARE_API_TOKEN, hoặc chạy npx wrangler login. (Not logged in to Cloudflare.)',
    );
  }
  const wanted = process.env['CLOUDFLARE_ACCOUNT_ID'];
  const usable = told.accounts.filter(({ id }) => wanted === undefined || id === wanted);
  if (usable.length === 1) return { ok: true, value: usable[0]! };
  const listed = told.accounts.map(({ id, name }) => `\n  ${id}  ${name}`).join('');
  return wrong(`Xin chọn tài khoản bằng CLOUDFLARE_ACCOUNT_ID (choose one account):${listed || ' không có'}`);
}

/** What is in the account; the Worker's secrets only once there is a Worker. */
export async function readAccount(workerName: string): Promise<Told<AccountState>> {
  const databases = await listDatabases();
  if (!databases.ok) return databases;
  const listed = await wrangler(['secret', 'list', '--name', workerName]);
  if (listed.code !== 0 && !/not found/i.test(listed.text)) return wrong(listed.text);
  const secrets = listed.code === 0 ? (JSON.parse(jsonIn(listed.text)) as readonly { readonly name: string }[]) : [];
  return { ok: true, value: { databases: databases.value, secrets: secrets.map(({ name }) => name) } };
}

export async function listDatabases(): Promise<Told<readonly Database[]>> {
  const { code, text } = await wrangler(['d1', 'list', '--json']);
  if (code !== 0) return wrong(text);
  const listed = JSON.parse(jsonIn(text)) as readonly { readonly name: string; readonly uuid: string }[];
  return { ok: true, value: listed.map(({ name, uuid }) => ({ name, id: uuid })) };
}

/** Runs wrangler without a terminal: it can ask nothing, so it fails instead of waiting. */
export async function wrangler(args: readonly string[], input?: string) {
  const stdin = input === undefined ? 'ignore' : 'pipe';
  return runStep(process.execPath, [wranglerScript(root), ...args], {
    cwd: root,
    stdio: [stdin, 'pipe', 'pipe'],
    ...(input === undefined ? {} : { input }),
  });
}

/** Safe to cut: wrangler's notices stand before its JSON. */
function jsonIn(text: string): string {
  return text.slice(text.search(/^[[{]/m));
}

function wrong(sentence: string): { readonly ok: false; readonly sentence: string } {
  return { ok: false, sentence };
}
