import { getTableColumns } from 'drizzle-orm';
import { canonicalJson } from '@co-so/domain';
import type { RegisteredProvince } from '@co-so/domain';
import { columns, insertRows, prepared, readBatch } from '../../batch.ts';
import type { NationalDb } from '../../handle.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import { province, provinceCode, provinceKind, provinceName, provincePredecessor } from './table.ts';

/** Puts the registry of the domain package in the place of what is stored, in one batch. */
export async function saveRegistry(
  db: NationalDb,
  registry: readonly RegisteredProvince[],
  signed: Signed,
): Promise<void> {
  const rows = rowsOf(registry);
  const tables = [province, provinceName, provinceKind, provinceCode, provincePredecessor];
  await write(
    db,
    [
      ...tables.map((table) => prepared(db, db.orm.delete(table))),
      ...insertRows(db, province, rows.provinces),
      ...insertRows(db, provinceName, rows.names),
      ...insertRows(db, provinceKind, rows.kinds),
      ...insertRows(db, provinceCode, rows.codes),
      ...insertRows(db, provincePredecessor, rows.predecessors),
    ],
    signed,
  );
}

/** Whether what is stored is this registry, row for row. */
export async function isRegistryStored(db: NationalDb, registry: readonly RegisteredProvince[]): Promise<boolean> {
  const stored = await readBatch(db, {
    provinces: db.orm.select(columns(getTableColumns(province))).from(province),
    names: db.orm.select(columns(getTableColumns(provinceName))).from(provinceName),
    kinds: db.orm.select(columns(getTableColumns(provinceKind))).from(provinceKind),
    codes: db.orm.select(columns(getTableColumns(provinceCode))).from(provinceCode),
    predecessors: db.orm.select(columns(getTableColumns(provincePredecessor))).from(provincePredecessor),
  });
  return contentOf(stored) === contentOf(rowsOf(registry));
}

function rowsOf(registry: readonly RegisteredProvince[]) {
  const dated = registry.map((one) => ({ ...one, provinceId: one.id }));
  return {
    provinces: registry.map(({ id, slug, foundedOn, endedOn }) => ({ id, slug, foundedOn, endedOn })),
    names: dated.flatMap(({ provinceId, names }) =>
      names.map(({ value, validFrom, validUntil }) => ({ provinceId, ...value, validFrom, validUntil })),
    ),
    kinds: dated.flatMap(({ provinceId, kinds }) =>
      kinds.map(({ value, validFrom, validUntil }) => ({ provinceId, kind: value, validFrom, validUntil })),
    ),
    codes: dated.flatMap(({ provinceId, codes }) =>
      codes.map(({ value, validFrom, validUntil }) => ({ provinceId, code: value, validFrom, validUntil })),
    ),
    predecessors: registry.flatMap(({ id, foundedOn, predecessorIds }) =>
      predecessorIds.map((predecessorId) => ({ successorId: id, predecessorId, on: foundedOn })),
    ),
  };
}

/** The same rows in whatever order are the same text. */
function contentOf(tables: Readonly<Record<string, readonly object[]>>): string {
  return canonicalJson(Object.values(tables).map((rows) => rows.map(canonicalJson).sort()));
}
