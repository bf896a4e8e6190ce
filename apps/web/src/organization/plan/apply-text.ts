import { dayText, numberText, stepsByDay } from '@co-so/domain';
import type { CivilDate, Plan } from '@co-so/domain';
import { choiceOf, stepChoices, stepChoiceWords } from './step-choice.ts';

/** A choice of ours, no rule: a day further off is more likely a slip of the pen, and is asked about, never refused. */
const yearsAheadUnasked = 5;

/** What happens on which day when a plan is applied: how many steps of each kind; and which of these days are far off. */
export function applyText(plan: Plan, today: CivilDate): string {
  const days = stepsByDay(plan);
  const asked = days.filter(([day]) => yearOf(day) - yearOf(today) > yearsAheadUnasked).map(([day]) => dayText(day));
  const far =
    asked.length === 0
      ? []
      : [`Ngày ${asked.join(', ')} còn hơn ${numberText(yearsAheadUnasked)} năm nữa mới tới, đề nghị kiểm tra lại.`];
  const said = days.map(([day, placed]) => {
    const counts = Map.groupBy(placed, ({ step }) => choiceOf(step));
    const counted = stepChoices.flatMap((choice) => {
      const count = counts.get(choice)?.length ?? 0;
      return count === 0 ? [] : [`${stepChoiceWords[choice].toLowerCase()} ${numberText(count)} việc`];
    });
    return `Từ ngày ${dayText(day)}: ${counted.join(', ')}.`;
  });
  return [...said, ...far].join(' ');
}

function yearOf(day: CivilDate): number {
  return Number(day.slice(0, 4));
}
