import { and, asc, lte, sql } from 'drizzle-orm';
import type { CivilDate, ConsentInForce, KeptConsent } from '@co-so/domain';
import { columns, insertRows, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { unitConsent } from './plan-table.ts';
import { decisionOf, isIn } from './structure-queries.ts';

/** The consents recorded for units until a day, with the days since when each is of its kind and under its parent then. */
export function consentRows(db: ProvinceDb, unitIds: readonly string[], day: CivilDate) {
  const { unitId, validFrom, document } = unitConsent;
  const since = (table: string) =>
    sql<string>`(SELECT valid_from FROM ${sql.identifier(table)} WHERE unit_id = unit_consent.unit_id AND valid_from <= ${day} AND valid_until > ${day} ORDER BY valid_from DESC LIMIT 1)`;
  return db.orm
    .select(
      columns({ unitId, on: validFrom, document, kindSince: since('unit_kind'), parentSince: since('unit_link') }),
    )
    .from(sql`json_each(${JSON.stringify(unitIds)}) AS asked`)
    .crossJoin(unitConsent)
    .where(and(sql`${unitId} = asked.value`, lte(validFrom, day)))
    .orderBy(asc(validFrom));
}

/** Safe: days and documents were written from what the domain had checked, and a unit of the day has a kind and a place. */
export function consentOf(row: Awaited<ReturnType<typeof consentRows>>[number]): ConsentInForce {
  return {
    unitId: row.unitId,
    on: row.on as CivilDate,
    document: decisionOf(row.document)!,
    kindSince: row.kindSince as CivilDate,
    parentSince: row.parentSince as CivilDate,
  };
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
