import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { Suspense } from 'react';
import { Loading } from '../../ui/loading.tsx';

// A page shows one kind of set, so that of the other kinds' trials it loads none.
const OfList = lazyRouteComponent(() => import('./list-trial.tsx'), 'ListTrial');
const OfYear = lazyRouteComponent(() => import('./year-trial.tsx'), 'YearTrial');
const OfVote = lazyRouteComponent(() => import('./vote-trial.tsx'), 'VoteTrial');

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
