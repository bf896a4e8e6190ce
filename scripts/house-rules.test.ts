import { join } from 'node:path';
import { RuleTester } from 'oxlint/plugins-dev';
import { describe, it } from 'vitest';
import houseRules from './house-rules.mjs';

RuleTester.describe = describe;
RuleTester.it = it;

const rule = houseRules.rules['no-database-opening'];
const at = (file: string, code: string) => ({ code, filename: join(import.meta.dirname, '..', 'apps/api/src', file) });
const opened = 'Only national/ and tenancy/ open databases: a handler is given its own.';

const ways = [
  `import { openProvinceDb as open } from '@co-so/db';`,
  `import * as db from '@co-so/db';\nexport const open = db.openNationalDb;`,
  `import * as db from '@co-so/db';\nexport const open = db['openNationalDb'];`,
  `export { openProvinceDb as open } from '@co-so/db';`,
  `export const open = async () => (await import('@co-so/db')).openProvinceDb;`,
];

new RuleTester().run('no-database-opening', rule, {
  valid: [
    ...ways.flatMap((code) => [at('tenancy/open-province.ts', code), at('national/relay-sent-figures.ts', code)]),
    at('indicator/routes.ts', `import { readBatch } from '@co-so/db';\nimport type { ProvinceDb } from '@co-so/db';`),
  ],
  invalid: [
    ...ways
      .flatMap((code) => [at('indicator/routes.ts', code), at('act.ts', code)])
      .map((one) => ({ ...one, errors: [{ message: opened }] })),
    {
      ...at(
        'target/routes.ts',
        `import { openProvinceDb } from '@co-so/db';\nimport { openNationalDb } from '@co-so/db';`,
      ),
      errors: [
        { message: opened, line: 1 },
        { message: opened, line: 2 },
      ],
    },
  ],
});
