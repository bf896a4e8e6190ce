import { comparedIn } from '@co-so/domain';
import type { TraceLine } from '@co-so/domain';
import { claimText } from './claim-text.ts';
import { comparedText } from './compared-text.ts';

/** Why a line of a trace says what it says: what was claimed and which part of the measure it met, or the facts compared. */
export function LineWhy({ line }: { readonly line: TraceLine }) {
  const reasons = reasonsOf(line);
  if (reasons.length === 0) return null;
  return (
    <ul className="trace-why">
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}

function reasonsOf(line: TraceLine): readonly string[] {
  if ('held' in line) return [...new Set(comparedIn(line).map(comparedText))];
  return line.kind === 'criterion' ? [claimText(line)] : [];
}
