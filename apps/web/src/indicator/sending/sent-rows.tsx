import {
  checkSums,
  computedShareText,
  dayText,
  figureSourceWords,
  indicatorOf,
  failedSum,
  isCheckOf,
  isFailed,
  missingText,
  numberText,
  quantityText,
  retractionWords,
  statedText,
} from '@co-so/domain';
import type { SentFigure, UnitCheck } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { PartsLine } from '../../ui/parts-line.tsx';
import { FailedSums } from '../failed-sums.tsx';
import { unitsText, wholeGoalText } from '../lines.ts';
import { inCatalogueOrder, rowKeyOf, rowTitle } from './row-title.ts';

const columns: readonly Column<SentFigure>[] = [
  { header: 'Số liệu', isNumber: true, cell: numberOf },
  { header: 'Tỷ lệ', isNumber: true, cell: shareOf },
  { header: 'Tỷ lệ in trong nguồn', isNumber: true, cell: (row) => statedText(row) ?? missingText },
  { header: 'Chỉ tiêu được giao', isNumber: true, cell: goalOf },
  { header: 'Ngày chốt', isNumber: true, cell: ({ cutOffOn }) => (cutOffOn ? dayText(cutOffOn) : missingText) },
  { header: 'Lần định nghĩa', isNumber: true, cell: ({ definitionVersion }) => numberText(definitionVersion) },
  { header: 'Lần gửi', isNumber: true, cell: ({ revision }) => numberText(revision) },
];

const originColumn: Column<SentFigure> = { header: 'Nguồn, ghi chú', cell: originOf };

const coverageColumn: Column<SentFigure> = {
  header: 'Độ phủ',
  isNumber: true,
  cell: ({ coverage }) => unitsText(coverage) || missingText,
};

interface SentRowsProps {
  readonly caption: string;
  readonly rows: readonly SentFigure[];
}

/** The exact rows that go, or went, to the centre, each whole with the check of its parts. */
export function SentRows({ caption, rows }: SentRowsProps) {
  const checks = checkSums(rows);
  const names = new Map(rows.map(({ unitId, unitName }) => [unitId, unitName]));
  const failed = checks.filter(isFailed).map((check) => failedSum(check, names.get(check.unitId) ?? ''));
  const lead: Column<SentFigure> = {
    header: 'Dòng',
    isLead: true,
    cell: (row) => <Lead row={row} check={checks.find((check) => isCheckOf(check, row))} />,
  };
  const covered = rows.some(({ coverage }) => coverage !== null) ? [coverageColumn] : [];
  return (
    <>
      <FailedSums sums={failed} />
      <DataTable
        caption={caption}
        columns={[lead, ...columns, ...covered, originColumn]}
        rows={inCatalogueOrder(rows)}
        rowKey={rowKeyOf}
      />
    </>
  );
}

function Lead({ row, check }: { readonly row: SentFigure; readonly check: UnitCheck | undefined }) {
  return (
    <>
      {rowTitle(row)}
      <span className="row-unit">{row.unitName}</span>
      {check && <PartsLine check={check} />}
    </>
  );
}

function numberOf({ indicator, quantity, qualifier, statedPercent, retracted }: SentFigure): string {
  if (retracted) return retractionWords[retracted];
  if (!quantity) return missingText;
  return quantityText(quantity, indicatorOf(indicator).measure, statedPercent === null ? qualifier : 'exact');
}

function shareOf({ indicator, quantity }: SentFigure): string {
  return (quantity && computedShareText(quantity, indicatorOf(indicator).measure)) ?? missingText;
}

function goalOf({ indicator, goal }: SentFigure): string {
  return goal ? wholeGoalText(goal.goal, goal.direction, indicator) : missingText;
}

function originOf({ source, document, note, retracted }: SentFigure) {
  if (retracted) return missingText;
  return <span className="row-origin">{[figureSourceWords[source], document, note].filter(Boolean).join('. ')}</span>;
}
