import type { Actor, LiveGrant } from './actor.ts';
import { isOpenInArchive, isView } from './action.ts';
import { roleDefinitions } from './role.ts';
import type { Action } from './action.ts';

/** A unit and everything above it on the day that is asked about. Empty for the office as a whole. */
export type UnitPath = readonly string[];

/** A unit with its place in the tree, on the day of a request or, of one that has ended, on its last day. */
export type Placed<Unit> = Unit & { readonly path: UnitPath };

/** What an office's own affairs stand under. */
export const wholeOffice: UnitPath = [];

type Acting = Pick<Actor, 'grants' | 'isLookingOnly'>;

/** The grant by which somebody may do something at a unit; their own before one that was delegated to them. */
export function grantFor(acting: Acting, action: Action, path: UnitPath): LiveGrant | undefined {
  return ownFirst(grantsWith(acting, action).filter((grant) => reaches(grant, action, path)));
}

/**
 * The grants by which somebody may do something wherever they may: for what shows all of these places at once. One of the
 * whole office is all of it; of units each counts, one's own before what was lent.
 */
export function grantsAnywhere(acting: Acting, action: Action): readonly LiveGrant[] {
  const whole = grantFor(acting, action, wholeOffice);
  if (whole) return [whole];
  const allowing = grantsWith(acting, action);
  const isOwn = ({ delegationId }: LiveGrant) => delegationId === null;
  return [...allowing.filter(isOwn), ...allowing.filter((grant) => !isOwn(grant))];
}

function ownFirst(allowing: readonly LiveGrant[]): LiveGrant | undefined {
  return allowing.find(({ delegationId }) => delegationId === null) ?? allowing[0];
}

export function can(actor: Acting, action: Action, path: UnitPath): boolean {
  return grantFor(actor, action, path) !== undefined;
}

/**
 * Whether somebody may do a thing of the whole office by a grant of their own. What was lent for some days reaches no
 * further than the loan: nothing that stays when it is over is done by it.
 */
export function canByOwnGrant(actor: Acting, action: Action): boolean {
  return grantFor(actor, action, wholeOffice)?.delegationId === null;
}

/** What stands directly above a unit, where somebody may know of that. */
export function seenParent(
  acting: Acting,
  { id, parentId, path }: Placed<{ readonly id: string; readonly parentId: string | null }>,
): string | null {
  const above = path.filter((one) => one !== id);
  return can(acting, 'view-figures', above) ? parentId : null;
}

/** Whether somebody may do a thing at any unit at all, and so may know that there is such a thing. */
export function canSomewhere(acting: Acting, action: Action): boolean {
  return grantsWith(acting, action).length > 0;
}

/** The units below and including which somebody may do a thing; `'office'` where it is all of them. */
export function scopeOf(acting: Acting, action: Action): 'office' | readonly string[] {
  const units = grantsWith(acting, action).flatMap((grant) => unitsOf(grant, action));
  const named = units.filter((unit) => unit !== null);
  return named.length < units.length ? 'office' : named;
}

/** Those whose role allows an action; in an archive none allows more than looking and what stays a duty there. */
function grantsWith({ grants, isLookingOnly }: Acting, action: Action): readonly LiveGrant[] {
  if (isLookingOnly && !isOpenInArchive(action)) return [];
  return grants.filter(({ role }) => roleDefinitions[role].actions.includes(action));
}

function reaches(grant: LiveGrant, action: Action, path: UnitPath): boolean {
  return unitsOf(grant, action).some((unit) => unit === null || path.includes(unit));
}

/** Where somebody enters things they see them, wherever else they see: also when a plan moves the one away from the other. */
function unitsOf({ unitId, viewUnitId }: LiveGrant, action: Action): readonly (string | null)[] {
  return isView(action) && viewUnitId !== unitId ? [viewUnitId, unitId] : [unitId];
}
