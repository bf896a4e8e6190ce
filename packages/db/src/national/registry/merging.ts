import { asc, eq, getTableColumns, isNull } from 'drizzle-orm';
import type { Instant, Merger, MergerRecord, TakeOver, Tenant } from '@co-so/domain';
import { columns, prepared, readBatch } from '../../batch.ts';
import type { NationalDb } from '../../handle.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import { tenantStateStatements } from './queries.ts';
import { provinceMerger, tenant } from './table.ts';

/** The merger that made a province here, begun or finished; undefined where it came in another way, or not at all. */
export async function findMerger(db: NationalDb, provinceId: string): Promise<MergerRecord | undefined> {
  const { found } = await readBatch(db, { found: mergers(db).where(eq(provinceMerger.provinceId, provinceId)) });
  return found[0] && recordOf(found[0]);
}

/** The mergers that have begun and are not over, the oldest first. */
export async function listUnfinishedMergers(db: NationalDb): Promise<readonly MergerRecord[]> {
  const { found } = await readBatch(db, {
    found: mergers(db).where(isNull(provinceMerger.finishedAt)).orderBy(asc(provinceMerger.begunAt)),
  });
  return found.map(recordOf);
}

function mergers(db: NationalDb) {
  return db.orm
    .select(columns(getTableColumns(provinceMerger)))
    .from(provinceMerger)
    .$dynamic();
}

function recordOf(row: Awaited<ReturnType<typeof mergers>>[number]): MergerRecord {
  return { ...row, plan: planIn(row.plan), finishedAt: row.finishedAt as Instant | null };
}

/** Safe: the column is written by `saveMergerBegun` alone, from a plan that was decided. */
function planIn(text: string): TakeOver {
  return JSON.parse(text) as TakeOver;
}

/**
 * The first step of a merger, in one batch: the predecessors become archives and give their address up where the new
 * province takes it, and that gets a host and a database in the state `preparing`. Whoever comes second, or decided on
 * a tenant that has moved on, changes nothing.
 */
export async function saveMergerBegun(
  db: NationalDb,
  { record, merged, tenant: reserved }: Pick<Merger, 'record' | 'merged' | 'tenant'>,
  now: Instant,
  signed: Signed,
): Promise<void> {
  const { provinceId, host, plan } = record;
  const row = { provinceId, host, plan: JSON.stringify(plan), begunAt: now, finishedAt: null };
  await write(
    db,
    [
      prepared(db, db.orm.insert(provinceMerger).values(row)),
      ...merged.flatMap(({ before, after }) => archiving(db, before, after)),
      prepared(db, db.orm.insert(tenant).values(reserved)),
    ],
    signed,
  );
}

/** The address changes last: what was decided on is looked for under the old one. */
function archiving(db: NationalDb, before: Tenant, after: Tenant): readonly D1PreparedStatement[] {
  const moved = db.orm.update(tenant).set({ host: after.host }).where(eq(tenant.provinceId, before.provinceId));
  return [...tenantStateStatements(db, before, after), prepared(db, moved)];
}

/** The last step: the new province is served, and the merger is over. */
export async function saveMergerFinished(
  db: NationalDb,
  before: Tenant,
  opened: Tenant,
  now: Instant,
  signed: Signed,
): Promise<void> {
  const over = db.orm
    .update(provinceMerger)
    .set({ finishedAt: now })
    .where(eq(provinceMerger.provinceId, before.provinceId));
  await write(db, [...tenantStateStatements(db, before, opened), prepared(db, over)], signed);
}
