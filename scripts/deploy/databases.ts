import { createHash, randomBytes } from 'node:crypto';
import { hasInvitation, openNationalDb, saveInvitation } from '../../packages/db/src/index.ts';
import type { MigrationReport } from '../../packages/db/src/index.ts';
import { findBySlug, provinceRegistry } from '../../packages/domain/src/index.ts';
import type { Instant } from '../../packages/domain/src/index.ts';
import { signed } from '../../apps/api/src/act.ts';
import type { Act } from '../../apps/api/src/act.ts';
import type { Platform } from '../../apps/api/src/env.ts';
import { migrateAll, onboardProvince, prepareNational } from '../../apps/api/src/national/onboard-province.ts';
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

const codeAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const codeLength = 20;
const invitedForDays = 14;

/** Invites the first administrator of the national office; only the hash of the code is kept, the code is shown once. */
export async function invite(
  platform: Platform,
  act: Act,
  userName: string,
  when: 'none-yet' | 'always',
): Promise<DatabaseOutcome> {
  const db = openNationalDb(platform.NATIONAL);
  if (when === 'none-yet' && (await hasInvitation(db, 'national')))
    return { ok: true, lines: ['đã có lời mời; lời mời mới: --new-invitation'] };
  const code = [...randomBytes(codeLength)].map((byte) => codeAlphabet[byte % codeAlphabet.length]).join('');
  const invitation = {
    id: act.newId(),
    office: 'national',
    userName,
    codeHash: createHash('sha256').update(code).digest('hex'),
    createdAt: act.now,
    expiresAt: (act.now + invitedForDays * 86_400_000) as Instant,
  };
  const entry = { action: 'invite-administrator', subject: `invitation/${invitation.id}`, after: { userName } };
  await saveInvitation(db, invitation, signed(act, entry));
  return { ok: true, lines: [`mã mời của "${userName}", dùng một lần, chỉ hiện lần này: ${spaced(code)}`] };
}

function spaced(code: string): string {
  return code.replaceAll(/.{5}(?=.)/g, '$&-');
}
