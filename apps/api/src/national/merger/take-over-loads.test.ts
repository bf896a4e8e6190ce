import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { openProvinceDb } from '@co-so/db';
import { structureOf } from '@co-so/domain';
import { aPlace } from '../../../../../packages/domain/src/organization/plan/registers.fixture.ts';
import { aDatedUnit } from '../../../../../packages/domain/src/organization/structure.fixture.ts';
import { layOutStructure } from '../../../test/laid-out.ts';
import { openOffices, operator } from '../../../test/offices.ts';
import { loadsOfTakeOver } from '../../../test/take-over-loads.ts';
import { signed } from '../../act.ts';

const sizes = { parts: 2, units: 20, places: 10 };

/** What the largest of the requests sends that take over a province of units which are all alike, and of half as many places. */
async function mostFor(units: number) {
  await openOffices();
  const { now: at, today } = operator();
  const ids = Array.from({ length: units - 1 }, (_, index) => `u${1000 + index}`);
  const structure = structureOf(
    [aDatedUnit('a', 'province', null), ...ids.map((id) => aDatedUnit(id, 'grassrootsBranch', 'a', { code: id }))],
    [],
  );
  const places = ids.slice(0, units / 2).map((id) => aPlace(`h-${id}`, id));
  const entry = signed(operator(), { action: 'lay-out-tests', subject: 'test', grant: undefined });
  const beside = { places, groupings: [], consents: [] };
  await layOutStructure(openProvinceDb(env.POOL_01), structure, { at, today, beside }, entry);
  const loads = await loadsOfTakeOver(env.POOL_01, env.POOL_00, sizes);
  const most = (of: 'queries' | 'letters') => Math.max(...loads.map((load) => load[of]));
  return { requests: loads.length, queries: most('queries'), letters: most('letters') };
}

it('sends no more in a request where half as many more units are taken over: there are only more requests', async () => {
  const [some, many] = [await mostFor(120), await mostFor(180)];
  expect(many.requests).toBeGreaterThan(some.requests + 3);
  expect(many).toMatchObject({ queries: some.queries, letters: some.letters });
});
