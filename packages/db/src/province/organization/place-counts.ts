import { and, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { hostPlaceKinds } from '@co-so/domain';
import type { CivilDate, HostPlaceCounts, HostPlaceKind } from '@co-so/domain';
import { columns } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { blocksAbove } from './day-blocks.ts';
import { top } from './queries.ts';
import type { ViewScope } from './unit-search.ts';
import { hostPlaceCount } from './standing-table.ts';
import type { standingStates } from './standing-table.ts';
import { unitLink } from './table.ts';

type StandingState = (typeof standingStates)[number];

/** The places of a day by their kind; those of units that have ended are in no other count. */
export interface CountedPlaces {
  readonly counts: Readonly<Record<HostPlaceKind, HostPlaceCounts>>;
  readonly astray: number;
}

/** Of which units the places of a question stand below: one, the tops of a scope, or those of the whole office. */
export type PlaceHeads = ViewScope | { readonly under: string };

/** The units themselves, of several none that stands below another of them. */
export function headsOn(heads: PlaceHeads, day: CivilDate): SQL {
  if (heads === 'office')
    return sql`(SELECT unit_id FROM ${unitLink} WHERE parent_id = ${top} AND valid_from <= ${day} AND valid_until > ${day})`;
  if ('under' in heads) return sql`(${heads.under})`;
  const list = JSON.stringify(heads);
  return sql`(SELECT value FROM json_each(${list}) WHERE NOT EXISTS (
    SELECT 1 FROM unit_closure WHERE descendant_id = value AND depth > 0 AND valid_from <= ${day} AND valid_until > ${day}
      AND ancestor_id IN (SELECT value FROM json_each(${list}))))`;
}

/** At most one row for each unit and each of the blocks above the day; a list of blocks would be read as well. */
export function placeCountRows(db: ProvinceDb, heads: PlaceHeads, day: CivilDate) {
  const blocks = blocksAbove(day).map((block) => `(${block})`);
  return db.orm
    .select(columns({ counts: hostPlaceCount.counts }))
    .from(sql`(VALUES ${sql.raw(blocks.join(', '))})`)
    .crossJoin(hostPlaceCount)
    .where(and(sql`${hostPlaceCount.unitId} IN ${headsOn(heads, day)}`, sql`${hostPlaceCount.block} = column1`));
}

export function placeCounts(rows: Awaited<ReturnType<typeof placeCountRows>>): CountedPlaces {
  const sums = new Map<string, number>();
  for (const { counts } of rows)
    for (const [word, places] of Object.entries(wordsIn(counts))) sums.set(word, (sums.get(word) ?? 0) + places);
  const of = (kind: HostPlaceKind, what: StandingState | 'led') => sums.get(`${kind}/${what}`) ?? 0;
  const countsOf = (kind: HostPlaceKind): HostPlaceCounts => {
    const [own, joint, none, unknown] = [of(kind, 'own'), of(kind, 'joint'), of(kind, 'none'), of(kind, 'unknown')];
    const places = own + joint + none + unknown;
    return { places, own, joint, none, unknown, withCommittee: of(kind, 'led') };
  };
  const [village, quarter, school, enterprise, agency] = hostPlaceKinds.map(countsOf);
  return {
    counts: { village: village!, quarter: quarter!, school: school!, enterprise: enterprise!, agency: agency! },
    astray: hostPlaceKinds.reduce((sum, kind) => sum + of(kind, 'astray'), 0),
  };
}

/** Safe: written by `place-standing.ts`. */
function wordsIn(counts: string): Readonly<Record<string, number>> {
  return JSON.parse(counts) as Readonly<Record<string, number>>;
}
