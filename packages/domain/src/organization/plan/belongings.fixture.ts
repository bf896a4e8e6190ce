import { civilDate, endOfTime } from '../../civil-date.ts';
import { period } from '../../period.ts';
import type { RunningTarget } from './belongings.ts';
import type { FollowedGrant } from './plan-grants.ts';

/** So many admissions in 2026, for a unit. */
export function aRunning(unitId: string, value: number, over: Partial<RunningTarget> = {}): RunningTarget {
  return {
    unitId,
    indicator: 'admission.admitted',
    category: null,
    period: period('2026'),
    goal: { kind: 'value', value },
    direction: 'atLeast',
    source: 'reported',
    document: null,
    note: null,
    revision: 1,
    ...over,
  };
}

export function aHeldGrant(unitId: string): FollowedGrant {
  return {
    id: `grant ${unitId}`,
    accountId: `account ${unitId}`,
    role: 'provincialOfficial',
    unitId,
    viewUnitId: unitId,
    validFrom: civilDate('2026-01-01'),
    validUntil: endOfTime,
  };
}
