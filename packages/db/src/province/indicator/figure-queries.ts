import { and, asc, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import { periodSpan, standsOn } from '@co-so/domain';
import type {
  CivilDate,
  Coverage,
  DecimalText,
  Figure,
  FigureKey,
  FigureSource,
  Period,
  Qualifier,
  Quantity,
  Target,
} from '@co-so/domain';
import { columns, insertRows } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import {
  aboutKey,
  columnsOf,
  everyQuestion,
  keyOf,
  keysIn,
  revisedOf,
  summedWithKeys,
  supersede,
} from '../revision-queries.ts';
import { figure } from './table.ts';

type FigureRow = typeof figure.$inferSelect;

/** A row becomes a domain value here and nowhere else; its columns were checked when they were written. */
export function figureOf(row: FigureRow): Figure {
  return {
    ...keyOf(row),
    ...revisedOf(row),
    definitionVersion: row.definitionVersion,
    cutOffOn: row.cutOffOn as CivilDate | null,
    quantity: quantityOf(row),
    statedPercent: row.statedPercent as DecimalText | null,
    qualifier: row.qualifier as Qualifier,
    coverage: coverageOf(row),
    source: row.source as FigureSource,
    document: row.document,
    note: row.note,
  };
}

/** For each indicator and category of the catalogue, the figure in force that stands last up to a day, by one seek each. */
export function figuresUpTo(db: ProvinceDb, unitId: string, day: CivilDate) {
  return figures(db).innerJoin(
    sql`(VALUES ${everyQuestion}) AS question`,
    sql`${figure}.rowid = (
      SELECT one.rowid FROM figure AS one
      WHERE one.unit_id = ${unitId} AND one.indicator = question.column1 AND one.category = question.column2
        AND one.as_of <= ${day} AND one.superseded_by IS NULL
      ORDER BY one.as_of DESC LIMIT 1)`,
  );
}

/**
 * The figures under each target's key that begin on its first day and stand by the day. They are sought among the few
 * periods that begin on one day, by the key; the `+` keeps SQLite from seeking by `as_of`, which reads every later one.
 */
export function figuresCountedFor(db: ProvinceDb, day: CivilDate, targets: readonly Target[]) {
  return figures(db).innerJoin(
    sql`json_each(${JSON.stringify(targets.flatMap(countedKeys))}) AS counted`,
    sql`${figure.unitId} = counted.value ->> 0 AND ${figure.indicator} = counted.value ->> 1
      AND ${figure.category} = counted.value ->> 2
      AND ${figure.period} >= counted.value ->> 3 AND ${figure.period} <= counted.value ->> 4
      AND +${figure.asOf} <= ${day} AND ${figure.supersededBy} IS NULL`,
  );
}

/** How a period may be written that begins on a target's first day: that day, its month or year, and those with an end. */
function countedKeys({ unitId, indicator, category, period }: Target) {
  const firstDay = periodSpan(period)?.firstDay;
  if (!firstDay) return [];
  const starts = [
    ...(firstDay.endsWith('-01') ? [firstDay.slice(0, 7)] : []),
    ...(firstDay.endsWith('-01-01') ? [firstDay.slice(0, 4)] : []),
  ];
  const spellings = [firstDay, ...starts].map((start) => [start, start]);
  const withEnds = starts.map((start) => [`${start}/`, `${start}/9999`]);
  return [...spellings, ...withEnds].map((range) => [unitId, indicator, category ?? '', ...range]);
}

/** Every revision under a key, the oldest first. */
export function figureHistory(db: ProvinceDb, key: FigureKey) {
  return figuresWhere(db, aboutKey(figure, key)).orderBy(asc(figure.revision));
}

export function figureInForce(db: ProvinceDb, key: FigureKey) {
  return figuresWhere(db, and(aboutKey(figure, key), isNull(figure.supersededBy)));
}

/** All periods of one indicator of one unit, in force, oldest first. */
export function figureSeries(db: ProvinceDb, unitId: string, indicator: string) {
  return figuresWhere(
    db,
    and(eq(figure.unitId, unitId), eq(figure.indicator, indicator), isNull(figure.supersededBy)),
  ).orderBy(asc(figure.category), asc(figure.asOf));
}

/** Revisions in force of many keys at once, given as JSON-able lists of unit, indicator, category, period. */
export function figuresInForce(db: ProvinceDb, keys: readonly FigureKey[]) {
  return figuresWhere(db, and(keysIn(figure, keys), isNull(figure.supersededBy)));
}

/** What is in force in the sums that these figures are in. */
export function figuresSummedWith(db: ProvinceDb, keys: readonly FigureKey[]) {
  return figuresWhere(db, and(summedWithKeys(figure, keys), isNull(figure.supersededBy)));
}

export function figuresOfQuestion(db: ProvinceDb, indicator: string, period: Period) {
  return figuresWhere(db, and(eq(figure.indicator, indicator), eq(figure.period, period), isNull(figure.supersededBy)));
}

/** Inserts revisions and marks those they replace; a revision that is there already makes the batch fail. */
export function insertFigures(db: ProvinceDb, figures: readonly Figure[]): readonly D1PreparedStatement[] {
  return [...supersede(db, 'figure', figures), ...insertRows(db, figure, figures.map(figureRow))];
}

function figuresWhere(db: ProvinceDb, condition: Parameters<ReturnType<typeof figures>['where']>[0]) {
  return figures(db).where(condition);
}

export function figures(db: ProvinceDb) {
  return db.orm
    .select(columns(getTableColumns(figure)))
    .from(figure)
    .$dynamic();
}

function figureRow(of: Figure): typeof figure.$inferInsert {
  const { quantity } = of;
  return {
    ...columnsOf(of),
    asOf: standsOn(of),
    definitionVersion: of.definitionVersion,
    cutOffOn: of.cutOffOn,
    quantityKind: quantity.kind,
    value: quantity.kind === 'value' ? quantity.value : null,
    numerator: quantity.kind === 'ratio' ? quantity.numerator : null,
    denominator: quantity.kind === 'ratio' ? quantity.denominator : null,
    percent: quantity.kind === 'percentage' ? quantity.percent : null,
    statedPercent: of.statedPercent,
    qualifier: of.qualifier,
    coverageReported: of.coverage?.reported ?? null,
    coverageExpected: of.coverage?.expected ?? null,
  };
}

function coverageOf({ coverageReported: reported, coverageExpected: expected }: FigureRow): Coverage | null {
  return reported === null || expected === null ? null : { reported, expected };
}

function quantityOf({ quantityKind, value, numerator, denominator, percent }: FigureRow): Quantity {
  switch (quantityKind) {
    case 'value':
      return { kind: 'value', value: value! };
    case 'ratio':
      return { kind: 'ratio', numerator: numerator!, denominator: denominator! };
    case 'percentage':
      return { kind: 'percentage', percent: percent as DecimalText };
  }
}
