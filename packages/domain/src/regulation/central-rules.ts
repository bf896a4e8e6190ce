import { keysOf } from './keys.ts';
import type { RuleSet, RuleSetOf } from './rule-set.ts';
import { seriesNames } from './rule-set-head.ts';
import type { Series } from './rule-set-head.ts';

export const seriesList = keysOf(seriesNames);

/**
 * Every central rule set of a series, from the oldest, loaded when it is asked for: a bundler makes a file of the yearly
 * rating and one of all others. `annual-score` has none, since the centre leaves the weights to the provinces.
 */
export async function loadCentralRules(series: Series): Promise<readonly RuleSet[]> {
  if (series === 'annual-score') return [];
  if (series === 'annual-rating') return (await import('./rules/annual-rating/index.ts')).annualRatingRules;
  return (await import('./rules/organizations-meetings-members.ts')).otherRules[series];
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
