import type { Checklist } from '../rule-set.ts';
import type { Remark } from '../rule-set-head.ts';

/** Recognized when every item is met and the yearly rating is good enough; else what is missing. */
export interface ChecklistResult {
  readonly recognized: boolean;
  readonly unmet: readonly Remark[];
  readonly ratingTooLow: boolean;
}

/** `order` has the ratings from the best down; `required` is the province's setting, `none` where it asks for none. */
export function checklistResult(
  { items }: Checklist,
  met: readonly string[],
  rating: { readonly required: string; readonly reached: string | null; readonly order: readonly string[] },
): ChecklistResult {
  const unmet = items.filter(({ id }) => !met.includes(id));
  const { required, reached, order } = rating;
  const isHighEnough =
    required === 'none' ||
    (reached !== null && order.includes(reached) && order.indexOf(reached) <= order.indexOf(required));
  return { recognized: unmet.length === 0 && isHighEnough, unmet, ratingTooLow: !isHighEnough };
}
