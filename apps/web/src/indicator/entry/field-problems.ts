import type { Problem } from '@co-so/domain';
import { problemText } from '../../problem-text.ts';

interface Refused {
  readonly problems: readonly Problem[];
  /** What was sent when they were found. */
  readonly sent: Readonly<Record<string, unknown>> | undefined;
}

/**
 * The sentences for one box: `/row/numerator` belongs to `numerator`, `/reason` to `reason`. They go as soon as the box
 * holds something else, since the server has not yet spoken about that.
 */
export function textAt(
  field: string,
  now: Readonly<Record<string, unknown>>,
  { problems, sent }: Refused,
  shownAt: (field: string) => string = (own) => own,
): string | undefined {
  if (!sent || sent[field] !== now[field]) return undefined;
  const here = problems.filter(({ at }) => shownAt(fieldOf(at)) === field);
  return here.length > 0 ? here.map(problemText).join(' ') : undefined;
}

function fieldOf(at: string | undefined): string {
  return at?.split('/').at(-1) ?? '';
}
