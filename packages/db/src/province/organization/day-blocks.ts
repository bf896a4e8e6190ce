import { parts } from '@co-so/domain';
import type { CivilDate, Validity } from '@co-so/domain';

/**
 * The days of 256 years as the leaves of a binary tree: a stretch of days is a few of its blocks, and of the blocks above a
 * day, eighteen, exactly one belongs to each stretch that holds it. So an index of blocks knows who stands on a day without
 * walking over those who stood earlier or later.
 */
const depth = 17;
const leaves = 2 ** depth;
/** All earlier days are one leaf, all later ones another. */
const firstYear = 1900;
const lastYear = firstYear + 255;

/** The blocks that hold a day, the smallest first. */
export function blocksAbove(day: CivilDate): readonly number[] {
  const leaf = leaves + placeOf(day);
  return Array.from({ length: depth + 1 }, (_, size) => leaf >> size);
}

/** The blocks that a stretch of days is made of. */
export function blocksWithin({ validFrom, validUntil }: Validity): readonly number[] {
  const blocks: number[] = [];
  let [begins, ends] = [leaves + placeOf(validFrom), leaves + endOf(validUntil)];
  while (begins < ends) {
    if (begins % 2 === 1) blocks.push(begins);
    if (ends % 2 === 1) blocks.push(ends - 1);
    [begins, ends] = [Math.ceil(begins / 2), Math.floor(ends / 2)];
  }
  return blocks;
}

/** The leaf after the last of a stretch: one that ends among the earlier days, or the later ones, has the whole leaf of these. */
function endOf(date: CivilDate): number {
  const { year } = parts(date);
  return year < firstYear || year > lastYear ? placeOf(date) + 1 : placeOf(date);
}

/** A year has 16 months of 32 days here: what begins with a year or a month, as most does, takes fewer blocks so. */
function placeOf(date: CivilDate): number {
  const { year, month, day } = parts(date);
  if (year < firstYear) return 0;
  return year > lastYear ? leaves - 1 : ((year - firstYear) * 16 + month - 1) * 32 + day - 1;
}

function placeIn(column: string, { before, after }: { readonly before: number; readonly after: number }): string {
  const place = `((substr(${column}, 1, 4) - ${firstYear}) * 16 + substr(${column}, 6, 2) - 1) * 32 + substr(${column}, 9, 2) - 1`;
  return `CASE WHEN ${column} < '${firstYear}' THEN ${before} WHEN ${column} >= '${lastYear + 1}' THEN ${after} ELSE ${place} END`;
}

const sides = JSON.stringify(Array.from({ length: 2 * (depth + 1) }, (_, index) => index));

/**
 * Tables of a query: `block_of (valid_from, valid_until, block)` has the blocks that each stretch of a table is made of, at
 * most two of each size, one on either side.
 */
export function blocksOf(stretches: string): string {
  return `span AS MATERIALIZED (
    SELECT DISTINCT valid_from, valid_until, ${placeIn('valid_from', { before: 0, after: leaves - 1 })} AS begins,
      ${placeIn('valid_until', { before: 1, after: leaves })} AS ends
    FROM ${stretches}),
  side_of AS (
    SELECT span.*, value >> 1 AS size, value & 1 AS is_end FROM span JOIN json_each('${sides}')),
  block_of AS MATERIALIZED (
    SELECT valid_from, valid_until,
      (${leaves} >> size) + CASE is_end WHEN 0 THEN (begins + (1 << size) - 1) >> size ELSE (ends >> size) - 1 END AS block
    FROM side_of
    WHERE (begins + (1 << size) - 1) >> size < ends >> size
      AND CASE is_end WHEN 0 THEN (begins + (1 << size) - 1) >> size ELSE ends >> size END & 1)`;
}
