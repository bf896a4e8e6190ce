/** `npm run backup -- HOST [FILE] [--remote]`: the database of one office into one file. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { no, runCommand } from './command.ts';
import { atOffice, refusalText } from './office.ts';
import { defaultBackupPath, saveBackup } from './save-backup.ts';

await runCommand(backUp);

async function backUp(): Promise<boolean> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { remote: { type: 'boolean' } } });
  const [host, given, ...others] = positionals;
  if (!host || others.length > 0)
    return no('Cách dùng: npm run backup -- <binh-thuan | national | …> [tệp] [--remote]. (Which office?)');
  const path = given ? resolve(process.env['INIT_CWD'] ?? '.', given) : defaultBackupPath(host);
  if (existsSync(path)) return no(`Đã có tệp ${path}: xin chọn tên khác. (The file exists.)`);
  const place = { host, where: values.remote ? 'remote' : 'local', databases: 'there' } as const;
  return atOffice(place, async (office) => {
    const saved = await saveBackup(office, path);
    if (!saved.ok) return no(refusalText(saved.refusal));
    const { rows, tables, contentHash } = saved.value;
    console.log(`Đã sao lưu ${office.name}: ${rows} dòng trong ${tables} bảng.`);
    console.log(`  tệp            ${path}\n  mã kiểm tra    ${contentHash}`);
    return true;
  });
}
