import { Button } from '@mantine/core';
import type { PeriodComparison } from '@co-so/api';
import type { Period } from '@co-so/domain';
import type { ReactNode } from 'react';
import { LineDown, isLineDown } from '../../ui/line-down.tsx';
import { ProblemList } from '../../ui/problem-list.tsx';
import { ComparisonResult } from './comparison-result.tsx';
import type { Question } from './question.ts';
import type { Answers } from './use-answers.ts';

interface AnswerPartProps {
  readonly answers: Answers;
  readonly shown: Period | undefined;
  readonly onShow: (period: Period) => void;
  readonly definition: (question: Question, of: PeriodComparison) => ReactNode;
}

/** The answer; while another is on its way the one before, dimmed; or why there is none, and a way to ask again. */
export function AnswerPart({ answers, shown, onShow, definition }: AnswerPartProps) {
  const { last, isOnItsWay, error, askAgain } = answers;
  if (error)
    return (
      <div className="panel">
        {isLineDown(error) ? <LineDown>Chưa tải được số liệu so sánh.</LineDown> : <ProblemList error={error} />}
        <Button mt="md" onClick={askAgain}>
          Thử lại
        </Button>
      </div>
    );
  const [first, ...rest] = last?.comparisons ?? [];
  return (
    <>
      <p role="status" className="answer-course">
        {isOnItsWay && 'Đang tải…'}
      </p>
      {last && first && (
        <div className="answer" aria-busy={isOnItsWay} inert={isOnItsWay}>
          <ComparisonResult
            question={last.question}
            comparisons={[first, ...rest]}
            shown={shown}
            origin={last.origin}
            onShow={onShow}
            definition={(of) => definition(last.question, of)}
          />
        </div>
      )}
    </>
  );
}
