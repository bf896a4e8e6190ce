import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Pure functions leave nothing behind: one room for all of them, in threads, is quicker than a new one for each file.
  // The time is a bound against hangs, not a measure: a busy machine may be slow.
  test: { testTimeout: 240_000, name: 'domain', isolate: false, pool: 'threads', include: ['src/**/*.test.ts'] },
});
