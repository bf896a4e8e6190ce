import { checkStated, pointsText, statedText } from '@co-so/domain';
import type { Figure, StatedCheck, StatedVerdict } from '@co-so/domain';

/** The percentage as the source printed it, beside what was computed, and how the two agree. Nothing is corrected. */
export function StatedLine({ figure }: { readonly figure: Figure }) {
  const stated = statedText(figure);
  if (stated === undefined || figure.statedPercent === null || figure.quantity.kind !== 'ratio') return null;
  const check = checkStated(figure.statedPercent, figure.qualifier, figure.quantity);
  return (
    <span className="stated">
      báo cáo ghi {stated}
      {check && <VerdictMark check={check} />}
    </span>
  );
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
export function verdictText({ verdict, computed, difference }: StatedCheck): string {
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
