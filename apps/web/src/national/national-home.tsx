import type { ReactNode } from 'react';
import { Button, SegmentedControl } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { NationalContext, ProvincesOfDay, ShownProvince } from '@co-so/api';
import { dayText, numberText, parseCivilDate, provincesReorganizedOn, registryBeginsOn } from '@co-so/domain';
import type { CivilDate, Origin } from '@co-so/domain';
import { useState } from 'react';
import { isLineDown, LineDown } from '../ui/line-down.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { ProblemList } from '../ui/problem-list.tsx';
import { DayChooser } from './home/day-chooser.tsx';
import { HostList } from './home/host-list.tsx';
import { Legend } from './home/legend.tsx';
import { ProvinceList } from './home/province-list.tsx';
import { RoundSummary } from './home/round-summary.tsx';
import { shownTiles } from './home/shown-tile.ts';
import { Tiles } from './home/tiles.tsx';
import { lastDayBefore, useHosts, useLastRound, useProvinces } from './home/use-home.ts';
import { OriginSwitch } from './origin-switch.tsx';
import { originOf } from './search.ts';
import { Simulated } from './simulated.tsx';
import './home/home.css';
import './national.css';

interface NationalHomeProps {
  readonly office: NationalContext;
  readonly search: { readonly on?: string; readonly origin?: 'simulated' };
}

/** The first screen of the national office: the provinces of a day, and what each has sent. */
export function NationalHome({ office: { today }, search }: NationalHomeProps): ReactNode {
  const origin = originOf(search);
  const asked = parseCivilDate(search.on ?? '');
  const day = asked && asked <= today ? asked : today;
  const navigate = useNavigate({ from: '/' });
  const change = (on: CivilDate, of: Origin) =>
    void navigate({
      to: '/',
      search: of === 'simulated' ? { origin: of } : on === today ? {} : { on },
      resetScroll: false,
    });
  const chooser = (
    <>
      <DayChooser day={day} today={today} onChange={(on) => change(on, origin)} />
      <p>
        <Link to="/tinh/lich-su" search={day === today ? {} : { on: day }}>
          Lịch sử tỉnh, thành phố: nơi nào hình thành từ nơi nào, mã nào dùng lại
        </Link>
      </p>
    </>
  );
  if (day < registryBeginsOn) return <BeforeRegistry day={day} chooser={chooser} />;
  return (
    <HomeOfDay
      day={day}
      today={today}
      origin={origin}
      chooser={origin === 'real' ? chooser : <SimulatedDay />}
      onOrigin={(of) => change(day, of)}
    />
  );
}

const title = 'Các tỉnh, thành phố';

interface BeforeRegistryProps {
  readonly day: CivilDate;
  readonly chooser: ReactNode;
}

/** What is not known is not shown: a list of 63 would be wrong for such a day. */
function BeforeRegistry({ day, chooser }: BeforeRegistryProps) {
  return (
    <Page title={title}>
      {chooser}
      <Panel title={`Chưa có danh bạ của ngày ${dayText(day)}`}>
        <p>Danh bạ các tỉnh, thành phố bắt đầu từ ngày {dayText(registryBeginsOn)}.</p>
        <Link to="/" search={{ on: registryBeginsOn }}>
          Xem ngày {dayText(registryBeginsOn)}
        </Link>
      </Panel>
    </Page>
  );
}

function SimulatedDay() {
  return (
    <p className="soft">Năm mô phỏng dựng trên các tỉnh, thành phố hiện nay, nên không xem theo ngày khác được.</p>
  );
}

interface HomeOfDayProps {
  readonly day: CivilDate;
  readonly today: CivilDate;
  readonly origin: Origin;
  readonly chooser: ReactNode;
  readonly onOrigin: (origin: Origin) => void;
}

function HomeOfDay({ day, today, origin, chooser, onOrigin }: HomeOfDayProps) {
  const { data, error, refetch, isPlaceholderData } = useProvinces(day, origin);
  if (error)
    return (
      <Page title={title}>
        {isLineDown(error) ? (
          <LineDown>Chưa tải được danh sách tỉnh, thành phố.</LineDown>
        ) : (
          <ProblemList error={error} />
        )}
        <Button mt="md" onClick={() => void refetch()}>
          Thử lại
        </Button>
      </Page>
    );
  if (!data) return <Loading />;
  return (
    <Page title={title} lead={<Lead data={data} />} actions={<OriginSwitch origin={origin} onChange={onOrigin} />}>
      <Simulated origin={origin}>
        {chooser}
        <div aria-busy={isPlaceholderData}>
          <Overview data={data} origin={origin} today={today} />
        </div>
      </Simulated>
    </Page>
  );
}

function Lead({ data: { day, provinces } }: { readonly data: ProvincesOfDay }) {
  const sent = provinces.filter((province) => province.sent !== null).length;
  return `Ngày ${dayText(day)} có ${numberText(provinces.length)} tỉnh, thành phố. Trong đó ${numberText(sent)} nơi đã từng gửi số liệu về Trung ương.`;
}

interface OverviewProps {
  readonly data: ProvincesOfDay;
  readonly origin: Origin;
  readonly today: CivilDate;
}

type View = 'tiles' | 'list';

function Overview({ data, origin, today }: OverviewProps) {
  const [view, setView] = useState<View>('tiles');
  const isBefore = data.day < provincesReorganizedOn;
  const round = useLastRound(origin);
  const last = isBefore ? undefined : round;
  const hosts = useHosts(data.day, today);
  const tiles = shownTiles(data.day, data.provinces, last?.answers);
  const search = origin === 'real' ? {} : { origin };
  const earlier = hosts.filter(
    ({ id, sent }) => sent !== null && data.provinces.every((province) => province.id !== id),
  );
  return (
    <div className="home">
      <Panel title={view === 'tiles' ? 'Sơ đồ ô, không phải bản đồ' : 'Danh sách'}>
        <div className="home-bar">
          <SegmentedControl<View>
            aria-label="Cách xem"
            size="sm"
            value={view}
            onChange={setView}
            data={[
              { value: 'tiles', label: 'Sơ đồ ô' },
              { value: 'list', label: 'Danh sách' },
            ]}
          />
          {view === 'tiles' && (
            <Legend
              standings={tiles.map(({ standing }) => standing)}
              count={tiles.find(({ province }) => province.sent)?.province.sent?.rows}
              hasHosts={tiles.some(({ province }) => province.host !== null)}
            />
          )}
        </div>
        {isBefore && <BeforeNote />}
        {origin === 'real' && earlier.length > 0 && !isBefore && <EarlierNote provinces={earlier} />}
        {view === 'tiles' ? (
          <Tiles day={data.day} tiles={tiles} search={search} />
        ) : (
          <ProvinceList day={data.day} tiles={tiles} search={search} hasRound={last !== undefined} />
        )}
      </Panel>
      <div className="home-side">
        {last && <RoundSummary round={last.round} tiles={tiles} search={search} />}
        {origin === 'real' && <HostList provinces={hosts} today={today} />}
      </div>
    </div>
  );
}

/** Provinces that sent figures and stand no longer on the day in view: their tiles are on an earlier one. */
function EarlierNote({ provinces }: { readonly provinces: readonly ShownProvince[] }) {
  return (
    <p className="soft">
      Ngoài ra {numberText(provinces.length)} tỉnh của thời kỳ trước {dayText(provincesReorganizedOn)} đã gửi số liệu:{' '}
      {provinces.map(({ name }) => name).join(', ')}.{' '}
      <Link to="/" search={{ on: lastDayBefore }}>
        Xem ngày {dayText(lastDayBefore)}
      </Link>
    </p>
  );
}

function BeforeNote() {
  return (
    <p className="soft">
      Theo địa giới ngay trước khi sắp xếp; những thay đổi địa giới nhỏ trước năm 2025 chưa có trong danh bạ.
    </p>
  );
}
