import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

const otherPackages = [
  '@co-so/domain',
  '@co-so/db',
  '@hono/zod-openapi',
  'hono',
  ...['body-limit', 'factory', 'http-exception', 'secure-headers', 'utils/cookie', 'utils/encode'].map(
    (part) => `hono/${part}`,
  ),
];

const ownModule = (path: string) => ({
  ...{ type: 'ESModule' as const, path },
  contents: readFileSync(join(import.meta.dirname, 'test', path), 'utf8'),
});

/** A worker of its own, since whatever the worker under test holds is loaded by way of the test runner. */
const nearDatabases = {
  name: 'near',
  compatibilityDate: '2026-11-01',
  modules: ['near-database.mjs', 'text-of-bytes.mjs'].map(ownModule),
  durableObjects: { NEAR: { className: 'NearDatabase', useSQLite: true } },
};

export default defineConfig({
  plugins: [
    cloudflareTest({
      wrangler: { configPath: join(import.meta.dirname, 'wrangler.test.jsonc') },
      miniflare: {
        durableObjects: { NEAR: { className: 'NearDatabase', scriptName: 'near', useSQLite: true } },
        workers: [nearDatabases],
      },
    }),
  ],
  // As in packages/db: what is imported of other packages comes as one file each, made anew for each run.
  environments: { ssr: { optimizeDeps: { force: true } } },
  test: {
    name: 'api',
    include: ['src/**/*.test.ts'],
    isolate: false,
    deps: { optimizer: { ssr: { enabled: true, include: otherPackages } } },
    // A bound against hangs, not a measure: a busy machine may be slow.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    setupFiles: ['./test/setup.ts'],
  },
});
