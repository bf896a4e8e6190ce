import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const home = 'packages/db/src/';

/** Every function that calls the one named, as `function file`. */
function callersOf(name: string): readonly string[] {
  return globSync(['packages/*/src/**/*.ts', 'apps/*/src/**/*.ts', 'scripts/**/*.ts'], { cwd: root })
    .filter((file) => !file.includes('.test.'))
    .flatMap((file) => callersIn(readFileSync(join(root, file), 'utf8'), name).map((caller) => `${caller} ${file}`))
    .sort();
}

/** A call belongs to the top-level function that began last before it. */
function callersIn(text: string, name: string): readonly string[] {
  let caller = '';
  return text.split('\n').flatMap((line) => {
    const [, declared] = /^(?:export )?(?:async )?function (\w+)/.exec(line) ?? [];
    caller = declared ?? caller;
    return new RegExp(`(?<!function )\\b${name}(?:<[^()]*>)?\\(`).test(line) ? [caller] : [];
  });
}

it('finds a call, and neither an import, a declaration nor another name', () => {
  const text = `import { tell } from './tell.ts';
export async function tell<Row>(row: Row) {}
function first() {
  await tell<{ readonly failures: number }>(row);
}
export function second() {
  retell(row);
  return tell(row);
}`;
  expect(callersIn(text, 'tell')).toEqual(['first', 'second']);
});

/** The functions that the table of a decision record names. */
function listedIn(record: string): readonly string[] {
  const text = readFileSync(join(root, 'docs', 'decisions', record), 'utf8');
  const lines = [...text.matchAll(/^\| `(\w+)` \| `([^`]+)` \|/gm)];
  return lines.map(([, name, file]) => `${name} ${home}${file}`).sort();
}

it('the callers of writeTechnically are those of the decision record and no others', () => {
  expect(callersOf('writeTechnically')).toEqual(listedIn('0006-technical-writes.md'));
});

it('the callers of readPersonal, who leave no entry, are those of the decision record and no others', () => {
  expect(callersOf('readPersonal')).toEqual(listedIn('0022-what-leaves-and-what-is-masked.md'));
});

it('nothing else runs a batch of reads but the four that say what of persons is in it', () => {
  const doors = [
    `readAudited ${home}request/read.ts`,
    `readBatch ${home}batch.ts`,
    `readPersonal ${home}batch.ts`,
    `readThenAudited ${home}request/read.ts`,
  ];
  expect(callersOf('runReads')).toEqual(doors);
});

it('nothing else runs a batch of writes but write and writeTechnically', () => {
  expect(callersOf('runBatch')).toEqual([`write ${home}request/write.ts`, `writeTechnically ${home}batch.ts`]);
});
