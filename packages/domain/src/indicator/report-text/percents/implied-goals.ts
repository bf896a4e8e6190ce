import { scaled } from '../../../decimal-text.ts';
import type { DecimalText } from '../../../decimal-text.ts';
import type { ImpliedGoals, TargetWording } from '../finding.ts';

/** The whole goals of which `actual` prints the stated percentage, in the decimals it was written in. */
export function impliedGoals(actual: number, stated: DecimalText, wording: TargetWording): ImpliedGoals | null {
  const { units, decimals } = scaled(stated);
  const hundred = 10n ** BigInt(decimals + 2);
  const completion = wording === 'excess' ? units + hundred : units;
  if (completion === 0n || actual === 0) return null;
  const halves = 4n * BigInt(actual) * hundred;
  return (
    goalsBetween(halves, 4n * completion - 2n, 4n * completion + 2n, 'rounding') ??
    goalsBetween(halves, 4n * completion, 4n * completion + 4n, 'cutOff')
  );
}

/** The whole numbers whose quotient lies from the lower bound up to, and without, the upper one. */
function goalsBetween(dividend: bigint, lower: bigint, upper: bigint, by: ImpliedGoals['by']): ImpliedGoals | null {
  const [least, greatest] = [dividend / upper + 1n, dividend / lower];
  if (least > greatest || greatest > BigInt(Number.MAX_SAFE_INTEGER)) return null;
  return { least: Number(least), greatest: Number(greatest), by };
}
