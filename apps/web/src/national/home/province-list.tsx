import { Link } from '@tanstack/react-router';
import { dayText, missingText, momentText, numberText } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { HostLink } from '../host-link.tsx';
import type { OriginSearch } from '../search.ts';
import type { ShownTile } from './shown-tile.ts';
import { StandingMark } from './standing-mark.tsx';

interface ProvinceListProps {
  readonly day: CivilDate;
  readonly tiles: readonly ShownTile[];
  readonly search: OriginSearch;
  readonly hasRound: boolean;
}

const roundColumn: Column<ShownTile> = {
  header: 'Ngày gửi đợt này',
  isNumber: true,
  cell: ({ sentOn }) => (sentOn ? dayText(sentOn) : missingText),
};

/** The same provinces as a table, in the order of their names. */
export function ProvinceList({ day, tiles, search, hasRound }: ProvinceListProps) {
  const rows = tiles.toSorted((left, right) => left.province.name.localeCompare(right.province.name, 'vi'));
  const columns: readonly Column<ShownTile>[] = [
    {
      header: 'Tỉnh, thành phố',
      isLead: true,
      cell: ({ slug, province, islands }) => (
        <>
          <Link to="/tinh/$slug" params={{ slug }} search={{ ...search, on: day }}>
            {province.name}
          </Link>
          {islands && <span className="soft"> ({islands})</span>}
          {province.host !== null && (
            <span className="row-note">
              <HostLink host={province.host}>mở trang làm việc</HostLink>
            </span>
          )}
        </>
      ),
    },
    { header: 'Trạng thái', cell: ({ standing }) => <StandingMark standing={standing} /> },
    ...(hasRound ? [roundColumn] : []),
    {
      header: 'Số liệu đã gửi',
      isNumber: true,
      cell: ({ province }) => (province.sent ? numberText(province.sent.rows) : missingText),
    },
    {
      header: 'Trung ương nhận lần cuối',
      cell: ({ province }) => (province.sent ? momentText(province.sent.lastReceivedAt) : missingText),
    },
  ];
  return (
    <div className="lines">
      <DataTable
        caption={`${numberText(rows.length)} tỉnh, thành phố, theo tên`}
        columns={columns}
        rows={rows}
        rowKey={({ slug }) => slug}
      />
    </div>
  );
}
