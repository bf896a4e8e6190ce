import { useQuery } from '@tanstack/react-query';
import type { PeriodComparison } from '@co-so/api';
import type { Origin } from '@co-so/domain';
import { useState } from 'react';
import { comparisonQuery } from '../queries.ts';
import { askedOf } from './question.ts';
import type { Question } from './question.ts';

/** A question with its answer, one for each period. */
interface Answered {
  readonly question: Question;
  readonly origin: Origin;
  readonly comparisons: readonly PeriodComparison[];
}

export interface Answers {
  /** The last answer there is: to the question asked, or to the one before while that is on its way. */
  readonly last: Answered | undefined;
  readonly isOnItsWay: boolean;
  readonly error: Error | null;
  readonly askAgain: () => void;
}

/** The answer to a question. While it is on its way the last one stays, but never under another origin. */
export function useAnswers(question: Question | undefined, origin: Origin): Answers {
  const { data, error, isFetching, refetch } = useQuery({
    ...comparisonQuery(question ? askedOf(question, origin) : nothingAsked(origin)),
    enabled: question !== undefined,
  });
  const [last, setLast] = useState<Answered>();
  if (question && data && (last?.comparisons !== data || last.origin !== origin))
    setLast({ question, origin, comparisons: data });
  return {
    last: last?.origin === origin ? last : undefined,
    isOnItsWay: isFetching && data === undefined,
    error: data === undefined ? error : null,
    askAgain: () => void refetch(),
  };
}

function nothingAsked(origin: Origin) {
  const whole = { unitKind: 'province', provinces: 'ofDay', periods: [] } as const;
  return { origin, indicator: '', category: null, by: 'figure', ...whole } as const;
}
