import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { RunningHash } from '../packages/db/src/index.ts';

export function sha256(): RunningHash {
  return createHash('sha256');
}

/** Writes beside its place and moves there at the end: a file of that name is always a whole one, for its owner only. */
export function writeBackupFile(path: string) {
  const part = `${path}.part`;
  mkdirSync(dirname(path), { recursive: true });
  const file = createWriteStream(part, { mode: 0o600 });
  const sink = path.endsWith('.gz') ? createGzip() : file;
  if (sink !== file) sink.pipe(file);
  return {
    emit: async (line: string) => {
      if (!sink.write(`${line}\n`)) await once(sink, 'drain');
    },
    keep: async () => {
      sink.end();
      await finished(file);
      renameSync(part, path);
    },
    discard: () => {
      file.destroy();
      rmSync(part, { force: true });
    },
  };
}

/** Lines are cut at line feeds alone; other separators of Unicode may stand in a text. */
export async function* readBackupFile(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const source = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  let rest = '';
  for await (const chunk of source.setEncoding('utf8')) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
