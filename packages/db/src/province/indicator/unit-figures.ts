import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { lastDayOf } from '@co-so/domain';
import type { CivilDate, Figure, FigureKey, StructureBasis, Structure } from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { loadStructurePart } from '../organization/structure-queries.ts';
import { figureOf, figures } from './figure-queries.ts';
import { figure } from './table.ts';

export interface FiguresBelowQuestion {
  /** Of the unit whose children are asked about. */
  readonly key: FigureKey;
  readonly basis: StructureBasis;
  readonly onto: CivilDate;
}

/**
 * What the units that ever stood directly below one, and all that went into them, have under an indicator, category and
 * period, with what is needed of the structure to carry it. Where there are no figures nothing else is read.
 */
export async function loadFiguresBelow(
  db: ProvinceDb,
  { key, basis, onto }: FiguresBelowQuestion,
): Promise<{ readonly structure: Structure; readonly figures: readonly Figure[] }> {
  const { below, rows } = await readBatch(db, {
    below: db.orm.select(columns({ id: sql<string>`one.id` })).from(sql`${childrenAndPredecessors(key.unitId)} AS one`),
    rows: figuresOfThese(db, key),
  });
  const found = rows.map(figureOf);
  const from = lastDayOf(found);
  const ids = from === undefined ? [] : below.map(({ id }) => id);
  const heads = found.map(({ unitId }) => unitId);
  const moved =
    from === undefined || basis === 'asItWas' ? [] : await movedBelow(db, heads, { after: from, until: onto });
  const unitIds = [...new Set([...ids, ...moved])];
  const { structure } = await loadStructurePart(db, { unitIds, changingIds: [], codes: [] });
  return { structure, figures: found };
}

function childrenAndPredecessors(unitId: string): SQL {
  return sql`(WITH RECURSIVE beside (id) AS (
    SELECT unit_id FROM unit_link WHERE parent_id = ${unitId}
    UNION SELECT predecessor_id FROM beside CROSS JOIN unit_successor ON successor_id = beside.id
  ) SELECT id FROM beside)`;
}

/** Each by its key: `CROSS JOIN` keeps SQLite from going through everything that is known of the indicator and period. */
function figuresOfThese(db: ProvinceDb, { unitId, indicator, category, period }: FigureKey) {
  const these = sql`(SELECT own.rowid FROM ${childrenAndPredecessors(unitId)} AS one CROSS JOIN figure AS own
    ON own.unit_id = one.id AND own.indicator = ${indicator} AND own.category = ${category ?? ''}
      AND own.period = ${period} AND own.superseded_by IS NULL)`;
  return figures(db).where(sql`${figure}.rowid IN ${these}`);
}

interface Window {
  readonly after: CivilDate;
  readonly until: CivilDate;
}

/**
 * What came below these units or what became of them within some days, or left, or was merged or divided there, with all
 * it was and became: whatever may have crossed the border of a subtree. The rest of a subtree is the same on both days,
 * and is not read.
 */
async function movedBelow(
  db: ProvinceDb,
  heads: readonly string[],
  { after, until }: Window,
): Promise<readonly string[]> {
  const within = (day: string) => sql`${sql.raw(day)} > ${after} AND ${sql.raw(day)} <= ${until}`;
  const { moved } = await readBatch(db, {
    moved: db.orm.select(columns({ id: sql<string>`one.id` })).from(sql`(WITH RECURSIVE head (id) AS (
      SELECT value FROM json_each(${JSON.stringify(heads)}) CROSS JOIN unit ON unit.id = value WHERE ${goesOnWhole(within, until)}
      UNION SELECT successor_id FROM head CROSS JOIN unit_successor ON predecessor_id = head.id AND ${within('"on"')}
    ), ${linkedBelow(within)}, moved (id) AS (
      SELECT descendant_id FROM head CROSS JOIN unit_closure ON ancestor_id = head.id
        AND ${within('valid_from')} WHERE depth > 0
      UNION SELECT descendant_id FROM head CROSS JOIN unit_closure ON ancestor_id = head.id
        AND ${within('valid_until')} AND valid_until < '9999-12-31' WHERE depth > 0
      UNION SELECT id FROM linked
      UNION SELECT successor_id FROM moved CROSS JOIN unit_successor ON predecessor_id = moved.id AND ${within('"on"')}
      UNION SELECT predecessor_id FROM moved CROSS JOIN unit_successor ON successor_id = moved.id AND ${within('"on"')}
    ) SELECT id FROM moved) AS one`),
  });
  return moved.map(({ id }) => id);
}

/** Of one that was divided, or has ended with nothing after it, the figure is not carried anyhow, whatever moved below it. */
function goesOnWhole(within: (day: string) => SQL, until: CivilDate): SQL {
  const link = sql`FROM unit_successor AS link WHERE link.predecessor_id = unit.id AND ${within('link."on"')}`;
  return sql`NOT EXISTS (SELECT 1 ${link} AND link.carries = 'part') AND (closed_on > ${until} OR EXISTS (SELECT 1 ${link}))`;
}

/**
 * The units below the heads that followed others or were followed: by what stands below the heads where that is little,
 * else by what happened in those days. `unit_count` says which, and where no counts are kept it is the first.
 */
function linkedBelow(within: (day: string) => SQL): SQL {
  const linked = (side: string) =>
    sql`EXISTS (SELECT 1 FROM unit_successor AS link WHERE link.${sql.raw(side)} = descendant_id AND ${within('link."on"')})`;
  return sql`below (units) AS (
      SELECT coalesce(sum((SELECT units FROM unit_count WHERE unit_id = head.id ORDER BY valid_from DESC LIMIT 1)), 0) FROM head
    ), way (is_by_unit) AS MATERIALIZED (
      SELECT (SELECT count(*) FROM (SELECT 1 FROM unit_successor WHERE ${within('"on"')}
        LIMIT (SELECT units FROM below))) = (SELECT units FROM below)
    ), changed (id) AS (
      SELECT predecessor_id FROM way CROSS JOIN unit_successor ON ${within('"on"')} WHERE NOT is_by_unit
      UNION SELECT successor_id FROM way CROSS JOIN unit_successor ON ${within('"on"')} WHERE NOT is_by_unit
    ), linked (id) AS (
      SELECT changed.id FROM changed WHERE EXISTS (SELECT 1 FROM unit_closure
        WHERE descendant_id = changed.id AND depth > 0 AND ancestor_id IN (SELECT id FROM head))
      UNION SELECT descendant_id FROM way CROSS JOIN head CROSS JOIN unit_closure ON ancestor_id = head.id
        WHERE is_by_unit AND depth > 0 AND (${linked('predecessor_id')} OR ${linked('successor_id')})
    )`;
}
