import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { HostPlacesOfDay, PlaceThroughTime } from '@co-so/api';
import type {
  CivilDate,
  HostedBranchDraft,
  HostPlaceClosing,
  HostPlaceCorrection,
  HostPlaceDraft,
  HostPlaceMove,
} from '@co-so/domain';
import { provinceApi, read } from '../../api.ts';
import { fromWire } from '../../ui/from-wire.ts';
import type { PlaceFilter } from './place-filter.ts';

const places = provinceApi['host-places'];
const onePlace = places[':id'];

/** Places of a branch of the tree on a day, with or without a Party organization; page after page. */
export function placesQuery(on: CivilDate, under: string, { noi: kind, co: state }: PlaceFilter) {
  const asked = { on, under, ...(kind && { kind }), ...(state && { state }) };
  return infiniteQueryOptions({
    queryKey: ['host-places', asked],
    queryFn: ({ pageParam }) =>
      fromWire<HostPlacesOfDay>(
        read(places.$get({ query: { ...asked, ...(pageParam !== null && { after: pageParam }) } })),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

export function placeQuery(id: string) {
  return queryOptions({
    queryKey: ['host-place', id],
    queryFn: () => fromWire<PlaceThroughTime>(read(onePlace.$get({ param: { id } }))),
  });
}

export function recordPlace(json: HostPlaceDraft, key: string) {
  return read(places.$post({ json, header: { 'idempotency-key': key } }));
}

type About<Change> = Change & { readonly id: string };

export function setBranch({ id, ...json }: About<HostedBranchDraft>, key: string) {
  return read(onePlace.branch.$post({ param: { id }, json, header: { 'idempotency-key': key } }));
}

export function movePlace({ id, ...json }: About<HostPlaceMove>, key: string) {
  return read(onePlace.unit.$post({ param: { id }, json, header: { 'idempotency-key': key } }));
}

export function correctPlace({ id, ...json }: About<HostPlaceCorrection>, key: string) {
  return read(onePlace.correction.$post({ param: { id }, json, header: { 'idempotency-key': key } }));
}

export function closePlace({ id, ...json }: About<HostPlaceClosing>, key: string) {
  return read(onePlace.closing.$post({ param: { id }, json, header: { 'idempotency-key': key } }));
}
