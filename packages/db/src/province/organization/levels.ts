import { sortKeyOf, valueOn } from '@co-so/domain';
import type { DatedUnit } from '@co-so/domain';
import { jsonLists } from '../../batch.ts';
import type { ProvinceDb } from '../../handle.ts';
import { blocksWithin } from './day-blocks.ts';
import { top } from './queries.ts';

const given = 'json_each(?1) AS one CROSS JOIN json_each(one.value ->> 5) AS block';
const left = `DELETE FROM unit_level WHERE (parent_id, block, place) IN (
  SELECT one.value ->> 0, block.value, one.value ->> 1 FROM ${given})`;
const entered = `INSERT INTO unit_level (parent_id, block, place, name, kind, code)
  SELECT one.value ->> 0, block.value, one.value ->> 1, one.value ->> 2, one.value ->> 3, one.value ->> 4 FROM ${given}`;

/** Takes units out of the levels in which they stood as they were. */
export function leaveLevels(db: ProvinceDb, units: readonly DatedUnit[]): readonly D1PreparedStatement[] {
  return run(db, left, units);
}

/** Puts units into the levels in which they stand. */
export function enterLevels(db: ProvinceDb, units: readonly DatedUnit[]): readonly D1PreparedStatement[] {
  return run(db, entered, units);
}

function run(db: ProvinceDb, text: string, units: readonly DatedUnit[]): readonly D1PreparedStatement[] {
  return jsonLists(units.flatMap(entriesOf)).map((json) => db.d1.prepare(text).bind(json));
}

/** Where a unit stands, and what it is there, for each stretch of days in which none of that changes. */
function entriesOf({ id, names, kinds, codes, parents }: DatedUnit) {
  const stretches = [...names, ...kinds, ...codes, ...parents];
  const days = [...new Set(stretches.flatMap(({ validFrom, validUntil }) => [validFrom, validUntil]))].toSorted();
  return days.slice(0, -1).flatMap((day, index) => {
    const [name, kind, parent] = [valueOn(names, day), valueOn(kinds, day), valueOn(parents, day)];
    if (name === undefined || kind === undefined || parent === undefined) return [];
    const blocks = blocksWithin({ validFrom: day, validUntil: days[index + 1]! });
    return [[parent ?? top, `${sortKeyOf(name)}\t${id}`, name, kind, valueOn(codes, day) ?? null, blocks]];
  });
}
