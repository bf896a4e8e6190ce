import { civilDate, endOfTime } from '../../civil-date.ts';
import type { GroupingScheme } from '../grouping.ts';
import type { HostedBranch, HostPlace } from '../host-place.ts';
import type { UnitGrouping } from './registers.ts';

const life = { validFrom: civilDate('2025-07-01'), validUntil: endOfTime };

/** A thôn under a unit since the communes of 2025; of its branch nothing is known unless it is given. */
export function aPlace(id: string, unitId: string, branch?: HostedBranch): HostPlace {
  return {
    id,
    name: `Thôn ${id}`,
    kind: 'village',
    ...life,
    underUnitId: [{ value: unitId, ...life }],
    branches: branch ? [{ value: branch, ...life }] : [],
  };
}

export function ownBranch(unitId: string): HostedBranch {
  return { state: 'own', unitId, hasCommittee: true };
}

export function aGrouping(unitId: string, scheme: GroupingScheme, value: string): UnitGrouping {
  return { unitId, scheme, stretches: [{ value, ...life }] };
}
