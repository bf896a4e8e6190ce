import { isRequirement, requiredRatingSetting } from '../limit/checklist.ts';
import type { ChecklistRuleSet } from '../rule-set.ts';
import type { Setting } from '../rule-set-head.ts';
import type { RuleProblem } from '../rule-problem.ts';
import { namesakes, repeated } from './repeated.ts';

/** A list has something that can be met, and every choice before it is one that can be told. */
export function checkLists({ lists, settings = [] }: ChecklistRuleSet): readonly RuleProblem[] {
  const empty: readonly RuleProblem[] = lists.length === 0 ? [{ code: 'table-empty', at: '/lists' }] : [];
  return [
    ...empty,
    ...repeated(lists, 'subject', '/lists'),
    ...namesakes(lists, 'subject-name-repeated', '/lists'),
    ...lists.flatMap(({ items, recognizedBy }, index) => [
      ...(items.length === 0 ? [{ code: 'group-empty', at: `/lists/${index}/items` } as const] : []),
      ...repeated(items, 'id', `/lists/${index}/items`),
      ...repeated(recognizedBy, 'id', `/lists/${index}/recognizedBy`),
    ]),
    ...settings.flatMap(settingProblems),
  ];
}

/** A list can ask for a yearly rating; what else it might ask for nobody could tell. */
function settingProblems({ id, choices }: Setting, index: number): readonly RuleProblem[] {
  return [
    ...(id === requiredRatingSetting
      ? []
      : [{ code: 'setting-unknown', at: `/settings/${index}/id`, given: id } as const]),
    ...choices.flatMap((choice, at): readonly RuleProblem[] =>
      isRequirement(choice.id)
        ? []
        : [{ code: 'level-unknown', at: `/settings/${index}/choices/${at}/id`, given: choice.id }],
    ),
  ];
}
