import { sql } from 'drizzle-orm';
import { sortKeyOf } from '@co-so/domain';
import { columns, jsonLists, readBatch, writeTechnically } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { enterLevels } from './levels.ts';
import { isIn, unitReads, unitsIn } from './structure-queries.ts';
import { unitName } from './table.ts';

/**
 * Gives names their key that were stored before there were keys: the migration could only put the folded words in its place,
 * in which the sign is missing that every key has. Comes after migrations, and can be run again.
 */
export async function renewSortKeys(db: ProvinceDb): Promise<void> {
  const { unitId, name, validFrom, sortKey } = unitName;
  const { stale } = await readBatch(db, {
    stale: db.orm
      .select(columns({ unitId, name, validFrom }))
      .from(unitName)
      .where(sql`instr(${sortKey}, char(1)) = 0`),
  });
  if (stale.length === 0) return;
  const unitIds = [...new Set(stale.map((one) => one.unitId))];
  const rows = await readBatch(
    db,
    unitReads(db, (id) => isIn(id, unitIds)),
  );
  const keys = stale.map((one) => [one.unitId, one.validFrom, sortKeyOf(one.name)]);
  await writeTechnically(db, [
    ...jsonLists(unitIds).map((json) => db.d1.prepare(left).bind(json)),
    ...jsonLists(keys).map((json) => db.d1.prepare(renewal).bind(json)),
    ...enterLevels(db, unitsIn(rows)),
  ]);
}

/** Whatever key they stood there by. */
const left = `DELETE FROM unit_level WHERE substr(place, instr(place, char(9)) + 1) IN (SELECT value FROM json_each(?))`;

const renewal = `UPDATE unit_name SET sort_key = one.value ->> 2 FROM json_each(?) AS one
  WHERE unit_name.unit_id = one.value ->> 0 AND unit_name.valid_from = one.value ->> 1`;
