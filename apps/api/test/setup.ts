import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { auditFields } from '@co-so/domain';
import './near.ts';
import { afterwards } from './asking.ts';
import { restartClock } from './clock.ts';
import { fieldsIn, everyDatabase } from './databases.ts';
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

// Every field has words on the screen of the audit, so a writer of a new one is found by whatever test makes it write.
afterAll(async () => {
  const known = new Set<string>(auditFields);
  for (const d1 of everyDatabase) expect((await fieldsIn(d1)).filter((field) => !known.has(field))).toEqual([]);
});
