import { aliasedTable, and, asc, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import type {
  CivilDate,
  ConsentInForce,
  DatedUnit,
  HostType,
  KnownMembers,
  Placed,
  UnitCounts,
  UnitLife,
  Validity,
} from '@co-so/domain';
import { columns, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { consentRows, consentsIn } from './consent-queries.ts';
import { countFromLinks, countsKept, hasBelow, keptOrBelow } from './counting.ts';
import { placeCountRows, placeCounts } from './place-counts.ts';
import type { CountedPlaces } from './place-counts.ts';
import { lifeOf, top, unitsById } from './queries.ts';
import { isSeenOn, relationReads, relationsIn } from './relation-queries.ts';
import type { RelationQuestion, UnitRelations } from './relation-queries.ts';
import { unitReads, unitsIn } from './structure-queries.ts';
import { memberCountsIn, memberFiguresOn } from './member-figures.ts';
import type { NamedUnit } from './unit-names.ts';
import type { ViewScope } from './unit-search.ts';
import { releasingUnit, unitClosure, unitHostType, unitKind, unitLink, unitName } from './table.ts';

/** What a unit stood under for some days, by its name on the first of them; `null` at the top, or where one may not know. */
export interface ParentStretch extends Validity {
  readonly parent: NamedUnit | null;
  readonly isTop: boolean;
}

/** A Party organization of the army or the police, which gives its sums and shows nothing of what is in it. */
export interface ReleasingUnit extends NamedUnit {
  readonly hostType: HostType;
  /** Whether, against the rule, something of what is in it stands below it, and so is counted. */
  readonly hasUnitsBelow: boolean;
}

/** A unit on a day, with its whole life. */
export interface UnitPage extends KnownMembers {
  readonly day: CivilDate;
  readonly unit: DatedUnit;
  readonly parents: readonly ParentStretch[];
  readonly relations: UnitRelations;
  /** As far as one may know of them, the nearest first. */
  readonly ancestors: readonly (NamedUnit & Pick<UnitLife, 'kind'>)[];
  /** Null where none are kept for the day and they were not asked for. */
  readonly counts: UnitCounts | null;
  readonly hasBelow: boolean;
  readonly releasing: readonly ReleasingUnit[];
  /** How many places lie below it. */
  readonly places: CountedPlaces;
  /** The superiors' consents recorded for the unit by the day. */
  readonly consents: readonly ConsentInForce[];
}

/** The unit with its place on the day, or on its first or last where it is not there then. */
export async function findPlacedUnit(
  db: ProvinceDb,
  unitId: string,
  day: CivilDate,
): Promise<Placed<UnitLife> | undefined> {
  const { found } = await readBatch(db, { found: unitsById(db, [unitId], day) });
  return found[0] && lifeOf(found[0]);
}

/** Those of some units that there are, as `findPlacedUnit` finds each. */
export async function listPlacedUnits(
  db: ProvinceDb,
  unitIds: readonly string[],
  day: CivilDate,
): Promise<readonly Placed<UnitLife>[]> {
  const { found } = await readBatch(db, { found: unitsById(db, unitIds, day) });
  return found.map(lifeOf);
}

export interface UnitPageQuestion extends RelationQuestion {
  /** `all` counts from the links where no counts are kept, which reads whatever stands below. */
  readonly counts: 'kept' | 'all';
}

/** For a day on which the unit exists. */
export async function loadUnitPage(db: ProvinceDb, unitId: string, question: UnitPageQuestion): Promise<UnitPage> {
  const { day, scope, counts } = question;
  const { parents: _, ...ownReads } = unitReads(db, (id) => eq(id, unitId));
  const { above, ancestors, sums, releasing, counted, consents, predecessors, successors, groupings, ...own } =
    await readBatch(db, {
      ...ownReads,
      ...relationReads(db, unitId, question),
      above: parentsOf(db, unitId, scope),
      ancestors: ancestorsOf(db, unitId, day, scope),
      sums: db.orm
        .select(
          columns({
            kept: keptOrBelow(sql`${unitId}`, day),
            size: memberFiguresOn(sql`${unitId}`, day),
          }),
        )
        .from(sql`(SELECT 1)`),
      releasing: releasingBelow(db, unitId, day),
      counted: placeCountRows(db, { under: unitId }, day),
      consents: consentRows(db, [unitId], day),
    });
  const { kept, size } = sums[0]!;
  const told = countsKept(kept);
  const summed = told ?? (counts === 'all' ? (await countFromLinks(db, day, [unitId])).get(unitId)! : null);
  return {
    day,
    unit: unitsIn({
      ...own,
      parents: above.map(({ parentId, ...days }) => ({ ...days, unitId, value: parentId })),
    })[0]!,
    parents: above.map(parentOf),
    relations: relationsIn({ predecessors, successors, groupings }, question.relations),
    ancestors: ancestors.map(({ kind, ...one }) => ({ ...one, kind: kind as UnitLife['kind'] })),
    counts: summed,
    hasBelow: hasBelow(kept, summed),
    ...memberCountsIn(size),
    releasing: releasing.map(releasingOf),
    places: placeCounts(counted),
    consents: consentsIn(consents),
  };
}

function parentsOf(db: ProvinceDb, unitId: string, scope: ViewScope) {
  const { parentId, validFrom, validUntil } = unitLink;
  const isNamed = and(
    eq(unitName.unitId, parentId),
    lte(unitName.validFrom, validFrom),
    gt(unitName.validUntil, validFrom),
  );
  return db.orm
    .select(
      columns({ parentId, name: unitName.name, validFrom, validUntil, isSeen: isSeenOn(scope, parentId, validFrom) }),
    )
    .from(unitLink)
    .leftJoin(unitName, isNamed)
    .where(eq(unitLink.unitId, unitId))
    .orderBy(asc(validFrom));
}

function parentOf({ parentId, name, isSeen, ...days }: Awaited<ReturnType<typeof parentsOf>>[number]): ParentStretch {
  const isTop = parentId === top;
  return {
    parent: !isTop && isSeen === 1 ? { id: parentId, name: name ?? parentId } : null,
    isTop,
    validFrom: days.validFrom as CivilDate,
    validUntil: days.validUntil as CivilDate,
  };
}

function ancestorsOf(db: ProvinceDb, unitId: string, day: CivilDate, scope: ViewScope) {
  const { ancestorId, descendantId, depth } = unitClosure;
  return db.orm
    .select(columns({ id: ancestorId, name: unitName.name, kind: unitKind.kind }))
    .from(unitClosure)
    .innerJoin(unitName, and(eq(unitName.unitId, ancestorId), holdsOn(unitName, day)))
    .innerJoin(unitKind, and(eq(unitKind.unitId, ancestorId), holdsOn(unitKind, day)))
    .where(
      and(
        eq(descendantId, unitId),
        gt(depth, 0),
        holdsOn(unitClosure, day),
        sql`${isSeenOn(scope, ancestorId, sql`${day}`)} = 1`,
      ),
    )
    .orderBy(asc(depth));
}

const below = aliasedTable(unitLink, 'below');

/** Looks only at the few that may be such, however many committees stand directly under the province. */
function releasingBelow(db: ProvinceDb, unitId: string, day: CivilDate) {
  const own = releasingUnit.unitId;
  return db.orm
    .select(
      columns({
        id: own,
        name: unitName.name,
        hostType: unitHostType.hostType,
        hasUnitsBelow: sql<number>`EXISTS ${db.orm
          .select({ one: sql`1` })
          .from(below)
          .where(and(eq(below.parentId, own), lte(below.validFrom, day), gt(below.validUntil, day)))}`,
      }),
    )
    .from(releasingUnit)
    .crossJoin(unitClosure)
    .crossJoin(unitKind)
    .crossJoin(unitHostType)
    .crossJoin(unitName)
    .where(
      and(
        eq(unitClosure.ancestorId, unitId),
        eq(unitClosure.descendantId, own),
        holdsOn(unitClosure, day),
        eq(unitKind.unitId, own),
        eq(unitKind.kind, 'directCommittee'),
        holdsOn(unitKind, day),
        eq(unitHostType.unitId, own),
        inArray(unitHostType.hostType, ['army', 'police']),
        holdsOn(unitHostType, day),
        eq(unitName.unitId, own),
        holdsOn(unitName, day),
      ),
    )
    .orderBy(asc(own));
}

function releasingOf(row: Awaited<ReturnType<typeof releasingBelow>>[number]): ReleasingUnit {
  return { ...row, hostType: row.hostType as HostType, hasUnitsBelow: row.hasUnitsBelow === 1 };
}

function holdsOn(table: typeof unitName | typeof unitKind | typeof unitHostType | typeof unitClosure, day: CivilDate) {
  return and(lte(table.validFrom, day), gt(table.validUntil, day));
}
