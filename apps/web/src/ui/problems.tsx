import type { Problem } from '@co-so/domain';
import { placeText, problemText } from '../problem-text.ts';

/** Each problem with its place, its sentence and a way to its page. */
export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul>
      {problems.map((problem) => {
        const place = placeText(problem.at ?? '');
        return (
          <li key={`${problem.at} ${problem.code}`}>
            {place && <strong>{place}: </strong>}
            {problemText(problem)} <ProblemLink code={problem.code} />
          </li>
        );
      })}
    </ul>
  );
}

/** Leads to the problem's page in another window, so that nothing typed here is lost. */
function ProblemLink({ code }: { readonly code: string }) {
  return (
    <a className="no-print problem-link" href={`/problems/${code}`} target="_blank" rel="noreferrer">
      giải thích
    </a>
  );
}
