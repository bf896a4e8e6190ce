import type { CivilDate } from '@co-so/domain';
import type { ComponentType } from 'react';

/** A unit a role is for. */
export interface GrantUnit {
  readonly id: string;
  readonly name: string;
}

/** How a unit is chosen here; whoever opens the page brings it, since units are not this feature's. */
export type UnitField = ComponentType<{
  readonly label: string;
  readonly unit: GrantUnit | null;
  readonly size: 'md';
  /** The day whose units are offered; the office's own where none is named. */
  readonly on?: CivilDate;
  readonly error?: string | boolean;
  readonly onUnit: (unit: GrantUnit) => void;
  readonly none?: { readonly text: string; readonly onChoose: () => void };
}>;
