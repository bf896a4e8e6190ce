import type { ComponentType } from 'react';

/** How somebody who works here is found; whoever opens the page brings it, since people are not every feature's. */
export type PersonField = ComponentType<{
  readonly label: string;
  readonly onPerson: (person: { readonly id: string }) => void;
}>;
