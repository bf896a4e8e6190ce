import { and, asc, eq, getTableColumns, isNull, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { firstDayOf, placeOf, planReach } from '@co-so/domain';
import type {
  Belongings,
  CivilDate,
  DraftMove,
  FigureKey,
  OpenDraft,
  Period,
  Plan,
  ReceivedTarget,
  RunningTarget,
  Target,
  TargetMove,
  TargetReversal,
  TargetSuccession,
} from '@co-so/domain';
import { columns, insertRows, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { insertTargets, notGone, targetOf } from '../target/queries.ts';
import { target } from '../target/table.ts';
import { plan, planDraftFate, planTarget } from './plan-table.ts';

/** The running targets and the unfinished plans of the units that a plan names; `planId` is the plan itself. */
export async function loadBelongings(db: ProvinceDb, of: Plan, planId: string, today: CivilDate): Promise<Belongings> {
  const named = JSON.stringify(planReach(of).unitIds);
  const { targets, drafts } = await readBatch(db, {
    targets: db.orm
      .select(columns(getTableColumns(target)))
      .from(target)
      .where(isRunning(of, today)),
    drafts: db.orm
      .select(columns({ id: plan.id, title: lastTitle, unitId: sql<string>`${effectiveUnit}` }))
      .from(plan)
      .leftJoin(planDraftFate, lastFate(null))
      .where(
        and(
          sql`${plan.state} = 'draft' AND ${plan.id} <> ${planId} AND ${effectiveUnit} IN (SELECT value FROM json_each(${named}))`,
          or(isNull(planDraftFate.draftId), sql`${planDraftFate.toUnitId} IS NOT NULL`),
        ),
      ),
  });
  const running = targets.map(targetOf);
  const setAt = new Map(running.map((one) => [placeOf(one), one.recordedAt]));
  return { targets: running, setAt, drafts: drafts satisfies readonly OpenDraft[], today };
}

/** The targets of the units that a plan names that run on its first day. */
function isRunning(of: Plan, today: CivilDate): SQL | undefined {
  const first = firstDayOf(of, today);
  return and(
    sql`${target.unitId} IN (SELECT value FROM json_each(${JSON.stringify(planReach(of).unitIds)})) AND ${target.asOf} >= ${first}`,
    isNull(target.supersededBy),
    notGone('target', first),
  );
}

/** Whether no target has been set at the units that a plan names besides those it was decided on. */
export function areTargetsSeen(of: Plan, { targets, today }: Pick<Belongings, 'targets' | 'today'>): SQL {
  const seen = targets.map((one) => [one.unitId, one.indicator, one.category ?? '', one.period, one.revision]);
  return sql`NOT EXISTS (SELECT 1 FROM ${target} WHERE ${isRunning(of, today)}
    AND (unit_id, indicator, category, period, revision) NOT IN
      (SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(${JSON.stringify(seen)})))`;
}

const lastTitle = sql<string>`(SELECT title FROM plan_revision WHERE plan_id = ${plan.id} ORDER BY revision DESC LIMIT 1)`;

/** For which unit a plan is that followed its own; joined with `lastFate`. */
export const effectiveUnit = sql<string>`coalesce(${planDraftFate.toUnitId}, ${planDraftFate.fromUnitId}, ${plan.unitId})`;

/** The last thing that a plan did to an unfinished one: until a day, or ever. */
export function lastFate(until: CivilDate | null) {
  const day = until === null ? sql`` : sql` AND "on" <= ${until}`;
  return sql`${planDraftFate}.rowid = (SELECT rowid FROM plan_draft_fate AS fate WHERE fate.draft_id = ${plan.id}${day} ORDER BY "on" DESC LIMIT 1)`;
}

/** What an applied plan does to targets and drafts; the revisions that units receive are signed already. */
export interface BelongingOutcome {
  readonly moves: readonly TargetMove[];
  readonly received: readonly (ReceivedTarget & { readonly target: Target })[];
  readonly drafts: readonly DraftMove[];
}

/** Day after day, what leaves before what comes: a row of what leaves is refused where its target was set anew meanwhile. */
export function belongingStatements(
  db: ProvinceDb,
  planId: string,
  { moves, received, drafts }: BelongingOutcome,
): readonly D1PreparedStatement[] {
  const days = [...new Set(moves.map(({ on }) => on))].toSorted();
  const fates = drafts.filter(({ outcome }) => outcome !== 'stays');
  return [
    ...days.flatMap((day) => [
      ...insertRows(
        db,
        planTarget,
        moves.filter(({ on }) => on === day).flatMap((move) => successionRow(planId, move)),
      ),
      ...insertTargets(
        db,
        received.filter(({ on }) => on === day).map((one) => one.target),
      ),
    ]),
    ...insertRows(
      db,
      planDraftFate,
      fates.map(({ draftId, on, from, to }) => ({ draftId, on, planId, fromUnitId: from, toUnitId: to })),
    ),
  ];
}

function successionRow(planId: string, { target: of, on, outcome, to, toRevision }: TargetMove) {
  if (outcome === 'stays' || outcome === 'undecided') return [];
  const { unitId, indicator, category, period, revision } = of;
  const key = { unitId, indicator, category: category ?? '', period, revision };
  return [{ planId, ...key, on, outcome, toUnitId: to, toRevision }];
}

export interface TargetSuccessions {
  readonly successions: readonly TargetSuccession[];
  /** All revisions under the keys that received one. */
  readonly known: readonly RunningTarget[];
}

/** What a plan did to targets, and what became of those that it brought. */
export async function loadTargetSuccessions(db: ProvinceDb, planId: string): Promise<TargetSuccessions> {
  const { successions, known } = await readBatch(db, {
    successions: successionRows(db).where(eq(planTarget.planId, planId)),
    known: db.orm
      .select(columns(getTableColumns(target)))
      .from(target)
      .where(
        sql`(${target.unitId}, ${target.indicator}, ${target.category}, ${target.period}) IN (
          SELECT to_unit_id, indicator, category, period FROM plan_target WHERE plan_id = ${planId} AND to_unit_id IS NOT NULL)`,
      ),
  });
  return { successions: successions.map(successionOf), known: known.map(targetOf) };
}

/** What plans did to the target under a key: from where it came, and to where it went. */
export function successionsOf(db: ProvinceDb, { unitId, indicator, category, period }: FigureKey) {
  return successionRows(db)
    .where(
      and(
        or(eq(planTarget.unitId, unitId), eq(planTarget.toUnitId, unitId)),
        eq(planTarget.indicator, indicator),
        eq(planTarget.category, category ?? ''),
        eq(planTarget.period, period),
      ),
    )
    .orderBy(asc(planTarget.on), asc(planTarget.unitId));
}

function successionRows(db: ProvinceDb) {
  return db.orm
    .select(columns(getTableColumns(planTarget)))
    .from(planTarget)
    .$dynamic();
}

/** Safe: written by `successionRow` from what the domain had decided. */
export function successionOf(row: Awaited<ReturnType<typeof successionRows>>[number]): TargetSuccession {
  return {
    ...row,
    category: row.category === '' ? null : row.category,
    period: row.period as Period,
    on: row.on as CivilDate,
  };
}

/** Takes back what a plan did to targets and drafts, before the plan itself is: the schema lets nothing go after that. */
export function belongingReversal(
  db: ProvinceDb,
  planId: string,
  { removed, restored }: { readonly removed: TargetReversal['removed']; readonly restored: readonly Target[] },
): readonly D1PreparedStatement[] {
  const keys = removed.map((one) => [one.unitId, one.indicator, one.category ?? '', one.period, one.revision]);
  const removal = `DELETE FROM target WHERE (unit_id, indicator, category, period, revision) IN
    (SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?))`;
  return [
    ...(keys.length === 0 ? [] : [db.d1.prepare(removal).bind(JSON.stringify(keys))]),
    ...insertTargets(db, restored),
    db.d1.prepare('DELETE FROM plan_target WHERE plan_id = ?').bind(planId),
    db.d1.prepare('DELETE FROM plan_draft_fate WHERE plan_id = ?').bind(planId),
  ];
}
