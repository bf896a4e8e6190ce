import { afterEach, beforeAll } from 'vitest';
import { afterwards } from './asking.ts';
import { restartClock } from './clock.ts';
import { openOffices } from './offices.ts';
import { reset } from './databases.ts';

beforeAll(async () => {
  restartClock();
  await reset();
  await openOffices();
});

afterEach(afterwards);
