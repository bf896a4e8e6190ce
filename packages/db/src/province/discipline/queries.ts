import { and, count, desc, eq, getTableColumns, gte, isNull, lte, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { CivilDate, DisciplineDecision, DisciplineForm, DisciplineSubject, Instant, Period } from '@co-so/domain';
import { columns, insertRows, prepared, readPersonal } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { readAudited } from '../../request/read.ts';
import type { ReadEntry } from '../../request/read.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import type { ViewScope } from '../organization/unit-search.ts';
import { disciplineDecision } from './table.ts';

const pageSize = 50;
/** Written out, since of one table Drizzle names a column without it, which in a sub-query is another one's. */
const [ownUnit, ownDay] = [sql.raw('discipline_decision.unit_id'), sql.raw('discipline_decision.decided_on')];
const nameThen = sql<string>`(SELECT name FROM unit_name WHERE unit_name.unit_id = ${ownUnit} AND valid_from <= ${ownDay} ORDER BY valid_from DESC LIMIT 1)`;

export interface DisciplineQuestion {
  /** Where units are looked for: on this day, or where one has ended, on its last. */
  readonly today: CivilDate;
  readonly scope: ViewScope;
  /** Of which units the one who asks may change entries. */
  readonly changeScope: ViewScope;
  /** Days of the decision, both inclusive. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** Before which the list goes on. */
  readonly before: DisciplineCursor | null;
}

/** Where a page of the list ends. */
export interface DisciplineCursor {
  readonly decidedOn: CivilDate;
  readonly id: string;
}

export interface NamedDiscipline {
  readonly decision: DisciplineDecision;
  /** What the unit was called on the day of the decision. */
  readonly unitName: string;
}

export interface ListedDiscipline extends NamedDiscipline {
  readonly mayChange: boolean;
}

/** How many decisions there are of a form for a subject; what was withdrawn is not counted. */
export interface DisciplineCount {
  readonly subject: DisciplineSubject;
  readonly form: DisciplineForm;
  readonly decisions: number;
}

export interface DisciplineList {
  readonly listed: readonly ListedDiscipline[];
  readonly next: DisciplineCursor | null;
  readonly counts: readonly DisciplineCount[];
}

/** What is in force or withdrawn, the newest decisions first. */
export async function listDiscipline(
  db: ProvinceDb,
  question: DisciplineQuestion,
  read: ReadEntry,
): Promise<DisciplineList> {
  const { rows, counts } = await readAudited(
    db,
    { rows: listedRows(db, question), counts: countRows(db, question) },
    read,
  );
  const listed = rows
    .slice(0, pageSize)
    .map(({ mayChange, ...row }) => ({ ...namedOf(row), mayChange: mayChange === 1 }));
  const last = rows.length > pageSize ? listed.at(-1)?.decision : undefined;
  return { listed, next: last ? { decidedOn: last.decidedOn, id: last.id } : null, counts };
}

function listedRows(db: ProvinceDb, question: DisciplineQuestion) {
  const { before, changeScope, today } = question;
  const isBefore =
    before === null
      ? undefined
      : sql`(${disciplineDecision.decidedOn}, ${disciplineDecision.id}) < (${before.decidedOn}, ${before.id})`;
  return db.orm
    .select(
      columns({
        ...getTableColumns(disciplineDecision),
        unitName: nameThen,
        mayChange: sql<number>`(${isPlacedBelow(changeScope, today) ?? sql`1`})`,
      }),
    )
    .from(disciplineDecision)
    .where(and(isAsked(question), isBefore))
    .orderBy(desc(disciplineDecision.decidedOn), desc(disciplineDecision.id))
    .limit(pageSize + 1);
}

function countRows(db: ProvinceDb, question: DisciplineQuestion) {
  const { subject, form, isWithdrawn } = disciplineDecision;
  return db.orm
    .select(columns({ subject, form, decisions: count() }))
    .from(disciplineDecision)
    .where(and(isAsked(question), eq(isWithdrawn, 0)))
    .groupBy(subject, form);
}

function isAsked({ scope, today, from, to }: DisciplineQuestion) {
  return and(
    isNull(disciplineDecision.supersededBy),
    from === null ? undefined : gte(disciplineDecision.decidedOn, from),
    to === null ? undefined : lte(disciplineDecision.decidedOn, to),
    isPlacedBelow(scope, today),
  );
}

/** Asked of each decision, of which there are few, rather than of all the units below. */
function isPlacedBelow(scope: ViewScope, today: CivilDate): SQL | undefined {
  if (scope === 'office') return undefined;
  const on = sql`max(unit.founded_on, min(${today}, date(unit.closed_on, '-1 day')))`;
  return sql`EXISTS (SELECT 1 FROM unit JOIN unit_closure ON descendant_id = unit.id WHERE unit.id = ${ownUnit} AND ancestor_id IN (SELECT value FROM json_each(${JSON.stringify(scope)})) AND valid_from <= ${on} AND valid_until > ${on})`;
}

/** Every revision of an entry, the newest first; none where there is no such entry. */
export async function loadDisciplineRevisions(
  db: ProvinceDb,
  id: string,
  read: ReadEntry,
): Promise<readonly NamedDiscipline[]> {
  const { revisions } = await readAudited(
    db,
    {
      revisions: db.orm
        .select(columns({ ...getTableColumns(disciplineDecision), unitName: nameThen }))
        .from(disciplineDecision)
        .where(eq(disciplineDecision.id, id))
        .orderBy(desc(disciplineDecision.revision)),
    },
    read,
  );
  return revisions.map(namedOf);
}

export interface DisciplineGround {
  readonly current: DisciplineDecision | undefined;
  readonly alike: readonly DisciplineDecision[];
}

/**
 * For deciding; shown to nobody: the entry as it is in force, and what is in force for the same unit of the same day. An id
 * or unit that is not there reads as much.
 */
export async function loadDisciplineGround(
  db: ProvinceDb,
  id: string,
  { unitId, decidedOn }: Pick<DisciplineDecision, 'unitId' | 'decidedOn'>,
): Promise<DisciplineGround> {
  const isInForce = isNull(disciplineDecision.supersededBy);
  const { current, alike } = await readPersonal(db, 'deciding', {
    current: decisionRows(db).where(and(eq(disciplineDecision.id, id), isInForce)),
    alike: decisionRows(db).where(
      and(
        eq(disciplineDecision.unitId, unitId),
        eq(disciplineDecision.decidedOn, decidedOn),
        isInForce,
        eq(disciplineDecision.isWithdrawn, 0),
      ),
    ),
  });
  return { current: current[0] && decisionOf(current[0]), alike: alike.map(decisionOf) };
}

/** Refused where another revision was written meanwhile, or the same paper entered. */
export async function saveDiscipline(db: ProvinceDb, decision: DisciplineDecision, signed: Signed): Promise<void> {
  const { recordedBy, revision } = decision;
  const row = {
    ...decision,
    dutyRelated: Number(decision.dutyRelated),
    selfDetected: Number(decision.selfDetected),
    remedied: Number(decision.remedied),
    isWithdrawn: Number(decision.isWithdrawn),
    recordedBy: recordedBy.id,
    recordedByTitle: recordedBy.title,
  };
  const isBefore = and(eq(disciplineDecision.id, decision.id), eq(disciplineDecision.revision, revision - 1));
  const superseded = db.orm.update(disciplineDecision).set({ supersededBy: revision }).where(isBefore);
  await write(
    db,
    [...(revision > 1 ? [prepared(db, superseded)] : []), ...insertRows(db, disciplineDecision, [row])],
    signed,
  );
}

function decisionRows(db: ProvinceDb) {
  return db.orm
    .select(columns(getTableColumns(disciplineDecision)))
    .from(disciplineDecision)
    .$dynamic();
}

function namedOf({ unitName, ...row }: typeof disciplineDecision.$inferSelect & { readonly unitName: string }) {
  return { decision: decisionOf(row), unitName };
}

/** Safe: written as the domain decided it. */
function decisionOf(row: typeof disciplineDecision.$inferSelect): DisciplineDecision {
  const { recordedByTitle, ...kept } = row;
  return {
    ...kept,
    decidedOn: row.decidedOn as CivilDate,
    violatedIn: row.violatedIn as Period,
    dutyRelated: row.dutyRelated === 1,
    selfDetected: row.selfDetected === 1,
    remedied: row.remedied === 1,
    isWithdrawn: row.isWithdrawn === 1,
    recordedBy: { id: row.recordedBy, title: recordedByTitle },
    recordedAt: row.recordedAt as Instant,
  };
}
