import { canonicalJson } from '../../canonical-json.ts';
import type { HostPlace } from '../host-place.ts';

/** A place that an import recorded, as it was then, and as it is stored now. */
export interface ImportedPlace {
  readonly recorded: HostPlace;
  /** `undefined` where it is no more. */
  readonly stored: HostPlace | undefined;
}

export const placeParts = ['name', 'kind', 'days', 'unit', 'branch'] as const;
export type PlacePart = (typeof placeParts)[number];

/** A place that was written since it was imported: the import cannot be taken back without losing that. */
export interface PlaceDependant {
  readonly placeId: string;
  readonly name: string;
  /** What of it was written anew; empty where the place itself is gone. */
  readonly changed: readonly PlacePart[];
}

/** All that was written since of the places of an import. */
export function placesChangedSince(places: readonly ImportedPlace[]): readonly PlaceDependant[] {
  return places.flatMap(({ recorded, stored }): readonly PlaceDependant[] => {
    const { id: placeId, name } = stored ?? recorded;
    const changed = stored ? placeParts.filter((part) => partOf[part](recorded) !== partOf[part](stored)) : [];
    return stored && changed.length === 0 ? [] : [{ placeId, name, changed }];
  });
}

const partOf: Readonly<Record<PlacePart, (place: HostPlace) => string>> = {
  name: ({ name }) => name,
  kind: ({ kind }) => kind,
  days: ({ validFrom, validUntil }) => `${validFrom}/${validUntil}`,
  unit: ({ underUnitId }) => canonicalJson(underUnitId),
  branch: ({ branches }) => canonicalJson(branches),
};
