import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { tableColumns, yearlyText } from '@co-so/domain';
import type { DifferenceField, TableDifference, TableLine } from '@co-so/domain';
import type { ShownDifference } from '@co-so/api';
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
              { header: 'Dòng', isLead: true, cell: ({ difference }) => lineTitle(difference, data.levels) },
              { header: 'Thay đổi', cell: ({ difference }) => <KindMark difference={difference} /> },
              { header: 'Cụ thể', cell: ({ difference }) => <Cells difference={difference} levels={data.levels} /> },
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

type Levels = ShownDifference['levels'];

/** A rule of the year is named by what it asks for: its numbers, not what was written beside them. */
function lineTitle({ line, lineName }: ShownLine, levels: Levels): string {
  const { id, text } = line;
  const said = line.line === 'yearly' ? [yearlyLineText(line, levels)] : [id, text];
  return [lineName, ...said].filter(Boolean).join(' ');
}

function yearlyLineText({ id = '', every, refers, meetings }: TableLine, levels: Levels): string {
  const atLeast = refers === undefined ? null : { level: refers, meetings: meetings === undefined ? null : +meetings };
  return yearlyText({ level: id, everyAtLeast: every ?? null, atLeast }, levels);
}

function KindMark({ difference: { kind } }: { readonly difference: TableDifference }) {
  if (kind === 'added') return <Mark tone="good">thêm</Mark>;
  return kind === 'removed' ? <Mark tone="bad">bỏ</Mark> : <Mark tone="warn">sửa</Mark>;
}

interface CellsProps {
  readonly difference: TableDifference;
  readonly levels: Levels;
}

function Cells({ difference, levels }: CellsProps) {
  const { line } = difference;
  if (difference.kind !== 'changed') {
    const { points } = line;
    return points === undefined ? null : <>{points.replace('.', ',')} điểm</>;
  }
  const isYearly = line.line === 'yearly';
  const shown = (field: DifferenceField, text: string) =>
    isYearly && namesLevel(field) ? nameOf(text, levels) : cellText(field, text);
  return (
    <ul className="rule-bands">
      {difference.cells.map(({ field, before, after }) => (
        <li key={field}>
          {fieldName(field, isYearly)}: {shown(field, before)} → <strong>{shown(field, after)}</strong>
        </li>
      ))}
    </ul>
  );
}

function fieldName(field: DifferenceField, isYearly: boolean): string {
  if (field === 'group') return 'Thuộc nhóm';
  return isYearly && field === 'refers' ? 'Có số buổi từ mức' : tableColumns[field];
}

function namesLevel(field: DifferenceField): boolean {
  return field === 'every' || field === 'refers';
}

function nameOf(id: string, levels: Levels): string {
  return id === '' ? 'không yêu cầu' : (levels.find(({ level }) => level === id)?.text ?? id);
}

function cellText(field: DifferenceField, text: string): string {
  if (text === '') return '(trống)';
  return field === 'points' || field === 'start' || field === 'each' ? text.replace('.', ',') : text;
}
