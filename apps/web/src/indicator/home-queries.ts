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

/** The unit at the top on a day and those below it. */
export function unitsQuery(on: string | undefined) {
  return queryOptions({
    queryKey: ['units', on ?? ''],
    queryFn: () => read(provinceApi.units.$get({ query: on === undefined ? {} : { on } })),
  });
}
