import {
  listTenants,
  nationalMigrations,
  openNationalDb,
  openProvinceDb,
  provinceMigrations,
} from '../packages/db/src/index.ts';
import type { BackedUpOffice, BackupRefusal, Migration, NationalDb, ProvinceDb } from '../packages/db/src/index.ts';
import { isServed } from '../packages/domain/src/index.ts';
import { poolDatabase } from '../apps/api/src/env.ts';
import type { Platform } from '../apps/api/src/env.ts';
import { no } from './command.ts';
import { hasPlatform, localState, openPlatformAt } from './platform.ts';
import type { Where } from './platform.ts';
import { takeState } from './state-lock.mjs';

export interface OpenedOffice {
  readonly host: string;
  readonly name: string;
  readonly office: BackedUpOffice;
  readonly db: NationalDb | ProvinceDb;
  readonly national: NationalDb;
  readonly migrations: readonly Migration[];
  /** Whether requests reach it: a suspended province can be restored while the others go on. */
  readonly isServed: boolean;
}

/** The national office, or a province by its host as the registry has it. */
async function openOffice(platform: Platform, host: string): Promise<OpenedOffice | undefined> {
  const national = openNationalDb(platform.NATIONAL);
  if (host === 'national') {
    const office = { kind: 'national' } as const;
    const name = 'cơ quan Trung ương';
    return { host, name, office, db: national, national, migrations: nationalMigrations, isServed: true };
  }
  const tenant = (await listTenants(national)).find((one) => one.host === host);
  if (!tenant) return undefined;
  const { provinceId, slug, fullName } = tenant;
  return {
    host,
    name: fullName,
    office: { kind: 'province', provinceId, slug },
    db: openProvinceDb(poolDatabase(platform, tenant.binding)),
    national,
    migrations: provinceMigrations,
    isServed: isServed(tenant),
  };
}

export function refusalText(refusal: BackupRefusal): string {
  switch (refusal.reason) {
    case 'not-a-backup':
      return 'Đây không phải tệp sao lưu của hệ thống này. (Not a backup of this system.)';
    case 'incomplete':
      return 'Tệp sao lưu bị cụt: thiếu dòng cuối. (The backup was cut off.)';
    case 'changed':
      return 'Tệp sao lưu đã bị thay đổi: mã kiểm tra không khớp. (The backup was changed.)';
    case 'other-office':
      return `Tệp sao lưu là của ${refusal.office.kind === 'national' ? 'cơ quan Trung ương' : refusal.office.slug}. (The backup is another office's.)`;
    case 'other-migrations':
      return `Tệp sao lưu có cấu trúc mà bản này không biết (${refusal.name}): xin dùng bản đã tạo ra nó, hoặc bản mới hơn. (Unknown migration.)`;
    case 'not-empty':
      return 'Cơ sở dữ liệu đang có nội dung: thêm --replace nếu muốn thay bằng bản sao lưu. (The database is not empty.)';
    case 'written-meanwhile':
      return 'Có người ghi trong lúc sao lưu: xin chạy lại. (Somebody wrote meanwhile; run it again.)';
  }
}

export interface OfficePlace {
  readonly host: string;
  readonly where: Where;
  /** Only the national office can be put where there is nothing yet: a province is found through its registry. */
  readonly databases: 'there' | 'perhaps-none';
}

/** Opens one office, lets something be done with it, and closes it; says why when it cannot be opened. */
export function atOffice(
  { host, ...place }: OfficePlace,
  work: (office: OpenedOffice) => Promise<boolean>,
): Promise<boolean> {
  return atPlatform(place, async (platform) => {
    const office = await openOffice(platform, host);
    if (office) return work(office);
    return no(`Không có tỉnh, thành phố nào ở địa chỉ "${host}" trong sổ đăng ký. (No such host in the registry.)`);
  });
}

/** Opens all databases of a place for a command that concerns more than one office. */
export async function atPlatform(
  { where, databases }: Omit<OfficePlace, 'host'>,
  work: (platform: Platform) => Promise<boolean>,
): Promise<boolean> {
  const refusal = openingRefusal(where, databases);
  if (refusal) return no(refusal);
  const taken = where === 'local' ? await takeState(localState, undefined) : undefined;
  if (taken?.ok === false) return no(taken.sentence);
  const platform = await openPlatformAt(where);
  try {
    return await work(platform.env);
  } finally {
    await platform.dispose();
    taken?.release();
  }
}

function openingRefusal(where: Where, databases: OfficePlace['databases']): string | undefined {
  if (hasPlatform(where) || (where === 'local' && databases === 'perhaps-none')) return undefined;
  return where === 'remote'
    ? 'Chưa có cấu hình triển khai ở máy này: xin chạy npm run deploy trước. (Deploy from this machine first.)'
    : 'Chưa có cơ sở dữ liệu nào ở đây: xin chạy npm start, hoặc khôi phục national trước. (There are no databases yet.)';
}
