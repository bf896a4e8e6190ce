/**
 * Something that a person may be allowed to do. What is seen is a `view…`, compared or taken away as a file; everything
 * else enters or decides something. `close-period` is nobody's to use yet: what is closed comes with the rounds.
 */
export const actions = [
  'view-figures',
  'view-submissions',
  'view-people',
  'view-audit',
  'view-privacy',
  'view-rules',
  'view-score-drafts',
  'view-discipline',
  'view-decisions',
  'export-audit',
  'record-figures',
  'assign-targets',
  'found-units',
  'view-plans',
  'plan-structure',
  'prepare-submission',
  'approve-submission',
  'withdraw-submission',
  'close-period',
  'record-decision',
  'record-discipline',
  'draft-score-table',
  'issue-score-table',
  'set-rule-settings',
  'compare',
  'receive-delivery',
  'manage-provinces',
  'manage-accounts',
  'secure-accounts',
  'manage-grants',
  'set-policy',
  'keep-privacy',
] as const;

export type Action = (typeof actions)[number];

/** Whether somebody looks and changes nothing. */
export function isView(action: Action): boolean {
  return action.startsWith('view-') || action === 'compare' || action === 'export-audit';
}

/** What the law on personal data and the safety of accounts ask for, of an archive too; nothing else is entered there. */
const archiveDuties: readonly Action[] = ['secure-accounts', 'keep-privacy'];

/** Whether a province that was archived still allows it. */
export function isOpenInArchive(action: Action): boolean {
  return isView(action) || archiveDuties.includes(action);
}
