import { addDays } from '../../civil-date.ts';
import type { CivilDate } from '../../civil-date.ts';
import { sortKeyOf } from '../../vietnamese-order.ts';
import { nameOn } from '../dated-unit.ts';
import type { Structure } from '../structure.ts';
import type { SuccessorLink } from '../successor.ts';

/** The links in the order in which a page tells of them: by day, then in the Vietnamese order of the names of that day. */
export function linksInOrder(
  links: readonly SuccessorLink[],
  { units }: Pick<Structure, 'units'>,
): readonly SuccessorLink[] {
  const keyOf = (unitId: string, day: CivilDate) => {
    const unit = units.get(unitId);
    return unit ? sortKeyOf(nameOn(unit, day)) : '';
  };
  const placeOf = ({ predecessorId, successorId, on }: SuccessorLink) =>
    [on, keyOf(predecessorId, addDays(on, -1)), keyOf(successorId, on), predecessorId, successorId] as const;
  const placed = links.map((link) => ({ link, place: placeOf(link) }));
  return placed.toSorted((left, right) => byPlace(left.place, right.place)).map(({ link }) => link);
}

function byPlace(left: readonly string[], right: readonly string[]): number {
  const at = left.findIndex((text, index) => text !== right[index]);
  return at < 0 ? 0 : left[at]! < right[at]! ? -1 : 1;
}
