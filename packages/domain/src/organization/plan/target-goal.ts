import { indicatorOf } from '../../indicator/catalogue/catalogue.ts';
import type { TargetContent } from '../../target/target.ts';
import type { RunningTarget } from './belongings.ts';

/** Whether the indicator adds up over units, and the goals are numbers set in one direction. */
export function mayBeSummed(targets: readonly RunningTarget[]): boolean {
  const [first] = targets;
  return (
    first !== undefined &&
    indicatorOf(first.indicator).overUnits === 'sum' &&
    targets.every(({ goal, direction }) => goal.kind === 'value' && direction === first.direction)
  );
}

/** The goal of all of them together. It was derived from theirs; their document is its own where they share one. */
export function summedContent(targets: readonly [RunningTarget, ...RunningTarget[]]): TargetContent {
  const [{ direction, document }] = targets;
  const value = targets.reduce((sum, { goal }) => sum + (goal.kind === 'value' ? goal.value : 0), 0);
  return {
    goal: {
      kind: 'value',
      value,
    },
    direction,
    source: 'derived',
    note: null,
    document: targets.every((one) => one.document === document) ? document : null,
  };
}

export function contentOf({ goal, direction, source, document, note }: RunningTarget): TargetContent {
  return { goal, direction, source, document, note };
}
