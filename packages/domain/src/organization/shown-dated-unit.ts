import { beginningOfTime, endOfTime, knownDay } from '../civil-date.ts';
import type { CivilDate } from '../civil-date.ts';
import type { DatedUnit, DatedValue } from './dated-unit.ts';

/** A stretch as it goes out: a day that nobody knows or has set is `null`. */
export interface ShownStretch<Value> {
  readonly value: Value;
  readonly validFrom: CivilDate | null;
  readonly validUntil: CivilDate | null;
}

type Dated = 'names' | 'kinds' | 'hostTypes' | 'codes' | 'parents';

/** A unit through its whole life as it goes out. */
export type ShownDatedUnit = Omit<DatedUnit, Dated | 'foundedOn' | 'closedOn'> & {
  readonly [Key in Dated]: readonly ShownStretch<DatedUnit[Key][number]['value']>[];
} & { readonly foundedOn: CivilDate | null; readonly closedOn: CivilDate | null };

export function shownDatedUnit(unit: DatedUnit): ShownDatedUnit {
  return {
    ...unit,
    foundedOn: knownDay(unit.foundedOn),
    closedOn: knownDay(unit.closedOn),
    names: unit.names.map(shownStretch),
    kinds: unit.kinds.map(shownStretch),
    hostTypes: unit.hostTypes.map(shownStretch),
    codes: unit.codes.map(shownStretch),
    parents: unit.parents.map(shownStretch),
  };
}

function shownStretch<Value>({ value, validFrom, validUntil }: DatedValue<Value>): ShownStretch<Value> {
  return { value, validFrom: knownDay(validFrom), validUntil: knownDay(validUntil) };
}

/** The unit that was shown. */
export function datedUnitShown(shown: ShownDatedUnit): DatedUnit {
  return {
    ...shown,
    foundedOn: shown.foundedOn ?? beginningOfTime,
    closedOn: shown.closedOn ?? endOfTime,
    names: shown.names.map(stretchShown),
    kinds: shown.kinds.map(stretchShown),
    hostTypes: shown.hostTypes.map(stretchShown),
    codes: shown.codes.map(stretchShown),
    parents: shown.parents.map(stretchShown),
  };
}

function stretchShown<Value>({ value, validFrom, validUntil }: ShownStretch<Value>): DatedValue<Value> {
  return { value, validFrom: validFrom ?? beginningOfTime, validUntil: validUntil ?? endOfTime };
}
