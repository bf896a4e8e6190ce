import type { RuleSet } from '@co-so/domain';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { Suspense } from 'react';
import { Loading } from '../../ui/loading.tsx';

// A set is of one kind, and seldom of a whole year: its page loads none of the other kinds' trials.
const OfList = lazyRouteComponent(() => import('./list-trial.tsx'), 'ListTrial');
const OfYear = lazyRouteComponent(() => import('./year-trial.tsx'), 'YearTrial');
const OfVote = lazyRouteComponent(() => import('./vote-trial.tsx'), 'VoteTrial');

/** Loads the trial of a set before its page is shown, so that nothing moves under whoever reads. */
export async function loadTrialOf(set: RuleSet): Promise<void> {
  if (set.rules === 'checklist') await OfList.preload?.();
  if (set.rules === 'thresholds') await OfVote.preload?.();
  if (set.rules === 'scoring' && set.yearly?.length) await OfYear.preload?.();
}

export function ListTrial(props: ComponentProps<typeof OfList>) {
  return (
    <Suspense fallback={<Loading />}>
      <OfList {...props} />
    </Suspense>
  );
}

export function YearTrial(props: ComponentProps<typeof OfYear>) {
  return (
    <Suspense fallback={<Loading />}>
      <OfYear {...props} />
    </Suspense>
  );
}

export function VoteTrial(props: ComponentProps<typeof OfVote>) {
  return (
    <Suspense fallback={<Loading />}>
      <OfVote {...props} />
    </Suspense>
  );
}
