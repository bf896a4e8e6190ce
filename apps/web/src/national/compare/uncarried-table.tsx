import { numberText } from '@co-so/domain';
import type { UncarriedProvince } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { Answer } from './answer.ts';
import { partsText, uncarriedText } from './carried-text.ts';
import { ProvinceLink } from './place-name.tsx';

/** What was sent before and does not go over into a province of today, each with every reason. */
export function UncarriedTable({ answer }: { readonly answer: Answer }) {
  const { question, origin, of } = answer;
  if (!of.carried) return null;
  const { uncarried } = of.carried;
  return (
    <Panel title={`Không quy về được (${numberText(uncarried.length)})`}>
      {uncarried.length === 0 ? (
        <Empty>Không có: số nào cần cộng cũng đã cộng được.</Empty>
      ) : (
        <DataTable
          caption="Đã có nơi hợp thành gửi số, nhưng không cộng được cho nơi hiện nay, và vì sao"
          columns={[
            {
              header: 'Tỉnh, thành phố hiện nay',
              isLead: true,
              cell: ({ province }: UncarriedProvince) => <ProvinceLink province={province} origin={origin} />,
            },
            { header: 'Đã gửi', cell: ({ parts }) => partsText(parts, question.indicator) },
            {
              header: 'Vì sao',
              cell: ({ reasons }) => (
                <ul className="reasons">
                  {reasons.map((reason) => (
                    <li key={uncarriedText(reason)}>{uncarriedText(reason)}</li>
                  ))}
                </ul>
              ),
            },
          ]}
          rows={uncarried}
          rowKey={({ province }) => province.id}
        />
      )}
    </Panel>
  );
}
