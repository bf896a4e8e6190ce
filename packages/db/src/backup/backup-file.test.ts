import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
import { checkBackup } from './backup-file.ts';
import { backUp, putBack, refused, seedNinhThuan, sha256 } from '../../test/backups.ts';
import { dump, provinceDb } from '../../test/databases.ts';

beforeEach(seedNinhThuan);

function replaceAt(text: string, index: number, part: string): string {
  return text.slice(0, index) + part + text.slice(index + part.length);
}

it('refuses a file of which any one character differs, and leaves the database as it is', async () => {
  const { lines } = await backUp(provinceDb());
  const before = await dump(env.PROVINCE);
  const places = lines.flatMap((line, at) =>
    at < 3 || at % 97 === 0 || at > lines.length - 3
      ? [5, Math.floor(line.length / 2)].map((index) => [at, index] as const)
      : [],
  );
  for (const [at, index] of places) {
    const changed = lines.map((line, place) =>
      place === at ? replaceAt(line, index, line[index] === '1' ? '2' : '1') : line,
    );
    expect((await putBack(env.PROVINCE, changed, { onto: 'replace' })).ok).toBe(false);
  }
  expect(await dump(env.PROVINCE)).toEqual(before);
});

it('refuses a file without a line, with a line too many, or cut off', async () => {
  const { lines } = await backUp(provinceDb());
  const attempts: readonly (readonly [readonly string[], string])[] = [
    [[...lines.slice(0, 30), ...lines.slice(31)], 'changed'],
    [[...lines.slice(0, 30), lines[29]!, ...lines.slice(30)], 'changed'],
    [[...lines.slice(0, 30), lines[31]!, lines[30]!, ...lines.slice(32)], 'changed'],
    [lines.slice(0, -1), 'incomplete'],
    [lines.slice(0, 1), 'not-a-backup'],
    [[], 'not-a-backup'],
    [['{"format":"co-so/backup/2"}', ...lines.slice(1)], 'not-a-backup'],
    [['no JSON', ...lines.slice(1)], 'not-a-backup'],
  ];
  for (const [changed, reason] of attempts) expect(await checkBackup(() => changed, sha256)).toEqual(refused(reason));
});
