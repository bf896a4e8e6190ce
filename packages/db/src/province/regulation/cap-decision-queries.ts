import { isCapOfPersons } from '@co-so/domain';
import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { CapDecision, CivilDate, Instant } from '@co-so/domain';
import { columns, prepared } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { readThenAudited } from '../../request/read.ts';
import type { ReadEntry } from '../../request/read.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import type { ViewScope } from '../organization/unit-search.ts';
import { capDecision } from './table.ts';

/** Of one year; of no office are there so many groups that a list would have to go on. */
const listedMaximum = 200;

export interface NamedCapDecision {
  readonly decision: CapDecision;
  /** What the unit was called on the day of the decision. */
  readonly unitName: string;
}

/** Written out, since of one table Drizzle names a column without it, which in a sub-query is another one's. */
const [ownUnit, ownDay] = [sql.raw('cap_decision.unit_id'), sql.raw('cap_decision.decided_on')];
const nameThen = sql<string>`(SELECT name FROM unit_name WHERE unit_name.unit_id = ${ownUnit} AND valid_from <= ${ownDay} ORDER BY valid_from DESC LIMIT 1)`;

/**
 * What bodies of the units in the scope chose for a year, the last recorded first. Where some of it is about persons, who
 * looked is written before anything is shown.
 */
export async function listCapDecisions(
  db: ProvinceDb,
  { year, scope }: { readonly year: number; readonly scope: ViewScope },
  lookingAt: (ofPersons: readonly string[]) => ReadEntry,
): Promise<readonly NamedCapDecision[]> {
  const queries = {
    listed: db.orm
      .select(columns({ ...getTableColumns(capDecision), unitName: nameThen }))
      .from(capDecision)
      .where(and(eq(capDecision.year, year), isDecidedBelow(scope)))
      .orderBy(desc(capDecision.id))
      .limit(listedMaximum),
  };
  const { listed } = await readThenAudited(db, queries, (rows) => {
    const ofPersons = rows.listed.filter(isCapOfPersons).map(({ id }) => id);
    return ofPersons.length > 0 ? lookingAt(ofPersons) : 'of-nobody';
  });
  return listed.map(({ unitName, ...row }) => ({ decision: decisionOf(row), unitName }));
}

/** By where the unit stood on the day of the decision. */
function isDecidedBelow(scope: ViewScope): SQL | undefined {
  if (scope === 'office') return undefined;
  return sql`EXISTS (SELECT 1 FROM unit_closure WHERE descendant_id = ${ownUnit} AND ancestor_id IN (SELECT value FROM json_each(${JSON.stringify(scope)})) AND valid_from <= ${ownDay} AND valid_until > ${ownDay})`;
}

export async function saveCapDecision(db: ProvinceDb, decision: CapDecision, signed: Signed): Promise<void> {
  const { id, unitId, year, subject, group, ruleSet, number, decidedOn, body, signatory, fileHash } = decision;
  const { recordedBy, recordedAt, votes, at, choices, criteria, candidates, ordered, counted, fallen } = decision;
  const row = {
    id,
    unitId,
    year,
    subject,
    groupName: group,
    ruleSet,
    number,
    decidedOn,
    body,
    signatory,
    fileHash,
    recordedAt,
    content: JSON.stringify({ votes, at, choices, criteria, candidates, ordered, counted, fallen }),
    recordedBy: recordedBy.id,
    recordedByTitle: recordedBy.title,
  };
  await write(db, [prepared(db, db.orm.insert(capDecision).values(row))], signed);
}

type Content = Pick<
  CapDecision,
  'votes' | 'at' | 'choices' | 'criteria' | 'candidates' | 'ordered' | 'counted' | 'fallen'
>;

/** Safe: written as the domain decided it, and never changed (triggers). */
function decisionOf(row: typeof capDecision.$inferSelect): CapDecision {
  const { recordedBy, recordedByTitle, recordedAt, groupName, content, decidedOn, ...kept } = row;
  return {
    ...kept,
    ...(JSON.parse(content) as Content),
    group: groupName,
    decidedOn: decidedOn as CivilDate,
    recordedBy: { id: recordedBy, title: recordedByTitle },
    recordedAt: recordedAt as Instant,
  };
}
