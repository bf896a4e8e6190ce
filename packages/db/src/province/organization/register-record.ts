import { eq } from 'drizzle-orm';
import { groupingKey } from '@co-so/domain';
import type { FollowedPlan, HostPlace, RegisterRecord, UnitGrouping } from '@co-so/domain';
import { columns, insertRows, readBatch } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { planRegister } from './plan-table.ts';

/** What plans do to a place that was entered after they were applied. */
export function followedPlanStatements(db: ProvinceDb, plans: readonly FollowedPlan[]): readonly D1PreparedStatement[] {
  const ofPlace = (place: HostPlace) => ({ places: [place], groupings: [] });
  return plans.flatMap(({ planId, before, after }) =>
    registerRecordStatements(db, planId, { before: ofPlace(before), after: ofPlace(after) }),
  );
}

/** What is remembered of an applied plan, to take it back. */
export function registerRecordStatements(
  db: ProvinceDb,
  planId: string,
  { before, after }: RegisterRecord,
): readonly D1PreparedStatement[] {
  const was = new Map([...before.places.map(placeEntry), ...before.groupings.map(groupingEntry)]);
  const rows = [...after.places.map(placeEntry), ...after.groupings.map(groupingEntry)].map(([subject, content]) => ({
    planId,
    subject,
    after: content,
    before: was.get(subject) ?? null,
  }));
  return insertRows(db, planRegister, rows);
}

function placeEntry(place: HostPlace): readonly [string, string] {
  return [`host-place/${place.id}`, JSON.stringify(place)];
}

function groupingEntry(grouping: UnitGrouping): readonly [string, string] {
  return [`unit-grouping/${groupingKey(grouping)}`, JSON.stringify(grouping)];
}

export async function loadRegisterRecord(db: ProvinceDb, planId: string): Promise<RegisterRecord> {
  const { subject, before, after } = planRegister;
  const { rows } = await readBatch(db, {
    rows: db.orm
      .select(columns({ subject, before, after }))
      .from(planRegister)
      .where(eq(planRegister.planId, planId))
      .orderBy(subject),
  });
  const [placed, grouped] = [rows.filter(isOfPlace), rows.filter((row) => !isOfPlace(row))];
  return {
    before: {
      places: placed.flatMap((row) => stored<HostPlace>(row.before)),
      groupings: grouped.flatMap((row) => stored<UnitGrouping>(row.before)),
    },
    after: {
      places: placed.flatMap((row) => stored<HostPlace>(row.after)),
      groupings: grouped.flatMap((row) => stored<UnitGrouping>(row.after)),
    },
  };
}

function isOfPlace({ subject }: { readonly subject: string }): boolean {
  return subject.startsWith('host-place/');
}

/** Safe: written by `registerRecordStatements` under the subject by which it is told apart. */
function stored<Entry>(content: string | null): readonly Entry[] {
  return content === null ? [] : [JSON.parse(content) as Entry];
}
