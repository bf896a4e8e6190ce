import { Link } from '@tanstack/react-router';
import { addDays, dayText, momentText, numberText, topicNames } from '@co-so/domain';
import type { CivilDate, Origin, ProvinceOnDay, ReceivedFigure } from '@co-so/domain';
import type { ReactNode } from 'react';
import { capitalized } from '../../ui/capitalized.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { ProvinceFigures } from '../queries.ts';
import type { OriginSearch } from '../search.ts';
import { Simulated } from '../simulated.tsx';
import { DatedValues } from './dated-values.tsx';
import { heirsOf, predecessorsOf } from './life.ts';
import type { Kin } from './life.ts';
import { seriesByTopic } from './sent-series.ts';
import { SeriesTable } from './series-table.tsx';
import '../national.css';

interface ProvincePageProps {
  readonly sent: ProvinceFigures;
  readonly day: CivilDate;
  readonly origin: Origin;
  readonly originSwitch: ReactNode;
}

/** All that one province has sent to the centre, as it stands now. */
export function ProvincePage({ sent: { province, figures, total }, day, origin, originSwitch }: ProvincePageProps) {
  const search: OriginSearch = origin === 'real' ? {} : { origin };
  return (
    <Page title={capitalized(province.fullName)} lead={leadOf(figures, total, day)} actions={originSwitch}>
      <Simulated origin={origin}>
        <Kinship province={province} search={search} />
        <DatedValues slug={province.slug} />
        {figures.length === 0 && <NothingSent origin={origin} />}
        {figures.length > 0 && <p className="soft">Bấm vào tên số liệu để so sánh với các nơi khác.</p>}
        {figures.length < total && (
          <p className="soft">
            Hiện {numberText(figures.length)} số liệu mới nhất theo từng cấp, trong {numberText(total)} số liệu đã gửi.
            Muốn xem đủ một số liệu thì mở so sánh và chọn kỳ.
          </p>
        )}
        {seriesByTopic(figures).map(({ topic, series }) => (
          <Panel key={topic} title={topicNames[topic]}>
            <SeriesTable
              caption={`${numberText(series.length)} loại số liệu, số mới nhất của mỗi loại`}
              series={series}
              search={search}
            />
          </Panel>
        ))}
      </Simulated>
    </Page>
  );
}

function NothingSent({ origin }: { readonly origin: Origin }) {
  return (
    <div className="panel">
      <Empty>
        Chưa gửi {origin === 'simulated' ? 'số liệu mô phỏng' : 'số liệu'} nào về Trung ương. Chưa gửi không có nghĩa là
        số 0.
      </Empty>
      <Link to="/" search={origin === 'real' ? {} : { origin }}>
        Xem các tỉnh, thành phố khác
      </Link>
    </div>
  );
}

interface KinshipProps {
  readonly province: ProvinceOnDay;
  readonly search: OriginSearch;
}

/** What the province was formed from, and what it has become part of. */
function Kinship({ province: { slug }, search }: KinshipProps) {
  const before = predecessorsOf(slug);
  const after = heirsOf(slug);
  if (before.length === 0 && after.length === 0) return null;
  return (
    <p className="kinship">
      {before[0] && (
        <>
          Hình thành ngày {dayText(addDays(before[0].day, 1))} từ {linked(before, search)}.{' '}
        </>
      )}
      {after[0] && (
        <>
          Từ ngày {dayText(after[0].day)} thuộc {linked(after, search)}.
        </>
      )}
    </p>
  );
}

function linked(kin: readonly Kin[], search: OriginSearch): ReactNode {
  return kin.map(({ province, day }, index) => (
    <span key={province.id}>
      {index > 0 && ', '}
      <Link to="/tinh/$slug" params={{ slug: province.slug }} search={{ ...search, on: day }}>
        {province.fullName}
      </Link>
    </span>
  ));
}

function leadOf(figures: readonly ReceivedFigure[], total: number, day: CivilDate): string {
  const latest = figures.reduce<ReceivedFigure | undefined>(
    (newest, figure) => (newest && newest.receivedAt >= figure.receivedAt ? newest : figure),
    undefined,
  );
  if (!latest) return `Theo ngày ${dayText(day)}. Chưa gửi số liệu.`;
  return `Theo ngày ${dayText(day)}. ${numberText(total)} số liệu đã gửi, nhận lần cuối ${momentText(latest.receivedAt)}.`;
}
