import { reset } from 'cloudflare:test';
import { afterEach, beforeAll } from 'vitest';
import { afterwards } from './asking.ts';
import { openOffices } from './offices.ts';

beforeAll(async () => {
  await reset();
  await openOffices();
});

afterEach(afterwards);
