/** `npm run break-glass -- --office HOST --user NAME [--password] [--second-factor] [--new-administrator] --reason WHY`: docs/deploy.md. */
import { parseArgs } from 'node:util';
import { dayText, vietnamDay } from '../packages/domain/src/index.ts';
import type { Problem, Result } from '../packages/domain/src/index.ts';
import {
  createAdministrator,
  rescuePassword,
  rescueSecondFactor,
} from '../apps/api/src/access/administration/administrators.ts';
import type { Issued } from '../apps/api/src/access/administration/administer-account.ts';
import { no, runCommand } from './command.ts';
import { atOffice } from './office.ts';
import type { OpenedOffice } from './office.ts';
import { operator } from './platform.ts';

const usage =
  'Cách dùng: npm run break-glass -- --office <binh-thuan | national | …> --user <tên đăng nhập> --password | --second-factor | --new-administrator --reason "lý do" [--name "họ tên"] [--remote]. (Say which office, whom, what, and why.)';

await runCommand(breakGlass);

interface Wanted {
  readonly user: string;
  readonly name: string;
  readonly reason: string;
  readonly deeds: readonly ('password' | 'second-factor' | 'new-administrator')[];
}

async function breakGlass(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      office: { type: 'string' },
      user: { type: 'string' },
      name: { type: 'string', default: 'Người quản trị' },
      password: { type: 'boolean', default: false },
      'second-factor': { type: 'boolean', default: false },
      'new-administrator': { type: 'boolean', default: false },
      reason: { type: 'string', default: '' },
      remote: { type: 'boolean', default: false },
    },
  });
  const { office: host, user, name } = values;
  const reason = values.reason.trim();
  const deeds = (['password', 'second-factor', 'new-administrator'] as const).filter((one) => values[one]);
  if (!host || !user || deeds.length === 0 || reason === '') return no(usage);
  if (deeds.includes('new-administrator') && deeds.length > 1)
    return no('--new-administrator đi một mình. (A new administrator needs no other help.)');
  const place = { host, where: values.remote ? 'remote' : 'local', databases: 'there' } as const;
  return atOffice(place, (office) => help(office, { user, name, reason, deeds }));
}

/** One after the other, and stops at the first that cannot be done; each is in the audit under the operator. */
async function help(office: OpenedOffice, { user, name, reason, deeds }: Wanted): Promise<boolean> {
  const desk = { db: office.db, kind: office.office.kind };
  for (const deed of deeds) {
    const act = operator();
    const isDone =
      deed === 'second-factor'
        ? tellRemoval(await rescueSecondFactor(desk, act, user, reason))
        : tell(
            office,
            await (deed === 'password'
              ? rescuePassword(desk, act, user, reason)
              : createAdministrator(desk, act, { userName: user, name }, reason)),
          );
    if (!isDone) return false;
  }
  return true;
}

function tell({ name }: OpenedOffice, issued: Result<Issued>): boolean {
  if (!issued.ok) return no(...issued.problems.map(sentence));
  const { userName, oneTimePassword, expiresAt } = issued.value;
  console.log(`Mật khẩu dùng một lần của "${userName}" ở ${name}, chỉ hiện lần này:\n\n    ${oneTimePassword}\n`);
  console.log(`Dùng trước ngày ${dayText(vietnamDay(expiresAt))}; lần đăng nhập đầu phải đặt mật khẩu của mình.`);
  return true;
}

function tellRemoval(removed: Result<string>): boolean {
  if (!removed.ok) return no(...removed.problems.map(sentence));
  console.log(`Đã bỏ ứng dụng xác thực của "${removed.value}"; lần đăng nhập tới phải đăng ký lại.`);
  return true;
}

function sentence(problem: Problem): string {
  switch (problem.code) {
    case 'account-unknown':
      return 'Không có quản trị nào đang dùng với tên đăng nhập này; người khác xin hỏi quản trị của mình. (Not an administrator.)';
    case 'user-name-taken':
      return `Tên đăng nhập "${problem.given}" đã có người dùng: thêm --password để cấp lại, hoặc chọn tên khác. (The name is taken.)`;
    case 'user-name-unusable':
      return 'Tên đăng nhập có 3 đến 40 chữ thường không dấu, chữ số, "." hoặc "-". (Not a usable name.)';
    case 'demo-account':
      return 'Đây là tài khoản trình diễn: mật khẩu của nó in ở trang đăng nhập, không cấp lại và không bỏ xác thực hai bước được. Cần một quản trị khác thì dùng --new-administrator. (A demonstration account stays as it is printed.)';
    case 'nothing-changed':
      return 'Tài khoản này không có ứng dụng xác thực nào để bỏ. (There is no second factor.)';
    default:
      return `Không làm được: ${problem.code}. (Refused.)`;
  }
}
