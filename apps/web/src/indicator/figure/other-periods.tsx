import { coverageText } from '@co-so/domain';
import type { Figure } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { FigureLink } from '../../ui/figure-link.tsx';
import { wholeFigureText } from '../lines.ts';

const columns: readonly Column<Figure>[] = [
  {
    header: 'Kỳ',
    isLead: true,
    cell: (figure) => <FigureLink about={figure}>{coverageText(figure.period, figure.cutOffOn)}</FigureLink>,
  },
  { header: 'Giá trị', isNumber: true, cell: wholeFigureText },
  { header: 'Lần định nghĩa', isNumber: true, cell: ({ definitionVersion }) => definitionVersion },
];

/** The same figure in other periods; where the definition changed between them, the table says so by its number. */
export function OtherPeriods({ figures }: { readonly figures: readonly Figure[] }) {
  if (figures.length === 0) return <Empty>Chưa có kỳ nào khác.</Empty>;
  return <DataTable caption="Cũ nhất trước" columns={columns} rows={figures} rowKey={({ period }) => period} />;
}
