import { Alert } from '@mantine/core';
import { liftRuleProblem, numberText } from '@co-so/domain';
import type { LocalRuleSet, RuleProblem } from '@co-so/domain';
import { problemText } from '../../problem-text.ts';
import { fieldId } from '../editor/editing.ts';
import { tablePlace } from './table-place.ts';

interface TableProblemsProps {
  readonly title: string;
  readonly table: LocalRuleSet;
  readonly problems: readonly RuleProblem[];
}

/** Everything that is wrong with a table at once, each with its place and a way to it. */
export function TableProblems({ title, table, problems }: TableProblemsProps) {
  if (problems.length === 0) return null;
  return (
    // No live region: the list changes with every key that is pressed.
    <Alert
      role="region"
      color="yellow"
      variant="light"
      title={`${title}: ${numberText(problems.length)}`}
      className="table-problems"
    >
      <ul>
        {problems.map((problem, index) => (
          <li key={index}>
            <a
              href={`#${fieldId(problem.at)}`}
              onClick={(event) => {
                event.preventDefault();
                goTo(problem.at);
              }}
            >
              {tablePlace(table, problem.at)}
            </a>
            : {problemText(liftRuleProblem(problem))}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** To the field of a place, or of what contains it; opens what it lies in. */
function goTo(at: string): void {
  for (let place = at; place !== ''; place = place.slice(0, place.lastIndexOf('/'))) {
    const field = document.getElementById(fieldId(place));
    if (!field) continue;
    openAround(field);
    field.scrollIntoView({ block: 'center' });
    field.focus({ preventScroll: true });
    return;
  }
}

/** Opens every part that a field lies in. */
function openAround(field: HTMLElement): void {
  for (let part = field.closest('details'); part; part = part.parentElement?.closest('details') ?? null)
    part.open = true;
}
