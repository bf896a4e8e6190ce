/** `npm run verify-audit -- FILE [--anchors FILE] [--head HASH] [--office NAME] [--part] [--restored LINE] [--incidents FILE]`: an exported audit, checked here without the server. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { auditVerdict } from './audit-verdict.ts';
import { no, runCommand } from './command.ts';

await runCommand(verifyAudit);

async function verifyAudit(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      anchors: { type: 'string' },
      head: { type: 'string', multiple: true },
      office: { type: 'string' },
      part: { type: 'boolean', default: false },
      restored: { type: 'string', multiple: true },
      incidents: { type: 'string' },
    },
  });
  const [path, ...others] = positionals;
  if (!path || others.length > 0)
    return no(
      'Cách dùng: npm run verify-audit -- <tệp nhật ký> [--anchors <tệp mốc khóa sổ>] [--head <mã in trên giấy>] [--office <binh-thuan | national | …>] [--part] [--restored <dòng ghi lần khôi phục đã biết>] [--incidents <tệp sổ sự cố>].',
    );
  const { isWhole, sentence } = auditVerdict({
    chain: textOf(path),
    printed: values.head ?? [],
    office: values.office,
    extent: values.part ? 'part' : 'whole',
    knownRestores: (values.restored ?? []).map(Number),
    ...(values.anchors !== undefined && { heads: textOf(values.anchors) }),
    ...(values.incidents !== undefined && { incidents: textOf(values.incidents) }),
  });
  if (!isWhole) return no(sentence);
  console.log(sentence);
  return true;
}

/** Undefined where there is no such file, or one that is no text. */
function textOf(path: string): string | undefined {
  const place = resolve(process.env['INIT_CWD'] ?? '.', path);
  if (!existsSync(place)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(place));
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
