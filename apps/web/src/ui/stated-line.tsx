import { checkStated, pointsText, statedText } from '@co-so/domain';
import type { Figure, StatedCheck, StatedVerdict } from '@co-so/domain';
import './parts-line.css';
import './stated-line.css';

interface StatedLineProps {
  readonly figure: Figure;
}

/** The percentage as the source printed it, beside what was computed, and how the two agree. Nothing is corrected. */
export function StatedLine({ figure }: StatedLineProps) {
  const check = checkOf(figure);
  const stated = statedText(figure);
  if (stated === undefined || !check) return null;
  return (
    <span className="stated">
      báo cáo ghi {stated}
      <VerdictMark check={check} />
    </span>
  );
}

interface StatedOfGoalProps {
  readonly figure: Figure;
  readonly check: StatedCheck | undefined;
}

/** The same of a goal; the source may have worded it as what goes beyond it. */
export function StatedOfGoal({ figure, check }: StatedOfGoalProps) {
  const stated = statedText(figure);
  if (stated === undefined || !check) return null;
  return (
    <span className="stated">
      theo báo cáo: {stated} chỉ tiêu
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
