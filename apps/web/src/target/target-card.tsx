import { Badge } from '@mantine/core';
import {
  checkStatedCompletion,
  completionSentence,
  countedRequirementText,
  countOf,
  coverageText,
  dayText,
  figureText,
  indicatorTitle,
  isCountedUp,
  numberText,
  periodText,
} from '@co-so/domain';
import type { Completion, Figure, Indicator, Pace, Target } from '@co-so/domain';
import { FigureLink } from '../ui/figure-link.tsx';
import { PaceLines } from '../ui/pace-lines.tsx';
import { SourceNote } from '../ui/source-note.tsx';
import { StatedOfGoal } from '../ui/stated-line.tsx';
import { CompletionBar } from './completion-bar.tsx';
import './target-card.css';

interface TargetCardProps {
  readonly target: Target;
  readonly indicator: Indicator;
  readonly figure: Figure | undefined;
  readonly completion: Completion | undefined;
  readonly pace: Pace | undefined;
}

/** One target: goal, what was reached, and how fast. The sentence leads; the bar only repeats it. */
export function TargetCard({ target, indicator, figure, completion, pace }: TargetCardProps) {
  const isToReach = target.goal.kind === 'value' && target.direction === 'atLeast';
  return (
    <article className="target-card">
      <header>
        <h3>{indicatorTitle(indicator, target.category)}</h3>
        <span className="soft">
          Chỉ tiêu {periodText(target.period)}: <strong>{countedRequirementText(target, indicator)}</strong>
          {target.source === 'derived' && <span className="figure-mark"> suy ra</span>}
        </span>
      </header>
      {figure ? (
        <Reached target={target} indicator={indicator} figure={figure} completion={completion} />
      ) : (
        <p className="soft">
          {isCountedUp(target) ? 'Chưa có số thực hiện: chưa có số lũy kế từ đầu kỳ.' : 'Chưa có số thực hiện.'}
        </p>
      )}
      {figure && <StatedOfGoal figure={figure} check={checkStatedCompletion(target, figure)} />}
      {isToReach && completion?.share && <CompletionBar share={completion.share} gone={pace?.gone} />}
      {figure && <p className="figure-when">{coverageText(figure.period, figure.cutOffOn)}</p>}
      {pace && figure?.cutOffOn && <PaceLines pace={pace} until={dayText(figure.cutOffOn)} />}
      {target.note && <p className="figure-when">{target.note}</p>}
      {figure && <SourceNote figure={figure} />}
    </article>
  );
}

interface ReachedProps {
  readonly target: Target;
  readonly indicator: Indicator;
  readonly figure: Figure;
  readonly completion: Completion | undefined;
}

/** The figure and, beside it, the sentence that sets it against the goal. */
function Reached({ target, indicator, figure, completion }: ReachedProps) {
  const { goal, direction } = target;
  const count = goal.kind === 'value' ? countOf(figure.quantity) : undefined;
  return (
    <p className="target-reached">
      <FigureLink about={figure}>
        {count === undefined ? figureText(figure, indicator.measure) : numberText(count)}
      </FigureLink>
      {goal.kind === 'value' && direction === 'atLeast' && count !== undefined && (
        <span className="soft"> / {numberText(goal.value)}</span>
      )}
      <Badge className="target-verdict" variant="light" color={verdictColor(target, completion)} size="lg" ml="sm">
        {completionSentence(target, figure.quantity)}
      </Badge>
    </p>
  );
}

/** A goal that is not yet reached may still be; one that was to stay under is broken once it is exceeded. */
function verdictColor({ direction }: Target, completion: Completion | undefined): string {
  if (completion?.achieved) return 'green';
  return completion && (direction === 'atMost' || direction === 'none') ? 'red' : 'ink';
}
