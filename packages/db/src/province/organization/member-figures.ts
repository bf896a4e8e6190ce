import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { CivilDate, MemberCounts } from '@co-so/domain';
import { figure } from '../indicator/table.ts';

/**
 * The last figures in force, of all members of a unit and of the official ones, that stand by the day: in one column, each with
 * its own day, so that either is read once. A ratio or an estimate is none.
 */
export function memberFiguresOn(unitId: SQL, day: CivilDate) {
  const last = (indicator: 'member.total' | 'member.official') =>
    sql`json((SELECT json_array(value, as_of) FROM ${figure} WHERE unit_id = ${unitId} AND indicator = ${sql.raw(`'${indicator}'`)} AND category = '' AND as_of <= ${day} AND superseded_by IS NULL ORDER BY as_of DESC LIMIT 1))`;
  return sql<string>`json_array(${last('member.total')}, ${last('member.official')})`;
}

type LastFigure = readonly [value: number | null, asOf: string] | null;

/** What `memberFiguresOn` has read. A figure of official members that is older than that of all says nothing beside it. */
export function memberCountsIn(figures: string): MemberCounts {
  const [total, official] = JSON.parse(figures) as readonly [LastFigure, LastFigure];
  const isOlder = total !== null && official !== null && official[1] < total[1];
  return { members: total?.[0] ?? null, officialMembers: isOlder ? null : (official?.[0] ?? null) };
}
