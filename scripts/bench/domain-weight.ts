import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../platform.ts';
import { runStep } from '../step.mjs';
import { whole } from './measure.ts';
import type { Measure } from './measure.ts';

const source = join(root, 'packages/domain/src');
const door = join(source, 'index.ts');

const pages = join(root, 'apps/web/src');
/** Fetched by a page when somebody opens it. */
const replayPart = join('regulation', 'replay');

/**
 * Weighs what pages import of the rules, with every central rule set; the same with what only a server calls (schemas,
 * saving, issuing); and the whole package. All without zod.
 */
export async function weighDomain(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'co-so-domain-'));
  try {
    const rules = join(folder, 'regulation.ts');
    writeFileSync(rules, regulationDoor());
    const shown = join(folder, 'shown.ts');
    writeFileSync(shown, onlyUsed(rules, namesThatPagesImport(textsIn(pages))));
    const atFirst = join(folder, 'at-first.ts');
    writeFileSync(atFirst, onlyUsed(rules, namesThatPagesImport(textsIn(pages, replayPart))));
    return [
      {
        ...(await weigh('The rules in a browser, with all central rule sets', shown, folder)),
        budget: '≤ 40 kB, read of the rules and all central sets, not of the whole package',
      },
      await weigh('The same without what is fetched when a replay of results is opened', atFirst, folder),
      await weigh("The same with the server's part of the rules", rules, folder),
      await weigh('The whole domain package', door, folder),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The part of the package's door that lets the rules out. */
function regulationDoor(): string {
  const lines = readFileSync(door, 'utf8').split('\n');
  return lines
    .filter((line) => line.includes("'./regulation/"))
    .join('\n')
    .replaceAll("'./", `'${source}/`);
}

/** What pages import of the rules by name; types weigh nothing and are left out. */
function namesThatPagesImport(texts: readonly string[]): readonly string[] {
  const imports = texts.flatMap((text) => [...text.matchAll(/import \{([^}]*)\} from '@co-so\/domain'/g)]);
  const declared = textsIn(join(source, 'regulation')).flatMap((text) => [
    ...text.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm),
  ]);
  const own = new Set(declared.map(([, name = '']) => name));
  const names = imports.flatMap(([, list = '']) => list.split(',').map((name) => name.trim()));
  return [...new Set(names)].filter((name) => own.has(name));
}

/** Every source in a folder but those of one part; tests apart. */
function textsIn(folder: string, without?: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .filter((name) => without === undefined || !name.startsWith(without))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** A file that uses these names of another one: like a page, it takes no other along, and exports none by name. */
function onlyUsed(from: string, names: readonly string[]): string {
  return `import * as all from '${from}';\nexport default [${names.map((name) => `all.${name}`).join(', ')}];\n`;
}

async function weigh(what: string, entry: string, folder: string): Promise<Measure> {
  const built = join(folder, 'built');
  const config = join(folder, 'weigh.config.mjs');
  writeFileSync(config, `export default ${JSON.stringify(configFor(entry))};`);
  const build = ['build', '--config', config, '--outDir', built, '--emptyOutDir'];
  const { code, text } = await runStep('vite', build, { cwd: root });
  if (code !== 0) throw new Error(text);
  const files = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  const weights = files.map((name) => gzipSync(readFileSync(join(built, name))).length);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    what: `${what}, without zod, gzip`,
    measured: `${whole(total)} B in ${whole(weights.length)} files, ${whole(Math.max(...weights))} B before a series is loaded`,
  };
}

/**
 * Minified, each series a file of its own and what most of them share another, as the pages are built; without zod, and
 * without the loader that a page has once for all its files.
 */
function configFor(input: string) {
  const codeSplitting = { groups: [{ name: 'common', minShareCount: 3 }] };
  const rolldownOptions = { external: ['zod'], preserveEntrySignatures: 'strict', output: { codeSplitting } };
  return {
    root: join(root, 'packages/domain'),
    logLevel: 'error',
    build: { minify: true, ssr: input, rolldownOptions },
  };
}
