import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ShownPlan } from '@co-so/api';
import { previewQuery } from './queries.ts';

/** The dry run of a plan: of its last save, once somebody has asked for it. */
export function useRun({ id, revision, state }: ShownPlan) {
  const [isAsked, setAsked] = useState(false);
  const [saved, setSaved] = useState(revision);
  const latest = Math.max(saved, revision);
  const { data, error, isFetching, refetch } = useQuery({
    ...previewQuery(id, latest),
    enabled: isAsked && state === 'draft',
  });
  return {
    result: isAsked ? data : undefined,
    error,
    isFetching,
    onSaved: setSaved,
    ask: () => {
      if (isAsked) void refetch();
      setAsked(true);
    },
  };
}

export type PlanRun = ReturnType<typeof useRun>;
