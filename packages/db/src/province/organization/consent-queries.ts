import { asc, sql } from 'drizzle-orm';
import type { CivilDate, ConsentInForce, KeptConsent } from '@co-so/domain';
import { columns, insertRows, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { unitConsent } from './plan-table.ts';
import { decisionOf, isIn } from './structure-queries.ts';

/**
 * The last consent recorded for each of some units until a day, and whether the unit has become of its kind or come under its
 * parent since: an earlier one answers nothing that the last does not (`answeringConsent`). Four rows for a unit, in a
 * sub-query that stops at its first.
 */
export function consentRows(db: ProvinceDb, unitIds: readonly string[], day: CivilDate) {
  const unitId = sql`asked.value`;
  const isChanged = (table: string) =>
    sql`EXISTS (SELECT 1 FROM ${sql.identifier(table)} AS later WHERE later.unit_id = ${unitId} AND later.valid_from > own.valid_from AND later.valid_from <= ${day})`;
  const last = sql`(SELECT json_array(own.valid_from, own.document, ${isChanged('unit_kind')}, ${isChanged('unit_link')})
    FROM ${unitConsent} AS own WHERE own.unit_id = ${unitId} AND own.valid_from <= ${day}
    ORDER BY own.valid_from DESC, own.plan_id DESC, own.document DESC LIMIT 1)`;
  return db.orm
    .select(columns({ unitId: sql<string>`${unitId}`, last: sql<string | null>`${last}` }))
    .from(sql`json_each(${JSON.stringify(unitIds)}) AS asked`);
}

/** Safe: written by `consentRows`, whose days and documents are such as the domain had checked. */
export function consentsIn(rows: Awaited<ReturnType<typeof consentRows>>): readonly ConsentInForce[] {
  return rows.flatMap(({ unitId, last }) => {
    if (last === null) return [];
    const [on, document, isOfOtherKind, isUnderOther] = JSON.parse(last) as readonly [CivilDate, string, 0 | 1, 0 | 1];
    return [
      { unitId, on, document: decisionOf(document)!, isOfKind: isOfOtherKind === 0, isOfPlace: isUnderOther === 0 },
    ];
  });
}

export function consentStatements(db: ProvinceDb, consents: readonly KeptConsent[]): readonly D1PreparedStatement[] {
  const rows = consents.map(({ unitId, on, planId, document }) => ({
    unitId,
    planId,
    validFrom: on,
    document: JSON.stringify(document),
  }));
  return insertRows(db, unitConsent, rows);
}

/** Every consent that was recorded for some units, or for all. */
export async function loadKeptConsents(
  db: ProvinceDb,
  unitIds: readonly string[] | 'all',
): Promise<readonly KeptConsent[]> {
  const { unitId, validFrom, planId, document } = unitConsent;
  const { rows } = await readBatch(db, {
    rows: db.orm
      .select(columns({ unitId, on: validFrom, planId, document }))
      .from(unitConsent)
      .where(unitIds === 'all' ? undefined : isIn(unitId, unitIds))
      .orderBy(asc(unitId), asc(validFrom)),
  });
  return rows.map((row) => ({ ...row, on: row.on as CivilDate, document: decisionOf(row.document)! }));
}
