import { catalogue, coverageText, figureText, indicatorOf, indicatorTitle, topicNames } from '@co-so/domain';
import type { Figure } from '@co-so/domain';
import { DataTable } from '../ui/data-table.tsx';
import type { Column } from '../ui/data-table.tsx';
import { FigureLink } from '../ui/figure-link.tsx';
import { StatedLine } from '../ui/stated-line.tsx';

const columns: readonly Column<Figure>[] = [
  {
    header: 'Số liệu',
    isLead: true,
    cell: (figure) => (
      <FigureLink about={figure}>{indicatorTitle(indicatorOf(figure.indicator), figure.category)}</FigureLink>
    ),
  },
  { header: 'Nhóm', cell: ({ indicator }) => topicNames[indicatorOf(indicator).topic] },
  {
    header: 'Giá trị',
    isNumber: true,
    cell: (figure) => (
      <>
        {figureText(figure, indicatorOf(figure.indicator).measure)}
        <StatedLine figure={figure} />
      </>
    ),
  },
  { header: 'Kỳ', cell: ({ period, cutOffOn }) => coverageText(period, cutOffOn) },
  { header: 'Nguồn', cell: ({ document, source }) => (source === 'derived' ? 'Tự tính' : (document ?? 'Báo cáo')) },
];

/** Figures without a picture of their own, in the order of the catalogue; each opens its history. */
export function FigureTable({ figures }: { readonly figures: readonly Figure[] }) {
  const order = (figure: Figure) => catalogue.findIndex(({ id }) => id === figure.indicator);
  const rows = [...figures].sort((left, right) => order(left) - order(right));
  return (
    <div className="figure-list">
      <DataTable
        caption={`${rows.length} số liệu, mỗi số mở ra nguồn, định nghĩa và lịch sử của nó`}
        columns={columns}
        rows={rows}
        rowKey={({ indicator, category, period }) => `${indicator} ${category} ${period}`}
      />
    </div>
  );
}
