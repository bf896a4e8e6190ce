import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      generatedRouteTree: './src/route-tree.gen.ts',
      routesDirectory: './src/routes',
      quoteStyle: 'single',
    }),
    react(),
  ],
  build: {
    target: 'es2023',
    sourcemap: false,
    // One file of styles: a page asks for ten files less, no part that comes later has the whole page styled anew, and
    // how a page looks does not hang on where one came from.
    cssCodeSplit: false,
    chunkSizeWarningLimit: 700,
    // What nineteen parts and more have in common comes as one file instead of forty small ones: a home then asks
    // half as often, and weighs less than with every part on its own.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 3 },
            { name: 'common', minShareCount: 19, priority: 2 },
            { name: 'rule-words', test: /src\/regulation\//, minShareCount: 8, priority: 1 },
          ],
        },
      },
    },
  },
});
