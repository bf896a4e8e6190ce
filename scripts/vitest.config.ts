import { defineConfig } from 'vitest/config';

// The time is a bound against hangs, not a measure: a busy machine may be slow.
export default defineConfig({
  test: { testTimeout: 240_000, name: 'scripts', isolate: false, include: ['**/*.test.ts'] },
});
