import { afterEach, beforeAll } from 'vitest';
import { afterwards } from './asking.ts';
import { openOffices } from './offices.ts';
import { reset } from './databases.ts';

beforeAll(async () => {
  await reset();
  await openOffices();
});

afterEach(afterwards);
