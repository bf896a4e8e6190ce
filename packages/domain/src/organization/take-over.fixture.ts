import { done } from '../result.ts';
import type { Result } from '../result.ts';
import { structureOf } from './structure.ts';
import type { Structure } from './structure.ts';
import { decideTakeOver, foundedByTakeOver, takeOverUnits } from './take-over.ts';
import type { TakeOver, TakeOverFrame, TakeOverSource } from './take-over.ts';

export interface WholeSource {
  readonly slug: string;
  readonly structure: Structure;
}

/** What `loadTakeOverSource` reads of a province that is stored. */
function sourceOf({ slug, structure }: WholeSource, { on, communes }: TakeOver): TakeOverSource {
  const units = [...structure.units.values()];
  const grounds = new Set(communes.flatMap(({ groundIds }) => groundIds));
  return {
    slug,
    units: units.length,
    provinces: units.filter(({ kinds }) => kinds.some(({ value }) => value === 'province')),
    goingIds: units.flatMap(({ id, closedOn, closedBy }) =>
      closedOn === on && closedBy?.ending === 'withProvince' ? [id] : [],
    ),
    codes: units.flatMap(({ id, codes }) => codes.map(({ value }) => ({ unitId: id, code: value }))),
    groundIds: units.flatMap(({ id }) => (grounds.has(id) ? [id] : [])),
  };
}

/** All of several structures at once, as it comes out of their parts. */
export function takeOver(
  sources: readonly WholeSource[],
  plan: TakeOver,
): Result<TakeOverFrame & { readonly structure: Structure }> {
  const decided = decideTakeOver(
    sources.map((source) => sourceOf(source, plan)),
    plan,
  );
  if (!decided.ok) return decided;
  const founded = foundedByTakeOver(decided.value, plan);
  const units = sources.flatMap(({ structure }) => [...structure.units.values()]);
  const links = sources.flatMap(({ structure }) => structure.links);
  const structure = structureOf(
    [...founded.units, ...takeOverUnits(units, decided.value, plan)],
    [...links, ...founded.links],
  );
  return done({ ...decided.value, structure });
}
