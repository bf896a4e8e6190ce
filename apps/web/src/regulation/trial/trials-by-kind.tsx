import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { Suspense } from 'react';
import { Loading } from '../../ui/loading.tsx';

// A draft is of one kind, and seldom of a whole year: its page loads the trials of others when they are shown.
const OfList = lazyRouteComponent(() => import('./list-trial.tsx'), 'ListTrial');
const OfYear = lazyRouteComponent(() => import('./year-trial.tsx'), 'YearTrial');

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
