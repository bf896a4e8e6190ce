import { and, count, desc, eq, getTableColumns, gte, isNull, lte, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { CivilDate, DisciplineForm, DisciplineSubject } from '@co-so/domain';
import { columns } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { readThenAudited } from '../../request/read.ts';
import type { ReadEntry } from '../../request/read.ts';
import type { ViewScope } from '../organization/unit-search.ts';
import { namedOf, nameThen, ownUnit } from './rows.ts';
import type { NamedDiscipline } from './rows.ts';
import { disciplineDecision } from './table.ts';

const pageSize = 50;

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
  looking: (disciplineIds: readonly string[]) => ReadEntry,
): Promise<DisciplineList> {
  const { rows, counts } = await readThenAudited(
    db,
    { rows: listedRows(db, question), counts: countRows(db, question) },
    (found) => looking(found.rows.slice(0, pageSize).map(({ id }) => id)),
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
