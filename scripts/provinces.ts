/** `npm run provinces -- list | onboard … | suspend HOST … | resume HOST … | archive HOST …`: docs/deploy.md. */
import { parseArgs } from 'node:util';
import { openNationalDb } from '../packages/db/src/index.ts';
import {
  dayText,
  needsDocument,
  roleDefinitions,
  tenantDeeds,
  tenantStateNames,
  vietnamDay,
} from '../packages/domain/src/index.ts';
import type { OnboardingDraft, Problem, TenantDeed } from '../packages/domain/src/index.ts';
import { inviteAdministrator } from '../apps/api/src/access/administration/administrators.ts';
import type { Platform } from '../apps/api/src/env.ts';
import { changeTenant } from '../apps/api/src/national/change-tenant.ts';
import type { TenantCommand } from '../apps/api/src/national/change-tenant.ts';
import { loadTenants } from '../apps/api/src/national/list-tenants.ts';
import type { ShownTenant } from '../apps/api/src/national/list-tenants.ts';
import { onboardTenant } from '../apps/api/src/national/onboard-province.ts';
import { problemText } from '../apps/web/src/problem-text.ts';
import { no, runCommand } from './command.ts';
import { atPlatform } from './office.ts';
import { operator } from './platform.ts';

const usage = `Cách dùng (which of these?):
  npm run provinces -- list
  npm run provinces -- onboard --province <slug> [--host <địa chỉ>] --admin <tên đăng nhập> [--name "họ tên"]
  npm run provinces -- suspend <địa chỉ> --reason "lý do"
  npm run provinces -- resume <địa chỉ> --reason "lý do" --document "văn bản"
  npm run provinces -- archive <địa chỉ> --reason "lý do" --document "văn bản"
Thêm --remote để làm với các cơ sở dữ liệu đã triển khai.`;

await runCommand(provinces);

async function provinces(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      province: { type: 'string' },
      host: { type: 'string' },
      admin: { type: 'string' },
      name: { type: 'string', default: 'Người quản trị' },
      reason: { type: 'string' },
      document: { type: 'string' },
      remote: { type: 'boolean', default: false },
    },
  });
  const [command, host, ...more] = positionals;
  const place = { where: values.remote ? 'remote' : 'local', databases: 'there' } as const;
  if (more.length > 0) return no(usage);
  if (command === 'list' && host === undefined) return atPlatform(place, list);
  const { province, admin: userName, name } = values;
  if (command === 'onboard' && province && userName && host === undefined) {
    const administrator = { userName, name, post: roleDefinitions.tenantAdministrator.name };
    return atPlatform(place, (platform) =>
      onboard(platform, { province, host: values.host ?? province, administrator }),
    );
  }
  const deed = tenantDeeds.find((one) => one === command);
  if (!deed || !host) return no(usage);
  const { reason = null, document = null } = values;
  return atPlatform(place, (platform) => change(platform, host, { deed, reason, document }));
}

async function list(platform: Platform): Promise<boolean> {
  const { tenants, freeDatabases } = await loadTenants(platform, openNationalDb(platform.NATIONAL), operator().actor);
  for (const tenant of tenants) console.log(lineOf(tenant));
  console.log(`\n${tenants.length} tỉnh, thành phố; còn ${freeDatabases} cơ sở dữ liệu trống.`);
  return true;
}

function lineOf({ host, fullName, binding, state, since, database }: ShownTenant): string {
  const { applied, known, outbox, unsealed } = database;
  const doing = [
    `${tenantStateNames[state]} từ ${dayText(vietnamDay(since))}`,
    database.state === 'failed' ? 'cơ sở dữ liệu không trả lời' : `cấu trúc ${applied}/${known}`,
    ...(unsealed ? [`chưa khóa sổ ${unsealed.count}`] : []),
    ...(outbox ? [`chưa đến Trung ương ${outbox.unsent}, bị từ chối ${outbox.refused}`] : []),
  ];
  return `${host.padEnd(20)} ${binding}  ${fullName}: ${doing.join('; ')}`;
}

async function onboard(platform: Platform, draft: OnboardingDraft): Promise<boolean> {
  const onboarded = await onboardTenant(platform, operator(), draft, inviteAdministrator);
  if (!onboarded.ok) return no(...onboarded.problems.map(sentence));
  const { host, invitation } = onboarded.value;
  console.log(`"${draft.province}" đã có địa chỉ "${host}".`);
  console.log(`Mật khẩu dùng một lần của "${invitation.userName}", chỉ hiện lần này:\n`);
  console.log(`    ${invitation.oneTimePassword}\n`);
  const day = dayText(vietnamDay(invitation.expiresAt));
  console.log(`Dùng trước ngày ${day}; lần đăng nhập đầu phải đặt mật khẩu của mình.`);
  return true;
}

async function change(platform: Platform, host: string, command: TenantCommand): Promise<boolean> {
  const changed = await changeTenant(openNationalDb(platform.NATIONAL), operator(), host, command);
  if (!changed.ok) return no(...changed.problems.map((problem) => changeSentence(problem, command.deed)));
  console.log(`"${host}": ${tenantStateNames[changed.value.state]}. Có hiệu lực trong vòng 30 giây.`);
  return true;
}

function changeSentence(problem: Problem, deed: TenantDeed): string {
  switch (problem.code) {
    case 'not-found':
      return 'Không có tỉnh, thành phố nào ở địa chỉ này. (No such host.)';
    case 'nothing-changed':
      return 'Tỉnh, thành phố này đang ở đúng trạng thái đó, hoặc còn đang được chuẩn bị. (Nothing to change.)';
    case 'reason-missing':
      return 'Thiếu lý do: thêm --reason "…". (Say why.)';
    case 'text-missing':
      return needsDocument(deed) ? 'Thiếu văn bản: thêm --document "…". (Say on what document.)' : sentence(problem);
    default:
      return sentence(problem);
  }
}

function sentence(problem: Problem): string {
  return `${problemText(problem)} (${problem.code})`;
}
