import { isRequirement, requiredRatingSetting } from '../limit/checklist.ts';
import type { ChecklistRuleSet } from '../rule-set.ts';
import type { Remark, Setting } from '../rule-set-head.ts';
import type { RuleProblem } from '../rule-problem.ts';
import { repeated } from './repeated.ts';

/** A list has something that can be met, each with a name, and so has every choice before it. */
export function checkLists({ lists, settings = [] }: ChecklistRuleSet): readonly RuleProblem[] {
  const empty: readonly RuleProblem[] = lists.length === 0 ? [{ code: 'table-empty', at: '/lists' }] : [];
  return [
    ...empty,
    ...repeated(lists, 'subject', '/lists'),
    ...lists.flatMap(({ text, items, recognizedBy }, index) => [
      ...nameProblems(text, `/lists/${index}/text`),
      ...(items.length === 0 ? [{ code: 'group-empty', at: `/lists/${index}/items` } as const] : []),
      ...remarkProblems(items, `/lists/${index}/items`),
      ...remarkProblems(recognizedBy, `/lists/${index}/recognizedBy`),
    ]),
    ...settings.flatMap(settingProblems),
  ];
}

function remarkProblems(remarks: readonly Remark[], at: string): readonly RuleProblem[] {
  return [
    ...repeated(remarks, 'id', at),
    ...remarks.flatMap(({ id, text }, index): readonly RuleProblem[] => [
      ...(id.trim() === '' ? [{ code: 'id-missing', at: `${at}/${index}/id` } as const] : []),
      ...nameProblems(text, `${at}/${index}/text`),
    ]),
  ];
}

/** A list can ask for a yearly rating; what else it might ask for nobody could tell. */
function settingProblems({ id, text, choices }: Setting, index: number): readonly RuleProblem[] {
  return [
    ...(id === requiredRatingSetting
      ? []
      : [{ code: 'setting-unknown', at: `/settings/${index}/id`, given: id } as const]),
    ...choices.flatMap((choice, at): readonly RuleProblem[] =>
      isRequirement(choice.id)
        ? []
        : [{ code: 'level-unknown', at: `/settings/${index}/choices/${at}/id`, given: choice.id }],
    ),
    ...nameProblems(text, `/settings/${index}/text`),
    ...choices.flatMap((choice, at) => nameProblems(choice.text, `/settings/${index}/choices/${at}/text`)),
  ];
}

function nameProblems(text: string, at: string): readonly RuleProblem[] {
  return text.trim() === '' ? [{ code: 'text-missing', at }] : [];
}
