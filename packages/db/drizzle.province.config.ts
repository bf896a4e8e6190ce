import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: './src/province/schema.ts',
  out: './src/province/migrations',
});
