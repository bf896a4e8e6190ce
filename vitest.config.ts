import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['packages/domain', 'packages/db', 'apps/api', 'apps/web', 'scripts'],
    // Left to itself it keeps one of two cores free for a person who is typing.
    maxWorkers: availableParallelism(),
  },
});
