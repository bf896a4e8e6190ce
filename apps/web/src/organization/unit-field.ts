import type { ComponentType } from 'react';
import type { CivilDate } from '@co-so/domain';

/** A unit that was chosen. */
export interface ChosenUnit {
  readonly id: string;
  readonly name: string;
}

/** How a unit is chosen here; the route brings it, since the one chooser is not this feature's. */
export type UnitField = ComponentType<{
  readonly label: string;
  readonly size: 'md';
  readonly unit: ChosenUnit | null;
  readonly on: CivilDate;
  readonly error?: string | boolean;
  readonly onUnit: (unit: ChosenUnit) => void;
}>;
