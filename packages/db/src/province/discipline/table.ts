import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { disciplineForms, disciplineSubjects } from '@co-so/domain';
import { personal } from '../../privacy/personal.ts';
import { revised } from '../revision-columns.ts';

const forRating = 'Để xếp loại hằng năm đúng quy định; không ghi ai bị kỷ luật';
const forPaper = 'Tìm lại quyết định trong hồ sơ giấy';

/**
 * Decided discipline, each entry a row of revisions. Whom it was about is not in it, but in a small unit it may be told
 * from it: so every column of the paper is sensitive. Append-only but for `supersededBy`, set once (triggers).
 */
export const disciplineDecision = sqliteTable(
  'discipline_decision',
  {
    id: text().notNull(),
    unitId: text('unit_id').notNull(),
    subject: personal('sensitive', forRating, 'inRegister', text({ enum: disciplineSubjects }).notNull()),
    form: personal('sensitive', forRating, 'inRegister', text({ enum: disciplineForms }).notNull()),
    number: personal('sensitive', forPaper, 'inRegister', text().notNull()),
    decidedOn: personal('sensitive', forRating, 'inRegister', text('decided_on').notNull()),
    issuer: personal('sensitive', forPaper, 'inRegister', text().notNull()),
    violatedIn: personal('sensitive', forRating, 'inRegister', text('violated_in').notNull()),
    dutyRelated: personal('sensitive', forRating, 'inRegister', integer('duty_related').notNull()),
    selfDetected: personal('sensitive', forRating, 'inRegister', integer('self_detected').notNull()),
    remedied: personal('sensitive', forRating, 'inRegister', integer().notNull()),
    isWithdrawn: integer('is_withdrawn').notNull(),
    ...revised(),
    reason: personal('sensitive', 'Vì sao một dòng của sổ được đính chính, rút lại', 'inRegister', text()),
  },
  (table) => [
    primaryKey({ columns: [table.id, table.revision] }),
    index('discipline_by_day')
      .on(table.decidedOn, table.id)
      .where(sql`superseded_by IS NULL`),
    uniqueIndex('discipline_once')
      .on(table.unitId, table.decidedOn, table.subject, table.number, table.issuer)
      .where(sql`superseded_by IS NULL AND is_withdrawn = 0`),
  ],
);
