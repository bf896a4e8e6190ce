import type { NationalContext, ProvinceContext } from '@co-so/api';
import type { Action } from '@co-so/domain';
import { UnitChooser } from '../indicator/unit-chooser.tsx';
import type { UnitAddress, UnitBasis } from '../regulation/trial/unit/unit-basis.ts';

/** The unit that a trial is about, by the address; on the office's own day where it names none. */
export function triedUnit(
  office: ProvinceContext,
  { unit, on = office.day }: UnitAddress,
  onAddress: UnitBasis['onAddress'],
): UnitBasis {
  const may = (action: Action) => office.person.actions.includes(action);
  return {
    id: unit,
    on,
    field: UnitChooser,
    maySeeDiscipline: may('view-discipline'),
    ...(may('view-decisions') && { decisions: may('record-decision') ? 'entered' : 'seen' }),
    onAddress,
  };
}

/** Only a province has units. */
export function triedUnitIn(office: NationalContext | ProvinceContext, ...about: Address): UnitBasis | undefined {
  return office.office === 'province' ? triedUnit(office, ...about) : undefined;
}

type Address = readonly [address: UnitAddress, onAddress: UnitBasis['onAddress']];
