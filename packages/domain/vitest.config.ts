import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Pure functions leave nothing behind: one room for all of them is quicker than a new one for each file.
  test: { testTimeout: 60_000, name: 'domain', isolate: false, include: ['src/**/*.test.ts'] },
});
