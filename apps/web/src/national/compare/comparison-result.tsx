import type { PeriodComparison } from '@co-so/api';
import type { Origin, Period } from '@co-so/domain';
import type { ReactNode } from 'react';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { answerScope, answerTitle } from './answer.ts';
import type { Answer } from './answer.ts';
import { carriedNotes } from './carried-text.ts';
import { ComparisonChart } from './comparison-chart.tsx';
import { ExportButtons } from './export-buttons.tsx';
import { MissingList } from './missing-list.tsx';
import { PeriodTabs } from './period-tabs.tsx';
import type { Question } from './question.ts';
import { RankedTable } from './ranked-table.tsx';
import { oldestFirst } from './trend.ts';
import { TrendTable } from './trend-table.tsx';
import { UncarriedTable } from './uncarried-table.tsx';
import { UnrankedTable } from './unranked-table.tsx';

interface ComparisonResultProps {
  readonly question: Question;
  readonly comparisons: readonly [PeriodComparison, ...PeriodComparison[]];
  readonly shown: Period | undefined;
  readonly origin: Origin;
  readonly onShow: (period: Period) => void;
  readonly definition: (of: PeriodComparison) => ReactNode;
}

/** The answer: who is ranked, who cannot be and why, who has sent nothing, and by which definition. */
export function ComparisonResult({ question, comparisons, shown, origin, onShow, definition }: ComparisonResultProps) {
  const periods = oldestFirst(comparisons);
  const wanted = shown ?? periods.at(-1);
  const of = comparisons.find(({ period }) => period === wanted) ?? comparisons[0];
  const answer: Answer = { question, origin, of };
  return (
    <>
      <Panel title={answerTitle(question)}>
        {periods.length > 1 && <PeriodTabs periods={periods} shown={of.period} onChange={onShow} />}
        <div className="answer-head">
          <p className="soft">{answerScope(answer)}</p>
          <ExportButtons answer={answer} comparisons={comparisons} />
        </div>
        {of.carried && <p className="soft">{carriedNotes(answer)[0]}</p>}
        <Ranking answer={answer} />
      </Panel>
      <UnrankedTable answer={answer} />
      <UncarriedTable answer={answer} />
      <MissingList answer={answer} />
      {periods.length > 1 && <TrendTable question={question} comparisons={comparisons} origin={origin} />}
      <Panel title="Định nghĩa">{definition(of)}</Panel>
    </>
  );
}

function Ranking({ answer }: { readonly answer: Answer }) {
  const { comparable, incomparable } = answer.of.comparison;
  const nothing = answer.of.carried?.uncarried.length
    ? 'Chưa nơi nào có số quy về được; những số đã gửi và lý do ở dưới đây.'
    : 'Chưa nơi nào gửi số liệu này.';
  if (comparable.length === 0)
    return (
      <Empty>
        {incomparable.length === 0
          ? nothing
          : 'Chưa nơi nào so sánh được ở câu hỏi này, nên không có thứ tự và không có biểu đồ. Từng nơi và lý do ở ngay dưới đây.'}
      </Empty>
    );
  if (comparable.length === 1)
    return (
      <>
        <Empty>Chỉ có một nơi đáp ứng câu hỏi này, nên chưa có gì để so sánh.</Empty>
        <RankedTable answer={answer} />
      </>
    );
  return (
    <div className="ranking lines">
      <ComparisonChart answer={answer} />
      <RankedTable answer={answer} />
    </div>
  );
}
