import { asRules, draftFrom, loadTemplates } from '@co-so/domain';
import type { ScoringRuleSet } from '@co-so/domain';

const templates = await loadTemplates('meeting-score');

/** The template that leaves items without a name. */
export const template = asRules(
  templates.find(({ id }) => id === 'meeting-score/t3'),
  'scoring',
)!;

/** The template as a province would finish it: every item named, and one item worded by the province itself. */
export const finishedTable: ScoringRuleSet = finished(
  draftFrom(template, { id: 'any', name: 'Bảng điểm của tỉnh', series: 'meeting-score' }),
);

function finished(draft: ScoringRuleSet): ScoringRuleSet {
  const subjects = draft.subjects.map((rules) => ({
    ...rules,
    groups: rules.groups.map((group) => ({
      ...group,
      criteria: group.criteria.map((one) => ({ ...one, text: one.text ?? `Nội dung ${one.id}` })),
    })),
  }));
  return { ...draft, subjects };
}
