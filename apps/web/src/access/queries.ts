import { queryOptions } from '@tanstack/react-query';
import type { NationalContext, ProvinceContext } from '@co-so/api';
import { provinceApi, read } from '../api.ts';

export type OfficeContext = NationalContext | ProvinceContext;

/** Which office this host is, what day it is there, and who acts. */
export const contextQuery = queryOptions({
  queryKey: ['context'],
  queryFn: async (): Promise<OfficeContext> => read(provinceApi.context.$get()),
  staleTime: Infinity,
});
