import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import type { Role } from '../packages/domain/src/index.ts';
import { demoSession } from '../scripts/demo-session.ts';

const known = new Map<string, Promise<string>>();

/**
 * One session for each office and role serves all tests of a run: proving a password takes its time on purpose. It is
 * kept where the run keeps its results, which begins empty; of two workers that come at once each opens one.
 */
export function sessionOf(host: string, role: Role): Promise<string> {
  const key = `${host.replace(':', '-')}-${role}`;
  const session = known.get(key) ?? keptOrOpened(key, host, role);
  known.set(key, session);
  return session;
}

async function keptOrOpened(key: string, host: string, role: Role): Promise<string> {
  const folder = join(test.info().project.outputDir, 'sessions');
  const file = join(folder, key);
  const kept = textOf(file);
  if (kept !== undefined) return kept;
  const opened = await demoSession(host, role);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, opened);
  renameSync(`${file}.${process.pid}`, file);
  return opened;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
