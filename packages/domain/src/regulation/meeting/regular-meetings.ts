import type { CivilDate } from '../../civil-date.ts';
import { ruleSetInForce } from '../in-force.ts';
import { findLimit } from '../limit/limit.ts';
import { meetingDutyRules } from '../rules/meeting-duty/index.ts';

const inAYear = { timesAMonth: 12, timesAQuarter: 4, timesAYear: 1 } as const;

/** The regular meetings of a year: as often as the duty in force on the day asks for; as the last one does where no day is known. */
export function regularMeetingsOfAYear(on: CivilDate | null): number {
  const duty = (on && ruleSetInForce(meetingDutyRules, on)) ?? meetingDutyRules.at(-1);
  const amount = duty?.rules === 'limits' ? findLimit(duty.limits, 'monthly')?.amount : undefined;
  if (amount?.kind !== 'number' || !isOfATime(amount.unit)) throw new Error(`${duty?.id} names no regular meetings`);
  return amount.number * inAYear[amount.unit];
}

function isOfATime(unit: string): unit is keyof typeof inAYear {
  return Object.hasOwn(inAYear, unit);
}
