import type { CivilDate } from '../civil-date.ts';
import type { Period } from '../period.ts';
import { targetDirections } from '../target/target.ts';
import type { TargetDirection } from '../target/target.ts';
import { effectiveCutOff } from './comparability.ts';
import type { ComparedBy } from './comparison.ts';
import type { ReceivedFigure } from './sent-figure.ts';

/** What figures must have in common to be compared; `null` where nothing is expected. */
export interface Expectation {
  readonly cutOffOn: CivilDate | null;
  /** The period of the goals whose completion is compared. */
  readonly goalPeriod: Period | null;
  readonly goalDirection: TargetDirection | null;
}

/**
 * What most figures have in common; of days named equally often the later. A row that is a goal alone has no say, since
 * it is not compared.
 */
export function expectationOf(by: ComparedBy, figures: readonly ReceivedFigure[]): Expectation {
  const counted = figures.filter(({ quantity }) => quantity !== null);
  const goals = by === 'completion' ? counted.flatMap(({ goal }) => goal ?? []) : [];
  return {
    cutOffOn: mostFrequent(counted.flatMap((figure) => effectiveCutOff(figure) ?? []).toSorted(lastFirst)),
    goalPeriod: mostFrequent(goals.map(({ period }) => period).toSorted(lastFirst)),
    goalDirection: mostFrequent(goals.map(({ direction }) => direction).toSorted(inOrderOfDirections)),
  };
}

/** Of values that occur equally often the first. */
function mostFrequent<Value>(values: readonly Value[]): Value | null {
  const times = new Map<Value, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  const [most] = [...times].toSorted(([, left], [, right]) => right - left);
  return most?.[0] ?? null;
}

function lastFirst(left: string, right: string): number {
  return left < right ? 1 : left > right ? -1 : 0;
}

function inOrderOfDirections(left: TargetDirection, right: TargetDirection): number {
  return targetDirections.indexOf(left) - targetDirections.indexOf(right);
}
