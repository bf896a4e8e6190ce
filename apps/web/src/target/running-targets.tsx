import {
  completionOf,
  countOf,
  figureMeasuring,
  indicatorOf,
  paceOf,
  periodLastYear,
  sameDayLastYear,
} from '@co-so/domain';
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
        pace={figure && paceFor(target, figure, lastYear)}
      />
    );
  });
}

function paceFor(target: Target, figure: Figure, lastYear: readonly Figure[]) {
  const actual = countOf(figure.quantity);
  if (actual === undefined || figure.cutOffOn === null) return undefined;
  const earlier = lastYear.find((one) => isYearBefore(one, figure));
  return paceOf(target, actual, figure.cutOffOn, earlier && countOf(earlier.quantity));
}

/** The same stretch of the year before: as long, and counted to the same day. */
function isYearBefore(earlier: Figure, { indicator, category, period, cutOffOn }: Figure): boolean {
  return (
    earlier.indicator === indicator &&
    earlier.category === category &&
    earlier.period === periodLastYear(period) &&
    earlier.cutOffOn === (cutOffOn === null ? null : sameDayLastYear(cutOffOn))
  );
}
