import { createRoute, z } from '@hono/zod-openapi';
import {
  findAuditOfScoreTable,
  findAuditOfSubmission,
  findPlanUnit,
  loadAuditOfSetting,
  loadAuditOfUnit,
} from '@co-so/db';
import type { FoundEntry, ProvinceDb } from '@co-so/db';
import { can, canSomewhere, loadCentralRules, seriesList, settingsOf, wholeOffice } from '@co-so/domain';
import type { Actor, CivilDate } from '@co-so/domain';
import { problemResponse } from '../problem.ts';
import type { Province } from '../request/context.ts';
import { answer, refusals } from '../request/described.ts';
import { router } from '../request/router.ts';
import { historyShape, shownEntry } from './shapes.ts';
import type { ThingHistory } from './shapes.ts';

const id = '[0-9a-f-]{36}';
const subjectPattern = new RegExp(
  `^(?:(?:figure|target)/(?<unit>${id})/.+|unit/(?<own>${id})|submission/(?<submission>${id})|score-table/(?<table>${id})|plan/(?<plan>${id})` +
    `|rule-setting/(?<series>[a-z-]{1,40})/(?<setting>[A-Za-z-]{1,100}))$`,
);

const history = createRoute({
  method: 'get',
  path: '/audit/history',
  summary:
    'Lịch sử của một tổ chức, số liệu, chỉ tiêu được giao, lần gửi, bảng điểm, phương án sắp xếp hay lựa chọn theo quy định, cho người được xem chính thứ đó',
  request: {
    query: z.object({
      subject: z
        .string()
        .max(300)
        .regex(subjectPattern)
        .openapi({ example: 'submission/0198c0de-0000-7000-8000-000000000000' }),
    }),
  },
  responses: {
    200: answer<ThingHistory>('Mới nhất trước, nhiều nhất 200 dòng', historyShape),
    ...refusals(400, 404),
  },
});

/** What was done to one thing of a province. */
export const historyRoutes = router<Province>().openapi(history, async (c) => {
  const { subject } = c.req.valid('query');
  const found = await findHistory(c.var.db, c.var.actor, subject, c.env.entry.today);
  if (!found) return problemResponse(c, [{ code: 'not-found' }]);
  return c.json({ entries: found.map((one) => shownEntry(one, new Map(), c.var.actor)) }, 200);
});

/** Undefined alike of a thing that is not there and of one that the actor may not see. */
async function findHistory(
  db: ProvinceDb,
  actor: Actor,
  subject: string,
  today: CivilDate,
): Promise<readonly FoundEntry[] | undefined> {
  const { own, unit = own, submission, table, plan, series, setting } = subjectPattern.exec(subject)?.groups ?? {};
  if (table !== undefined) return tableHistory(db, actor, table);
  if (plan !== undefined) return planHistory(db, actor, { plan, subject, today });
  if (series !== undefined && setting !== undefined) return settingHistory(db, actor, { series, setting, subject });
  if (unit !== undefined) {
    const { unit: found, entries } = await loadAuditOfUnit(db, unit, subject, today);
    return found && can(actor, 'view-figures', found.path) ? entries : undefined;
  }
  const found = await findAuditOfSubmission(db, submission ?? '');
  return can(actor, 'view-submissions', wholeOffice) ? found : undefined;
}

/** Whoever may not see what is worked on learns of a table only that it was issued. */
async function tableHistory(db: ProvinceDb, actor: Actor, table: string): Promise<readonly FoundEntry[] | undefined> {
  const found = await findAuditOfScoreTable(db, table);
  if (!found || can(actor, 'view-score-drafts', wholeOffice)) return found?.entries;
  if (!found.isIssued || !canSomewhere(actor, 'view-rules')) return undefined;
  return found.entries.filter(({ entry }) => entry.action === 'issue-score-table');
}

interface PlanSubject {
  readonly plan: string;
  readonly subject: string;
  readonly today: CivilDate;
}

/** For whoever may see plans where the plan is made. */
async function planHistory(
  db: ProvinceDb,
  actor: Actor,
  { plan, subject, today }: PlanSubject,
): Promise<readonly FoundEntry[] | undefined> {
  const unitId = await findPlanUnit(db, plan);
  const { unit, entries } = await loadAuditOfUnit(db, unitId ?? plan, subject, today);
  return unitId !== undefined && unit && can(actor, 'view-plans', unit.path) ? entries : undefined;
}

interface SettingSubject {
  readonly series: string;
  readonly setting: string;
  readonly subject: string;
}

async function settingHistory(
  db: ProvinceDb,
  actor: Actor,
  { series, setting, subject }: SettingSubject,
): Promise<readonly FoundEntry[] | undefined> {
  const known = seriesList.find((one) => one === series);
  const sets = known ? await loadCentralRules(known) : [];
  const isThere = sets.flatMap(settingsOf).some((one) => one.id === setting);
  return isThere && canSomewhere(actor, 'view-rules') ? loadAuditOfSetting(db, subject) : undefined;
}
