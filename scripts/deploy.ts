/** `npm run deploy -- --domain DOMAIN [--dry-run] [--pool N] [--province SLUG[:HOST]]…`: see docs/deploy.md. */
import { join } from 'node:path';
import { provinceRegistry } from '../packages/domain/src/index.ts';
import { no, runCommand } from './command.ts';
import { findAccount, readAccount } from './deploy/account.ts';
import { planDeployment } from './deploy/plan.ts';
import type { AccountState, Wanted } from './deploy/plan.ts';
import { runSteps } from './deploy/run-steps.ts';
import { readWanted } from './deploy/wanted.ts';
import { deployedConfig, root } from './platform.ts';

const workerName = 'co-so';

await runCommand(deploy);

async function deploy(): Promise<boolean> {
  const slugs = new Set(provinceRegistry.map(({ slug }) => slug));
  const asked = readWanted(process.argv.slice(2), process.env['BASE_DOMAIN'], slugs);
  if (!asked.ok) return no(...asked.sentences);
  return asked.mode === 'dry-run' ? rehearse(asked.wanted) : deployTo(asked.wanted);
}

/** As into an empty account, without a network: the databases are made on this machine and thrown away. */
async function rehearse(wanted: Wanted): Promise<boolean> {
  console.log(
    `Chạy thử triển khai ${wanted.domain} vào một tài khoản trống; không gọi mạng: các lệnh wrangler chỉ được nêu ra.\n`,
  );
  const empty: AccountState = { databases: [], secrets: [] };
  const configPath = join(root, 'dist', 'deploy', 'dry-run', 'wrangler.json');
  const run = { wanted, mode: 'dry-run', configPath, accountId: undefined } as const;
  const done = await runSteps(planDeployment(wanted, empty), run);
  if (done) console.log('\nChạy thử xong: mọi bước đều chạy được ở máy này.');
  return done;
}

async function deployTo(wanted: Wanted): Promise<boolean> {
  const account = await findAccount();
  if (!account.ok) return no(account.sentence);
  const { id, name } = account.value;
  process.env['CLOUDFLARE_ACCOUNT_ID'] = id;
  const state = await readAccount(workerName);
  if (!state.ok) return no(state.sentence);
  console.log(`Triển khai ${wanted.domain} vào tài khoản ${name} (${id}).\n`);
  const run = { wanted, mode: 'real', configPath: deployedConfig, accountId: id } as const;
  if (!(await runSteps(planDeployment(wanted, state.value), run))) return false;
  console.log(`
Đã triển khai. Còn phải có bản ghi DNS và chứng thư cho ${wanted.domain} và *.${wanted.domain} (docs/deploy.md).
  kiểm tra: curl https://${wanted.domain}/api/health
  đăng nhập lần đầu: https://${wanted.domain}, bằng mật khẩu dùng một lần ở trên (hết hạn sau 7 ngày).`);
  return true;
}
