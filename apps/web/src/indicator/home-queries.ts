import { queryOptions } from '@tanstack/react-query';
import { provinceApi, read } from '../api.ts';

export interface OverviewSearch {
  readonly unit?: string | undefined;
  readonly on?: string | undefined;
}

/** A unit's figures and targets on a day. */
export function overviewQuery(search: OverviewSearch) {
  return queryOptions({
    queryKey: ['overview', search.unit ?? '', search.on ?? ''],
    queryFn: () => read(provinceApi.overview.$get({ query: search })),
  });
}

/** The units of a day by some words of their names; without words, those that a choice begins with. */
export function unitsQuery(on: string | undefined, name: string) {
  return queryOptions({
    queryKey: ['units', on ?? '', name],
    queryFn: () => read(provinceApi.units.$get({ query: { ...(on === undefined ? {} : { on }), name } })),
  });
}
