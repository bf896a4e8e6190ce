import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../platform.ts';
import { runStep } from '../step.mjs';
import { kilobytes, whole } from './measure.ts';
import type { Measure } from './measure.ts';

const source = join(root, 'packages/domain/src');
const door = join(source, 'index.ts');

/** Weighs what the rules need in a browser, with every central rule set, and the whole package; both without zod. */
export async function weighDomain(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'co-so-domain-'));
  try {
    const entry = join(folder, 'regulation.ts');
    writeFileSync(entry, regulationDoor());
    return [
      { ...(await weigh('The rules with all central rule sets', entry, folder)), budget: '≤ 40 kB' },
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
    measured: `${kilobytes(total)} in ${whole(weights.length)} files, ${kilobytes(Math.max(...weights))} before a series is loaded`,
  };
}

/** Minified, each series a file of its own; without zod, and without the loader that a page has once for all its files. */
function configFor(input: string) {
  const rollupOptions = { external: ['zod'], preserveEntrySignatures: 'strict' };
  return { root: join(root, 'packages/domain'), logLevel: 'error', build: { minify: true, ssr: input, rollupOptions } };
}
