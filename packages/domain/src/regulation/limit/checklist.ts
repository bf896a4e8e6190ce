import type { Checklist, ChecklistRuleSet } from '../rule-set.ts';
import type { Remark } from '../rule-set-head.ts';

/** Recognized when every item is met and the yearly rating is good enough; else what is missing. */
export interface ChecklistResult {
  readonly recognized: boolean;
  readonly unmet: readonly Remark[];
  readonly ratingTooLow: boolean;
}

/** The yearly ratings that a list may ask for, from the best down, as the central text calls its levels. */
export const yearlyRatings = {
  outstanding: 'Hoàn thành xuất sắc nhiệm vụ',
  good: 'Hoàn thành tốt nhiệm vụ',
  satisfactory: 'Hoàn thành nhiệm vụ',
  failing: 'Không hoàn thành nhiệm vụ',
} as const;

export type YearlyRating = keyof typeof yearlyRatings;

const order: readonly string[] = Object.keys(yearlyRatings);

/** The one precondition that there is: the yearly rating from which on a unit may be recognized. */
export const requiredRatingSetting = 'requiredRating';

export function isRequirement(choice: string): boolean {
  return choice === 'none' || order.includes(choice);
}

/** The rating that a list asks for; `none` where it asks for none. */
export function requiredRatingOf({ settings = [] }: Pick<ChecklistRuleSet, 'settings'>): string {
  return settings.find(({ id }) => id === requiredRatingSetting)?.default ?? 'none';
}

/** `required` is the precondition, `none` where there is none; `reached` is the rating, `null` where there is none. */
export function checklistResult(
  { items }: Checklist,
  met: readonly string[],
  { required, reached }: { readonly required: string; readonly reached: string | null },
): ChecklistResult {
  const unmet = items.filter(({ id }) => !met.includes(id));
  const isHighEnough =
    required === 'none' ||
    (reached !== null && order.includes(reached) && order.indexOf(reached) <= order.indexOf(required));
  return { recognized: unmet.length === 0 && isHighEnough, unmet, ratingTooLow: !isHighEnough };
}
