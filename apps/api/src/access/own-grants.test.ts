import { beforeAll, expect, it } from 'vitest';
import { ask } from '../../test/asking.ts';
import { documented } from '../../test/documented.ts';
import { headAndWard, imported, ward } from '../../test/figure-files.ts';
import { binhThuan, national, openOffices } from '../../test/offices.ts';
import type { OwnGrant } from './own-grants.ts';

beforeAll(async () => {
  await openOffices(ward);
  await imported(binhThuan, {
    units: [...headAndWard],
  });
});

it.each([
  [binhThuan, 'committeeOfficial', { id: ward, name: 'Đảng bộ phường Một' }],
  [binhThuan, 'provincialOfficial', null],
  [national, 'nationalReader', null],
] as const)('a role of %s, %s, is shown with its unit by name', async (office, as, unit) => {
  const answer = await ask(office, '/api/own-grants', { as });
  const { grants } = documented<{ grants: readonly OwnGrant[] }>(answer, 200);
  expect(grants).toMatchObject([{ unit, viewUnit: unit, isDelegated: false }]);
});
