import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from '@playwright/test';

/** What a worker is at, since when. */
interface Doing {
  readonly what: 'reading' | 'writing' | 'nothing';
  readonly since: number;
}

/** A worker that has had nothing to do for so long is given nothing any more. */
const idleMs = 3000;

/**
 * Tests in `e2e/writing` change what others read. By the names of their files they come after those, in the same workers
 * and windows; the first of them wait here until no worker is at a test that only reads.
 */
export async function inTurn(work: () => Promise<void>): Promise<void> {
  const { file, parallelIndex, project } = test.info();
  const folder = join(project.outputDir, 'turns');
  const tell = (what: Doing['what']) => put(folder, String(parallelIndex), { what, since: Date.now() });
  if (file.includes(join('e2e', 'writing'))) {
    tell('writing');
    while (told(folder).some(mayRead)) await sleep(50);
    return work();
  }
  tell('reading');
  if (told(folder).some(({ what }) => what === 'writing'))
    throw new Error(`${file} only reads: its name has to stand before e2e/writing`);
  await work();
  tell('nothing');
}

/** Whole or not at all, since others read it meanwhile. */
function put(folder: string, name: string, doing: Doing): void {
  mkdirSync(folder, { recursive: true });
  const draft = `${folder}-${name}`;
  writeFileSync(draft, JSON.stringify(doing));
  renameSync(draft, join(folder, name));
}

function told(folder: string): readonly Doing[] {
  return readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Doing);
}

function mayRead({ what, since }: Doing): boolean {
  return what === 'reading' || (what === 'nothing' && Date.now() - since < idleMs);
}
