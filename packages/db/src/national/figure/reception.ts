import { asc, eq, inArray, sql } from 'drizzle-orm';
import { canonicalJson, endOfTime } from '@co-so/domain';
import type { CivilDate, Delivery, ReceptionFacts, SentFigure } from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { NationalDb } from '../../handle.ts';
import { province, provinceName } from '../registry/table.ts';
import { delivery, sentFigure } from './table.ts';

/** What the reception of a delivery is decided on, in one trip. */
export async function loadReceptionFacts(db: NationalDb, of: Delivery): Promise<ReceptionFacts> {
  const [facts] = await listReceptionFacts(db, [of]);
  return facts!;
}

/** The same of many deliveries, in their order and in one trip, as if each came alone. */
export async function listReceptionFacts(
  db: NationalDb,
  deliveries: readonly Delivery[],
): Promise<readonly ReceptionFacts[]> {
  const given = deliveries.flatMap((of, index) => of.rows.map((row) => ({ of, index, row })));
  const { names, stored, rivals } = await readBatch(db, {
    names: db.orm
      .select(columns({ provinceId: province.id, name: provinceName.name, endedOn: province.endedOn }))
      .from(provinceName)
      .innerJoin(province, eq(province.id, provinceName.provinceId))
      .where(inArray(provinceName.provinceId, listed(deliveries.map(({ provinceId }) => provinceId))))
      .orderBy(asc(provinceName.validFrom)),
    stored: db.orm
      .select(columns({ contentHash: delivery.contentHash }))
      .from(delivery)
      .where(inArray(delivery.contentHash, listed(deliveries.map(({ contentHash }) => contentHash)))),
    rivals: rivalsOf(
      db,
      given.map(({ of, row }) => [...keyOf(of, row), of.contentHash]),
    ),
  });
  const namesOf = Map.groupBy(names, ({ provinceId }) => provinceId);
  const hashes = new Set(stored.map(({ contentHash }) => contentHash));
  const conflicts = rivals
    .map(({ position, row }) => ({ ...given[position]!, stored: row }))
    .filter((one) => canonicalJson(one.row) !== one.stored);
  return deliveries.map(({ provinceId, contentHash }, index) => ({
    provinceNames: namesOf.get(provinceId)?.map(({ name }) => name) ?? [],
    endedOn: (namesOf.get(provinceId)?.[0]?.endedOn as CivilDate | undefined) ?? endOfTime,
    isStored: hashes.has(contentHash),
    conflicts: conflicts.filter((one) => one.index === index).length,
  }));
}

/**
 * Stored rows under the given keys that came with another delivery. Their content is compared by the caller, so that the
 * parameter holds keys only and stays far under 2 MB.
 */
function rivalsOf(db: NationalDb, keys: readonly (readonly unknown[])[]) {
  return db.orm
    .select(columns({ position: sql<number>`given.key`, row: sentFigure.row }))
    .from(sentFigure)
    .innerJoin(
      sql`json_each(${JSON.stringify(keys)}) AS given`,
      sql`origin = given.value ->> 0 AND province_id = given.value ->> 1 AND unit_id = given.value ->> 2
        AND indicator = given.value ->> 3 AND definition_version = given.value ->> 4 AND category = given.value ->> 5
        AND period = given.value ->> 6 AND revision = given.value ->> 7 AND content_hash <> given.value ->> 8`,
    );
}

function listed(values: readonly string[]) {
  return sql`(SELECT value FROM json_each(${JSON.stringify([...new Set(values)])}))`;
}

function keyOf({ origin, provinceId }: Delivery, row: SentFigure) {
  return [
    origin,
    provinceId,
    row.unitId,
    row.indicator,
    row.definitionVersion,
    row.category ?? '',
    row.period,
    row.revision,
  ];
}
