import type { KnockOut, Level, ScoringRuleSet, SubjectRules } from '../scoring-rules.ts';
import type { RuleProblem } from '../rule-problem.ts';
import { checkCondition } from './check-condition.ts';
import { pointsProblems } from './check-measure.ts';
import { namesakes, repeated } from './repeated.ts';

/** Levels go from the best down to 0, name what exists, and leave no total without a result. */
export function checkLevels(set: ScoringRuleSet, rules: SubjectRules, at: string): readonly RuleProblem[] {
  const { facts, notRated, undecidable, knockOuts, ceilings } = rules;
  return [
    ...orderProblems(set, rules, at),
    ...nameProblems(rules, at),
    ...notRated.flatMap(({ when }, index) => checkCondition(when, facts, `${at}/notRated/${index}/when`)),
    ...undecidable.flatMap(({ when }, index) => checkCondition(when, facts, `${at}/undecidable/${index}/when`)),
    ...ceilings.flatMap(({ when }, index) => checkCondition(when, facts, `${at}/ceilings/${index}/when`)),
    ...rules.levels.flatMap(({ conditions }, level) =>
      conditions.flatMap(({ holds }, index) =>
        checkCondition(holds, facts, `${at}/levels/${level}/conditions/${index}/holds`),
      ),
    ),
    ...repeated(notRated, 'code', `${at}/notRated`),
    ...repeated(knockOuts, 'code', `${at}/knockOuts`),
    ...knockOuts.flatMap((one, index) => knockOutProblems(set, rules, one, `${at}/knockOuts/${index}/when`)),
  ];
}

function orderProblems({ series }: ScoringRuleSet, { levels, scale, ...rules }: SubjectRules, at: string) {
  const problems: RuleProblem[] = [];
  // The levels of the yearly rating are central: a province's score table has none of its own.
  if (series === 'annual-score')
    return levels.length > 0 ? [{ code: 'part-central', at: `${at}/levels` } as const] : [];
  if (levels.length === 0) return [{ code: 'levels-missing', at: `${at}/levels` } as const];
  levels.forEach(({ from }, index) => {
    const place = `${at}/levels/${index}/from`;
    problems.push(...pointsProblems(from, place));
    if (from > scale) problems.push({ code: 'points-over-scale', at: place, given: from, expected: scale });
    if (index > 0 && from >= levels[index - 1]!.from) problems.push({ code: 'levels-not-descending', at: place });
  });
  const lowest = levels.at(-1)!;
  const place = `${at}/levels/${levels.length - 1}`;
  if (lowest.from !== 0) problems.push({ code: 'levels-not-to-zero', at: `${place}/from`, given: lowest.from });
  if (rules.undefinedResult !== null) return problems;
  if (lowest.onlyByScore === true || lowest.conditions.length > 0)
    problems.push({ code: 'field-missing', at: `${at}/undefinedResult` });
  if (lowest.gates.length > 0) problems.push({ code: 'gate-on-lowest', at: `${place}/gates`, given: lowest.text });
  return problems;
}

function nameProblems({ levels, groups, ceilings }: SubjectRules, at: string): readonly RuleProblem[] {
  const criteria = new Set(groups.flatMap((group) => group.criteria.map(({ id }) => id)));
  return [
    ...repeated(levels, 'level', `${at}/levels`),
    ...namesakes(levels, 'level-name-repeated', `${at}/levels`),
    ...levels.flatMap(({ gates }, level) =>
      gates.flatMap(({ criterion }, index): readonly RuleProblem[] =>
        criteria.has(criterion)
          ? []
          : [{ code: 'criterion-unknown', at: `${at}/levels/${level}/gates/${index}/criterion`, given: criterion }],
      ),
    ),
    ...levels.flatMap(({ gates }, level) => repeatedGates(gates, `${at}/levels/${level}/gates`)),
    ...ceilings.flatMap(({ level }, index): readonly RuleProblem[] =>
      levels.some((one) => one.level === level)
        ? []
        : [{ code: 'level-unknown', at: `${at}/ceilings/${index}/level`, given: level }],
    ),
  ];
}

function repeatedGates(gates: Level['gates'], at: string): readonly RuleProblem[] {
  const asked = gates.map(({ criterion }) => criterion);
  return asked.flatMap((given, index): readonly RuleProblem[] =>
    asked.indexOf(given) < index ? [{ code: 'gate-repeated', at: `${at}/${index}/criterion`, given }] : [],
  );
}

function knockOutProblems(
  { settings = [] }: ScoringRuleSet,
  { facts }: SubjectRules,
  { when }: KnockOut,
  at: string,
): readonly RuleProblem[] {
  if (when.kind === 'condition') return checkCondition(when.holds, facts, `${at}/holds`);
  const setting = settings.find(({ id }) => id === when.setting);
  if (!setting) return [{ code: 'setting-unknown', at: `${at}/setting`, given: when.setting }];
  return [
    ...when.readings.flatMap(({ holds }, index) => checkCondition(holds, facts, `${at}/readings/${index}/holds`)),
    ...setting.choices.flatMap(({ id }): readonly RuleProblem[] =>
      when.readings.some(({ choice }) => choice === id)
        ? []
        : [{ code: 'choice-unknown', at: `${at}/readings`, given: id }],
    ),
  ];
}
