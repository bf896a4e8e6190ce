import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TableList } from '@co-so/api';
import { dayText, localSeries, ruleSetInForce } from '@co-so/domain';
import type { CivilDate, Series } from '@co-so/domain';
import { Mark } from '../../ui/mark.tsx';
import { selectionText } from '../rule-text.ts';
import { tableListQuery } from '../table/queries.ts';
import { timeScale } from './time-scale.ts';
import { TimeLine } from './time-line.tsx';

interface OwnTablesProps {
  readonly series: Series;
  readonly on: CivilDate;
  readonly today: CivilDate;
}

/** The tables that the province issued in a series, on a time line of their own, and which of them applies on a day. */
export function OwnTables({ series, on, today }: OwnTablesProps) {
  const { data, isError } = useQuery(tableListQuery);
  if (!localSeries.includes(series)) return null;
  if (!data)
    return (
      <p className="soft" role="status">
        {isError ? 'Chưa tải được bảng của tỉnh.' : 'Đang tải bảng của tỉnh…'}
      </p>
    );
  const issued = data.issued.filter((one) => one.series === series).map(dated);
  return issued.length === 0 ? (
    <p className="soft">Tỉnh chưa ban hành bảng nào thuộc loại này.</p>
  ) : (
    <IssuedTables {...{ issued, on, today }} />
  );
}

type Issued = ReturnType<typeof dated>;

function dated(table: TableList['issued'][number]) {
  const { effectiveFrom: from, effectiveUntil: until } = table;
  return { ...table, selection: { by: 'day', from, until } as const };
}

function IssuedTables({
  issued,
  on,
  today,
}: Pick<OwnTablesProps, 'on' | 'today'> & { readonly issued: readonly Issued[] }) {
  const inForce = ruleSetInForce(issued, on);
  const oldestFirst = issued.toReversed();
  const scale = timeScale(oldestFirst, today);
  return (
    <section className="own-tables">
      <h3>Bảng của tỉnh đã ban hành</h3>
      {scale && <TimeLine scale={scale} on={on} inForce={inForce} />}
      {!inForce && <p className="soft">Ngày {dayText(on)} chưa có bảng nào của tỉnh áp dụng.</p>}
      <ol className="rule-sets" reversed>
        {issued.map((one) => (
          <li key={one.id}>
            <span className="set-number">{oldestFirst.indexOf(one) + 1}</span>
            <div>
              <Link to="/bang-diem/$id" params={{ id: one.id }} className="set-name">
                {one.title}
              </Link>
              <div className="set-marks">
                <span className="soft">{selectionText(one.selection)}</span>
                <span className="soft">
                  {one.instrument}, {dayText(one.issuedOn)}
                </span>
                {one === inForce && <Mark tone="good">Áp dụng vào ngày {dayText(on)}</Mark>}
              </div>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
