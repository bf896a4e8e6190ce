import type { Action } from './action.ts';
import { roleDefinitions, roles } from './role.ts';
import type { Role } from './role.ts';

/** Who records decisions, closes, sends, takes in what was sent, issues or administers proves twice who they are; a policy may ask it of more roles. */
const guarded: readonly Action[] = [
  'approve-submission',
  'receive-delivery',
  'close-period',
  'record-decision',
  'record-discipline',
  'issue-score-table',
  'set-rule-settings',
  'manage-provinces',
  'manage-accounts',
  'secure-accounts',
  'manage-grants',
  'set-policy',
];

/** The roles for which no policy can do without the second factor. */
export const guardedRoles: readonly Role[] = roles.filter((role) =>
  roleDefinitions[role].actions.some((action) => guarded.includes(action)),
);

const aggregates: readonly Action[] = ['view-figures', 'compare', 'view-rules'];

/** Who sees nothing but aggregates and rules, and changes nothing: of them no policy asks for the second factor. */
export const exemptRoles: readonly Role[] = roles.filter((role) =>
  roleDefinitions[role].actions.every((action) => aggregates.includes(action)),
);

/** The roles by which an office helps itself: who has one can let others in. */
export const administratorRoles: readonly Role[] = roles.filter((role) => {
  const { actions: allowed } = roleDefinitions[role];
  return allowed.includes('manage-accounts') && allowed.includes('manage-grants');
});
