import { openNationalDb } from '../../packages/db/src/index.ts';
import type { MigrationReport } from '../../packages/db/src/index.ts';
import { findBySlug, provinceRegistry } from '../../packages/domain/src/index.ts';
import { createAdministrator, hasAdministrator } from '../../apps/api/src/access/administration/administrators.ts';
import type { Act } from '../../apps/api/src/act.ts';
import type { Platform } from '../../apps/api/src/env.ts';
import { migrateAll } from '../../apps/api/src/national/migrate-all.ts';
import { onboardProvince, prepareNational } from '../../apps/api/src/national/onboard-province.ts';
import type { WantedProvince } from './plan.ts';

export interface DatabaseOutcome {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

/** The same preparation that `npm start` does, on whatever databases the platform has. */
export async function migrateDatabases(platform: Platform, act: Act): Promise<DatabaseOutcome> {
  const national = await prepareNational(platform, act);
  const [, ...provinces] = await migrateAll(platform, act);
  const states = [{ name: 'national', report: national }, ...provinces];
  const lines = states.map(({ name, report }) => `${name}: ${reportText(report)}`);
  return { ok: states.every(({ report }) => report.state !== 'failed'), lines };
}

function reportText(report: MigrationReport): string {
  switch (report.state) {
    case 'done':
      return `đã áp dụng ${report.applied.join(', ')}`;
    case 'skipped':
      return 'đã đủ, không đổi';
    case 'failed':
      return `không được ở ${report.at}: ${report.error}`;
  }
}

export async function onboard(platform: Platform, act: Act, { slug, host }: WantedProvince): Promise<DatabaseOutcome> {
  const province = findBySlug(provinceRegistry, slug);
  if (!province) return { ok: false, lines: [`không có "${slug}" trong danh bạ`] };
  const tenant = await onboardProvince(platform, act, province, host);
  return { ok: true, lines: [`${tenant.host} dùng ${tenant.binding}, trạng thái ${tenant.state}`] };
}

/** Makes the first administrator of the national office; the one-time password is shown once, and only its hash is kept. */
export async function firstAdministrator(platform: Platform, act: Act, userName: string): Promise<DatabaseOutcome> {
  const office = { db: openNationalDb(platform.NATIONAL), kind: 'national' } as const;
  if (await hasAdministrator(office, act))
    return { ok: true, lines: ['đã có quản trị; mất đường vào thì: npm run break-glass'] };
  const created = await createAdministrator(office, act, { userName, name: 'Người quản trị' }, null);
  if (!created.ok)
    return { ok: false, lines: created.problems.map(({ code }) => `không tạo được "${userName}": ${code}`) };
  const { oneTimePassword } = created.value;
  return {
    ok: true,
    lines: [`mật khẩu dùng một lần của "${userName}", đặt lại khi đăng nhập, chỉ hiện lần này: ${oneTimePassword}`],
  };
}
