import { fileURLToPath } from 'node:url';
import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    cloudflareTest({ wrangler: { configPath: fileURLToPath(new URL('./wrangler.test.jsonc', import.meta.url)) } }),
  ],
  test: {
    name: 'api',
    include: ['src/**/*.test.ts'],
    isolate: false,
    // A bound against hangs, not a measure: a busy machine may be slow.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    setupFiles: ['./test/setup.ts'],
  },
});
