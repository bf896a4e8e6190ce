import { readdirSync, readFileSync } from 'node:fs';
import { migrate, openProvinceDb, provinceMigrations } from '../../packages/db/src/index.ts';
import {
  ownLayout,
  roleDefinitions,
  structureColumns,
  structureSheet,
  treeOn,
} from '../../packages/domain/src/index.ts';
import type { Actor, SheetRows } from '../../packages/domain/src/index.ts';
import { generateProvince } from '../../packages/domain/src/organization/generator/generate-province.ts';
import { provinceSizes } from '../../packages/domain/src/organization/generator/province-size.ts';
import { importStructure } from '../../apps/api/src/organization/import-structure.ts';
import { operator } from '../platform.ts';
import { askWell } from './ask.ts';
import { openHeap } from './heap.ts';
import { whole } from './measure.ts';
import type { Measure } from './measure.ts';

const { day } = provinceSizes.mergedProvince;
const sampledEachMs = 20;

/** A list of a merged province with codes for names, as another system would give it. */
function aList(): { readonly rows: SheetRows; readonly units: number } {
  const { structure } = generateProvince(provinceSizes.mergedProvince, 5);
  const [headers = [], ...lines] = structureSheet(structure, { groupings: [], consents: [] }, day, null).rows;
  const place = structureColumns.findIndex(({ field }) => field === 'id');
  const rows = [headers, ...lines.map((line) => line.map((cell, index) => (index === place ? null : cell)))];
  return { rows, units: treeOn(structure, day).units.size };
}

const official: Actor = {
  id: 'bench',
  title: roleDefinitions.provincialOfficial.name,
  kind: 'person',
  isLookingOnly: false,
  grants: [{ id: 'bench', role: 'provincialOfficial', unitId: null, viewUnitId: null, delegationId: null }],
};

/** Into an empty database, by the function that the Worker calls, through the proxy of the development tools. */
export async function measureImportBatches(d1: D1Database): Promise<readonly Measure[]> {
  const act = { ...operator(), actor: official };
  await migrate(d1, provinceMigrations, act.now);
  const seconds: number[] = [];
  const db = openProvinceDb(timed(d1, seconds));
  const { rows, units } = aList();
  const list = { fileName: 'bench.xlsx', mode: 'store', layout: ownLayout, rows, underId: null, day } as const;
  const imported = await importStructure(db, act, list);
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems.slice(0, 5)));
  const what = `Import of ${whole(units)} units into an empty province`;
  return [
    {
      what: `${what}: queries`,
      measured: `${whole(db.meter.queries)} in ${db.meter.trips} batches`,
      budget: '≤ 1,000',
    },
    {
      what: `${what}: the longest batch, the proxy's share included`,
      measured: `${Math.max(...seconds).toFixed(1)} s`,
      budget: '≤ 30 s',
    },
  ];
}

/** The database with the seconds of each of its batches. */
function timed(d1: D1Database, seconds: number[]): D1Database {
  const batch: D1Database['batch'] = async (statements) => {
    const began = performance.now();
    const results = await d1.batch(statements);
    seconds.push((performance.now() - began) / 1000);
    return results as never;
  };
  return new Proxy(d1, {
    get: (target, key) => {
      if (key === 'batch') return batch;
      const member: unknown = Reflect.get(target, key);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}

/** The same list sent to the Worker as it runs here, while the memory of its process is looked at. */
export async function measureImportMemory(port: number, inspectorPort: number): Promise<readonly Measure[]> {
  const heap = await openHeap(port, inspectorPort);
  const idle = await heap.settled();
  const { rows, units } = aList();
  const before = memoryOfWorkers();
  let most = before ?? 0;
  const sampling = setInterval(() => (most = Math.max(most, memoryOfWorkers() ?? 0)), sampledEachMs);
  const json = { fileName: 'bench.xlsx', mode: 'store', layout: ownLayout, rows, underId: null, day };
  const answer = await askWell({ port, office: 'ninh-thuan', path: '/api/structure-imports', json }).finally(() =>
    clearInterval(sampling),
  );
  const grown = await heap.used();
  const left = await heap.settled();
  heap.end();
  const what = `Import of ${whole(units)} units by the Worker`;
  const megabytes = (bytes: number) => `${whole(bytes / 1_048_576)} MB`;
  return [
    {
      what: `${what}: queries, and seconds from request to answer`,
      measured: `${whole(answer.queries)}, ${(answer.milliseconds / 1000).toFixed(1)} s`,
      budget: '≤ 1,000',
    },
    {
      what: `${what}: heap of its isolate, which its engine keeps below a Worker's 128 MB, right after the answer (before it, and once collected)`,
      measured: `${megabytes(grown)} (${megabytes(idle)}, ${megabytes(left)})`,
      budget: '≤ 128 MB',
    },
    {
      what: `${what}: growth of the memory of the whole workerd process, its SQLite and every isolate included`,
      measured:
        before === undefined ? 'not measured on this system' : `${megabytes(most - before)} above ${megabytes(before)}`,
    },
  ];
}

/** What the workerd processes below this one hold in memory, in bytes; undefined where the system does not tell. */
function memoryOfWorkers(): number | undefined {
  const stats = processStats();
  if (!stats) return undefined;
  const isBelow = (id: number): boolean => {
    const parent = stats.get(id)?.parent;
    return parent !== undefined && (parent === process.pid || isBelow(parent));
  };
  const workers = [...stats].filter(([id, { name }]) => name === 'workerd' && isBelow(id));
  return workers.reduce((sum, [, { bytes }]) => sum + bytes, 0);
}

interface ProcessStat {
  readonly name: string;
  readonly parent: number;
  readonly bytes: number;
}

function processStats(): ReadonlyMap<number, ProcessStat> | undefined {
  if (process.platform !== 'linux') return undefined;
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return new Map(
    ids.flatMap((id) => {
      const stat = statOf(id);
      return stat ? [[Number(id), stat] as const] : [];
    }),
  );
}

/** Undefined for a process that has ended since it was listed. */
function statOf(id: string): ProcessStat | undefined {
  try {
    const text = readFileSync(`/proc/${id}/status`, 'utf8');
    const valueOf = (key: string) => new RegExp(`^${key}:\\s+(\\S+)`, 'm').exec(text)?.[1] ?? '';
    return { name: valueOf('Name'), parent: Number(valueOf('PPid')), bytes: Number(valueOf('VmRSS')) * 1024 };
  } catch {
    return undefined;
  }
}
