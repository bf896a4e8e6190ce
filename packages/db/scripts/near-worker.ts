import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const name = 'near';
const near = { className: 'NearDatabase', useSQLite: true };
const modulesAt = join(import.meta.dirname, '..', 'test', 'near');
const moduleAt = (path: string) => ({
  type: 'ESModule' as const,
  path,
  contents: readFileSync(join(modulesAt, path), 'utf8'),
});

/** A worker of its own, since whatever the worker under test holds is loaded by way of the test runner. */
const nearWorker = {
  name,
  compatibilityDate: '2026-11-01',
  modules: ['near-database.mjs', 'text-of-bytes.mjs'].map(moduleAt),
  durableObjects: { NEAR: near },
};

/** What the local platform needs besides, for the databases of `test/near/near-databases.ts`. */
export const withNearDatabases = {
  durableObjects: { NEAR: { ...near, scriptName: name } },
  workers: [nearWorker],
};
