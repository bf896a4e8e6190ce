import { execFile } from 'node:child_process';
import { root } from '../platform.ts';
import { wranglerScript } from '../server.mjs';
import type { AccountState, Database } from './plan.ts';

export type Told<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly sentence: string };

export interface Account {
  readonly id: string;
  readonly name: string;
}

/** Which account this machine works for; the operator chooses where there are several. */
export async function findAccount(): Promise<Told<Account>> {
  const { succeeded, out, text } = await wrangler(['whoami', '--json']);
  if (!succeeded && !out.includes('loggedIn')) return wrong(text);
  const { accounts = [], loggedIn } = JSON.parse(out) as { loggedIn: boolean; accounts?: readonly Account[] };
  if (!loggedIn) {
    return wrong(
      'Chưa đăng nhập Cloudflare: xin đặt CLOUDFLARE_API_TOKEN, hoặc chạy npx wrangler login. (Not logged in to Cloudflare.)',
    );
  }
  const wanted = process.env['CLOUDFLARE_ACCOUNT_ID'];
  const [first, ...others] = accounts.filter(({ id }) => wanted === undefined || id === wanted);
  if (first && others.length === 0) return { ok: true, value: first };
  const listed = accounts.map(({ id, name }) => `\n  ${id}  ${name}`).join('');
  return wrong(`Xin chọn tài khoản bằng CLOUDFLARE_ACCOUNT_ID (choose one account):${listed}`);
}

/** What is in the account; a Worker that is not there yet has no secrets. */
export async function readAccount(workerName: string): Promise<Told<AccountState>> {
  const databases = await listDatabases();
  if (!databases.ok) return databases;
  const { succeeded, out, text } = await wrangler(['secret', 'list', '--name', workerName]);
  if (!succeeded && !/not found/i.test(text)) return wrong(text);
  const secrets = succeeded ? (JSON.parse(out) as readonly { readonly name: string }[]) : [];
  return { ok: true, value: { databases: databases.value, secrets: secrets.map(({ name }) => name) } };
}

export async function listDatabases(): Promise<Told<readonly Database[]>> {
  const { succeeded, out, text } = await wrangler(['d1', 'list', '--json']);
  if (!succeeded) return wrong(text);
  const listed = JSON.parse(out) as readonly { readonly name: string; readonly uuid: string }[];
  return { ok: true, value: listed.map(({ name, uuid }) => ({ name, id: uuid })) };
}

export interface WranglerEnd {
  readonly succeeded: boolean;
  readonly out: string;
  readonly text: string;
}

/** Runs wrangler without a terminal: what it cannot ask it refuses. A secret goes through its standard input only. */
export function wrangler(args: readonly string[], input = ''): Promise<WranglerEnd> {
  return new Promise((resolve) => {
    const all = [wranglerScript(root), ...args];
    const child = execFile(process.execPath, all, { cwd: root, maxBuffer: 64_000_000 }, (error, out, noise) =>
      resolve({ succeeded: error === null, out, text: `${out}${noise}`.trim() }),
    );
    child.stdin?.end(input);
  });
}

function wrong(sentence: string): { readonly ok: false; readonly sentence: string } {
  return { ok: false, sentence };
}
