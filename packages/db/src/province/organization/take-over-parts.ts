import { desc, eq, sql } from 'drizzle-orm';
import { closureOfDated, countsAfter, structureOf } from '@co-so/domain';
import type { CivilDate, CountStretch, HostType, Instant, UnitKind } from '@co-so/domain';
import { columns, insertRows, prepared, readBatch, writeTechnically } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { write } from '../../request/write.ts';
import type { Signed } from '../../request/write.ts';
import { consentStatements } from './consent-queries.ts';
import { groupingStatements } from './grouping-queries.ts';
import { jobPart } from './job-table.ts';
import { enterLevels } from './levels.ts';
import { searchStatements } from './searched-units.ts';
import { isIn, revisionRow, unitReads, unitsIn } from './structure-queries.ts';
import { countStatements, insertMemberChanges, unitStatements } from './structure-saving.ts';
import type { UnitsPart } from './take-over-source.ts';
import { structureRevision, unitClosure, unitSuccessor } from './table.ts';

/** How far a work in parts has come: what its last part left. */
export interface JobState {
  readonly subject: string;
  readonly number: number;
  readonly cursor: string;
  readonly done: number;
  readonly ground: string;
}

/** Undefined before the first part; `over` where the structure was written, by parts or at once. */
export async function findTakeOver(db: ProvinceDb, subject: string): Promise<JobState | 'over' | undefined> {
  const { number, cursor, done, ground } = jobPart;
  const { last, revision } = await readBatch(db, {
    last: db.orm
      .select(columns({ number, cursor, done, ground }))
      .from(jobPart)
      .where(eq(jobPart.subject, subject))
      .orderBy(desc(number))
      .limit(1),
    revision: revisionRow(db),
  });
  if ((revision[0]?.revision ?? 0) > 0) return 'over';
  return last[0] && { subject, ...last[0] };
}

/** The next part of a work: what is written, and where the work stands then. */
export interface JobPart {
  readonly statements: readonly D1PreparedStatement[];
  readonly state: JobState;
  readonly at: Instant;
}

/** Writes a part together with the row that tells of it; refused by the schema where somebody else has done it. */
export async function savePart(db: ProvinceDb, { statements, state, at }: JobPart): Promise<void> {
  await writeTechnically(db, [...insertRows(db, jobPart, [{ ...state, writtenAt: at }]), ...statements]);
}

/** The last part, with the entry of what was done: from now on there is a structure. */
export async function saveLastPart(db: ProvinceDb, { statements, state, at }: JobPart, signed: Signed): Promise<void> {
  const revision = { revision: 1, subject: state.subject, changedAt: at };
  const rows = [
    ...insertRows(db, jobPart, [{ ...state, writtenAt: at }]),
    ...insertRows(db, structureRevision, [revision]),
  ];
  await write(db, [...rows, ...statements], signed);
}

const ofStructure = [
  'unit',
  'unit_name',
  'unit_kind',
  'unit_host_type',
  'releasing_unit',
  'unit_code',
  'unit_link',
  'unit_level',
];
const besideStructure = [
  'unit_closure',
  'unit_count',
  'unit_search',
  'unit_successor',
  'unit_member_change',
  'unit_grouping',
  'unit_consent',
];
const ofPlaces = ['host_place', 'host_place_unit', 'host_place_branch', 'host_place_standing', 'host_place_count'];

/** Takes every part back, where what it rests on has changed. Nobody has seen any of it, since the province is not served. */
export async function forgetParts(db: ProvinceDb, subject: string): Promise<void> {
  const tables = [...ofStructure, ...besideStructure, ...ofPlaces];
  await writeTechnically(db, [
    ...tables.map((table) => db.d1.prepare(`DELETE FROM ${table}`)),
    prepared(db, db.orm.delete(jobPart).where(eq(jobPart.subject, subject))),
  ]);
}

/** Units with their lives and what is kept beside them; what follows from their places in the tree comes later. */
export function unitsPartStatements(db: ProvinceDb, { units, links, groupings, consents }: UnitsPart) {
  const rows = links.map(({ by, ...link }) => ({ ...link, basis: by && JSON.stringify(by), planId: null }));
  return [
    ...unitStatements(db, units),
    ...insertRows(db, unitSuccessor, rows),
    ...insertMemberChanges(
      db,
      links.map(({ successorId: unitId, on }) => ({ unitId, on })),
      '',
    ),
    ...groupingStatements(db, groupings),
    ...consentStatements(db, consents),
  ];
}

/** Where units stand: what is above them, their levels and what the search knows, once every unit is there. */
export async function standingPartStatements(db: ProvinceDb, unitIds: readonly string[]) {
  const above = sql`(WITH RECURSIVE above (id) AS (
      SELECT value FROM json_each(${JSON.stringify(unitIds)})
      UNION SELECT parent_id FROM unit_link JOIN above ON unit_id = above.id)
    SELECT id FROM above)`;
  const rows = await readBatch(
    db,
    unitReads(db, (id) => sql`${id} IN ${above}`),
  );
  const units = unitsIn(rows);
  const structure = structureOf(units, []);
  const standing = new Set(unitIds);
  const closure = unitIds.flatMap((id) => closureOfDated(structure, id));
  return [
    ...insertRows(db, unitClosure, closure),
    ...enterLevels(
      db,
      units.filter(({ id }) => standing.has(id)),
    ),
    ...searchStatements(db, { foundedIds: unitIds, earlierIds: [], movedIds: [] }),
  ];
}

/** What stands below units from a day on, once everything stands; the database counts what is alike. */
export async function countsPartStatements(db: ProvinceDb, unitIds: readonly string[], today: CivilDate) {
  const { kinds, hostTypes } = await readBatch(db, {
    kinds: alikeBelow(db, 'unit_kind', 'kind', unitIds, today),
    hostTypes: alikeBelow(db, 'unit_host_type', 'host_type', unitIds, today),
  });
  const nothing = { units: 0, byKind: {}, byHostType: {} };
  const stretches = [
    ...kinds.map((row) =>
      stretchOf(row, { ...nothing, units: row.units, byKind: { [row.word as UnitKind]: row.units } }),
    ),
    ...hostTypes.map((row) => stretchOf(row, { ...nothing, byHostType: { [row.word as HostType]: row.units } })),
  ];
  return countStatements(db, countsAfter(stretches, [], [], today));
}

type Alike = Awaited<ReturnType<typeof alikeBelow>>[number];

/** Safe: days are written as the domain gave them. */
function stretchOf({ unitId, validFrom, validUntil }: Alike, counts: CountStretch['counts']): CountStretch {
  return { unitId, counts, validFrom: validFrom as CivilDate, validUntil: validUntil as CivilDate };
}

function alikeBelow(
  db: ProvinceDb,
  table: 'unit_kind' | 'unit_host_type',
  word: 'kind' | 'host_type',
  unitIds: readonly string[],
  today: CivilDate,
) {
  const [named, value] = [sql.identifier(table), sql.identifier(word)];
  const alike = sql`(SELECT above.ancestor_id AS unit_id, own.${value} AS word,
      max(above.valid_from, own.valid_from, ${today}) AS valid_from, min(above.valid_until, own.valid_until) AS valid_until,
      count(*) AS units
    FROM unit_closure AS above JOIN ${named} AS own ON own.unit_id = above.descendant_id
      AND own.valid_from < above.valid_until AND above.valid_from < own.valid_until
    WHERE ${isIn(sql`above.ancestor_id`, unitIds)} AND min(above.valid_until, own.valid_until) > ${today}
    GROUP BY 1, 2, 3, 4) AS alike`;
  return db.orm
    .select(
      columns({
        unitId: sql<string>`alike.unit_id`,
        word: sql<string>`alike.word`,
        validFrom: sql<string>`alike.valid_from`,
        validUntil: sql<string>`alike.valid_until`,
        units: sql<number>`alike.units`,
      }),
    )
    .from(alike);
}
