import { knownDay } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';

interface Life {
  readonly foundedOn: CivilDate;
  readonly closedOn: CivilDate;
}

/** A unit as it goes out: a day that nobody knows or has set is `null`. Inside it is one that compares. */
export type ShownUnit<Unit extends Life> = Omit<Unit, keyof Life> & { readonly [Day in keyof Life]: CivilDate | null };

export function shownUnit<Unit extends Life>(unit: Unit): ShownUnit<Unit> {
  return { ...unit, foundedOn: knownDay(unit.foundedOn), closedOn: knownDay(unit.closedOn) };
}
