import { afterEach, beforeAll } from 'vitest';
import { afterwards } from './asking.ts';
import { restartClock } from './clock.ts';
import { hashQuickly } from './hashing.ts';
import { openOffices } from './offices.ts';

// Before a file is read, too: what it works out on its first lines must not hang on the time that another let pass.
restartClock();
hashQuickly();

beforeAll(async () => {
  restartClock();
  await openOffices();
});

afterEach(afterwards);
