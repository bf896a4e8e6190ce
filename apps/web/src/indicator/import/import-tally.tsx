import type { ImportReport } from '@co-so/api';
import { numberText } from '@co-so/domain';

type Counted = Exclude<keyof ImportReport, 'stored' | 'corrections' | 'basis' | 'failedSums' | 'importedBefore'>;

const words: Readonly<Record<Counted, string>> = {
  newUnits: 'tổ chức mới',
  newFigures: 'số liệu mới',
  correctedFigures: 'số liệu đính chính',
  newTargets: 'chỉ tiêu mới giao',
  changedTargets: 'chỉ tiêu điều chỉnh',
  unchanged: 'dòng không đổi',
};

const order: readonly Counted[] = [
  'newUnits',
  'newFigures',
  'correctedFigures',
  'newTargets',
  'changedTargets',
  'unchanged',
];

/** What a file brings, in six numbers; a zero is a zero. */
export function ImportTally({ report }: { readonly report: ImportReport }) {
  return (
    <ul className="tally">
      {order.map((counted) => (
        <li key={counted}>
          <strong>{numberText(report[counted])}</strong> {words[counted]}
        </li>
      ))}
    </ul>
  );
}

export function changesIn(report: ImportReport): number {
  return order.filter((counted) => counted !== 'unchanged').reduce((sum, counted) => sum + report[counted], 0);
}
