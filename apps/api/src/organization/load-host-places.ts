import { findHostPlace, findUnitLives, findUnitPlace, listHostPlaces } from '@co-so/db';
import type { HostPlaceList, ListedHostPlace, NamedUnit, ProvinceDb } from '@co-so/db';
import { can, hostPlaceActions, knownDay, scopeOf } from '@co-so/domain';
import type {
  Actor,
  CivilDate,
  HostedBranch,
  HostPlace,
  HostPlaceAction,
  HostPlaceKind,
  KeptPlace,
  UnitLife,
  Validity,
} from '@co-so/domain';

interface ShownDays {
  readonly validFrom: CivilDate;
  /** `null` while none is set. */
  readonly validUntil: CivilDate | null;
  readonly allowedActions: readonly HostPlaceAction[];
}

export type ShownHostPlace = Omit<ListedHostPlace, keyof Validity | 'isKept'> & ShownDays;

export interface HostPlacesOfDay extends Omit<HostPlaceList, 'places'> {
  readonly day: CivilDate;
  readonly places: readonly ShownHostPlace[];
  readonly allowedActions: readonly 'record'[];
}

export interface PlacesQuestion {
  readonly day: CivilDate;
  readonly under: string | undefined;
  readonly after: string | undefined;
  readonly kind: HostPlaceKind | undefined;
  readonly state: ListedHostPlace['state'] | undefined;
}

/** Undefined where there is no such unit, or the actor may not know of it. */
export async function loadHostPlaces(
  db: ProvinceDb,
  actor: Actor,
  { under, ...question }: PlacesQuestion,
): Promise<HostPlacesOfDay | undefined> {
  const { day, after = null, kind = null, state = null } = question;
  const head = under === undefined ? undefined : await findUnitPlace(db, under, day);
  if (under !== undefined && (!head || !can(actor, 'view-figures', head.path))) return undefined;
  const heads = head ? { under: head.id } : scopeOf(actor, 'view-figures');
  const keeps = scopeOf(actor, 'record-figures');
  const list = await listHostPlaces(db, { day, heads, after, kind, state, keeps });
  const mayRecord = head !== undefined && can(actor, 'record-figures', head.path);
  return {
    ...list,
    day,
    places: list.places.map(({ isKept, validFrom, validUntil, ...place }) => ({
      ...place,
      ...shownDays({ validFrom, validUntil }, isKept),
    })),
    allowedActions: mayRecord ? ['record'] : [],
  };
}

/** A place through its life, for whoever looks at it or opens a form. */
export interface PlaceThroughTime extends ShownDays, Pick<HostPlace, 'id' | 'name' | 'kind'> {
  readonly revision: KeptPlace['revision'];
  /** Under which it lay and lies; `null` where the actor may not know of the unit. */
  readonly units: readonly {
    readonly unit: NamedUnit | null;
    readonly validFrom: CivilDate;
    readonly validUntil: CivilDate | null;
  }[];
  /** The day on which the unit ended under which it lay last, while nobody has said where it lies since. */
  readonly astrayFrom: CivilDate | null;
  readonly branches: readonly {
    readonly state: HostedBranch['state'];
    /** `null` where there is none, or the actor may not know of it. */
    readonly branch: NamedUnit | null;
    readonly hasCommittee: boolean;
    readonly validFrom: CivilDate;
    readonly validUntil: CivilDate | null;
  }[];
}

export async function loadHostPlace(
  db: ProvinceDb,
  actor: Actor,
  placeId: string,
  today: CivilDate,
): Promise<PlaceThroughTime | undefined> {
  const place = await findHostPlace(db, placeId, today);
  if (!place || !can(actor, 'view-figures', place.path)) return undefined;
  const { id, name, kind, revision, path, branches, underUnitId, ...days } = place;
  const hosting = branches.flatMap(({ value }) => (value.state === 'none' ? [] : [value.unitId]));
  const unitIds = [...underUnitId.map(({ value }) => value), ...hosting];
  const units = await findUnitLives(db, [...new Set(unitIds)], today);
  const seen = units.filter((unit) => can(actor, 'view-figures', unit.path));
  const named = new Map(seen.map((unit) => [unit.id, { id: unit.id, name: unit.name }]));
  return {
    id,
    name,
    kind,
    revision,
    ...shownDays(days, can(actor, 'record-figures', path)),
    units: underUnitId.map(({ value, validFrom, validUntil }) => ({
      unit: named.get(value) ?? null,
      validFrom,
      validUntil: knownDay(validUntil),
    })),
    astrayFrom: astrayFrom(place, seen),
    branches: branches.map(({ value, validFrom, validUntil }) => ({
      state: value.state,
      branch: value.state === 'none' ? null : (named.get(value.unitId) ?? null),
      hasCommittee: value.state !== 'none' && value.hasCommittee,
      validFrom,
      validUntil: knownDay(validUntil),
    })),
  };
}

function astrayFrom({ underUnitId, validUntil }: HostPlace, units: readonly UnitLife[]): CivilDate | null {
  const last = underUnitId.at(-1);
  const closedOn = units.find(({ id }) => id === last?.value)?.closedOn;
  return last && closedOn !== undefined && closedOn < last.validUntil && closedOn < validUntil ? closedOn : null;
}

/** One that has ended is not ended once more: its day is corrected. */
function shownDays({ validFrom, validUntil }: Validity, isKept: boolean): ShownDays {
  const until = knownDay(validUntil);
  const allowedActions = isKept ? hostPlaceActions.filter((action) => action !== 'close' || until === null) : [];
  return { validFrom, validUntil: until, allowedActions };
}
