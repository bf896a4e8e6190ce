import { completionOf, countOf, covers, indicatorOf, paceOf } from '@co-so/domain';
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
    const figure = figures.find((one) => isReachedBy(target, one));
    const earlier = lastYear.find((one) => isAbout(one, target));
    return (
      <TargetCard
        key={`${target.indicator} ${target.category} ${target.period}`}
        target={target}
        indicator={indicatorOf(target.indicator)}
        figure={figure}
        completion={figure && completionOf(target, figure.quantity)}
        pace={figure && paceFor(target, figure, earlier)}
      />
    );
  });
}

/** Whether a figure counts towards a target: the same thing, within its period. */
export function isReachedBy(target: Target, figure: Figure): boolean {
  return isAbout(figure, target) && covers(target.period, figure.period);
}

function isAbout(figure: Figure, target: Target): boolean {
  return figure.indicator === target.indicator && figure.category === target.category;
}

function paceFor(target: Target, figure: Figure, earlier: Figure | undefined) {
  const actual = countOf(figure.quantity);
  if (target.goal.kind !== 'value' || actual === undefined || figure.cutOffOn === null) return undefined;
  return paceOf(target.period, target.goal.value, actual, figure.cutOffOn, earlier && countOf(earlier.quantity));
}
