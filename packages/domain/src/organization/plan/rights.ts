import type { Role } from '../../access/role.ts';
import { holdsOn } from '../unit.ts';
import { subtreeIn } from '../structure.ts';
import type { UnitTree } from '../structure.ts';
import type { SuccessorLink } from '../successor.ts';
import { follow, linksFrom } from '../successor.ts';
import { beginningOfTime } from '../../civil-date.ts';
import type { FollowedGrant, GrantStretch } from './plan-grants.ts';

/** Units, as they were before the plan, that come into or go out of what a grant reaches, for entering or for seeing. */
export interface RightsChange {
  readonly grantId: string;
  readonly accountId: string;
  readonly role: Role;
  readonly right: 'entry' | 'view';
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** Both trees stand on one day, without the plan and with it; the links are those of the plan. */
export interface RightsFacts {
  readonly before: UnitTree;
  readonly after: UnitTree;
  readonly links: readonly SuccessorLink[];
  readonly held: readonly FollowedGrant[];
  readonly grants: readonly GrantStretch[];
}

/**
 * Whose reach the plan changes. A unit that was merged counts as reached where its successor is; a divided one is lost
 * where not every part is reached, and gained where one is. Grants of the whole office reach everything before and after.
 */
export function rightsChanges({ before, after, links, held, grants }: RightsFacts): readonly RightsChange[] {
  const from = linksFrom(links);
  const imagesOf = (unitId: string) =>
    follow(from, unitId, beginningOfTime, after.day)
      .map((succession) => succession.unitId)
      .filter((id) => after.units.has(id));
  const images = new Map([...before.units.keys()].map((id) => [id, imagesOf(id)]));
  const origins = new Map<string, string[]>();
  for (const [id, own] of images) for (const image of own) origins.set(image, [...(origins.get(image) ?? []), id]);
  const scope = (tree: UnitTree, unitIds: readonly (string | null | undefined)[]) =>
    new Set(unitIds.flatMap((unitId) => (unitId ? subtreeIn(tree, unitId).map(({ id }) => id) : [])));
  const stretchOf = new Map(grants.filter((one) => holdsOn(one, after.day)).map((one) => [one.id, one]));
  return held
    .filter((grant) => holdsOn(grant, after.day))
    .flatMap((grant) =>
      (['entry', 'view'] as const).flatMap((right): readonly RightsChange[] => {
        const fields = right === 'entry' ? (['unitId'] as const) : (['unitId', 'viewUnitId'] as const);
        if (fields.some((field) => grant[field] === null)) return [];
        const stretch = stretchOf.get(grant.id);
        const was = scope(
          before,
          fields.map((field) => grant[field]),
        );
        const is = scope(
          after,
          fields.map((field) => stretch?.[field]),
        );
        const reached = [...is].flatMap((id) => origins.get(id) ?? []);
        const gained = [...new Set(reached.filter((id) => !was.has(id)))].toSorted();
        const lost = [...was].filter((id) => images.get(id)!.some((image) => !is.has(image))).toSorted();
        const { id: grantId, accountId, role } = grant;
        return gained.length + lost.length === 0 ? [] : [{ grantId, accountId, role, right, gained, lost }];
      }),
    );
}
