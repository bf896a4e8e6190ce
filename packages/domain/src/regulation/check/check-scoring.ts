import { maximumOf } from '../measures/maximum.ts';
import type { Criterion, Group, ScoringRuleSet, SubjectRules } from '../scoring-rules.ts';
import type { RuleProblem } from '../rule-problem.ts';
import { checkLevels } from './check-levels.ts';
import { checkMeasure, pointsProblems } from './check-measure.ts';
import { checkYearly } from './check-yearly.ts';
import { namesakes, repeated } from './repeated.ts';

/** What must hold of points, groups and levels. */
export function checkScoring(set: ScoringRuleSet): readonly RuleProblem[] {
  const subjects = set.subjects.flatMap((rules, index) => subjectProblems(set, rules, `/subjects/${index}`));
  const empty: readonly RuleProblem[] = set.subjects.length === 0 ? [{ code: 'table-empty', at: '/subjects' }] : [];
  return [
    ...empty,
    ...repeated(set.subjects, 'subject', '/subjects'),
    ...namesakes(set.subjects, 'subject-name-repeated', '/subjects'),
    ...subjects,
    ...outerLevels(set),
    ...checkYearly(set),
  ];
}

function subjectProblems(set: ScoringRuleSet, rules: SubjectRules, at: string): readonly RuleProblem[] {
  const { groups, scale } = rules;
  const sum = groups.reduce((total, { max }) => total + max, 0);
  const problems: RuleProblem[] = [...pointsProblems(scale, `${at}/scale`)];
  if (groups.length === 0) problems.push({ code: 'table-empty', at: `${at}/groups` });
  else if (sum !== scale) problems.push({ code: 'scale-sum', at: `${at}/groups`, given: sum, expected: scale });
  // One list over all groups: gates and claims name a criterion by its id alone.
  const places = groups.flatMap(({ criteria }, group) => criteria.map((one, index) => ({ ...one, group, index })));
  const seen = new Set<string>();
  for (const { id, group, index } of places) {
    if (seen.has(id))
      problems.push({ code: 'id-repeated', at: `${at}/groups/${group}/criteria/${index}/id`, given: id });
    seen.add(id);
    if (id.trim() === '') problems.push({ code: 'id-missing', at: `${at}/groups/${group}/criteria/${index}/id` });
  }
  return [
    ...problems,
    ...repeated(groups, 'id', `${at}/groups`),
    ...groups.flatMap((group, index) => groupProblems(set, group, `${at}/groups/${index}`)),
    ...checkLevels(set, rules, at),
  ];
}

function groupProblems(set: ScoringRuleSet, group: Group, at: string): readonly RuleProblem[] {
  const { criteria, max, weights } = group;
  const problems: RuleProblem[] = [...pointsProblems(max, `${at}/max`)];
  if (criteria.length === 0) problems.push({ code: 'group-empty', at: `${at}/criteria` });
  // Only a central frame may leave the weights to the provinces, and only a template may not know them.
  const mayBeOpen =
    weights === 'unknown' ? set.isTemplate === true : weights === 'province' && set.series === 'annual-rating';
  const maxima = criteria.map(({ measure }) => maximumOf(measure));
  if (!mayBeOpen)
    maxima.forEach((one, index) => {
      if (one === null) problems.push({ code: 'weight-missing', at: `${at}/criteria/${index}/measure/max` });
    });
  const sum = maxima.reduce<number>((total, one) => total + (one ?? 0), 0);
  if (!maxima.includes(null) && criteria.length > 0 && sum !== max)
    problems.push({ code: 'group-sum', at: `${at}/criteria`, given: sum, expected: max });
  return [
    ...problems,
    ...criteria.flatMap((one, index) => criterionProblems(one, criteria, `${at}/criteria/${index}`)),
  ];
}

function criterionProblems(criterion: Criterion, criteria: readonly Criterion[], at: string): readonly RuleProblem[] {
  const { measure, notApplicable, id } = criterion;
  const problems = checkMeasure(measure, `${at}/measure`);
  if (notApplicable?.gives !== 'weightTo') return problems;
  // A weight can only be added to what a person gives freely, and what itself may not apply would lose it.
  const receiver = criteria.find((one) => one.id === notApplicable.criterion);
  const canReceive =
    receiver &&
    receiver.id !== id &&
    !receiver.notApplicable &&
    receiver.measure.kind === 'manual' &&
    !receiver.measure.steps;
  const place = `${at}/notApplicable/criterion`;
  return canReceive ? problems : [...problems, { code: 'receiver-unknown', at: place, given: notApplicable.criterion }];
}

/** The cap speaks of levels that exist, and the yearly level of those that a meeting has. */
function outerLevels({ subjects, cap, yearly = [] }: ScoringRuleSet): readonly RuleProblem[] {
  const levels = new Set(subjects.flatMap((rules) => rules.levels.map(({ level }) => level)));
  const ofMeetings = new Set(subjects[0]?.levels.map(({ level }) => level));
  const unknown = (among: ReadonlySet<string>, at: string, level: string | undefined | null): readonly RuleProblem[] =>
    typeof level !== 'string' || among.has(level) ? [] : [{ code: 'level-unknown', at, given: level }];
  return [
    ...unknown(levels, '/cap/level', cap?.level),
    ...unknown(levels, '/cap/next', cap?.next),
    ...yearly.flatMap(({ level, everyAtLeast, atLeast }, index) => [
      ...unknown(ofMeetings, `/yearly/${index}/level`, level),
      ...unknown(ofMeetings, `/yearly/${index}/everyAtLeast`, everyAtLeast),
      ...unknown(ofMeetings, `/yearly/${index}/atLeast/level`, atLeast?.level),
    ]),
  ];
}
