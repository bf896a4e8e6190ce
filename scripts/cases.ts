/** `npm run --silent cases -- FILE...`: runs examples of the rules, and says which do not come out as they say. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCases } from './cases/run-cases.ts';
import { no, runCommand } from './command.ts';
import { say } from './say.mjs';

await runCommand(cases);

async function cases(): Promise<boolean> {
  const { positionals } = parseArgs({ allowPositionals: true });
  if (positionals.length === 0) return no('Cách dùng: npm run --silent cases -- <tệp>… (one or more JSON files)');
  let [passed, failed, unread] = [0, 0, 0];
  for (const path of positionals) {
    const text = textOf(path);
    const report = text === undefined ? undefined : await runCases(text);
    if (!report) {
      unread += 1;
      say(`${path}: không đọc được, hoặc không phải danh sách JSON. (Cannot be read.)`);
      continue;
    }
    if (report.passed + report.failures.length === 0) {
      unread += 1;
      say(`${path}: danh sách không có trường hợp nào. (No cases in it.)`);
    }
    passed += report.passed;
    failed += report.failures.length;
    for (const line of report.failures) console.log(line);
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && unread === 0;
}

/** Undefined where there is no such file, or one that is no text. */
function textOf(path: string): string | undefined {
  const place = resolve(process.env['INIT_CWD'] ?? '.', path);
  if (!existsSync(place) || !statSync(place).isFile()) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(readFileSync(place));
  } catch {
    return undefined;
  }
}
