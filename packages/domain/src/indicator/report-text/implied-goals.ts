import { scaled } from '../../decimal-text.ts';
import type { DecimalText } from '../../decimal-text.ts';
import type { ImpliedTargetFinding, TargetWording } from './finding.ts';

/** The whole goals of which `actual` prints the stated percentage, rounded half up in the decimals it was written in. */
export function impliedGoals(
  actual: number,
  stated: DecimalText,
  wording: TargetWording,
): ImpliedTargetFinding['implied'] {
  const { units, decimals } = scaled(stated);
  const hundred = 10n ** BigInt(decimals + 2);
  const completion = wording === 'excess' ? units + hundred : units;
  if (completion === 0n || actual === 0) return null;
  const doubled = 2n * BigInt(actual) * hundred;
  const least = doubled / (2n * completion + 1n) + 1n;
  const greatest = doubled / (2n * completion - 1n);
  return least <= greatest ? { least: Number(least), greatest: Number(greatest) } : null;
}
