import { knownDay } from '../../civil-date.ts';
import type { CivilDate } from '../../civil-date.ts';
import { folded, leavesMarksOut } from '../../folded.ts';
import { textIn } from '../../indicator/cell.ts';
import { dayText } from '../../number-text.ts';
import { hostPlaceKindNames } from '../host-place.ts';
import type { HostPlace } from '../host-place.ts';
import { holdsOn } from '../unit.ts';
import type { Validity } from '../unit.ts';
import { committeeWords, hostedStateWords } from './host-place-columns.ts';
import type { HostPlaceField } from './host-place-columns.ts';
import type { HostPlaceLine } from './host-place-lines.ts';
import type { HostPlaceFinding, HostPlaceProblem } from './host-place-sheet-problem.ts';
import { nearestDay } from './known-units.ts';
import type { Life } from './known-units.ts';
import { inOneLine } from './line-cells.ts';
import { keptName } from './line-identity.ts';

/** What a place is on the day of the list, or on the nearest day of its life; what a line dates later, on that day. */
export function placeOn(
  place: HostPlace,
  day: CivilDate,
  { unitFrom, branchFrom }: Pick<HostPlaceLine, 'unitFrom' | 'branchFrom'> = { unitFrom: null, branchFrom: null },
) {
  const on = nearestDay({ foundedOn: place.validFrom, closedOn: place.validUntil }, day);
  const heldBy = (since: CivilDate | null) => (one: Validity) =>
    holdsOn(one, since !== null && since > on ? since : on);
  return { under: place.underUnitId.find(heldBy(unitFrom)), branch: place.branches.find(heldBy(branchFrom)) };
}

export type PlaceIdentity =
  | { readonly kind: 'known'; readonly place: HostPlace }
  | { readonly kind: 'new' | 'several' };

/** The stored place that a line is: by its id, or by its name and kind under its unit. */
export function placeIdentity(
  { id, kind, name }: HostPlaceLine,
  unitId: string,
  { foundedOn, closedOn }: Life,
  stored: StoredPlaces,
): PlaceIdentity {
  const identified = id === null ? undefined : stored.byId.get(id);
  if (identified) return { kind: 'known', place: identified };
  if (id !== null || kind === null) return { kind: 'new' };
  const same = (stored.byName.get(folded(name ?? '')) ?? []).filter(
    (place) =>
      place.kind === kind &&
      place.underUnitId.some(
        ({ value, validFrom, validUntil }) => value === unitId && validFrom < closedOn && foundedOn < validUntil,
      ),
  );
  const [only, another] = same;
  if (!only) return { kind: 'new' };
  return another ? { kind: 'several' } : { kind: 'known', place: only };
}

export interface StoredPlaces {
  readonly byId: ReadonlyMap<string, HostPlace>;
  /** By the folded name. */
  readonly byName: ReadonlyMap<string, readonly HostPlace[]>;
}

export function storedPlaces(places: readonly HostPlace[]): StoredPlaces {
  return {
    byId: new Map(places.map((place) => [place.id, place])),
    byName: Map.groupBy(places, ({ name }) => folded(name)),
  };
}

/** The units that a line names, as they were found; `undefined` where it names none. */
export interface LineUnits {
  readonly unitId: string;
  readonly branchId: string | undefined;
}

/** What a line says otherwise than what is stored on the day: an import changes no place. What it leaves blank agrees. */
export function placeDifferences(
  line: HostPlaceLine,
  place: HostPlace,
  { unitId, branchId }: LineUnits,
  day: CivilDate,
  nameOf: (unitId: string) => string,
): readonly HostPlaceProblem[] {
  const { under, branch } = placeOn(place, day, line);
  const hosted = branch && branch.value.state !== 'none' ? branch.value : undefined;
  const named = (id: string | undefined) => (id === undefined ? null : nameOf(id));
  const said = (is: boolean | null) => (is === null ? null : committeeWords[is ? 'yes' : 'no']);
  const compared: readonly (readonly [HostPlaceField, string | null, string | null, boolean?])[] = [
    ['name', line.name, inOneLine(textIn(place.name)), line.name !== null && leavesMarksOut(line.name, place.name)],
    ['kind', line.kind && hostPlaceKindNames[line.kind], hostPlaceKindNames[place.kind]],
    ['unit', line.unit, named(under?.value), under?.value === unitId],
    ['unitFrom', shownDay(line.unitFrom), under ? shownDay(under.validFrom) : null],
    ['from', shownDay(line.from), shownDay(place.validFrom)],
    ['until', shownDay(line.until), shownDay(place.validUntil)],
    ['state', line.state && hostedStateWords[line.state], branch ? hostedStateWords[branch.value.state] : null],
    ['branch', line.branch, named(hosted?.unitId), hosted?.unitId === branchId],
    ['branchFrom', shownDay(line.branchFrom), branch ? shownDay(branch.validFrom) : null],
    ['hasCommittee', said(line.hasCommittee), hosted ? said(hosted.hasCommittee) : said(branch ? false : null)],
  ];
  return compared
    .filter(([, given, stored, isSame = given === stored]) => given !== null && !isSame)
    .map(([column, given, stored]): HostPlaceProblem => ({
      code: 'place-differs',
      line: line.line,
      column,
      given: given ?? '',
      ...(stored !== null && { expected: stored }),
    }));
}

/** That a name is written without its marks, and how it is stored. */
export function placeNamesKept({ line, name }: HostPlaceLine, place: HostPlace): readonly HostPlaceFinding[] {
  const kept = keptName(name, place.name);
  return kept ? [{ kind: 'name-kept', line, ...kept }] : [];
}

function shownDay(day: CivilDate | null): string | null {
  const known = day && knownDay(day);
  return known && dayText(known);
}
