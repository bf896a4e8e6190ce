import { sql } from 'drizzle-orm';
import type { CivilDate } from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';

/** The units in a branch of the tree under which places were ever recorded. */
export interface HostingUnits {
  /** In the branch on the day. */
  readonly below: readonly string[];
  /** In it on their last day, which lies before. */
  readonly ended: readonly string[];
}

/**
 * Goes through the units that have places, by one seek each: few have any, and a branch may be the province. A branch that
 * is smaller than they are many is gone through instead.
 */
export async function findHostingUnits(
  db: ProvinceDb,
  under: readonly string[],
  day: CivilDate,
): Promise<HostingUnits> {
  const { found } = await readBatch(db, { found: hostingUnits(db, under, day) });
  const isWhole = found.some(({ id }) => id === null);
  return sorted(isWhole ? found : (await readBatch(db, { found: hostingInBranch(db, under, day) })).found, day);
}

interface Found {
  readonly id: string | null;
  /** The end of its last stretch in the branch until the day; null where it never was in it. */
  readonly stoodUntil: string | null;
  readonly closedOn: string | null;
}

function sorted(found: readonly Found[], day: CivilDate): HostingUnits {
  const idsOf = (isOne: (until: string, closedOn: string | null) => boolean) =>
    found.flatMap(({ id, stoodUntil, closedOn }) =>
      id !== null && stoodUntil !== null && isOne(stoodUntil, closedOn) ? [id] : [],
    );
  return {
    below: idsOf((until) => until > day),
    ended: idsOf((until, closedOn) => until <= day && until === closedOn),
  };
}

/** For each unit of a small branch a few rows are read; for each that has places about four times as many. */
const seeksForOneOfBranch = 4;

/** As many as are worth it; a last row without id where these are all. */
function hostingUnits(db: ProvinceDb, under: readonly string[], day: CivilDate) {
  const units = sql`(SELECT sum(units) FROM unit_count WHERE unit_id IN ${listed(under)} AND valid_from <= ${day} AND valid_until > ${day})`;
  const hosting = sql`(WITH RECURSIVE hosting (id) AS (
      SELECT min(unit_id) FROM host_place_unit
      UNION ALL
      SELECT (SELECT min(unit_id) FROM host_place_unit WHERE unit_id > hosting.id) FROM hosting WHERE hosting.id IS NOT NULL
      LIMIT 1 + coalesce(${units} / ${sql.raw(String(seeksForOneOfBranch))}, -2))
    SELECT id, (SELECT max(valid_until) FROM unit_closure
      WHERE ancestor_id IN ${listed(under)} AND descendant_id = id AND valid_from <= ${day}) AS stood_until FROM hosting) AS hosting`;
  return db.orm.select(found).from(hosting);
}

function hostingInBranch(db: ProvinceDb, under: readonly string[], day: CivilDate) {
  const hosting = sql`(SELECT descendant_id AS id, max(valid_until) AS stood_until FROM unit_closure
    WHERE ancestor_id IN ${listed(under)} AND valid_from <= ${day}
      AND EXISTS (SELECT 1 FROM host_place_unit WHERE unit_id = descendant_id)
    GROUP BY descendant_id) AS hosting`;
  return db.orm.select(found).from(hosting);
}

const found = columns({
  id: sql<string | null>`hosting.id`,
  stoodUntil: sql<string | null>`hosting.stood_until`,
  closedOn: sql<
    string | null
  >`CASE WHEN hosting.stood_until IS NOT NULL THEN (SELECT closed_on FROM unit WHERE unit.id = hosting.id) END`,
});

function listed(unitIds: readonly string[]) {
  return unitIds.length === 1 ? sql`(${unitIds[0]})` : sql`(SELECT value FROM json_each(${JSON.stringify(unitIds)}))`;
}
