import { Link } from '@tanstack/react-router';
import type { PeriodComparison } from '@co-so/api';
import type { Origin, Period } from '@co-so/domain';
import type { ReactNode } from 'react';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import type { AskableQuestion } from '../queries.ts';
import { Simulated } from '../simulated.tsx';
import { AnswerPart } from './answer-part.tsx';
import { QuestionControls } from './question-controls.tsx';
import type { Question } from './question.ts';
import type { Answers } from './use-answers.ts';
import '../national.css';
import './compare.css';

interface ComparisonPageProps {
  readonly origin: Origin;
  readonly originSwitch: ReactNode;
  readonly askable: readonly AskableQuestion[];
  readonly question: Question | undefined;
  readonly answers: Answers;
  readonly shown: Period | undefined;
  readonly onAsk: (question: Question) => void;
  readonly onShow: (period: Period) => void;
  readonly definition: (question: Question, of: PeriodComparison) => ReactNode;
}

/** One indicator, or how far its goals are reached, over all provinces. The address is the report. */
export function ComparisonPage({ origin, originSwitch, question, answers, ...page }: ComparisonPageProps) {
  return (
    <Page
      title="So sánh giữa các tỉnh, thành phố"
      lead="Chỉ xếp thứ tự những gì so sánh được; phần còn lại đứng riêng, nêu rõ vì sao."
      actions={originSwitch}
    >
      <Simulated origin={origin}>
        {!question && <NothingSent origin={origin} />}
        {question && (
          <section className="panel question-panel no-print" aria-label="Câu hỏi">
            <QuestionControls question={question} askable={page.askable} onChange={page.onAsk} />
          </section>
        )}
        {question && (
          <AnswerPart answers={answers} shown={page.shown} onShow={page.onShow} definition={page.definition} />
        )}
      </Simulated>
    </Page>
  );
}

function NothingSent({ origin }: { readonly origin: Origin }) {
  return (
    <div className="panel">
      <Empty>
        Chưa có tỉnh, thành phố nào gửi số liệu về Trung ương, nên chưa có gì để so sánh. Chưa gửi không có nghĩa là số
        0.
      </Empty>
      {origin === 'real' && (
        <p>
          <Link to="/so-sanh" search={{ origin: 'simulated' }}>
            Xem thử với một năm số liệu mô phỏng của các tỉnh, thành phố
          </Link>
        </p>
      )}
      <p>
        <Link to="/tiep-nhan">Tiếp nhận tệp số liệu</Link>
      </p>
    </div>
  );
}
