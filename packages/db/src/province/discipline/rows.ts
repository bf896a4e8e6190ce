import { sql } from 'drizzle-orm';
import type { CivilDate, DisciplineDecision, Instant, Period } from '@co-so/domain';
import type { disciplineDecision } from './table.ts';

/** Written out, since of one table Drizzle names a column without it, which in a sub-query is another one's. */
export const [ownUnit, ownDay] = [sql.raw('discipline_decision.unit_id'), sql.raw('discipline_decision.decided_on')];
export const nameThen = sql<string>`(SELECT name FROM unit_name WHERE unit_name.unit_id = ${ownUnit} AND valid_from <= ${ownDay} ORDER BY valid_from DESC LIMIT 1)`;

export interface NamedDiscipline {
  readonly decision: DisciplineDecision;
  /** What the unit was called on the day of the decision. */
  readonly unitName: string;
}

export function namedOf({ unitName, ...row }: typeof disciplineDecision.$inferSelect & { readonly unitName: string }) {
  return { decision: decisionOf(row), unitName };
}

/** Safe: written as the domain decided it. */
export function decisionOf(row: typeof disciplineDecision.$inferSelect): DisciplineDecision {
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
