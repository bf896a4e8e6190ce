import { useSuspenseQuery } from '@tanstack/react-query';
import type { KeptColumn } from '@co-so/domain';
import { DataTable } from '../ui/data-table.tsx';
import type { Column } from '../ui/data-table.tsx';
import { Panel } from '../ui/panel.tsx';
import { columnText, dataClassWords, keepingWords, tableText } from './privacy-text.ts';
import { keptQuery } from './queries.ts';

const columns: readonly Column<KeptColumn>[] = [
  { header: 'Dữ liệu', isLead: true, cell: (kept) => columnText(kept) },
  { header: 'Để làm gì', cell: ({ purpose }) => purpose },
  { header: 'Ở đâu', cell: (kept) => tableText(kept) },
  { header: 'Loại', cell: ({ dataClass }) => dataClassWords[dataClass] },
  { header: 'Giữ bao lâu', cell: ({ keeping }) => keepingWords[keeping] },
  {
    header: 'Cột trong cơ sở dữ liệu',
    cell: ({ table, column }) => (
      <code>
        {table}.{column}
      </code>
    ),
  },
];

/** What is kept about a person and why, for the persons themselves. */
export function KeptList() {
  const { data: kept } = useSuspenseQuery(keptQuery);
  return (
    <Panel title="Hệ thống giữ những gì về một người, và để làm gì">
      <p>
        Bảng này được lập từ chính cấu trúc của cơ sở dữ liệu. Hệ thống không giữ số định danh, ngày sinh, địa chỉ, điện
        thoại hay hồ sơ đảng viên. Họ tên chỉ có ở tài khoản, và chỉ người quản trị xem được; ở nơi khác chỉ ghi chức
        danh.
      </p>
      <DataTable
        caption="Dữ liệu về người"
        columns={columns}
        rows={kept}
        rowKey={({ table, column }) => `${table}.${column}`}
      />
    </Panel>
  );
}
