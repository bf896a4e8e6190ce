import { join } from 'node:path';
import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { withNearDatabases } from '../../packages/db/scripts/near-worker.ts';

const otherPackages = [
  '@co-so/domain',
  '@co-so/db',
  '@hono/zod-openapi',
  'hono',
  ...['body-limit', 'factory', 'http-exception', 'secure-headers', 'utils/cookie', 'utils/encode'].map(
    (part) => `hono/${part}`,
  ),
];

export default defineConfig({
  plugins: [
    cloudflareTest({
      wrangler: { configPath: join(import.meta.dirname, 'wrangler.test.jsonc') },
      miniflare: withNearDatabases,
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
