import type { ComponentType } from 'react';
import { parseKnownDay } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';

interface ChosenUnit {
  readonly id: string;
  readonly name: string;
}

/** How a unit is chosen here; the route brings it, since the one chooser is not this feature's. */
type UnitField = ComponentType<{
  readonly label: string;
  readonly unit: ChosenUnit | null;
  readonly on?: CivilDate | undefined;
  readonly error?: string | boolean;
  readonly onUnit: (unit: ChosenUnit) => void;
  readonly none?: { readonly text: string; readonly onChoose: () => void } | undefined;
}>;

/** The part of an address that says which unit of the province is tried, as it was on which day. */
export interface UnitAddress {
  readonly unit?: string;
  readonly on?: CivilDate;
}

/** A real unit that may be tried; none before it is chosen. */
export interface UnitBasis {
  readonly id: string | undefined;
  readonly on: CivilDate;
  readonly field: UnitField;
  readonly maySeeDiscipline: boolean;
  /** Whether what bodies decided may be seen here, or entered as well. */
  readonly decisions?: 'seen' | 'entered';
  readonly onAddress: (address: UnitAddress) => void;
}

/** Reads an address; what it cannot mean is left out. */
export function unitAddress({ unit, on }: Record<string, unknown>): UnitAddress {
  const day = typeof on === 'string' ? parseKnownDay(on) : undefined;
  return { ...(typeof unit === 'string' && /^[0-9a-f-]{36}$/.test(unit) && { unit }), ...(day && { on: day }) };
}
