import { and, eq, isNull } from 'drizzle-orm';
import type { CivilDate, Placed, UnitLife } from '@co-so/domain';
import { entriesAbout } from '../../audit/queries.ts';
import { foundIn } from '../../audit/rows.ts';
import type { FoundEntry } from '../../audit/rows.ts';
import { columns, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { disciplineDecision } from '../discipline/table.ts';
import { submission } from '../indicator/table.ts';
import { plan } from '../organization/plan-table.ts';
import { lifeOf, unitsById } from '../organization/queries.ts';
import { capDecision, scoreTableDraft } from '../regulation/table.ts';

/** What was done to a figure or target, with the unit it is of. */
export async function loadAuditOfUnit(
  db: ProvinceDb,
  unitId: string,
  subject: string,
  today: CivilDate,
): Promise<{ readonly unit: Placed<UnitLife> | undefined; readonly entries: readonly FoundEntry[] }> {
  const { units, entries } = await readBatch(db, {
    units: unitsById(db, [unitId], today),
    entries: entriesAbout(db, subject),
  });
  return { unit: units[0] && lifeOf(units[0]), entries: entries.map(foundIn) };
}

/** What was done to a submission; undefined of one that never was. */
export async function findAuditOfSubmission(db: ProvinceDb, id: string): Promise<readonly FoundEntry[] | undefined> {
  const { submissions, entries } = await readBatch(db, {
    submissions: db.orm
      .select(columns({ id: submission.id }))
      .from(submission)
      .where(eq(submission.id, id)),
    entries: entriesAbout(db, `submission/${id}`),
  });
  return submissions.length > 0 ? entries.map(foundIn) : undefined;
}

/** What was done to a score table and its draft; undefined of one that never was. */
export async function findAuditOfScoreTable(
  db: ProvinceDb,
  id: string,
): Promise<{ readonly isIssued: boolean; readonly entries: readonly FoundEntry[] } | undefined> {
  const { drafts, entries } = await readBatch(db, {
    drafts: db.orm
      .select(columns({ state: scoreTableDraft.state }))
      .from(scoreTableDraft)
      .where(eq(scoreTableDraft.id, id)),
    entries: entriesAbout(db, `score-table/${id}`),
  });
  const [draft] = drafts;
  return draft && { isIssued: draft.state === 'issued', entries: entries.map(foundIn) };
}

/** The unit that a plan is made for. */
export async function findPlanUnit(db: ProvinceDb, id: string): Promise<string | undefined> {
  const { plans } = await readBatch(db, {
    plans: db.orm
      .select(columns({ unitId: plan.unitId }))
      .from(plan)
      .where(eq(plan.id, id)),
  });
  return plans[0]?.unitId;
}

/** The unit whose body chose under a cap. */
export async function findCapDecisionUnit(db: ProvinceDb, id: string): Promise<string | undefined> {
  const { decisions } = await readBatch(db, {
    decisions: db.orm
      .select(columns({ unitId: capDecision.unitId }))
      .from(capDecision)
      .where(eq(capDecision.id, id)),
  });
  return decisions[0]?.unitId;
}

/** The unit of a decision on discipline; asked of its newest revision, since a correction may name another. */
export async function findDisciplineUnit(
  db: ProvinceDb,
  id: string,
  today: CivilDate,
): Promise<Placed<UnitLife> | undefined> {
  const { decisions } = await readBatch(db, {
    decisions: db.orm
      .select(columns({ unitId: disciplineDecision.unitId }))
      .from(disciplineDecision)
      .where(and(eq(disciplineDecision.id, id), isNull(disciplineDecision.supersededBy))),
  });
  const { units } = await readBatch(db, { units: unitsById(db, [decisions[0]?.unitId ?? id], today) });
  return decisions[0] && units[0] && lifeOf(units[0]);
}

/** The last names of units, by id. */
export async function findUnitNames(
  db: ProvinceDb,
  unitIds: readonly string[],
  today: CivilDate,
): Promise<ReadonlyMap<string, string>> {
  if (unitIds.length === 0) return new Map();
  const { units } = await readBatch(db, { units: unitsById(db, unitIds, today) });
  return new Map(units.map(({ id, name }) => [id, name]));
}
