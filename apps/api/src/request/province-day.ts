import { addDays } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';

/** The day a province is shown on when none is asked for: today, or for a province that has ended, its last day. */
export function provinceDay({ endedOn }: { readonly endedOn: CivilDate }, today: CivilDate): CivilDate {
  return endedOn <= today ? addDays(endedOn, -1) : today;
}
