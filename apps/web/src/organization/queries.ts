import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { CivilDate } from '@co-so/domain';
import { provinceApi, read } from '../api.ts';
import type { FindingSearch } from './structure-search.ts';

interface LevelExtent {
  readonly extent?: 'few' | 'first';
  readonly counts?: 'kept' | 'all';
}

/** One level of the tree, page after page; without a unit, what is seen at the top. */
export function treeLevelQuery(
  on: CivilDate,
  under: string | undefined,
  { extent = 'first', counts = 'kept' }: LevelExtent = {},
) {
  return infiniteQueryOptions({
    queryKey: ['unit-tree', on, under ?? '', extent, counts],
    queryFn: ({ pageParam }) =>
      read(
        provinceApi.units.tree.$get({
          query: {
            on,
            extent,
            counts,
            ...(under !== undefined && { under }),
            ...(pageParam !== null && { after: pageParam }),
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

interface PageExtent {
  readonly counts?: 'kept' | 'all';
  readonly relations?: 'first' | 'all';
}

export function unitPageQuery(id: string, on: CivilDate, { counts = 'kept', relations = 'first' }: PageExtent = {}) {
  return queryOptions({
    queryKey: ['unit', id, on, counts, relations],
    queryFn: () => read(provinceApi.units[':id'].$get({ param: { id }, query: { on, counts, relations } })),
  });
}

/** The units of a day by some words of their names. */
export function unitSearchQuery(on: CivilDate, name: string) {
  return queryOptions({
    queryKey: ['units', on, name],
    queryFn: () => read(provinceApi.units.$get({ query: { on, name } })),
  });
}

/** What the rules say of the units below one, or of all that one sees; part after part. */
export function findingsQuery(on: CivilDate, { duoi: under, ma: finding, loai: unitKind }: FindingSearch) {
  return infiniteQueryOptions({
    queryKey: ['structure-findings', on, under ?? '', finding ?? '', unitKind ?? ''],
    queryFn: ({ pageParam }) =>
      read(
        provinceApi['structure-findings'].$get({
          query: {
            on,
            ...(under !== undefined && { under }),
            ...(finding !== undefined && { finding }),
            ...(unitKind !== undefined && { unitKind }),
            ...(pageParam !== null && { after: pageParam }),
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}
