import { keysOf } from './keys.ts';
import type { RuleSet, RuleSetOf } from './rule-set.ts';
import type { Series } from './rule-set-head.ts';

/**
 * The central texts, each series loaded when it is asked for: a bundler makes a file of its own of each, and one of those
 * that are read together. `annual-score` has none, since the centre leaves
 * the weights to the provinces.
 */
const loaders = {
  'annual-rating': async () => (await import('./rules/annual-rating/index.ts')).annualRatingRules,
  'annual-score': async () => [],
  'unit-kinds': async () => (await import('./rules/organizations-and-members.ts')).unitKindRules,
  establishment: async () => (await import('./rules/organizations-and-members.ts')).establishmentRules,
  'committee-term': async () => (await import('./rules/organizations-and-members.ts')).committeeTermRules,
  'meeting-duty': async () => (await import('./rules/meetings.ts')).meetingDutyRules,
  'meeting-score': async () => (await import('./rules/meetings.ts')).meetingScoreRules,
  'four-good': async () => (await import('./rules/organizations-and-members.ts')).fourGoodRules,
  'confidence-vote': async () => (await import('./rules/organizations-and-members.ts')).confidenceVoteRules,
  admission: async () => (await import('./rules/organizations-and-members.ts')).admissionRules,
} as const satisfies Readonly<Record<Series, () => Promise<readonly RuleSet[]>>>;

export const seriesList = keysOf(loaders);

/** Every central rule set of a series, from the oldest. */
export function loadCentralRules(series: Series): Promise<readonly RuleSet[]> {
  return loaders[series]();
}

/** The set as one of the given shape; undefined where it has another. */
export function asRules<Rules extends RuleSet['rules']>(
  set: RuleSet | undefined,
  rules: Rules,
): RuleSetOf<Rules> | undefined {
  return set && hasRules(set, rules) ? set : undefined;
}

function hasRules<Rules extends RuleSet['rules']>(set: RuleSet, rules: Rules): set is RuleSetOf<Rules> {
  return set.rules === rules;
}
