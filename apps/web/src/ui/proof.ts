import type { Sheet } from '@co-so/domain';
import type { ReactNode } from 'react';

/** What proves that something signed was not changed since: beside it, and in a file of it. */
export interface Proof {
  readonly line: ReactNode;
  readonly sheets: readonly Sheet[];
}
