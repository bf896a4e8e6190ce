import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DifferenceField, TableDifference } from '@co-so/domain';
import type { ShownDifference } from '@co-so/api';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { fieldName, fieldText, lineContent, lineTitle } from './difference-text.ts';
import type { DifferenceNames } from './difference-text.ts';
import { differenceQuery } from './queries.ts';
import './table.css';

interface DifferencePageProps {
  readonly earlier: string;
  readonly later: string;
}

/** Two versions of a table, line by line. Citations change with every table and are left out. */
export function DifferencePage({ earlier, later }: DifferencePageProps) {
  const { data } = useSuspenseQuery(differenceQuery(earlier, later));
  const rows = data.differences.flatMap(withoutCitations).map((difference, index) => ({ difference, index }));
  return (
    <Page
      title="Khác nhau giữa hai bảng điểm"
      lead={
        <>
          <Link to="/bang-diem">Bảng điểm của tỉnh</Link> › {data.earlier.title} → {data.later.title}
        </>
      }
    >
      <Panel title="Từng dòng">
        {rows.length === 0 ? (
          <Empty>Hai bảng giống nhau.</Empty>
        ) : (
          <DataTable
            caption="Dòng thêm, bỏ và sửa; không kể căn cứ trích dẫn"
            rows={rows}
            rowKey={({ index }) => String(index)}
            columns={[
              { header: 'Dòng', isLead: true, cell: ({ difference }) => lineTitle(difference, data) },
              { header: 'Thay đổi', cell: ({ difference }) => <KindMark difference={difference} /> },
              { header: 'Cụ thể', cell: ({ difference }) => <Cells difference={difference} names={data} /> },
            ]}
          />
        )}
      </Panel>
    </Page>
  );
}

type ShownLine = ShownDifference['differences'][number];

const citations: readonly DifferenceField[] = ['clause', 'unconfirmed'];

function withoutCitations(difference: ShownLine): readonly ShownLine[] {
  if (difference.kind !== 'changed') return [difference];
  const cells = difference.cells.filter(({ field }) => !citations.includes(field));
  return cells.length === 0 ? [] : [{ ...difference, cells }];
}

function KindMark({ difference: { kind } }: { readonly difference: TableDifference }) {
  if (kind === 'added') return <Mark tone="good">thêm</Mark>;
  return kind === 'removed' ? <Mark tone="bad">bỏ</Mark> : <Mark tone="warn">sửa</Mark>;
}

interface CellsProps {
  readonly difference: TableDifference;
  readonly names: DifferenceNames;
}

/** What was changed in a line; or everything of one that only one of the tables has. */
function Cells({ difference, names }: CellsProps) {
  const { line } = difference;
  if (difference.kind !== 'changed')
    return (
      <ul className="difference-cells">
        {lineContent(line, names).map((said) => (
          <li key={said}>{said}</li>
        ))}
      </ul>
    );
  return (
    <ul className="difference-cells">
      {difference.cells.map(({ field, before, after }) => (
        <li key={field}>
          {fieldName(field, line)}: {fieldText(field, before, line, names)} →{' '}
          <strong>{fieldText(field, after, line, names)}</strong>
        </li>
      ))}
    </ul>
  );
}
