import { join } from 'node:path';
import { root } from '../platform.ts';

/** As a browser would get it: minified, each series a file of its own, zod left out. The entry is the caller's. */
export default {
  root: join(root, 'packages/domain'),
  logLevel: 'error',
  build: {
    minify: true,
    modulePreload: false,
    rollupOptions: {
      input: process.env['CO_SO_WEIGHED'],
      external: ['zod'],
      preserveEntrySignatures: 'strict',
    },
  },
};
