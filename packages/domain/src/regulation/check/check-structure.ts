import { compareRatios } from '../../ratio.ts';
import type { UnitKind } from '../../organization/unit.ts';
import type { RuleProblem } from '../rule-problem.ts';
import type { ContainmentRuleSet, SizeRuleSet, ThresholdRuleSet } from '../rule-set.ts';
import { countProblems } from './check-condition.ts';
import { shareProblems } from './check-ratio.ts';
import { repeated } from './repeated.ts';

/** Each kind once, and none that stands under itself, however far up. */
export function checkContainment({ kinds }: ContainmentRuleSet): readonly RuleProblem[] {
  const parents = new Map(kinds.map((one) => [one.child, one.parents] as const));
  const standsUnder = (child: UnitKind, sought: UnitKind, seen: Set<UnitKind>): boolean =>
    (parents.get(child) ?? []).some((parent) => {
      if (parent === sought) return true;
      if (seen.has(parent)) return false;
      return standsUnder(parent, sought, seen.add(parent));
    });
  return [
    ...repeated(kinds, 'child', '/kinds'),
    ...kinds.flatMap(({ child }, index): readonly RuleProblem[] =>
      standsUnder(child, child, new Set())
        ? [{ code: 'kinds-circular', at: `/kinds/${index}/parents`, given: child }]
        : [],
    ),
  ];
}

export function checkSizes({ sizes }: SizeRuleSet): readonly RuleProblem[] {
  return [
    ...repeated(sizes, 'code', '/sizes'),
    ...sizes.flatMap(({ kinds, when }, index): readonly RuleProblem[] => [
      ...(kinds.length === 0 ? [{ code: 'group-empty', at: `/sizes/${index}/kinds` } as const] : []),
      ...(when ? countProblems(when.number, `/sizes/${index}/when/number`) : []),
    ]),
  ];
}

/** Consequences go from the gravest down: one that a later, harsher one follows would hide it. */
export function checkThresholds({ quorum, consequences }: ThresholdRuleSet): readonly RuleProblem[] {
  const unusable = consequences.flatMap(({ low }, index) =>
    shareProblems(low.ratio, `/consequences/${index}/low/ratio`),
  );
  const hidden = consequences.flatMap(({ low }, index): readonly RuleProblem[] => {
    const before = consequences[index - 1]?.low;
    if (!before || unusable.length > 0) return [];
    const order = compareRatios(low.ratio, before.ratio);
    const isLower = order < 0 || (order === 0 && before.is === 'over' && low.is === 'atLeast');
    return isLower ? [] : [{ code: 'levels-not-descending', at: `/consequences/${index}/low/ratio` }];
  });
  return [
    ...shareProblems(quorum.ratio, '/quorum/ratio'),
    ...repeated(consequences, 'code', '/consequences'),
    ...unusable,
    ...hidden,
  ];
}
