import { and, desc, eq, getTableColumns, isNull } from 'drizzle-orm';
import type { DisciplineDecision } from '@co-so/domain';
import { columns, insertRows, prepared, readPersonal } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { readAudited } from '../../request/read.ts';
import type { ReadEntry } from '../../request/read.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import { decisionOf, namedOf, nameThen } from './rows.ts';
import type { NamedDiscipline } from './rows.ts';
import { disciplineDecision } from './table.ts';

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
