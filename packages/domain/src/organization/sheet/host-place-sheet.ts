import { knownDay } from '../../civil-date.ts';
import type { CivilDate } from '../../civil-date.ts';
import type { Cell } from '../../indicator/cell.ts';
import type { Sheet } from '../../indicator/sheet.ts';
import { dayText } from '../../number-text.ts';
import { hostPlaceKindNames, hostPlaceKinds } from '../host-place.ts';
import type { HostPlace } from '../host-place.ts';
import { unitsInOrder } from '../name-order.ts';
import { referenceTo } from '../plan/plan-units.ts';
import { treeOn } from '../structure.ts';
import type { Structure } from '../structure.ts';
import { holdsOn } from '../unit.ts';
import { unitIndex } from '../unit-ref.ts';
import { committeeWords, hostedStateWords, hostPlaceColumns, hostPlaceSheetName } from './host-place-columns.ts';
import type { HostPlaceField } from './host-place-columns.ts';
import { placeOn } from './host-place-identity.ts';

type Line = Readonly<Partial<Record<HostPlaceField, Cell>>>;

/** The host places that lie on a day under the units of one subtree, or of all: what `ownPlaceLayout` reads back. */
export function hostPlaceSheet(
  structure: Structure,
  places: readonly HostPlace[],
  day: CivilDate,
  underId: string | null,
): Sheet {
  const tree = treeOn(structure, day);
  const index = unitIndex([...tree.units.values()]);
  const rankOf = new Map(unitsInOrder(tree, underId).map(({ id }, rank) => [id, rank]));
  const called = (unitId: string) => {
    const unit = tree.units.get(unitId);
    return unit ? referenceTo(index, unit) : unitId;
  };
  const lines = places
    .flatMap((place) => {
      const { under, branch } = placeOn(place, day);
      const rank = under && rankOf.get(under.value);
      return holdsOn(place, day) && under && rank !== undefined ? [{ place, under, branch, rank }] : [];
    })
    .toSorted((left, right) => left.rank - right.rank || byKindAndName(left.place, right.place))
    .map(({ place, under, branch }): Line => {
      const hosted = branch && branch.value.state !== 'none' ? branch.value : undefined;
      return {
        id: place.id,
        name: place.name,
        kind: hostPlaceKindNames[place.kind],
        unit: called(under.value),
        unitFrom: laterDay(under.validFrom, place),
        from: shownDay(place.validFrom),
        until: shownDay(place.validUntil),
        state: branch && hostedStateWords[branch.value.state],
        branch: hosted && called(hosted.unitId),
        branchFrom: branch && laterDay(branch.validFrom, place),
        hasCommittee: hosted && committeeWords[hosted.hasCommittee ? 'yes' : 'no'],
      };
    });
  const headers = hostPlaceColumns.map(({ header }) => header);
  return {
    name: hostPlaceSheetName,
    rows: [headers, ...lines.map((line) => hostPlaceColumns.map(({ field }) => line[field] ?? null))],
  };
}

function laterDay(day: CivilDate, { validFrom }: HostPlace): string | null {
  return day === validFrom ? null : shownDay(day);
}

const collator = new Intl.Collator('vi', { numeric: true });

function byKindAndName(left: HostPlace, right: HostPlace): number {
  const kinds = hostPlaceKinds.indexOf(left.kind) - hostPlaceKinds.indexOf(right.kind);
  return kinds || collator.compare(left.name, right.name) || (left.id < right.id ? -1 : 1);
}

function shownDay(day: CivilDate): string | null {
  const known = knownDay(day);
  return known && dayText(known);
}
