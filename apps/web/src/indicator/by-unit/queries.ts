import { queryOptions } from '@tanstack/react-query';
import { provinceApi, read } from '../../api.ts';
import type { ByUnitQuestion } from './by-unit-search.ts';

export function byUnitQuery({ unit, indicator, category, period, basis = 'asItWas', on }: ByUnitQuestion) {
  const query = { unit, indicator, period, basis, ...(category && { category }), ...(on && { on }) };
  return queryOptions({
    queryKey: ['unit-figures', query],
    queryFn: () => read(provinceApi['unit-figures'].$get({ query })),
  });
}
