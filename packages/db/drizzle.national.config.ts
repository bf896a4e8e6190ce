import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: './src/national/schema.ts',
  out: './src/national/migrations',
});
