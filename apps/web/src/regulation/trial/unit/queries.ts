import { queryOptions, skipToken } from '@tanstack/react-query';
import type { ListedDecision, ShownNode, ShownUnitPage } from '@co-so/api';
import type { CivilDate } from '@co-so/domain';
import { provinceApi, read } from '../../../api.ts';
import type { RegisterDays } from './unit-register.ts';

/** A unit on a day, with what stands directly below it. */
export interface KnownUnit {
  readonly page: ShownUnitPage;
  readonly below: readonly ShownNode[];
}

/** Nothing is asked without a unit. */
export function knownUnitQuery(id: string | undefined, on: CivilDate | undefined) {
  return queryOptions({
    queryKey: ['tried-unit', id ?? '', on ?? ''],
    queryFn: id === undefined || on === undefined ? skipToken : () => knownUnit(id, on),
  });
}

/** What the register holds of a unit and what is below it; each reading leaves an entry in the audit, so none is unseen. */
export function decisionsQuery(id: string | undefined, days: RegisterDays | undefined) {
  return queryOptions({
    queryKey: ['tried-unit-discipline', id ?? '', days?.from ?? '', days?.to ?? ''],
    queryFn: id === undefined || days === undefined ? skipToken : () => decisionsUnder(id, days),
    refetchOnWindowFocus: false,
  });
}

async function knownUnit(id: string, on: CivilDate): Promise<KnownUnit> {
  const page = await read(provinceApi.units[':id'].$get({ param: { id }, query: { on, counts: 'kept' } }));
  return { page, below: await unitsBelow(id, page.day) };
}

async function unitsBelow(under: string, on: CivilDate, after?: string): Promise<readonly ShownNode[]> {
  const query = { on, under, counts: 'kept', ...(after !== undefined && { after }) } as const;
  const { nodes, next } = await read(provinceApi.units.tree.$get({ query }));
  return next === null ? nodes : [...nodes, ...(await unitsBelow(under, on, next))];
}

async function decisionsUnder(under: string, days: RegisterDays, before?: string): Promise<readonly ListedDecision[]> {
  const query = { under, ...days, ...(before !== undefined && { before }) };
  const { decisions, next } = await read(provinceApi.discipline.$get({ query }));
  return next === null ? decisions : [...decisions, ...(await decisionsUnder(under, days, next))];
}
