import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { openProvinceDb } from '@co-so/db';
import { treeOn } from '@co-so/domain';
import type { HostPlace, Instant, Structure } from '@co-so/domain';
import { generateProvince } from '../../../../../packages/domain/src/organization/generator/generate-province.ts';
import { provinceSizes } from '../../../../../packages/domain/src/organization/generator/province-size.ts';
import { aPlace } from '../../../../../packages/domain/src/organization/plan/registers.fixture.ts';
import { ask } from '../../../test/asking.ts';
import { audited, countRows } from '../../../test/databases.ts';
import { documented } from '../../../test/documented.ts';
import { layOutStructure } from '../../../test/laid-out.ts';
import { national, openOffices, operator, provinceNamed } from '../../../test/offices.ts';
import { signed } from '../../act.ts';
import type { MergerReport } from './report.ts';

/** As many units as the largest class, with districts, as before the mergers. */
const { model, day, directCommittees } = provinceSizes.binhThuan2021;
const { structure } = generateProvince({ ...provinceSizes.largestCity, model, day, directCommittees }, 7);
const khanhHoa = 'http://khanh-hoa.localhost:8787';
const after = Date.UTC(2026, 10, 26, 2) as Instant;
const body = {
  ...{ mode: 'store', province: 'khanh-hoa', host: 'khanh-hoa', headName: 'Đảng bộ tỉnh Khánh Hòa' },
  decision: { number: '202/2025/QH15', issuedOn: '2025-06-12', issuer: 'Quốc hội' },
  communes: [],
  administrator: { userName: 'quan-tri', name: 'Người quản trị', post: 'Quản trị của tỉnh' },
  officials: [],
};
/** Of what a Worker may do in one request, and far below its memory: letters that wait as parameters of one batch. */
const limits = { queries: 1000, letters: 2_000_000 };

function placesIn({ units }: Structure): readonly HostPlace[] {
  return [...units.keys()].slice(0, 2000).map((id) => aPlace(`h-${id}`, id));
}

beforeAll(async () => {
  await openOffices();
  const { now: at, today } = operator();
  const entry = signed(operator(), { action: 'lay-out-tests', subject: 'test', grant: undefined });
  const beside = { places: placesIn(structure), groupings: [], consents: [] };
  await layOutStructure(openProvinceDb(env.POOL_01), structure, { at, today, beside }, entry);
});

interface Load {
  queries: number;
  letters: number;
}

/** The database, with how many queries were sent to it and how long the parameters of its largest batch were. */
function watched(d1: D1Database, load: Load): D1Database {
  const sizes = new WeakMap<D1PreparedStatement, number>();
  const prepare: D1Database['prepare'] = (text) => {
    const statement = d1.prepare(text);
    return new Proxy(statement, {
      get: (target, key) => {
        if (key !== 'bind') return bound(target, key);
        return (...values: unknown[]) => {
          const made = target.bind(...values);
          sizes.set(
            made,
            values.reduce<number>((sum, value) => sum + String(value).length, 0),
          );
          return made;
        };
      },
    });
  };
  const batch: D1Database['batch'] = async (statements) => {
    load.queries += statements.length;
    load.letters = Math.max(
      load.letters,
      statements.reduce((sum, one) => sum + (sizes.get(one) ?? 0), 0),
    );
    return d1.batch(statements);
  };
  return new Proxy(d1, { get: (target, key) => ({ prepare, batch })[String(key)] ?? bound(target, key) });
}

function bound(target: object, key: string | symbol): unknown {
  const member: unknown = Reflect.get(target, key);
  return typeof member === 'function' ? (member.bind(target) as unknown) : member;
}

async function merge(load: Load) {
  const platform = { POOL_01: watched(env.POOL_01, load), POOL_02: watched(env.POOL_02, load) };
  const asked = { as: 'nationalAdministrator', key: null, now: after, body, platform } as const;
  return documented<MergerReport>(await ask(national, '/api/mergers', asked), 200);
}

it('takes 25,000 units and 2,000 places over in several requests, each within a Worker’s limits, and serves nothing before the last', async () => {
  const loads: Load[] = [];
  const dones: number[] = [];
  for (let isStored = false; !isStored;) {
    const load = { queries: 0, letters: 0 };
    const { stored, progress } = await merge(load);
    isStored = stored;
    loads.push(load);
    if (!progress) continue;
    dones.push(progress.done);
    expect((await ask(khanhHoa, '/api/session', { as: null })).status).toBe(404);
    expect(await countRows(env.POOL_02, 'structure_revision')).toBe(0);
  }
  expect(dones.length).toBeGreaterThan(3);
  expect(dones).toEqual(dones.toSorted((left, right) => left - right));
  for (const { queries, letters } of loads) {
    expect(queries).toBeLessThanOrEqual(limits.queries);
    expect(letters).toBeLessThanOrEqual(limits.letters);
  }
  const counted = env.POOL_02.prepare('SELECT max(units) AS units FROM unit_count');
  expect(await counted.first('units')).toBe(treeOn(structure, day).units.size);
  const { id } = provinceNamed('khanh-hoa');
  expect((await audited(env.POOL_02, `province/${id}`)).at(-1)).toMatchObject({
    action: 'take-over-structure',
    after: { units: structure.units.size + 1, places: 2000 },
  });
});
