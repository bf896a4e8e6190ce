import { queryOptions } from '@tanstack/react-query';
import { loadCentralRules } from '@co-so/domain';
import type { Series } from '@co-so/domain';

/** The central rule sets of a series: a file of the product itself, so that they never grow old in a window. */
export function centralRulesQuery(series: Series) {
  return queryOptions({
    queryKey: ['central-rules', series],
    queryFn: () => loadCentralRules(series),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
