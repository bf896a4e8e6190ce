import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../platform.ts';
import { bundleInto } from '../server.mjs';

export const bundleMaximum = 1_000_000;

export type Bundled =
  | { readonly ok: true; readonly bytes: number; readonly gzip: number }
  | { readonly ok: false; readonly text: string };

/** Bundles the Worker as a deployment would, without a network, and weighs what would be uploaded. */
export async function bundleWorker(configPath: string): Promise<Bundled> {
  const folder = mkdtempSync(join(tmpdir(), 'co-so-bundle-'));
  try {
    const { code, text } = await bundleInto(folder, { root, configPath });
    if (code !== 0) return { ok: false, text };
    const modules = readdirSync(folder)
      .filter((name) => /\.m?js$/.test(name))
      .map((name) => readFileSync(join(folder, name)));
    const sum = (weigh: (module: Buffer) => number) => modules.reduce((total, module) => total + weigh(module), 0);
    return { ok: true, bytes: sum((module) => module.length), gzip: sum((module) => gzipSync(module).length) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
