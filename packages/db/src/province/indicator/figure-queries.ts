import { and, asc, eq, getTableColumns, gte, isNull, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { annual, catalogue, endOfTime, periodSpan, standsOn } from '@co-so/domain';
import type {
  CivilDate,
  DecimalText,
  Figure,
  FigureKey,
  FigureSource,
  Goal,
  Instant,
  Period,
  Qualifier,
  Quantity,
  Target,
  TargetDirection,
} from '@co-so/domain';
import { columns, insertRows } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { figure, target } from './table.ts';

type FigureRow = typeof figure.$inferSelect;
type TargetRow = typeof target.$inferSelect;

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
    source: row.source as FigureSource,
    document: row.document,
    note: row.note,
  };
}

export function targetOf(row: TargetRow): Target {
  return {
    ...keyOf(row),
    ...revisedOf(row),
    goal: goalOf(row),
    direction: row.direction as TargetDirection,
    source: row.source as FigureSource,
    document: row.document,
    note: row.note,
  };
}

const questions = catalogue.flatMap(({ id, categories }) => [
  { id, category: '' },
  ...(categories?.categories ?? []).map((category) => ({ id, category: category.id })),
]);
/** Written into the statement, since D1 counts rows of `json_each` as read. */
const everyQuestion = sql.raw(questions.map(({ id, category }) => `('${id}', '${category}')`).join(', '));

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

/** For each figure counted before the day's year, the first target that ends no earlier than it was counted. */
export function targetsCovering(db: ProvinceDb, unitId: string, day: CivilDate, figures: readonly Figure[]) {
  const earlier = figures.filter((one) => standsOn(one) < newYear(day));
  const days = Object.fromEntries(earlier.map((one) => [`${one.indicator} ${one.category ?? ''}`, standsOn(one)]));
  const countedOn = sql`${JSON.stringify(days)} ->> (question.column1 || ' ' || question.column2)`;
  return targets(db).innerJoin(
    sql`(VALUES ${everyQuestion}) AS question`,
    sql`${target}.rowid = (
      SELECT one.rowid FROM target AS one
      WHERE one.unit_id = ${unitId} AND one.indicator = question.column1 AND one.category = question.column2
        AND one.as_of >= (${countedOn}) AND one.superseded_by IS NULL
      ORDER BY one.as_of LIMIT 1) AND ${target.asOf} < ${newYear(day)}`,
  );
}

/** The targets that have begun by the day and end in its year or later; those of every year always. */
export function targetsRunning(db: ProvinceDb, unitId: string, day: CivilDate) {
  const hasBegun = sql`(${target.period} = ${annual} OR ${startOf(sql`${target.period}`)} <= ${day})`;
  return targetsWhere(
    db,
    and(eq(target.unitId, unitId), gte(target.asOf, newYear(day)), isNull(target.supersededBy), hasBegun),
  );
}

/** `2024` of `2024/2026`, `2024-01` of `2024-01/2024-06`: stands as text before any day that it holds. */
function startOf(period: SQL): SQL {
  return sql`substr(${period}, 1, instr(${period} || '/', '/') - 1)`;
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

function newYear(day: CivilDate): string {
  return `${day.slice(0, 4)}-01-01`;
}

/** Every revision under a key, the oldest first. */
export function figureHistory(db: ProvinceDb, key: FigureKey) {
  return figuresWhere(db, aboutKey(figure, key)).orderBy(asc(figure.revision));
}

export function targetHistory(db: ProvinceDb, key: FigureKey) {
  return targetsWhere(db, aboutKey(target, key)).orderBy(asc(target.revision));
}

export function figureInForce(db: ProvinceDb, key: FigureKey) {
  return figuresWhere(db, and(aboutKey(figure, key), isNull(figure.supersededBy)));
}

export function targetInForce(db: ProvinceDb, key: FigureKey) {
  return targetsWhere(db, and(aboutKey(target, key), isNull(target.supersededBy)));
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

export function targetsInForce(db: ProvinceDb, keys: readonly FigureKey[]) {
  return targetsWhere(db, and(keysIn(target, keys), isNull(target.supersededBy)));
}

export function figuresOfQuestion(db: ProvinceDb, indicator: string, period: Period) {
  return figuresWhere(db, and(eq(figure.indicator, indicator), eq(figure.period, period), isNull(figure.supersededBy)));
}

export function targetsOfIndicator(db: ProvinceDb, indicator: string) {
  return targetsWhere(db, and(eq(target.indicator, indicator), isNull(target.supersededBy)));
}

/** Inserts revisions and marks those they replace; a revision that is there already makes the batch fail. */
export function insertFigures(db: ProvinceDb, figures: readonly Figure[]): readonly D1PreparedStatement[] {
  return [...supersede(db, 'figure', figures), ...insertRows(db, figure, figures.map(figureRow))];
}

export function insertTargets(db: ProvinceDb, targets: readonly Target[]): readonly D1PreparedStatement[] {
  return [...supersede(db, 'target', targets), ...insertRows(db, target, targets.map(targetRow))];
}

function supersede(
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

function figuresWhere(db: ProvinceDb, condition: Parameters<ReturnType<typeof figures>['where']>[0]) {
  return figures(db).where(condition);
}

function figures(db: ProvinceDb) {
  return db.orm
    .select(columns(getTableColumns(figure)))
    .from(figure)
    .$dynamic();
}

function targetsWhere(db: ProvinceDb, condition: Parameters<ReturnType<typeof targets>['where']>[0]) {
  return targets(db).where(condition);
}

function targets(db: ProvinceDb) {
  return db.orm
    .select(columns(getTableColumns(target)))
    .from(target)
    .$dynamic();
}

function aboutKey(table: typeof figure | typeof target, { unitId, indicator, category, period }: FigureKey) {
  return and(
    eq(table.unitId, unitId),
    eq(table.indicator, indicator),
    eq(table.category, category ?? ''),
    eq(table.period, period),
  );
}

function keysIn(table: typeof figure | typeof target, keys: readonly FigureKey[]) {
  const lists = keys.map(({ unitId, indicator, category, period }) => [unitId, indicator, category ?? '', period]);
  return sql`(${table.unitId}, ${table.indicator}, ${table.category}, ${table.period}) IN (SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(${JSON.stringify(lists)}))`;
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
  };
}

function targetRow(of: Target): typeof target.$inferInsert {
  const { goal } = of;
  return {
    ...columnsOf(of),
    asOf: lastDay(of.period),
    goalKind: goal.kind,
    goalValue: goal.kind === 'value' ? goal.value : null,
    goalNumerator: goal.kind === 'share' ? goal.numerator : null,
    goalDenominator: goal.kind === 'share' ? goal.denominator : null,
    direction: of.direction,
  };
}

function columnsOf(of: Figure | Target) {
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

function lastDay(period: Period): CivilDate {
  return periodSpan(period)?.lastDay ?? endOfTime;
}

function keyOf(row: FigureRow | TargetRow): FigureKey {
  const { unitId, indicator, category, period } = row;
  return { unitId, indicator, category: category === '' ? null : category, period: period as Period };
}

function revisedOf(row: FigureRow | TargetRow) {
  return {
    revision: row.revision,
    supersededBy: row.supersededBy,
    reason: row.reason,
    recordedBy: { id: row.recordedBy, title: row.recordedByTitle },
    recordedAt: row.recordedAt as Instant,
  };
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

function goalOf({ goalKind, goalValue, goalNumerator, goalDenominator }: TargetRow): Goal {
  return goalKind === 'value'
    ? { kind: 'value', value: goalValue! }
    : { kind: 'share', numerator: goalNumerator!, denominator: goalDenominator! };
}
