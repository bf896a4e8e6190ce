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

it('the callers of writeTechnically are those of the decision record and no others', () => {
  const record = readFileSync(join(root, 'docs', 'decisions', '0006-technical-writes.md'), 'utf8');
  const listed = [...record.matchAll(/^\| `(\w+)` \| `([^`]+)` \|/gm)].map(
    ([, name, file]) => `${name} ${home}${file}`,
  );
  expect(callersOf('writeTechnically')).toEqual(listed.sort());
});

it('nothing else runs a batch of writes but write and writeTechnically', () => {
  expect(callersOf('runBatch')).toEqual([`write ${home}request/write.ts`, `writeTechnically ${home}batch.ts`]);
});
