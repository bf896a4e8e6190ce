import { useSuspenseQuery } from '@tanstack/react-query';
import type { KeptColumn } from '@co-so/domain';
import { DataTable } from '../ui/data-table.tsx';
import type { Column } from '../ui/data-table.tsx';
import { Panel } from '../ui/panel.tsx';
import { keptLines } from './kept-lines.ts';
import type { KeptLine } from './kept-lines.ts';
import { columnText, dataClassWords, keepingWords, tableText } from './privacy-text.ts';
import { keptQuery } from './queries.ts';

const columns: readonly Column<KeptLine>[] = [
  { header: 'Dữ liệu', isLead: true, cell: (line) => line.map(columnText).join('; ') },
  { header: 'Để làm gì', cell: ([{ purpose }]) => purpose },
  { header: 'Ở đâu', cell: ([first]) => tableText(first) },
  { header: 'Loại', cell: ([{ dataClass }]) => dataClassWords[dataClass] },
  { header: 'Giữ bao lâu', cell: ([first]) => <KeptFor kept={first} /> },
  {
    header: 'Cột trong cơ sở dữ liệu',
    cell: (line) => (
      <code className="kept-columns">
        {line[0].table}: {line.map(({ column }) => column).join(', ')}
      </code>
    ),
  },
];

/** How long, and where the same stays when that is over. */
function KeptFor({ kept: { keeping, elsewhere } }: { readonly kept: KeptColumn }) {
  return (
    <>
      {keepingWords[keeping]}
      {elsewhere.map((other) => (
        <p key={`${other.table}.${other.column}`} className="soft">
          Còn ở {tableText(other)} ({columnText(other)}): {other.why}; {keepingWords[other.keeping]}.
        </p>
      ))}
    </>
  );
}

/** What is kept about a person and why, for the persons themselves. */
export function KeptList() {
  const { data: kept } = useSuspenseQuery(keptQuery);
  const { lines, signatures } = keptLines(kept);
  return (
    <>
      <Panel title="Hệ thống giữ những gì về một người, và để làm gì">
        <p>
          Bảng này được lập từ chính cấu trúc của cơ sở dữ liệu. Hệ thống không giữ số định danh, ngày sinh, địa chỉ,
          điện thoại hay hồ sơ đảng viên. Họ tên có ở tài khoản, chỉ người quản trị xem được, và ở biên bản tỷ lệ khống
          chế về cá nhân khi văn bản nêu tên; ở nơi khác chỉ ghi chức danh. Bản sao lưu làm trước khi dữ liệu được xóa
          vẫn còn dữ liệu ấy cho đến khi bản sao đó được hủy.
        </p>
        <DataTable
          caption="Dữ liệu về người"
          columns={columns}
          rows={lines}
          rowKey={([{ table, column }]) => `${table}.${column}`}
        />
      </Panel>
      <Panel title="Chữ ký của người làm">
        <p>
          Mỗi việc dưới đây ghi mã tài khoản và chức danh lúc đó của người làm, không ghi họ tên. Loại:{' '}
          {dataClassWords.ordinary.toLowerCase()}; {keepingWords.asProof}.
        </p>
        <Signatures signatures={signatures} />
      </Panel>
    </>
  );
}

function Signatures({ signatures }: { readonly signatures: readonly KeptColumn[] }) {
  return (
    <ul className="kept-signatures">
      {signatures.map((kept) => (
        <li key={`${kept.table}.${kept.column}`}>
          {tableText(kept)}: {kept.purpose}{' '}
          <code className="soft">
            {kept.table}.{kept.column}
          </code>
        </li>
      ))}
    </ul>
  );
}
