import type { CivilDate } from '../civil-date.ts';
import { subtreeIn, treeOn } from './structure.ts';
import type { Structure } from './structure.ts';
import { follow, linksFrom } from './successor.ts';

/**
 * Finds which units of the earlier day crossed the border between some subtrees of that day, taken together, and one of
 * the later day: what stood inside and is outside now, or the other way round; by id. A unit that ended without
 * successor crossed none, since its members stay with whoever took them over; one founded since is nothing of that day.
 */
export function borderCrossings(
  structure: Structure,
  from: CivilDate,
  onto: CivilDate,
): (headIds: readonly string[], laterId: string) => readonly string[] {
  const [before, after] = [treeOn(structure, from), treeOn(structure, onto)];
  const links = linksFrom(structure.links);
  const images = new Map(
    [...before.units.keys()].map((id) => [
      id,
      follow(links, id, from, onto).flatMap(({ unitId }) => (after.units.has(unitId) ? [unitId] : [])),
    ]),
  );
  const origins = new Map<string, string[]>();
  for (const [id, own] of images)
    for (const image of own) {
      const list = origins.get(image);
      if (list) list.push(id);
      else origins.set(image, [id]);
    }
  return (headIds, laterId) => {
    const was = new Set(headIds.flatMap((id) => subtreeIn(before, id).map((unit) => unit.id)));
    const is = new Set(subtreeIn(after, laterId).map(({ id }) => id));
    const left = [...was].filter((id) => images.get(id)!.some((image) => !is.has(image)));
    const entered = [...is].flatMap((id) => origins.get(id) ?? []).filter((id) => !was.has(id));
    return [...new Set([...left, ...entered])].toSorted();
  };
}
