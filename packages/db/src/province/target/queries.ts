import { and, asc, eq, getTableColumns, gte, isNull, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { annual, endOfTime, periodSpan, standsOn } from '@co-so/domain';
import type { CivilDate, Figure, FigureKey, FigureSource, Goal, Target, TargetDirection } from '@co-so/domain';
import { columns, insertRows, readBatch } from '../../batch.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import type { ProvinceDb } from '../../handle.ts';
import { aboutKey, columnsOf, everyQuestion, keyOf, keysIn, revisedOf, supersede } from '../revision-queries.ts';
import { lifeOf, unitsById } from '../organization/queries.ts';
import { target } from './table.ts';

type TargetRow = typeof target.$inferSelect;

export async function loadTargetFacts(db: ProvinceDb, key: FigureKey, today: CivilDate) {
  const found = await readBatch(db, { units: unitsById(db, [key.unitId], today), latest: targetInForce(db, key) });
  return { unit: found.units.map(lifeOf)[0], latest: found.latest.map(targetOf)[0] };
}

export async function saveTarget(db: ProvinceDb, of: Target, signed: Signed): Promise<void> {
  await write(db, insertTargets(db, [of]), signed);
}

/** A row becomes a domain value here and nowhere else; its columns were checked when they were written. */
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
        AND one.as_of >= (${countedOn}) AND one.superseded_by IS NULL AND ${standsAtItsUnit('one', day)}
      ORDER BY one.as_of LIMIT 1) AND ${target.asOf} < ${newYear(day)}`,
  );
}

/** The targets that have begun by the day and end in its year or later; those of every year always. */
export function targetsRunning(db: ProvinceDb, unitId: string, day: CivilDate) {
  const hasBegun = sql`(${target.period} = ${annual} OR ${startOf(sql`${target.period}`)} <= ${day})`;
  return targetsWhere(
    db,
    and(
      eq(target.unitId, unitId),
      gte(target.asOf, newYear(day)),
      isNull(target.supersededBy),
      hasBegun,
      standsAtItsUnit('target', day),
    ),
  );
}

/** Neither gone from its unit by a plan until the day, nor brought there by one on a later day. */
function standsAtItsUnit(row: 'target' | 'one', day: CivilDate): SQL {
  const came = sql`NOT EXISTS (SELECT 1 FROM plan_target AS came WHERE came.to_unit_id = ${of(row, 'unit_id')}
    AND ${sameQuestion(row, 'came')} AND came.to_revision = ${of(row, 'revision')} AND came."on" > ${day})`;
  return sql`${notGone(row, day)} AND ${came}`;
}

/** No plan has taken it from its unit until the day. */
export function notGone(row: 'target' | 'one', day: CivilDate): SQL {
  return sql`NOT EXISTS (SELECT 1 FROM plan_target AS gone WHERE gone.unit_id = ${of(row, 'unit_id')}
    AND ${sameQuestion(row, 'gone')} AND gone.revision = ${of(row, 'revision')} AND gone."on" <= ${day})`;
}

function sameQuestion(row: string, moved: string): SQL {
  const same = (column: string) => sql`${of(moved, column)} = ${of(row, column)}`;
  return sql`${same('indicator')} AND ${same('category')} AND ${same('period')}`;
}

function of(row: string, column: string): SQL {
  return sql`${sql.identifier(row)}.${sql.identifier(column)}`;
}

/** `2024` of `2024/2026`, `2024-01` of `2024-01/2024-06`: stands as text before any day that it holds. */
function startOf(period: SQL): SQL {
  return sql`substr(${period}, 1, instr(${period} || '/', '/') - 1)`;
}

function newYear(day: CivilDate): string {
  return `${day.slice(0, 4)}-01-01`;
}

/** Every revision under a key, the oldest first. */
export function targetHistory(db: ProvinceDb, key: FigureKey) {
  return targetsWhere(db, aboutKey(target, key)).orderBy(asc(target.revision));
}

export function targetInForce(db: ProvinceDb, key: FigureKey) {
  return targetsWhere(db, and(aboutKey(target, key), isNull(target.supersededBy)));
}

export function targetsInForce(db: ProvinceDb, keys: readonly FigureKey[]) {
  return targetsWhere(db, and(keysIn(target, keys), isNull(target.supersededBy)));
}

export function targetsOfIndicator(db: ProvinceDb, indicator: string) {
  return targetsWhere(db, and(eq(target.indicator, indicator), isNull(target.supersededBy)));
}

/** Inserts revisions and marks those they replace; a revision that is there already makes the batch fail. */
export function insertTargets(db: ProvinceDb, targets: readonly Target[]): readonly D1PreparedStatement[] {
  return [...supersede(db, 'target', targets), ...insertRows(db, target, targets.map(targetRow))];
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

function targetRow(of: Target): typeof target.$inferInsert {
  const { goal } = of;
  return {
    ...columnsOf(of),
    asOf: periodSpan(of.period)?.lastDay ?? endOfTime,
    goalKind: goal.kind,
    goalValue: goal.kind === 'value' ? goal.value : null,
    goalNumerator: goal.kind === 'share' ? goal.numerator : null,
    goalDenominator: goal.kind === 'share' ? goal.denominator : null,
    direction: of.direction,
  };
}

function goalOf({ goalKind, goalValue, goalNumerator, goalDenominator }: TargetRow): Goal {
  return goalKind === 'value'
    ? { kind: 'value', value: goalValue! }
    : { kind: 'share', numerator: goalNumerator!, denominator: goalDenominator! };
}
