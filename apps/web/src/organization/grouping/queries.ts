import { queryOptions } from '@tanstack/react-query';
import type { GroupingsOfDay, ShownGroupings } from '@co-so/api';
import type { CivilDate, GroupingDraft } from '@co-so/domain';
import { provinceApi, read } from '../../api.ts';
import { fromWire } from '../../ui/from-wire.ts';

const oneUnit = provinceApi.units[':id'];

/** In which groups a unit is and was, besides the tree. */
export function groupingsQuery(id: string) {
  return queryOptions({
    queryKey: ['unit-groupings', id],
    queryFn: () => fromWire<ShownGroupings>(read(oneUnit.groupings.$get({ param: { id } }))),
  });
}

/** How many units of a branch of the tree are in each group. */
export function groupingCountsQuery(id: string, on: CivilDate) {
  return queryOptions({
    queryKey: ['grouping-counts', id, on],
    queryFn: () => fromWire<GroupingsOfDay>(read(oneUnit['grouping-counts'].$get({ param: { id }, query: { on } }))),
  });
}

export function setGrouping({ id, ...json }: GroupingDraft & { readonly id: string }, key: string) {
  return read(oneUnit.groupings.$post({ param: { id }, json, header: { 'idempotency-key': key } }));
}
