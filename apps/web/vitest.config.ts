import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    // A bound against hangs, not a measure: a busy machine may be slow.
    testTimeout: 240_000,
    name: 'web',
    css: { include: /\.css\?raw/ },
    environment: 'happy-dom',
    // One window for all files, which `test/setup.ts` clears after each test.
    isolate: false,
    pool: 'threads',
    // In one thread after all others: the window and the kit, a good part of the work, are loaded once and not for each.
    fileParallelism: false,
    sequence: { groupOrder: 1 },
    setupFiles: ['./test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
  },
});
