import { env } from 'cloudflare:workers';
import { beforeAll, expect, it, vi } from 'vitest';
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
import { national, openOffices, operator, platform, provinceNamed } from '../../../test/offices.ts';
import { loadsOfTakeOver } from '../../../test/take-over-loads.ts';
import { watched } from '../../../test/watched.ts';
import type { Load } from '../../../test/watched.ts';
import { signed } from '../../act.ts';
import type { MergerReport } from './report.ts';
import { resumeMergers } from './resume-mergers.ts';
import { workerSizes } from './take-over-parts.ts';

/** Of each phase a part as large as any, and of all phases more parts than one request does. */
const size = { ...provinceSizes.binhThuan2021, committees: 60, grassrootsBranches: 60, branches: 800, cells: 20 };
const { structure } = generateProvince(size, 7);
const places = placesIn(structure, workerSizes.places * 8);
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

function placesIn({ units }: Structure, count: number): readonly HostPlace[] {
  const ids = [...units.keys()];
  return Array.from({ length: count }, (_, index) => aPlace(`h-${index}`, ids[index % ids.length]!));
}

beforeAll(async () => {
  await openOffices();
  const { now: at, today } = operator();
  const entry = signed(operator(), { action: 'lay-out-tests', subject: 'test', grant: undefined });
  const beside = { places, groupings: [], consents: [] };
  await layOutStructure(openProvinceDb(env.POOL_01), structure, { at, today, beside }, entry);
});

it('writes every part of a thousand units or five hundred places, twelve of which are a request, far within a Worker’s limits', async () => {
  expect(structure.units.size).toBeGreaterThan(workerSizes.units);
  const loads = await loadsOfTakeOver(env.POOL_01, env.POOL_00, { ...workerSizes, parts: 1 });
  expect(await countRows(env.POOL_00, 'unit')).toBe(structure.units.size + 1);
  for (const { queries, letters } of loads) expectWithin({ queries: queries * workerSizes.parts, letters });
});

function expectWithin({ queries, letters }: Load): void {
  expect(queries).toBeLessThanOrEqual(limits.queries);
  expect(letters).toBeLessThanOrEqual(limits.letters);
}

async function merge() {
  const load = { queries: 0, letters: 0 };
  const pool = { POOL_01: watched(env.POOL_01, load), POOL_02: watched(env.POOL_02, load) };
  const asked = { as: 'nationalAdministrator', key: null, now: after, body, platform: pool } as const;
  const report = documented<MergerReport>(await ask(national, '/api/mergers', asked), 200);
  expectWithin(load);
  return report;
}

/** Nobody sends the merger again: the schedule goes on, is killed in the middle of its parts, and goes on where it was. */
async function carriedOnBySchedule(): Promise<void> {
  const wrong = vi.spyOn(console, 'error').mockReturnValue();
  const tick = () => resumeMergers(platform(), operator());
  const written = () => countRows(env.POOL_02, 'job_part');
  const killedAt = workerSizes.parts + 3;
  await env.POOL_02.exec(
    `CREATE TRIGGER killed BEFORE INSERT ON job_part WHEN NEW.number = ${killedAt} BEGIN SELECT RAISE(ABORT, 'killed'); END`,
  );
  expect(await tick()).toEqual({ went: undefined, failed: ['khanh-hoa'] });
  expect([await written(), wrong.mock.calls.length]).toEqual([killedAt - 1, 1]);
  await env.POOL_02.exec('DROP TRIGGER killed');
  for (let before = -1; before < (await written());) {
    before = await written();
    await tick();
    expect((await written()) - before).toBeLessThanOrEqual(workerSizes.parts);
  }
  expect(await countRows(env.POOL_02, 'structure_revision')).toBe(1);
  expect(await tick()).toEqual({ went: undefined, failed: [] });
  wrong.mockRestore();
}

it('takes over in several requests what is too large for one, and serves nothing before the last', async () => {
  const first = await merge();
  expect(first).toMatchObject({ stored: false, progress: { total: 3 * (structure.units.size + 1) + places.length } });
  expect((await ask(khanhHoa, '/api/session', { as: null })).status).toBe(404);
  expect(await countRows(env.POOL_02, 'structure_revision')).toBe(0);
  expect(await countRows(env.POOL_02, 'job_part')).toBe(workerSizes.parts);
  await carriedOnBySchedule();
  expect((await ask(khanhHoa, '/api/session', { as: null })).status).toBe(404);
  expect(await merge()).toMatchObject({ stored: true, progress: null });
  const counted = env.POOL_02.prepare('SELECT max(units) AS units FROM unit_count');
  expect(await counted.first('units')).toBe(treeOn(structure, size.day).units.size);
  const { id } = provinceNamed('khanh-hoa');
  expect((await audited(env.POOL_02, `province/${id}`)).at(-1)).toMatchObject({
    action: 'take-over-structure',
    after: { units: structure.units.size + 1, places: places.length },
  });
});
