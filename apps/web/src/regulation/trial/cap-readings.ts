import type { CapReading, CapRule } from '@co-so/domain';
import { ruleShareText } from '../rule-text.ts';

/** A way of counting the cap, in words. */
export interface NamedReading {
  readonly text: string;
  readonly reading: CapReading;
}

const bases = ['goodOnly', 'goodOrBetter'] as const;
const roundings = ['floor', 'halfUp'] as const;

/** Every other way of counting that a province may choose. */
export function otherReadings(cap: CapRule, chosen: CapReading): readonly NamedReading[] {
  return [cap.ratio, cap.granted.ratio].flatMap((ratio) =>
    bases.flatMap((base) =>
      roundings.flatMap((rounding): readonly NamedReading[] => {
        const reading = { base, ratio, rounding };
        return isSame(reading, chosen) ? [] : [{ text: readingText(reading), reading }];
      }),
    ),
  );
}

/** A way of counting, in words. */
export function readingText({ base, ratio, rounding }: CapReading): string {
  const of = base === 'goodOnly' ? 'số hoàn thành tốt' : 'số hoàn thành tốt trở lên';
  return `${ruleShareText(ratio)} ${of}, ${rounding === 'floor' ? 'bỏ phần lẻ' : 'từ 0,5 tính là 1'}`;
}

function isSame(left: CapReading, right: CapReading): boolean {
  return (
    left.base === right.base &&
    left.rounding === right.rounding &&
    ruleShareText(left.ratio) === ruleShareText(right.ratio)
  );
}
