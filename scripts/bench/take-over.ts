import { openProvinceDb } from '../../packages/db/src/index.ts';
import { done, findBySlug, provinceRegistry } from '../../packages/domain/src/index.ts';
import type { MergerDraft, Structure } from '../../packages/domain/src/index.ts';
import { generateProvince } from '../../packages/domain/src/organization/generator/generate-province.ts';
import { provinceSizes } from '../../packages/domain/src/organization/generator/province-size.ts';
import { aPlace } from '../../packages/domain/src/organization/plan/registers.fixture.ts';
import { aDecision } from '../../packages/domain/src/organization/structure.fixture.ts';
import { signed } from '../../apps/api/src/act.ts';
import type { MergerAccess } from '../../apps/api/src/national/merger/access.ts';
import { mergeProvinces } from '../../apps/api/src/national/merger/merge-provinces.ts';
import { onboardProvince, prepareNational } from '../../apps/api/src/national/onboard-province.ts';
import { layOutStructure } from '../../apps/api/test/laid-out.ts';
import { watched } from '../../apps/api/test/watched.ts';
import type { Load } from '../../apps/api/test/watched.ts';
import { operator } from '../platform.ts';
import { whole } from './measure.ts';
import type { Measure } from './measure.ts';

/** As many units as the largest class, with districts, as before the mergers. */
const { model, day, directCommittees } = provinceSizes.binhThuan2021;
const size = { ...provinceSizes.largestCity, model, day, directCommittees };
const placeCount = 2000;

const administrator = { userName: 'quan-tri', name: 'Người quản trị', post: 'Quản trị của tỉnh' };
const draft: MergerDraft = {
  province: 'khanh-hoa',
  host: 'khanh-hoa',
  headName: 'Đảng bộ tỉnh Khánh Hòa',
  decision: aDecision,
  communes: [],
  administrator,
  officials: [],
};

/** Nobody is let in: what is measured is the structure. */
const access: MergerAccess = {
  invite: (_, { now }) => Promise.resolve(done({ accountId: '', userName: '', oneTimePassword: '', expiresAt: now })),
  takenUserNames: () => Promise.resolve([]),
  issueArchiveReaders: () => Promise.resolve([]),
};

interface Databases {
  readonly national: D1Database;
  readonly before: D1Database;
  readonly after: D1Database;
}

interface Request extends Load {
  readonly seconds: number;
}

/** A province of the largest class taken over by the one that follows it, by the function that the Worker calls. */
export async function measureTakeOver(databases: Databases): Promise<readonly Measure[]> {
  const { structure } = generateProvince(size, 7);
  await layOutPredecessor(databases, structure);
  const requests = await takenOver(databases);
  const most = (of: keyof Request) => Math.max(...requests.map((request) => request[of]));
  const what = `Take-over of ${whole(structure.units.size)} units and ${whole(placeCount)} places by a new province`;
  return [
    { what: `${what}: requests`, measured: whole(requests.length) },
    { what: `${what}: queries of the request with the most`, measured: whole(most('queries')), budget: '≤ 1,000' },
    {
      what: `${what}: letters bound in the largest batch, which wait in memory together`,
      measured: whole(most('letters')),
      budget: '≤ 2,000,000',
    },
    { what: `${what}: the longest request`, measured: `${most('seconds').toFixed(1)} s`, budget: '≤ 30 s' },
  ];
}

async function layOutPredecessor({ national, before }: Databases, structure: Structure): Promise<void> {
  const act = operator();
  const platform = { NATIONAL: national, POOL_00: before };
  await prepareNational(platform, act);
  await onboardProvince(platform, act, findBySlug(provinceRegistry, 'ninh-thuan')!, 'ninh-thuan');
  const places = [...structure.units.keys()].slice(0, placeCount).map((id) => aPlace(`h-${id}`, id));
  const laying = { at: act.now, today: act.today, beside: { places, groupings: [], consents: [] } };
  const entry = signed(act, { action: 'measure', subject: 'bench', grant: undefined });
  await layOutStructure(openProvinceDb(before), structure, laying, entry);
}

/** The same request until the new province is served. */
async function takenOver({ national, before, after }: Databases): Promise<readonly Request[]> {
  const requests: Request[] = [];
  for (let isOver = false; !isOver;) {
    const load: Load = { queries: 0, letters: 0 };
    const platform = {
      NATIONAL: watched(national, load),
      POOL_00: watched(before, load),
      POOL_01: watched(after, load),
    };
    const began = performance.now();
    const merged = await mergeProvinces(platform, operator(), draft, 'store', access);
    if (!merged.ok) throw new Error(JSON.stringify(merged.problems));
    requests.push({ ...load, seconds: (performance.now() - began) / 1000 });
    isOver = merged.value.stored;
  }
  return requests;
}
