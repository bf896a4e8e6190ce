import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { tableColumns, tableLineNames } from '@co-so/domain';
import type { DifferenceField, TableDifference } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
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
              { header: 'Dòng', isLead: true, cell: ({ difference }) => lineName(difference) },
              { header: 'Thay đổi', cell: ({ difference }) => <KindMark difference={difference} /> },
              { header: 'Cụ thể', cell: ({ difference }) => <Cells difference={difference} /> },
            ]}
          />
        )}
      </Panel>
    </Page>
  );
}

const citations: readonly DifferenceField[] = ['clause', 'unconfirmed'];

function withoutCitations(difference: TableDifference): readonly TableDifference[] {
  if (difference.kind !== 'changed') return [difference];
  const cells = difference.cells.filter(({ field }) => !citations.includes(field));
  return cells.length === 0 ? [] : [{ ...difference, cells }];
}

function lineName({ line }: TableDifference): string {
  return [tableLineNames[line.line], line.id, line.text].filter(Boolean).join(' ');
}

function KindMark({ difference: { kind } }: { readonly difference: TableDifference }) {
  if (kind === 'added') return <Mark tone="good">thêm</Mark>;
  return kind === 'removed' ? <Mark tone="bad">bỏ</Mark> : <Mark tone="warn">sửa</Mark>;
}

function Cells({ difference }: { readonly difference: TableDifference }) {
  if (difference.kind !== 'changed') {
    const { points } = difference.line;
    return points === undefined ? null : <>{points.replace('.', ',')} điểm</>;
  }
  return (
    <ul className="rule-bands">
      {difference.cells.map(({ field, before, after }) => (
        <li key={field}>
          {field === 'group' ? 'Thuộc nhóm' : tableColumns[field]}: {cellText(field, before)} →{' '}
          <strong>{cellText(field, after)}</strong>
        </li>
      ))}
    </ul>
  );
}

function cellText(field: DifferenceField, text: string): string {
  if (text === '') return '(trống)';
  return field === 'points' || field === 'start' || field === 'each' ? text.replace('.', ',') : text;
}
