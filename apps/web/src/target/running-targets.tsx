import { completionOf, figureMeasuring, indicatorOf, paceOfFigure } from '@co-so/domain';
import type { Figure, Target } from '@co-so/domain';
import { TargetCard } from './target-card.tsx';

interface RunningTargetsProps {
  readonly targets: readonly Target[];
  readonly figures: readonly Figure[];
  readonly lastYear: readonly Figure[];
}

/** Every target of a unit with what was reached, and for those that run, their pace. */
export function RunningTargets({ targets, figures, lastYear }: RunningTargetsProps) {
  return targets.map((target) => {
    const figure = figureMeasuring(target, figures);
    return (
      <TargetCard
        key={`${target.indicator} ${target.category} ${target.period}`}
        target={target}
        indicator={indicatorOf(target.indicator)}
        figure={figure}
        completion={figure && completionOf(target, figure.quantity)}
        pace={figure && paceOfFigure(target, figure, lastYear)}
      />
    );
  });
}
