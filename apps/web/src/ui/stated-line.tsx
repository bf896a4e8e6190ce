import { checkStated, pointsText, statedText } from '@co-so/domain';
import type { Figure, StatedCheck, StatedVerdict } from '@co-so/domain';
import './parts-line.css';
import './stated-line.css';

interface StatedLineProps {
  readonly figure: Figure;
  /** What it is set beside, where that is not the figure's own base. */
  readonly check?: StatedCheck | undefined;
}

/** The percentage as the source printed it, beside what was computed, and how the two agree. Nothing is corrected. */
export function StatedLine({ figure, check = checkOf(figure) }: StatedLineProps) {
  const stated = statedText(figure);
  if (stated === undefined || !check) return null;
  return (
    <span className="stated">
      báo cáo ghi {stated}
      <VerdictMark check={check} />
    </span>
  );
}

function checkOf({ statedPercent, qualifier, quantity }: Figure): StatedCheck | undefined {
  if (statedPercent === null || quantity.kind !== 'ratio') return undefined;
  return checkStated(statedPercent, qualifier, quantity);
}

function VerdictMark({ check }: { readonly check: StatedCheck }) {
  return <span className={verdictClass[check.verdict]}> {verdictText(check)}</span>;
}

const verdictClass: Readonly<Record<StatedVerdict, string>> = {
  agrees: 'check-good',
  boundHolds: 'check-good',
  truncated: 'check-note',
  near: 'check-note',
  differs: 'check-bad',
  boundBroken: 'check-bad',
};

/** How a printed percentage stands to the computed one, in words. */
function verdictText({ verdict, computed, difference }: StatedCheck): string {
  switch (verdict) {
    case 'agrees':
      return '✓ khớp';
    case 'boundHolds':
      return '✓ đúng';
    case 'truncated':
      return `– cắt bớt, làm tròn là ${computed}`;
    case 'near':
      return `– lệch ${pointsText(difference)}`;
    case 'differs':
      return `✗ lệch ${pointsText(difference)}`;
    case 'boundBroken':
      return `✗ tính được ${computed}`;
  }
}
