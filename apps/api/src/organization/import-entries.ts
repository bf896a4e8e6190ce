import type { DatedUnit, HostPlace, UnitGrouping } from '@co-so/domain';
import type { Done } from '../act.ts';
import { placeEntry } from './keep-host-places.ts';

interface Imported {
  readonly founded: readonly DatedUnit[];
  readonly groupings: readonly UnitGrouping[];
  readonly places: readonly HostPlace[];
}

/** What the histories of the units and places of an import tell. */
export function importDetails({ founded, groupings, places }: Imported, grant: Done['grant']): readonly Done[] {
  const groups = Map.groupBy(groupings, ({ unitId }) => unitId);
  return [
    ...founded.map((unit) => foundedDone(unit, groups.get(unit.id) ?? [], grant)),
    ...places.map((place) => recordedDone(place, grant)),
  ];
}

function foundedDone(unit: DatedUnit, groupings: readonly UnitGrouping[], grant: Done['grant']): Done {
  const { id, names, kinds, codes, foundedOn, closedOn } = unit;
  const grouping = groupings.map(({ stretches }) => stretches[0]!.value).join('; ');
  const after = {
    unitName: names[0]!.value,
    kind: kinds[0]!.value,
    code: codes[0]?.value ?? null,
    foundedOn,
    closedOn,
    ...(grouping !== '' && { grouping }),
  };
  return { action: 'found-unit', subject: `unit/${id}`, unitId: id, grant, after };
}

function recordedDone(place: HostPlace, grant: Done['grant']): Done {
  const unitId = place.underUnitId[0]!.value;
  return { action: 'record-host-place', subject: `host-place/${place.id}`, unitId, grant, after: placeEntry(place) };
}
