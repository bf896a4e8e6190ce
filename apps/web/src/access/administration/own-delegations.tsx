import { useQuery } from '@tanstack/react-query';
import type { CivilDate } from '@co-so/domain';
import { Loading } from '../../ui/loading.tsx';
import { ProblemList } from '../../ui/problem-list.tsx';
import { HeldList } from './held-list.tsx';
import { ownDelegationsQuery } from './queries.ts';

/** On one's own page: lending a role to another person for a time, and ending that. */
export function OwnDelegations({ today }: { readonly today: CivilDate }) {
  const { data, error } = useQuery(ownDelegationsQuery);
  if (error) return <ProblemList error={error} />;
  return data ? <HeldList held={data} today={today} /> : <Loading />;
}
