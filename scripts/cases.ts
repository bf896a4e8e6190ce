/** `npm run --silent cases -- FILE...`: runs examples of the rules, and says which do not come out as they say. */
import { parseArgs } from 'node:util';
import { isWell, runFiles } from './cases/run-files.ts';
import { no, runCommand } from './command.ts';
import { say } from './say.mjs';

await runCommand(cases);

async function cases(): Promise<boolean> {
  const { positionals } = parseArgs({ allowPositionals: true });
  if (positionals.length === 0) return no('Cách dùng: npm run --silent cases -- <tệp>… (one or more JSON files)');
  const report = await runFiles(positionals, process.env['INIT_CWD'] ?? '.');
  for (const sentence of report.unread) say(sentence);
  for (const line of report.failures) console.log(line);
  console.log(`${report.passed} passed, ${report.failures.length} failed`);
  return isWell(report);
}
