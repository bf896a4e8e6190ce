import { useQuery } from '@tanstack/react-query';
import type { CivilDate, LocalRuleSet, Series } from '@co-so/domain';
import { tableListQuery, tableQuery } from '../table/queries.ts';

/** The province's table of a series that applies on a day; `null` where none does, undefined while that is not known. */
export function useTableInForce(series: Series, on: CivilDate): LocalRuleSet | null | undefined {
  const { data: list } = useQuery(tableListQuery);
  const inForce = list?.issued.find(
    (one) =>
      one.series === series && one.effectiveFrom <= on && (one.effectiveUntil === null || on < one.effectiveUntil),
  );
  const { data } = useQuery({ ...tableQuery(inForce?.id ?? ''), enabled: inForce !== undefined });
  if (!list) return undefined;
  if (!inForce) return null;
  return data?.kind === 'issued' ? data.table : undefined;
}
