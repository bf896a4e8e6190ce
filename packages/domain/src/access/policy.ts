import type { Problem } from '../problem.ts';
import { refused, settle } from '../result.ts';
import type { Result } from '../result.ts';
import { isUnseen } from '../revision.ts';
import type { Based, By } from '../revision.ts';
import { canByOwnGrant } from './can.ts';
import { roles } from './role.ts';
import { exemptRoles, guardedRoles } from './role-kinds.ts';
import type { Role } from './role.ts';

/** How an office wants its people to sign in. */
export interface AccessPolicy {
  /** Minutes without a request after which a session ends. */
  readonly idleMinutes: number;
  /** Hours after which a session ends whatever is done in it. */
  readonly sessionHours: number;
  /** The roles that prove twice who they are. */
  readonly secondFactorRoles: readonly Role[];
}

/** The policy that an office has set; each takes the place of the one before. */
export interface PolicyRevision extends AccessPolicy {
  readonly revision: number;
}

/** The policy that holds, whether the office has set it or not: then it has no revision. */
export type StandingPolicy = AccessPolicy & { readonly revision: number | null };

/** Until an office sets its own. A product's choice. */
export const defaultPolicy: AccessPolicy = { idleMinutes: 30, sessionHours: 8, secondFactorRoles: guardedRoles };

/** What a policy may ask for. A product's choice. */
export const policyBounds = { idleMinutes: [5, 120], sessionHours: [1, 12] } as const;

/**
 * Decides a policy: within bounds, never without the second factor where it cannot be done without, and never with it for
 * whoever reads aggregates alone. It stays, so whoever was lent the role sets none.
 */
export function decidePolicy(
  latest: StandingPolicy,
  { basedOn, ...wanted }: Based<AccessPolicy>,
  { actor }: Pick<By, 'actor'>,
): Result<PolicyRevision> {
  if (!canByOwnGrant(actor, 'set-policy')) return refused({ code: 'own-grant-required' });
  const problems: Problem[] = isUnseen(latest, basedOn) ? [{ code: 'changed-meanwhile' }] : [];
  problems.push(...boundProblems(wanted));
  for (const role of guardedRoles)
    if (!wanted.secondFactorRoles.includes(role))
      problems.push({ code: 'second-factor-required', role, at: '/secondFactorRoles' });
  for (const role of exemptRoles)
    if (wanted.secondFactorRoles.includes(role))
      problems.push({ code: 'second-factor-exempt', role, at: '/secondFactorRoles' });
  const secondFactorRoles = roles.filter((role) => wanted.secondFactorRoles.includes(role));
  const revision = (latest.revision ?? 0) + 1;
  return settle(problems, () => ({ ...wanted, secondFactorRoles, revision }));
}

function boundProblems(wanted: AccessPolicy): readonly Problem[] {
  return (['idleMinutes', 'sessionHours'] as const).flatMap((field) => {
    const [minimum, maximum] = policyBounds[field];
    const value = wanted[field];
    return value >= minimum && value <= maximum
      ? []
      : [{ code: 'out-of-bounds', field, minimum, maximum, at: `/${field}` } as const];
  });
}
