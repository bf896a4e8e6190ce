import { Badge } from '@mantine/core';
import {
  completionText,
  countOf,
  coverageText,
  dayText,
  excessText,
  goalText,
  indicatorTitle,
  numberText,
  periodText,
  rateText,
  shareText,
} from '@co-so/domain';
import type { Completion, Figure, Indicator, Pace, PaceVerdict, Target } from '@co-so/domain';
import { FigureLink } from '../ui/figure-link.tsx';
import { SourceNote } from '../ui/source-note.tsx';
import { CompletionBar } from './completion-bar.tsx';
import './target-card.css';
import { capitalized } from '../ui/capitalized.ts';

interface TargetCardProps {
  readonly target: Target;
  readonly indicator: Indicator;
  readonly figure: Figure | undefined;
  readonly completion: Completion | undefined;
  readonly pace: Pace | undefined;
}

/** One target: goal, what was reached, and how fast. The sentence leads; the bar only repeats it. */
export function TargetCard({ target, indicator, figure, completion, pace }: TargetCardProps) {
  const actual = figure && countOf(figure.quantity);
  return (
    <article className="target-card">
      <header>
        <h3>{indicatorTitle(indicator, target.category)}</h3>
        <span className="soft">
          Chỉ tiêu {periodText(target.period)}: <strong>{goalText(target.goal, target.direction)}</strong>{' '}
          {indicator.countedIn}
          {target.source === 'derived' && <span className="figure-mark"> suy ra</span>}
        </span>
      </header>
      {figure && actual !== undefined && target.goal.kind === 'value' ? (
        <p className="target-reached">
          <FigureLink about={figure}>{numberText(actual)}</FigureLink>
          <span className="soft"> / {numberText(target.goal.value)}</span>
          <Badge variant="light" color={completion?.achieved ? 'green' : 'ink'} size="lg" ml="sm">
            {actual > target.goal.value
              ? excessText(actual, target.goal.value)
              : `đạt ${completionText(actual, target.goal.value)}`}
          </Badge>
        </p>
      ) : (
        <p className="soft">Chưa có số thực hiện.</p>
      )}
      {completion?.share && <CompletionBar share={completion.share} gone={pace?.gone} />}
      {figure && <p className="figure-when">{coverageText(figure.period, figure.cutOffOn)}</p>}
      {pace && figure?.cutOffOn && <PaceLines pace={pace} until={dayText(figure.cutOffOn)} />}
      {target.note && <p className="figure-when">{target.note}</p>}
      {figure && <SourceNote figure={figure} />}
    </article>
  );
}

function PaceLines({ pace, until }: { readonly pace: Pace; readonly until: string }) {
  const { gone, perMonthSoFar, perMonthNeeded, lastYear, linear } = pace;
  return (
    <ul className="pace">
      <li>
        Đến {until} đã qua <strong>{shareText(gone)}</strong> thời gian ({gone.numerator}/{gone.denominator} ngày).
      </li>
      <li>
        Bình quân mỗi tháng đã đạt <strong>{rateText(perMonthSoFar)}</strong>
        {perMonthNeeded ? (
          <>
            ; mỗi tháng còn lại cần <strong>{rateText(perMonthNeeded)}</strong>.
          </>
        ) : (
          '; đã đạt chỉ tiêu.'
        )}
      </li>
      <li>
        {lastYear
          ? `So với cùng kỳ năm trước (${numberText(lastYear.actual)}): ${lastYearWords[lastYear.verdict]}.`
          : 'Cùng kỳ năm trước: chưa có số liệu.'}
      </li>
      <li>
        {capitalized(linearWords[linear])} <Badge variant="default">tham khảo</Badge>
      </li>
    </ul>
  );
}

const lastYearWords: Readonly<Record<PaceVerdict, string>> = { ahead: 'cao hơn', level: 'bằng', behind: 'thấp hơn' };

const linearWords: Readonly<Record<PaceVerdict, string>> = {
  ahead: 'nhanh hơn so với mức bình quân theo thời gian',
  level: 'bằng mức bình quân theo thời gian',
  behind: 'chậm so với mức bình quân theo thời gian',
};
