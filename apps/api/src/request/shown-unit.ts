import { can, knownDay, seenParent, unitActions } from '@co-so/domain';
import type { Actor, CivilDate, Placed, UnitAction, UnitLife } from '@co-so/domain';

interface Life {
  readonly id: string;
  readonly parentId: string | null;
  readonly foundedOn: CivilDate;
  readonly closedOn: CivilDate;
  readonly ending?: UnitLife['ending'];
}

/**
 * A unit as it goes out: a day that nobody knows or has set is `null` (inside it is one that compares), and so is a parent
 * that the actor may not know of; what the actor may do there stands in the place of where it stands.
 */
export type ShownUnit<Unit extends Life> = Omit<Unit, 'foundedOn' | 'closedOn' | 'ending' | 'path'> & {
  readonly [Day in 'foundedOn' | 'closedOn']: CivilDate | null;
} & { readonly allowedActions: readonly UnitAction[] };

export function shownUnit<Unit extends Life>({ path, ...unit }: Placed<Unit>, actor: Actor): ShownUnit<Unit>;
export function shownUnit({ path, ending: _, ...unit }: Placed<Life>, actor: Actor): ShownUnit<Life> {
  const allowedActions = unitActions.filter((action) => can(actor, action, path));
  return {
    ...unit,
    parentId: seenParent(actor, { ...unit, path }),
    foundedOn: knownDay(unit.foundedOn),
    closedOn: knownDay(unit.closedOn),
    allowedActions,
  };
}
