import { and, eq, sql } from 'drizzle-orm';
import { catalogue, summedWith } from '@co-so/domain';
import type { Figure, FigureKey, Instant, Period, Target } from '@co-so/domain';
import type { ProvinceDb } from '../handle.ts';
import type { figure } from './indicator/table.ts';
import type { target } from './target/table.ts';

type Table = typeof figure | typeof target;
type Row = Table['$inferSelect'];

/** Every indicator of the catalogue, as a whole and by its categories. */
const questions = catalogue.flatMap(({ id, categories }) => [
  { id, category: '' },
  ...(categories?.categories ?? []).map((category) => ({ id, category: category.id })),
]);

/** Written into the statement, since D1 counts rows of `json_each` as read. */
export const everyQuestion = sql.raw(questions.map(({ id, category }) => `('${id}', '${category}')`).join(', '));

export function aboutKey(table: Table, { unitId, indicator, category, period }: FigureKey) {
  return and(
    eq(table.unitId, unitId),
    eq(table.indicator, indicator),
    eq(table.category, category ?? ''),
    eq(table.period, period),
  );
}

export function keysIn(table: Table, keys: readonly FigureKey[]) {
  const lists = keys.map(({ unitId, indicator, category, period }) => [unitId, indicator, category ?? '', period]);
  return sql`(${table.unitId}, ${table.indicator}, ${table.category}, ${table.period}) IN (SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(${JSON.stringify(lists)}))`;
}

/** Wholes and parts by an indicator that is in a sum with them; written into the statement like the questions. */
const inSums = sql.raw(
  catalogue
    .flatMap(({ id }) => summedWith(id).map((part) => `('${id}', '${part.indicator}', '${part.category ?? ''}')`))
    .join(', '),
);

/** The figures of every sum that one of these keys is in, for its unit and period. */
export function summedWithKeys(table: typeof figure, keys: readonly FigureKey[]) {
  const asked = new Set(keys.map(({ unitId, indicator, period }) => JSON.stringify([unitId, indicator, period])));
  return sql`(${table.unitId}, ${table.indicator}, ${table.category}, ${table.period}) IN (SELECT value ->> 0, summed.column2, summed.column3, value ->> 2 FROM json_each(${`[${[...asked].join()}]`}) JOIN (VALUES ${inSums}) AS summed ON summed.column1 = value ->> 1)`;
}

export function supersede(
  db: ProvinceDb,
  table: 'figure' | 'target',
  revisions: readonly (FigureKey & { readonly revision: number })[],
): readonly D1PreparedStatement[] {
  const later = revisions.filter(({ revision }) => revision > 1);
  if (later.length === 0) return [];
  const keys = later.map(({ unitId, indicator, category, period, revision }) => [
    unitId,
    indicator,
    category ?? '',
    period,
    revision,
  ]);
  const text = `UPDATE ${table} SET superseded_by = later.value ->> 4 FROM json_each(?) AS later
    WHERE unit_id = later.value ->> 0 AND indicator = later.value ->> 1 AND category = later.value ->> 2
      AND period = later.value ->> 3 AND revision = (later.value ->> 4) - 1`;
  return [db.d1.prepare(text).bind(JSON.stringify(keys))];
}

export function columnsOf(of: Figure | Target) {
  return {
    unitId: of.unitId,
    indicator: of.indicator,
    category: of.category ?? '',
    period: of.period,
    source: of.source,
    document: of.document,
    note: of.note,
    revision: of.revision,
    supersededBy: of.supersededBy,
    reason: of.reason,
    recordedBy: of.recordedBy.id,
    recordedByTitle: of.recordedBy.title,
    recordedAt: of.recordedAt,
  };
}

export function keyOf(row: Row): FigureKey {
  const { unitId, indicator, category, period } = row;
  return { unitId, indicator, category: category === '' ? null : category, period: period as Period };
}

export function revisedOf(row: Row) {
  return {
    revision: row.revision,
    supersededBy: row.supersededBy,
    reason: row.reason,
    recordedBy: { id: row.recordedBy, title: row.recordedByTitle },
    recordedAt: row.recordedAt as Instant,
  };
}
