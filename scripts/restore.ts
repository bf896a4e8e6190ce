/** `npm run restore -- HOST FILE [--replace] [--remote]`: a backup back into the database of its office. */
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { appliedMigrations, checkBackup, isProvince, restoreOffice, restoreRefusal } from '../packages/db/src/index.ts';
import type { BackupRefusal, RestoreTarget } from '../packages/db/src/index.ts';
import { indicatorOf, periodText, restoringAction } from '../packages/domain/src/index.ts';
import { signed } from '../apps/api/src/act.ts';
import { findAllHeld } from '../apps/api/src/national/find-held.ts';
import { readBackupFile, sha256 } from './backup-lines.ts';
import { no, runCommand } from './command.ts';
import { atOffice, refusalText } from './office.ts';
import type { OpenedOffice } from './office.ts';
import { operator } from './platform.ts';
import { defaultBackupPath, saveBackup } from './save-backup.ts';

await runCommand(restore);

async function restore(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { replace: { type: 'boolean' }, remote: { type: 'boolean' } },
  });
  const [host, given, ...others] = positionals;
  if (!host || !given || others.length > 0)
    return no('Cách dùng: npm run restore -- <binh-thuan | national | …> <tệp> [--replace] [--remote]. (Which file?)');
  const path = resolve(process.env['INIT_CWD'] ?? '.', given);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return no(`Không có tệp ${path}. (No such file.)`);
  const checked = await checkBackup(() => readBackupFile(path), sha256).catch(damaged);
  if (!checked.ok) return no(refusalText(checked.refusal));
  const databases = host === 'national' ? 'perhaps-none' : 'there';
  const place = { host, where: values.remote ? 'remote' : 'local', databases } as const;
  return atOffice(place, async (office) => {
    if (values.remote && office.isServed && office.office.kind === 'province')
      return no(`${office.name} đang mở: xin tạm dừng tỉnh này trước (docs/deploy.md). (Suspend the province first.)`);
    const target = { ...office, onto: values.replace ? 'replace' : 'empty' } as const;
    const refusal = await restoreRefusal(office.db, checked.value.header, target);
    if (refusal) return no(refusalText(refusal));
    const kept = values.replace ? await keepPresent(office) : undefined;
    return kept !== false && putBack(office, target, path, kept);
  });
}

/** A file that cannot even be unpacked was changed or cut off. */
function damaged(error: unknown): { readonly ok: false; readonly refusal: BackupRefusal } {
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
    return { ok: false, refusal: { reason: 'changed' } };
  throw error;
}

/** What is replaced is kept as a backup of its own, unless an earlier restore was cut off and left nothing whole. */
async function keepPresent(office: OpenedOffice): Promise<string | undefined | false> {
  const isWhole = (await appliedMigrations(office.db.d1)).size > 0;
  if (!isWhole) return undefined;
  const path = defaultBackupPath(`${office.host}-truoc-khoi-phuc`);
  const saved = await saveBackup(office, path);
  if (!saved.ok) return no(refusalText(saved.refusal));
  console.log(`Nội dung hiện có được giữ ở ${path}`);
  return path;
}

async function putBack(
  office: OpenedOffice,
  target: RestoreTarget,
  path: string,
  kept: string | undefined,
): Promise<boolean> {
  const entry = {
    action: restoringAction,
    subject: `office/${office.host}`,
    before: kept === undefined ? null : { file: basename(kept) },
    after: { file: basename(path) },
    grant: undefined,
  };
  const done = await restoreOffice(office.db, () => readBackupFile(path), target, sha256, signed(operator(), entry));
  if (!done.ok) return no(refusalText(done.refusal));
  const { header, contentHash, migrated } = done.value;
  console.log(
    `Đã khôi phục ${office.name} theo bản sao lưu ngày ${new Date(header.madeAt).toLocaleDateString('vi-VN')}.`,
  );
  console.log(`  mã kiểm tra    ${contentHash} (khớp với tệp)`);
  if (migrated.length > 0) console.log(`  đã nâng cấu trúc: ${migrated.join(', ')}`);
  return tellHeld(office);
}

/** What the province sent after the backup was made is at the centre still; what it sends next has to follow that. */
async function tellHeld({ db, national, office }: OpenedOffice): Promise<boolean> {
  if (office.kind === 'national' || !isProvince(db)) return true;
  try {
    const found = await findAllHeld(national, db, office.provinceId, operator(), tellProgress);
    if (found.length === 0) console.log('  Trung ương không giữ gì mới hơn bản sao lưu');
    else console.log('  Trung ương giữ số mới hơn bản sao lưu; đề nghị tỉnh, thành phố xem lại và lập lần gửi mới:');
    for (const { indicator, period } of found) console.log(`    ${indicatorOf(indicator).name}, ${periodText(period)}`);
    return true;
  } catch (error) {
    console.error(error);
    return no(
      'Đã khôi phục xong, nhưng chưa đối chiếu được với Trung ương. (Restored; the centre could not be asked.)',
    );
  }
}

function tellProgress(done: number, all: number): void {
  if (done % 50 === 0) console.log(`  đang đối chiếu với Trung ương: ${done}/${all} chỉ tiêu, kỳ`);
}
