import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { targetOutcomes } from '@co-so/domain';
import { laterSignedBy, signedBy } from '../../privacy/signed-by.ts';

/** A plan of reorganization. It is closed once, at the revision that was seen, and may then be taken back once (triggers). */
export const plan = sqliteTable(
  'plan',
  {
    id: text().primaryKey(),
    state: text({ enum: ['draft', 'discarded', 'applied', 'reverted'] }).notNull(),
    /** The unit below which everything in it happens: who may know of that one may know of the plan. */
    unitId: text('unit_id').notNull(),
    appliedRevision: integer('applied_revision'),
    /** The body's decision as it was entered, as JSON. */
    decision: text(),
    firstDay: text('first_day'),
    ...laterSignedBy('applied', 'Ai đã ghi quyết định sắp xếp, hoặc bỏ phương án'),
    appliedAt: integer('applied_at'),
    ...laterSignedBy('reverted', 'Ai đã rút lại phương án đã áp dụng'),
    revertedAt: integer('reverted_at'),
    revertReason: text('revert_reason'),
  },
  (table) => [index('plan_state').on(table.state, table.id), index('plan_below').on(table.unitId)],
);

/** Immutable, one after another, none of a plan that is closed (triggers). */
export const planRevision = sqliteTable(
  'plan_revision',
  {
    planId: text('plan_id').notNull(),
    revision: integer().notNull(),
    title: text().notNull(),
    steps: integer().notNull(),
    grantDecisions: text('grant_decisions').notNull(),
    ...signedBy('recorded', 'Ai đã ghi phương án sắp xếp'),
    recordedAt: integer('recorded_at').notNull(),
    /** Decisions on targets and drafts, as JSON; null in plans kept before there were any. */
    belongings: text(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.revision] })],
);

/** A step of a revision, as JSON. */
export const planStep = sqliteTable(
  'plan_step',
  {
    planId: text('plan_id').notNull(),
    revision: integer().notNull(),
    position: integer().notNull(),
    content: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.revision, table.position] })],
);

/** What a revision stands on: a unit as it was, or the ids of those that stood below one, as JSON. */
export const planGroundPart = sqliteTable(
  'plan_ground',
  {
    planId: text('plan_id').notNull(),
    revision: integer().notNull(),
    part: text({ enum: ['unit', 'below'] }).notNull(),
    unitId: text('unit_id').notNull(),
    content: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.revision, table.part, table.unitId] })],
);

/** A unit that an applied plan changed, as it was (null: it was founded) and as it became, as JSON. */
export const planUnit = sqliteTable(
  'plan_unit',
  {
    planId: text('plan_id').notNull(),
    unitId: text('unit_id').notNull(),
    before: text(),
    after: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.unitId] }), index('plan_unit_unit').on(table.unitId)],
);

/** A grant that an applied plan ended on a day; `carried` is the one that goes on from it, null where none does. */
export const planGrant = sqliteTable(
  'plan_grant',
  {
    planId: text('plan_id').notNull(),
    grantId: text('grant_id').notNull(),
    endedOn: text('ended_on').notNull(),
    validUntil: text('valid_until').notNull(),
    carriedId: text('carried_id'),
  },
  (table) => [primaryKey({ columns: [table.planId, table.grantId] })],
);

/** What was lent of such a grant and ended with it; `carried` is what is lent of the one that goes on. */
export const planDelegation = sqliteTable(
  'plan_delegation',
  {
    planId: text('plan_id').notNull(),
    delegationId: text('delegation_id').notNull(),
    endedOn: text('ended_on').notNull(),
    validUntil: text('valid_until').notNull(),
    carriedId: text('carried_id'),
  },
  (table) => [primaryKey({ columns: [table.planId, table.delegationId] })],
);

/** A target of a unit that an applied plan ended or divided: from the day on it stands at another unit, or at none. */
export const planTarget = sqliteTable(
  'plan_target',
  {
    planId: text('plan_id').notNull(),
    unitId: text('unit_id').notNull(),
    indicator: text().notNull(),
    category: text().notNull(),
    period: text().notNull(),
    revision: integer().notNull(),
    on: text().notNull(),
    outcome: text({ enum: targetOutcomes }).notNull(),
    toUnitId: text('to_unit_id'),
    toRevision: integer('to_revision'),
  },
  (table) => [
    primaryKey({
      columns: [table.unitId, table.indicator, table.category, table.period, table.revision, table.planId],
    }),
    index('plan_target_received')
      .on(table.toUnitId, table.indicator, table.category, table.period)
      .where(sql`to_unit_id IS NOT NULL`),
    index('plan_target_plan').on(table.planId),
  ],
);

/** An unfinished plan whose unit an applied plan ended or divided: from the day on it is for another unit, or ended. */
export const planDraftFate = sqliteTable(
  'plan_draft_fate',
  {
    draftId: text('draft_id').notNull(),
    on: text().notNull(),
    planId: text('plan_id').notNull(),
    fromUnitId: text('from_unit_id').notNull(),
    toUnitId: text('to_unit_id'),
  },
  (table) => [
    primaryKey({ columns: [table.draftId, table.on, table.fromUnitId] }),
    index('plan_draft_fate_plan').on(table.planId),
  ],
);

/** An entry of a register beside the tree that an applied plan changed, as it was (null: there was none) and as it became, as JSON. */
export const planRegister = sqliteTable(
  'plan_register',
  {
    planId: text('plan_id').notNull(),
    /** `host-place/…`, `unit-grouping/…` with the scheme. */
    subject: text().notNull(),
    before: text(),
    after: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.subject] })],
);

/** The superior's consent to how a unit stands from a day on, by the plan or import that brought it; gone when that is taken back. */
export const unitConsent = sqliteTable(
  'unit_consent',
  {
    unitId: text('unit_id').notNull(),
    validFrom: text('valid_from').notNull(),
    planId: text('plan_id').notNull(),
    /** Number, day and issuer, as JSON. */
    document: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.unitId, table.validFrom, table.planId, table.document] }),
    index('unit_consent_plan').on(table.planId),
  ],
);
