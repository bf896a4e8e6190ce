import { queryOptions } from '@tanstack/react-query';
import type { CapDecisions } from '@co-so/api';
import type { CapDecisionContent } from '@co-so/domain';
import { provinceApi, read } from '../../api.ts';
import { fromWire } from '../../ui/from-wire.ts';

const decisions = provinceApi['cap-decisions'];

/** What bodies chose under the cap for a year, as far as one may see it. */
export function capDecisionsQuery(year: number) {
  return queryOptions({
    queryKey: ['cap-decisions', year],
    queryFn: () => fromWire<CapDecisions>(read(decisions.$get({ query: { year: String(year) } }))),
  });
}

export function recordCapDecision(json: CapDecisionContent, key: string) {
  return read(decisions.$post({ json, header: { 'idempotency-key': key } }));
}
