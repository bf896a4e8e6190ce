import type { ComponentType } from 'react';

/** How a unit is chosen here; the route brings it, since units are not this feature's. */
export type UnitField = ComponentType<{
  readonly label: string;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly onUnit: (unit: { readonly id: string }) => void;
  readonly none?: { readonly text: string; readonly onChoose: () => void };
}>;
