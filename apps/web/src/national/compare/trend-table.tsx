import type { PeriodComparison } from '@co-so/api';
import { numberText, periodText } from '@co-so/domain';
import type { Origin } from '@co-so/domain';
import { capitalized } from '../../ui/capitalized.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProvinceLink } from './place-name.tsx';
import type { Question } from './question.ts';
import { oldestFirst, trendRows } from './trend.ts';
import type { TrendCell, TrendRow } from './trend.ts';

interface TrendTableProps {
  readonly question: Question;
  readonly comparisons: readonly PeriodComparison[];
  readonly origin: Origin;
}

/** Every place over all periods asked about. */
export function TrendTable({ question, comparisons, origin }: TrendTableProps) {
  const periods = oldestFirst(comparisons);
  const columns: readonly Column<TrendRow>[] = [
    {
      header: 'Tỉnh, thành phố',
      isLead: true,
      cell: ({ province }) => <ProvinceLink province={province} origin={origin} />,
    },
    ...periods.map((period) => ({
      header: capitalized(periodText(period)),
      isNumber: true,
      cell: ({ cells }: TrendRow) => <TrendText cell={cells.get(period)} />,
    })),
  ];
  return (
    <Panel title={`Qua ${numberText(periods.length)} kỳ`}>
      <div className="lines trend">
        <DataTable
          caption="Dấu * là số không so sánh được trong kỳ đó; chọn kỳ ở trên để xem vì sao"
          columns={columns}
          rows={trendRows(question, comparisons)}
          rowKey={({ province }) => province.id}
        />
      </div>
    </Panel>
  );
}

function TrendText({ cell }: { readonly cell: TrendCell | undefined }) {
  if (!cell || cell.kind === 'missing') return <span className="soft">chưa gửi</span>;
  if (cell.kind === 'uncarried') return <span className="soft">không quy về được</span>;
  return cell.kind === 'comparable' ? cell.text : <span className="soft">{cell.text} *</span>;
}
