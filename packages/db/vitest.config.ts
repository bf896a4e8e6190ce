import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { migrationModule, modulePath } from './scripts/bundle-migrations.ts';
import { withNearDatabases } from './scripts/near-worker.ts';

/** Read here, since the Workers runtime of the tests sees no files: a test holds the two against each other. */
function migrationTexts(kind: 'province' | 'national') {
  return { committed: readFileSync(modulePath(kind), 'utf8'), fromSqlFiles: migrationModule(kind) };
}

export default defineConfig({
  plugins: [
    cloudflareTest({
      wrangler: { configPath: join(import.meta.dirname, 'wrangler.test.jsonc') },
      miniflare: withNearDatabases,
    }),
  ],
  // What tests import of other packages comes as one file each, since the runtime fetches modules one by one; made anew
  // for each run, since a change in the sources of a package would not be noticed.
  environments: { ssr: { optimizeDeps: { force: true } } },
  test: {
    name: 'db',
    include: ['src/**/*.test.ts'],
    isolate: false,
    deps: {
      optimizer: {
        ssr: { enabled: true, include: ['@co-so/domain', 'drizzle-orm', 'drizzle-orm/sqlite-core', 'drizzle-orm/d1'] },
      },
    },
    // A bound against hangs, not a measure: a busy machine may be slow.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    setupFiles: ['./test/setup.ts'],
    provide: { migrations: { province: migrationTexts('province'), national: migrationTexts('national') } },
  },
});
