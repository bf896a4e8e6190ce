import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { knownMembers } from '@co-so/domain';
import type { CivilDate, KnownMembers, LastFigure } from '@co-so/domain';
import { figure } from '../indicator/table.ts';
import { unitMemberChange } from './table.ts';

/**
 * The last figures in force, of all members of a unit and of the official ones, that stand by the day, and the last change
 * of the unit after them, in one column: three rows at most. Official members are looked for no earlier than they count
 * (`knownMembers`). A ratio or an estimate is no number.
 */
export function memberFiguresOn(unitId: SQL, day: CivilDate) {
  const whole = sql`json_array(whole.value, whole.as_of)`;
  const official = sql`json_array(official.value, official.as_of)`;
  const changedOn = sql`changed."on"`;
  const asked = (indicator: string) =>
    sql`unit_id = ${unitId} AND indicator = ${sql.raw(`'${indicator}'`)} AND category = '' AND as_of <= ${day} AND superseded_by IS NULL`;
  const last = sql`ORDER BY as_of DESC LIMIT 1`;
  const officialFrom = (from: SQL) =>
    sql`json((SELECT ${official} FROM ${figure} AS official WHERE ${asked('member.official')} AND as_of >= ${from} ${last}))`;
  const changedAfter = (from: SQL, told: SQL) =>
    sql`(SELECT json_array(${told}, ${changedOn}) FROM ${unitMemberChange} AS changed WHERE unit_id = ${unitId} AND "on" > ${from} AND "on" <= ${day} ORDER BY "on" DESC LIMIT 1)`;
  return sql<string | null>`coalesce(
    (SELECT coalesce(
      ${changedAfter(sql`whole.as_of`, sql`${whole}, ${officialFrom(changedOn)}`)},
      json_array(${whole}, ${officialFrom(sql`whole.as_of`)}, NULL)) FROM ${figure} AS whole WHERE ${asked('member.total')} ${last}),
    (SELECT coalesce(
      ${changedAfter(sql`official.as_of`, sql`NULL, ${official}`)},
      json_array(NULL, ${official}, NULL)) FROM ${figure} AS official WHERE ${asked('member.official')} ${last}))`;
}

type StoredFigure = readonly [value: number | null, asOf: CivilDate] | null;

/** What `memberFiguresOn` has read; null where nothing was reported. */
export function memberCountsIn(figures: string | null): KnownMembers {
  const read = JSON.parse(figures ?? '[null, null, null]') as readonly [StoredFigure, StoredFigure, CivilDate | null];
  const [total, official, changedOn] = read;
  return knownMembers({ total: lastFigure(total), official: lastFigure(official), changedOn });
}

function lastFigure(stored: StoredFigure): LastFigure | null {
  return stored && { value: stored[0], asOf: stored[1] };
}
