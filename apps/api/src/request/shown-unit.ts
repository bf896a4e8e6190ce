import { can, knownDay, unitActions } from '@co-so/domain';
import type { Actor, CivilDate, Placed, UnitAction } from '@co-so/domain';

interface Life {
  readonly foundedOn: CivilDate;
  readonly closedOn: CivilDate;
}

/**
 * A unit as it goes out: a day that nobody knows or has set is `null` (inside it is one that compares), and what the
 * actor may do there stands in the place of where it stands.
 */
export type ShownUnit<Unit extends Life> = Omit<Unit, keyof Life | 'path'> & {
  readonly [Day in keyof Life]: CivilDate | null;
} & { readonly allowedActions: readonly UnitAction[] };

export function shownUnit<Unit extends Life>({ path, ...unit }: Placed<Unit>, actor: Actor): ShownUnit<Unit>;
export function shownUnit({ path, ...unit }: Placed<Life>, actor: Actor): ShownUnit<Life> {
  const allowedActions = unitActions.filter((action) => can(actor, action, path));
  return { ...unit, foundedOn: knownDay(unit.foundedOn), closedOn: knownDay(unit.closedOn), allowedActions };
}
