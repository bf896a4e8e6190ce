import type { Action } from '../access/action.ts';

/** What a browser makes a file of, and what somebody has to be allowed to look at to take it away so. */
export const madeFiles = {
  comparison: 'compare',
  'comparison-picture': 'compare',
  'score-table': 'view-rules',
  plan: 'view-plans',
  figures: 'view-figures',
  'refused-rows': 'view-figures',
  incidents: 'view-privacy',
  'cap-decisions': 'view-decisions',
} as const satisfies Readonly<Record<string, Action>>;

export type MadeFile = keyof typeof madeFiles;

export const madeFileKinds = Object.keys(madeFiles) as readonly MadeFile[];
