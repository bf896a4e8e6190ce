import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { runCases } from './run-cases.ts';

interface FilesReport {
  readonly passed: number;
  /** A line for each case that does not come out as it says. */
  readonly failures: readonly string[];
  /** A sentence for each file that cannot be read, or holds nothing. */
  readonly unread: readonly string[];
}

/** Runs the cases of files, one after the other; a path is meant from the folder it was typed in. */
export async function runFiles(paths: readonly string[], typedIn: string): Promise<FilesReport> {
  const [failures, unread]: [string[], string[]] = [[], []];
  let passed = 0;
  for (const path of paths) {
    const text = textOf(resolve(typedIn, path));
    const report = text === undefined ? undefined : await runCases(text);
    if (!report) unread.push(`${path}: không đọc được, hoặc không phải danh sách JSON. (Cannot be read.)`);
    else if (report.passed + report.failures.length === 0)
      unread.push(`${path}: danh sách không có trường hợp nào. (No cases in it.)`);
    passed += report?.passed ?? 0;
    failures.push(...(report?.failures ?? []));
  }
  return { passed, failures, unread };
}

/** Whether every case of every file came out as it says. */
export function isWell({ failures, unread }: FilesReport): boolean {
  return failures.length === 0 && unread.length === 0;
}

/** Undefined where there is no such file, or one that is no text. */
function textOf(place: string): string | undefined {
  if (!existsSync(place) || !statSync(place).isFile()) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(readFileSync(place));
  } catch {
    return undefined;
  }
}
