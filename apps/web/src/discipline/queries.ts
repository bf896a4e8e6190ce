import { queryOptions } from '@tanstack/react-query';
import type { DisciplineContent } from '@co-so/domain';
import { provinceApi, read } from '../api.ts';
import { daysOfYear } from './discipline-search.ts';
import type { DisciplineSearch } from './discipline-search.ts';

const { discipline } = provinceApi;
const header = (key: string) => ({ 'idempotency-key': key });

export function registerQuery({ nam, duoi, truoc }: DisciplineSearch) {
  const days = nam === undefined ? {} : daysOfYear(nam);
  const query = { ...days, ...(duoi && { under: duoi }), ...(truoc && { before: truoc }) };
  return queryOptions({
    queryKey: ['discipline', nam ?? '', duoi ?? '', truoc ?? ''],
    queryFn: () => read(discipline.$get({ query })),
  });
}

/** Every revision of an entry; each time it is asked for leaves an entry in the audit, so it is not asked for again unseen. */
export function revisionsQuery(id: string) {
  return queryOptions({
    queryKey: ['discipline-revisions', id],
    queryFn: async () => (await read(discipline[':id'].$get({ param: { id } }))).revisions,
    refetchOnWindowFocus: false,
  });
}

export function recordDiscipline(json: DisciplineContent, key: string) {
  return read(discipline.$post({ json, header: header(key) }));
}

export interface WantedWithdrawal {
  readonly id: string;
  readonly basedOn: number;
  readonly reason: string;
}

export type WantedCorrection = DisciplineContent & WantedWithdrawal;

export function correctDiscipline({ id, ...json }: WantedCorrection, key: string) {
  return read(discipline[':id'].correction.$post({ param: { id }, json, header: header(key) }));
}

export function withdrawDiscipline({ id, ...json }: WantedWithdrawal, key: string) {
  return read(discipline[':id'].withdrawal.$post({ param: { id }, json, header: header(key) }));
}
