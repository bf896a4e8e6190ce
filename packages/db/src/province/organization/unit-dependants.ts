import { and, exists, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { RecordedKind, RecordedSince } from '@co-so/domain';
import { roleGrant } from '../../access/table.ts';
import { columns, prepared, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { disciplineDecision } from '../discipline/table.ts';
import { figure } from '../indicator/table.ts';
import { capDecision } from '../regulation/table.ts';
import { target } from '../target/table.ts';
import { draftsNaming } from './drafts-naming.ts';
import { enteredSince, isTargetNotCarried } from './entered-since.ts';
import { isOfImport } from './imported-places.ts';
import { unitConsent } from './plan-table.ts';
import { hostPlaceBranch, hostPlaceUnit, structureRevision, unitGrouping } from './table.ts';

/** The plan or the import that founded units and is to be taken back. */
export interface Founding {
  readonly by: 'plan' | 'import';
  readonly id: string;
}

/** Where something is kept under a unit that would be left hanging without it. */
interface Keeping {
  readonly what: RecordedKind;
  readonly unitId: SQLiteColumn;
  /** What is counted, where one thing has several rows. */
  readonly each?: SQL;
  /** What the plan or import did not bring itself. */
  readonly besides?: (founding: Founding) => SQL | undefined;
}

/**
 * Everything that is kept under a unit, besides the drafts that name it. Where a table names units and does not stand here,
 * `unit-dependants.test.ts` says why nothing of it is left hanging.
 */
export const unitDependants: readonly Keeping[] = [
  { what: 'figures', unitId: figure.unitId, besides: () => sql`${figure.supersededBy} IS NULL` },
  {
    what: 'targets',
    unitId: target.unitId,
    besides: ({ by, id }) =>
      and(sql`${target.supersededBy} IS NULL`, by === 'plan' ? isTargetNotCarried(id) : undefined),
  },
  { what: 'grants', unitId: roleGrant.unitId, besides: isGrantNotCarried },
  {
    what: 'grants',
    unitId: roleGrant.viewUnitId,
    besides: (founding) => and(sql`${roleGrant.viewUnitId} IS NOT ${roleGrant.unitId}`, isGrantNotCarried(founding)),
  },
  { what: 'hostPlaces', unitId: hostPlaceUnit.unitId, ...placesOf(hostPlaceUnit.placeId) },
  { what: 'hostedBranches', unitId: hostPlaceBranch.unitId, ...placesOf(hostPlaceBranch.placeId) },
  {
    what: 'groupings',
    unitId: unitGrouping.unitId,
    /** Of an import `groupsChangedSince` tells it, which also sees groups that were taken away. */
    besides: ({ by, id }) =>
      by === 'import'
        ? sql`0`
        : isNotInRegister(sql`'unit-grouping/' || ${unitGrouping.unitId} || '/' || ${unitGrouping.scheme}`, id),
  },
  { what: 'consents', unitId: unitConsent.unitId, besides: ({ id }) => sql`${unitConsent.planId} <> ${id}` },
  /** One that was withdrawn or corrected still tells of the unit. */
  {
    what: 'disciplineDecisions',
    unitId: disciplineDecision.unitId,
    each: sql`DISTINCT ${disciplineDecision.id}`,
  },
  { what: 'capDecisions', unitId: capDecision.unitId },
];

/** How much is kept under units by now, besides what the plan or import that is to be taken back brought there itself. */
export async function loadRecordedSince(db: ProvinceDb, founding: Founding): Promise<readonly RecordedSince[]> {
  const counts = countsOf(db, founding);
  const read = await readBatch(db, Object.fromEntries(counts.map(({ rows }, index) => [`${index}`, rows])));
  return counts.flatMap(({ what }, index) =>
    read[`${index}`]!.map(({ unitId, count }): RecordedSince => ({ kind: 'recorded', unitId, what, count })),
  );
}

/**
 * Refuses the batch that takes a plan or an import back where something has come to be kept under its units since that was
 * read: a number of the structure out of order is refused by the schema.
 */
export function unlessKeptSince(db: ProvinceDb, founding: Founding): readonly D1PreparedStatement[] {
  const isKept = or(...countsOf(db, founding).map(({ rows }) => exists(rows)));
  const outOfOrder = sql`SELECT 0 AS revision, ${`${founding.by}/${founding.id}`} AS subject, 0 AS changed_at WHERE ${isKept}`;
  return [prepared(db, db.orm.insert(structureRevision).select(outOfOrder))];
}

function countsOf(db: ProvinceDb, founding: Founding) {
  const founded = foundedBy(founding);
  return [
    ...unitDependants.map((keeping) => ({ what: keeping.what, rows: keptUnder(db, founded, keeping, founding) })),
    { what: 'plans' as const, rows: draftsNaming(db, founded) },
    ...(founding.by === 'plan' ? enteredSince(db, founding.id) : []),
  ];
}

function foundedBy({ by, id }: Founding): SQL {
  return by === 'plan'
    ? sql`(SELECT unit_id FROM plan_unit WHERE plan_id = ${id} AND before IS NULL)`
    : sql`(SELECT unit_id FROM structure_import_unit WHERE import_id = ${id})`;
}

function keptUnder(db: ProvinceDb, founded: SQL, { unitId, each, besides }: Keeping, founding: Founding) {
  return db.orm
    .select(columns({ unitId: sql<string>`${unitId}`, count: sql<number>`count(${each ?? sql`*`})` }))
    .from(unitId.table)
    .where(and(sql`${unitId} IN ${founded}`, besides?.(founding)))
    .groupBy(unitId);
}

function placesOf(placeId: SQLiteColumn): Pick<Keeping, 'each' | 'besides'> {
  return {
    each: sql`DISTINCT ${placeId}`,
    besides: ({ by, id }) =>
      by === 'import' ? sql`NOT ${isOfImport(placeId, id)}` : isNotInRegister(sql`'host-place/' || ${placeId}`, id),
  };
}

function isNotInRegister(subject: SQL, planId: string): SQL {
  return sql`${subject} NOT IN (SELECT subject FROM plan_register WHERE plan_id = ${planId})`;
}

function isGrantNotCarried({ by, id }: Founding): SQL | undefined {
  return by === 'plan'
    ? sql`${roleGrant.id} NOT IN (SELECT carried_id FROM plan_grant WHERE plan_id = ${id} AND carried_id IS NOT NULL)`
    : undefined;
}
