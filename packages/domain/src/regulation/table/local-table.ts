import type { ChecklistRuleSet } from '../rule-set.ts';
import type { ScoringRuleSet } from '../scoring-rules.ts';

/** What a province may draft and issue: a table of points, or a list of what has to be met. */
export type LocalRuleSet = ScoringRuleSet | ChecklistRuleSet;

/** What of it stands in lines: in the sheet, and in the difference of two versions. */
export type TableContent =
  | Pick<ScoringRuleSet, 'rules' | 'subjects' | 'yearly'>
  | Pick<ChecklistRuleSet, 'rules' | 'lists' | 'settings'>;
