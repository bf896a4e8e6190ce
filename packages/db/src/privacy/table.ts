import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { personal } from './personal.ts';
import { laterSignedBy, signedBy } from './signed-by.ts';

/** Whether real persons' data may be here: the newest counts, and none means simulated data only. Append-only (triggers). */
export const dataMode = sqliteTable('data_mode', {
  revision: integer().primaryKey(),
  mode: text({ enum: ['simulatedOnly', 'real'] }).notNull(),
  basis: text(),
  document: text(),
  documentOn: text('document_on'),
  ...signedBy('set', 'Ai đã bật, tắt chế độ chỉ dữ liệu mô phỏng về người'),
  setAt: integer('set_at').notNull(),
});

const forIncident = 'Biết đã xảy ra gì với dữ liệu, báo cơ quan có thẩm quyền và chứng minh đã làm';

/**
 * Recorded, then perhaps notified, then closed: each is written once and stays (triggers). Nobody belongs into its texts,
 * and somebody may be told from them: each is sensitive.
 */
export const incident = sqliteTable(
  'incident',
  {
    id: text().primaryKey(),
    detectedAt: integer('detected_at').notNull(),
    happened: personal('sensitive', forIncident, 'inRegister', text().notNull()),
    affected: personal('sensitive', forIncident, 'inRegister', text().notNull()),
    ...signedBy('recorded', 'Ai đã ghi sự cố'),
    recordedAt: integer('recorded_at').notNull(),
    notifiedAt: integer('notified_at'),
    notifiedHow: personal('sensitive', forIncident, 'inRegister', text('notified_how')),
    ...laterSignedBy('notified', 'Ai đã ghi việc thông báo'),
    closedAt: integer('closed_at'),
    closingNote: personal('sensitive', forIncident, 'inRegister', text('closing_note')),
    ...laterSignedBy('closed', 'Ai đã đóng sổ sự cố'),
  },
  (table) => [index('incident_by_age').on(table.detectedAt)],
);

/** Received, then acknowledged, then answered: each is written once. Its texts go when their days are over (triggers). */
export const dataRequest = sqliteTable(
  'data_request',
  {
    id: text().primaryKey(),
    receivedOn: text('received_on').notNull(),
    kind: text({ enum: ['see', 'correct', 'erase', 'restrict', 'other'] }).notNull(),
    reference: personal('sensitive', 'Tìm lại yêu cầu trong hồ sơ giấy', 'classDays', text().notNull()),
    content: personal('sensitive', 'Trả lời yêu cầu của người có dữ liệu', 'classDays', text().notNull()),
    ...signedBy('recorded', 'Ai đã ghi yêu cầu'),
    recordedAt: integer('recorded_at').notNull(),
    acknowledgedOn: text('acknowledged_on'),
    answeredOn: text('answered_on'),
    answer: personal('sensitive', 'Chứng minh đã trả lời thế nào', 'classDays', text()),
    clearedAt: integer('cleared_at'),
  },
  (table) => [
    index('data_request_by_age').on(table.receivedOn),
    index('data_request_uncleared')
      .on(table.answeredOn)
      .where(sql`answered_on IS NOT NULL AND cleared_at IS NULL`),
  ],
);

/** Days by kind of request as JSON, on what they rest; the newest counts. Append-only (triggers). */
export const answerTerms = sqliteTable('answer_terms', {
  revision: integer().primaryKey(),
  days: text().notNull(),
  legalBasis: text('legal_basis'),
  ...signedBy('set', 'Ai đã đặt thời hạn thực hiện yêu cầu'),
  setAt: integer('set_at').notNull(),
});

/** Days by class as the office set them; the newest counts. Append-only (triggers). */
export const retentionSetting = sqliteTable('retention_setting', {
  revision: integer().primaryKey(),
  ordinaryDays: integer('ordinary_days'),
  sensitiveDays: integer('sensitive_days'),
  document: text(),
  ...signedBy('set', 'Ai đã đặt thời hạn giữ dữ liệu'),
  setAt: integer('set_at').notNull(),
});

/** What one run of the schedule removed, and by which setting. Append-only (triggers). */
export const retentionRun = sqliteTable(
  'retention_run',
  {
    id: text().primaryKey(),
    at: integer().notNull(),
    setting: integer().notNull(),
    erasedAccounts: integer('erased_accounts').notNull(),
    clearedCredentials: integer('cleared_credentials').notNull(),
    clearedRequests: integer('cleared_requests').notNull(),
  },
  (table) => [index('retention_run_by_age').on(table.at)],
);
