import { comparisonThresholds, coverageText, numberText } from '@co-so/domain';
import type { UnrankedRow } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { expectedOf } from './answer.ts';
import type { Answer } from './answer.ts';
import { actualText, sentGoalText } from './measure-text.ts';
import { PlaceName } from './place-name.tsx';
import { reasonText } from './reason-text.ts';

/** What was sent and cannot be set in the row, each with every reason; nothing is dropped in silence. */
export function UnrankedTable({ answer }: { readonly answer: Answer }) {
  const { incomparable } = answer.of.comparison;
  return (
    <Panel title={`Không so sánh được (${numberText(incomparable.length)})`}>
      {incomparable.length === 0 ? (
        <Empty>Không có: mọi số liệu đã gửi đều so sánh được với nhau.</Empty>
      ) : (
        <>
          <DataTable
            caption="Đã gửi nhưng không xếp cùng bảng trên, và vì sao"
            columns={columnsOf(answer)}
            rows={incomparable}
            rowKey={({ figure }) => `${figure.unitId} ${figure.period}`}
          />
          {comparisonThresholds.kind === 'productChoice' && <p className="footnote">{comparisonThresholds.reason}</p>}
        </>
      )}
    </Panel>
  );
}

function columnsOf(answer: Answer): readonly Column<UnrankedRow>[] {
  const { question } = answer;
  const expected = expectedOf(answer);
  return [
    { header: 'Tỉnh, thành phố', isLead: true, cell: (row) => <PlaceName row={row} answer={answer} /> },
    { header: 'Số liệu', isNumber: true, cell: ({ figure }) => actualText(figure, question.indicator) },
    ...(question.by === 'completion'
      ? [{ header: 'Chỉ tiêu', isNumber: true, cell: ({ figure }: UnrankedRow) => sentGoalText(figure) }]
      : []),
    { header: 'Kỳ', cell: ({ figure }) => coverageText(figure.period, figure.cutOffOn) },
    {
      header: 'Vì sao',
      cell: ({ figure, reasons }) => (
        <ul className="reasons">
          {reasons.map((reason) => (
            <li key={reason.reason}>{reasonText(reason, figure, expected)}</li>
          ))}
        </ul>
      ),
    },
  ];
}
