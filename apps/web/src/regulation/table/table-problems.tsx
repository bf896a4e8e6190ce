import { Alert } from '@mantine/core';
import { numberText } from '@co-so/domain';
import type { LocalRuleSet } from '@co-so/domain';
import { ruleProblemText } from '../../problem/rule.ts';
import { fieldId, partId } from '../editor/editing.ts';
import { inRuns } from './line-runs.ts';
import type { NamedPlace } from './line-runs.ts';
import { shortPlace, tablePlace } from './table-place.ts';
import type { TableProblem } from './table-problem.ts';

interface TableProblemsProps {
  readonly title: string;
  readonly table: LocalRuleSet;
  readonly problems: readonly TableProblem[];
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
        {grouped(table, problems).map(({ sentence, who, places }) => (
          <li key={`${who} ${sentence}`}>
            <Where table={table} who={who} places={places} />
            {sentence}
            {places.length > 1 && <Places places={places} />}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** Of the sheet as a whole its sentence says itself where it is. */
function Where({ table, who, places }: Omit<SameProblem, 'sentence'> & Pick<TableProblemsProps, 'table'>) {
  const [{ at } = { at: '' }] = places;
  if (at === '/lines') return null;
  if (places.length === 1)
    return (
      <>
        <PlaceLink at={at}>{tablePlace(table, at)}</PlaceLink>:{' '}
      </>
    );
  return `${who === '' ? '' : `${who}, `}${numberText(places.length)} chỗ: `;
}

interface SameProblem {
  readonly sentence: string;
  readonly who: string;
  readonly places: readonly NamedPlace[];
}

/** What is wrong in the same way of the same subject, told once with all of its places. */
function grouped(table: LocalRuleSet, problems: readonly TableProblem[]): readonly SameProblem[] {
  const found = new Map<string, SameProblem>();
  for (const problem of problems) {
    const sentence = ruleProblemText(problem);
    const { who, name } = shortPlace(table, problem.at);
    const key = `${who}\u0000${sentence}`;
    const before = found.get(key)?.places ?? [];
    found.set(key, { sentence, who, places: [...before, { at: problem.at, name }] });
  }
  return [...found.values()];
}

function Places({ places }: { readonly places: readonly NamedPlace[] }) {
  return (
    <>
      {' '}
      {inRuns(places).map(({ at, name }, index) => (
        <span key={index}>
          {index > 0 && ', '}
          <PlaceLink at={at}>{name}</PlaceLink>
        </span>
      ))}
      .
    </>
  );
}

function PlaceLink({ at, children }: { readonly at: string; readonly children: string }) {
  return (
    <a
      href={`#${fieldId(at)}`}
      onClick={(event) => {
        event.preventDefault();
        goTo(at);
      }}
    >
      {children}
    </a>
  );
}

/** To the field of a place, or of what contains it; opens what it lies in, where what is in a closed part is made then. */
function goTo(at: string): void {
  for (let place = at; place !== ''; place = place.slice(0, place.lastIndexOf('/'))) {
    const field = document.getElementById(fieldId(place)) ?? document.getElementById(partId(place));
    if (!field) continue;
    const isClosed = field instanceof HTMLDetailsElement && !field.open;
    if (isClosed) field.addEventListener('toggle', () => requestAnimationFrame(() => goTo(at)), { once: true });
    openAround(field);
    if (isClosed) return;
    field.scrollIntoView({ block: 'center' });
    (field.querySelector('summary') ?? field).focus({ preventScroll: true });
    return;
  }
}

/** Opens every part that a field lies in. */
function openAround(field: HTMLElement): void {
  for (let part = field.closest('details'); part; part = part.parentElement?.closest('details') ?? null)
    part.open = true;
}
