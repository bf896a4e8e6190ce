import { dayText, numberText, stepsByDay } from '@co-so/domain';
import type { Plan } from '@co-so/domain';
import { choiceOf, stepChoices, stepChoiceWords } from './step-choice.ts';

/** What happens on which day when a plan is applied: how many steps of each kind. */
export function applyText(plan: Plan): string {
  return stepsByDay(plan)
    .map(([day, placed]) => {
      const counts = Map.groupBy(placed, ({ step }) => choiceOf(step));
      const said = stepChoices.flatMap((choice) => {
        const count = counts.get(choice)?.length ?? 0;
        return count === 0 ? [] : [`${stepChoiceWords[choice].toLowerCase()} ${numberText(count)} việc`];
      });
      return `Từ ngày ${dayText(day)}: ${said.join(', ')}.`;
    })
    .join(' ');
}
