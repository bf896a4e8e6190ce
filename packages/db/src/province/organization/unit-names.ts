import { and, eq, sql } from 'drizzle-orm';
import type { CivilDate } from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { unitName } from './table.ts';

export interface NamedUnit {
  readonly id: string;
  readonly name: string;
}

/** Units by the names that they bear on a day: the last one of a unit that has ended, the first of one to come. */
export async function findUnitNamesOn(
  db: ProvinceDb,
  unitIds: readonly string[],
  day: CivilDate,
): Promise<readonly NamedUnit[]> {
  const begun = sql`(SELECT max(valid_from) FROM unit_name AS other WHERE other.unit_id = ${unitName.unitId} AND other.valid_from <= ${day})`;
  const first = sql`(SELECT min(valid_from) FROM unit_name AS other WHERE other.unit_id = ${unitName.unitId})`;
  const { units } = await readBatch(db, {
    units: db.orm
      .select(columns({ id: unitName.unitId, name: unitName.name }))
      .from(unitName)
      .where(
        and(
          sql`${unitName.unitId} IN (SELECT value FROM json_each(${JSON.stringify(unitIds)}))`,
          eq(unitName.validFrom, sql`coalesce(${begun}, ${first})`),
        ),
      ),
  });
  return units;
}
