import { createContext, use } from 'react';
import type { CivilDate } from '@co-so/domain';

interface TreeState {
  readonly on: CivilDate;
  /** Whether days of which no counts are kept are counted. */
  readonly counts: 'kept' | 'all';
  readonly expanded: ReadonlySet<string>;
  readonly setOpen: (unitId: string, isOpen: boolean) => void;
  /** The item that the tab key stops at; the first while none was chosen. */
  readonly stop: string | undefined;
  readonly setStop: (unitId: string) => void;
  readonly onOpen: (unitId: string) => void;
}

export const TreeContext = createContext<TreeState | undefined>(undefined);

export function useTreeState(): TreeState {
  const state = use(TreeContext);
  if (!state) throw new Error('a level stands in a tree');
  return state;
}
