import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const object = { className: 'NearDatabase', useSQLite: true };

/** A worker of its own, since whatever the worker under test holds is loaded by way of the test runner. */
const worker = {
  name: 'near',
  compatibilityDate: '2026-11-01',
  modules: [
    {
      type: 'ESModule' as const,
      path: 'near-database.mjs',
      contents: readFileSync(join(import.meta.dirname, '../test/near-database.mjs'), 'utf8'),
    },
  ],
  durableObjects: { NEAR: object },
};

/** What the runtime of tests needs for databases that are near, which they ask for by `nearDatabase`. */
export const nearWorker = { durableObjects: { NEAR: { ...object, scriptName: 'near' } }, workers: [worker] };
