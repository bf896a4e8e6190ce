import { canonicalJson, endOfTime, periodSpan, recencyOf } from '@co-so/domain';
import type { Delivery, Instant } from '@co-so/domain';
import { insertRows, jsonLists } from '../../batch.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import type { NationalDb } from '../../handle.ts';
import { auditRow } from '../../request/audit.ts';
import type { AuditEntry } from '../../request/audit.ts';
import { auditEntry } from '../../request/table.ts';
import { delivery, sentFigure, sentQuestion } from './table.ts';
import { countDeliveries, countStated } from './senders.ts';
import type { StoredKey } from './senders.ts';

/**
 * Stores a delivery: rows that are there stay, newer revisions take the place of older ones whatever order they came in.
 * One that is stored already violates its primary key and leaves nothing, no second audit entry either.
 */
export async function saveDelivery(
  db: NationalDb,
  of: Delivery,
  channel: Channel,
  receivedAt: Instant,
  signed: Signed,
): Promise<void> {
  await write(db, statementsOf(db, [of], channel, receivedAt), signed);
}

export interface AuditedDelivery {
  readonly delivery: Delivery;
  readonly audit: AuditEntry;
}

/** Stores all of them or none, as if they came one after another, each with an audit entry of its own. */
export async function saveDeliveries(
  db: NationalDb,
  audited: readonly AuditedDelivery[],
  channel: Channel,
  receivedAt: Instant,
): Promise<void> {
  const [first, ...others] = audited;
  if (!first) return;
  const deliveries = audited.map((one) => one.delivery);
  const entries = insertRows(
    db,
    auditEntry,
    others.map(({ audit }) => auditRow(audit)),
  );
  await write(db, [...statementsOf(db, deliveries, channel, receivedAt), ...entries], { audit: first.audit });
}

type Channel = 'relay' | 'file';

function statementsOf(
  db: NationalDb,
  deliveries: readonly Delivery[],
  channel: Channel,
  receivedAt: Instant,
): readonly D1PreparedStatement[] {
  const keep = 'ON CONFLICT DO NOTHING';
  const received = deliveries.map(({ rows, preparedBy, approvedBy, ...of }) => ({
    ...of,
    channel,
    rows: rows.length,
    preparedBy: preparedBy.title,
    approvedBy: approvedBy.title,
    receivedAt,
  }));
  const figures = deliveries.flatMap((of) => figuresIn(of, receivedAt));
  const keys = distinct(figures.map(storedKey));
  const questions = distinct(deliveries.flatMap(questionsIn));
  return [
    ...insertRows(db, delivery, received),
    countDeliveries(db, deliveries, receivedAt),
    ...countStated(db, keys, 'before'),
    ...insertRows(db, sentFigure, figures, keep),
    ...retireOlder(db, keys),
    ...countStated(db, keys, 'after'),
    ...insertRows(db, sentQuestion, questions, keep),
    ...markGoals(db, questions),
  ];
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

type NewFigure = typeof sentFigure.$inferInsert;
type NewQuestion = typeof sentQuestion.$inferInsert;

function figuresIn({ rows, ...of }: Delivery, receivedAt: Instant): readonly NewFigure[] {
  const { provinceId, origin, contentHash, approvedAt } = of;
  return rows.map((row) => ({
    provinceId,
    unitId: row.unitId,
    indicator: row.indicator,
    definitionVersion: row.definitionVersion,
    category: row.category ?? '',
    period: row.period,
    revision: row.revision,
    isCurrent: 1,
    origin,
    asOf: row.cutOffOn ?? periodSpan(row.period)?.lastDay ?? endOfTime,
    unitKind: row.unitKind,
    recency: recencyOf(row),
    row: canonicalJson(row),
    contentHash,
    approvedAt,
    receivedAt,
  }));
}

function storedKey(figure: NewFigure): StoredKey {
  const { origin, provinceId, unitId, indicator, category, period } = figure;
  return [origin, provinceId, unitId, indicator, category, period];
}

/**
 * Leaves one current row under each key, that of the greatest revision and definition. What replaces a row is itself
 * current, so both are found by the index of current rows, and a delivery costs what it holds, not what is stored.
 */
function retireOlder(db: NationalDb, keys: readonly StoredKey[]): readonly D1PreparedStatement[] {
  const text = `UPDATE sent_figure INDEXED BY sent_figure_of_key SET is_current = 0 FROM json_each(?) AS given
    WHERE origin = given.value ->> 0 AND province_id = given.value ->> 1 AND unit_id = given.value ->> 2
      AND indicator = given.value ->> 3 AND category = given.value ->> 4 AND period = given.value ->> 5
      AND is_current = 1
      AND EXISTS (SELECT 1 FROM sent_figure AS newer INDEXED BY sent_figure_of_key
        WHERE newer.origin = sent_figure.origin AND newer.province_id = sent_figure.province_id
          AND newer.unit_id = sent_figure.unit_id AND newer.indicator = sent_figure.indicator
          AND newer.category = sent_figure.category AND newer.period = sent_figure.period
          AND newer.is_current = 1 AND (newer.revision, newer.definition_version)
            > (sent_figure.revision, sent_figure.definition_version))`;
  return jsonLists(keys).map((json) => db.d1.prepare(text).bind(json));
}

function questionsIn({ origin, rows }: Delivery): readonly NewQuestion[] {
  return rows.map(({ indicator, category, period, goal, unitKind }) => ({
    origin,
    indicator,
    category: category ?? '',
    period,
    hasGoal: goal ? 1 : 0,
    unitKind,
  }));
}

function markGoals(db: NationalDb, questions: readonly NewQuestion[]): readonly D1PreparedStatement[] {
  const keys = questions
    .filter(({ hasGoal }) => hasGoal)
    .map(({ origin, indicator, category, period, unitKind }) => [origin, indicator, category, period, unitKind]);
  const text = `UPDATE sent_question SET has_goal = 1 FROM json_each(?) AS given WHERE has_goal = 0
    AND origin = given.value ->> 0 AND indicator = given.value ->> 1 AND category = given.value ->> 2
    AND period = given.value ->> 3 AND unit_kind = given.value ->> 4`;
  return jsonLists(keys).map((json) => db.d1.prepare(text).bind(json));
}
