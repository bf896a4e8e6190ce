import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { startGroup } from './process-group.mjs';
import { say } from './say.mjs';

/** Lets pnpm, fetched by npx, install whatever is missing; answers with the Node and the PATH to go on with. */
export async function installPackages(root, env, onGroup) {
  const cached = await runPnpm(root, { ...env, npm_config_prefer_offline: 'true' }, onGroup);
  const stale = cached.code !== 0 && cached.text.includes('ETARGET');
  const result = stale ? await runPnpm(root, env, onGroup) : cached;
  if (result.code !== 0) return { ok: false, sentence: sentenceFor(result) };
  const bin = join(root, 'node_modules', '.bin');
  const ownNode = join(bin, 'node');
  const pnpm = result.out.trim().split('\n').at(-1) ?? '';
  return {
    ok: true,
    node: existsSync(ownNode) ? ownNode : process.execPath,
    path: [bin, dirname(pnpm), env.PATH].join(delimiter),
  };
}

async function runPnpm(root, env, onGroup) {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const command = 'pnpm install && command -v pnpm';
  const group = startGroup('npx', ['--yes', '--package', packageManager, '--call', command], {
    cwd: root,
    // Whoever starts us in silence gets one sentence all the same, and it is made of what npx says.
    env: { ...env, npm_config_loglevel: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onGroup(group);
  const patience = setTimeout(() => say('Đang cài các gói cần thiết, lần đầu cần mạng… (installing packages)'), 2000);
  const output = { out: '', text: '' };
  group.child.stdout?.on('data', (chunk) => ((output.out += chunk), (output.text += chunk)));
  group.child.stderr?.on('data', (chunk) => (output.text += chunk));
  const { code, error } = await group.ended;
  clearTimeout(patience);
  return { code: code ?? 1, error, ...output };
}

const network =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT|dns error|error sending request|Failed to fetch/;

function sentenceFor({ error, text }) {
  if (error?.code === 'ENOENT') {
    return 'Không thấy npx: xin cài Node 20 trở lên kèm npm rồi chạy lại. (npx, which comes with npm, was not found.)';
  }
  if (network.test(text)) {
    return 'Thiếu các gói cần thiết mà máy không nối được tới kho gói npm: xin kiểm tra mạng rồi chạy lại. (Packages are missing and the registry cannot be reached.)';
  }
  if (/ENOSPC|No space left/i.test(text)) return 'Ổ đĩa đã đầy, không cài được các gói. (The disk is full.)';
  if (/EACCES|EROFS|Permission denied/i.test(text)) {
    return 'Không có quyền ghi vào thư mục này nên không cài được các gói. (This folder is not writable.)';
  }
  const reason = text.split('\n').find((line) => /ERR_PNPM_|npm error code/.test(line)) ?? 'npx pnpm install';
  return `Không cài được các gói: ${reason.trim()}. (Installing packages failed.)`;
}
