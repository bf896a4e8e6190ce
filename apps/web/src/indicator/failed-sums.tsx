import { Alert } from '@mantine/core';
import { numberText, periodText } from '@co-so/domain';
import type { FailedSum } from '@co-so/domain';
import { PartsLine } from '../ui/parts-line.tsx';
import './failed-sums.css';
import { titleOf } from './lines.ts';

interface FailedSumsProps {
  readonly sums: readonly FailedSum[];
}

const shownMaximum = 20;

/** The sums that do not add up: they are to be looked at, and stop nothing. */
export function FailedSums({ sums }: FailedSumsProps) {
  if (sums.length === 0) return null;
  const others = sums.length - shownMaximum;
  return (
    <Alert color="yellow" variant="light" mb="md" title={`Lưu ý: ${numberText(sums.length)} tổng không khớp`}>
      <ul className="failed-sums">
        {sums.slice(0, shownMaximum).map((sum) => (
          <li key={`${sum.unitId} ${sum.indicator} ${sum.period}`}>
            {titleOf({ ...sum, category: null })}, {periodText(sum.period)}, {sum.unitName}
            <PartsLine check={sum} />
          </li>
        ))}
      </ul>
      {others > 0 && <p>Còn {numberText(others)} tổng khác.</p>}
      Số liệu được giữ đúng như báo cáo, nên vẫn ghi và gửi được. Đề nghị đối chiếu lại với nguồn.
    </Alert>
  );
}
