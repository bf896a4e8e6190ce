import type { ReactNode } from 'react';
import { Button, SegmentedControl } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { NationalContext, ProvincesOfDay, ShownProvince } from '@co-so/api';
import { dayText, numberText, parseCivilDate, provincesReorganizedOn } from '@co-so/domain';
import type { CivilDate, Origin } from '@co-so/domain';
import { useState } from 'react';
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
  const day = parseCivilDate(search.on ?? '') ?? today;
  const { data, error, refetch, isPlaceholderData } = useProvinces(day, origin);
  const navigate = useNavigate({ from: '/' });
  const change = (on: CivilDate, of: Origin) =>
    void navigate({
      to: '/',
      search: { ...(on === today ? {} : { on }), ...(of === 'real' ? {} : { origin: of }) },
      resetScroll: false,
    });
  if (error)
    return (
      <Page title="Các tỉnh, thành phố">
        <ProblemList error={error} />
        <Button mt="md" onClick={() => void refetch()}>
          Thử lại
        </Button>
      </Page>
    );
  if (!data) return <Loading />;
  return (
    <Page
      title="Các tỉnh, thành phố"
      lead={<Lead data={data} />}
      actions={<OriginSwitch origin={origin} onChange={(of) => change(day, of)} />}
    >
      <Simulated origin={origin}>
        <DayChooser day={day} today={today} onChange={(on) => change(on, origin)} />
        <div aria-busy={isPlaceholderData}>
          <Overview data={data} origin={origin} today={today} />
        </div>
      </Simulated>
    </Page>
  );
}

function Lead({ data: { day, provinces } }: { readonly data: ProvincesOfDay }) {
  const sent = provinces.filter((province) => province.sent !== null).length;
  return `${numberText(provinces.length)} tỉnh, thành phố ngày ${dayText(day)}; ${numberText(sent)} nơi đã gửi số liệu về Trung ương.`;
}

interface OverviewProps {
  readonly data: ProvincesOfDay;
  readonly origin: Origin;
  readonly today: CivilDate;
}

type View = 'tiles' | 'list';

function Overview({ data, origin, today }: OverviewProps) {
  const [view, setView] = useState<View>('tiles');
  const last = useLastRound(origin);
  const hosts = useHosts(data.day, today);
  const isBefore = data.day < provincesReorganizedOn;
  const tiles = shownTiles(data.day, data.provinces, isBefore ? undefined : last?.states);
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
            size="xs"
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
              hasHosts={tiles.some(({ province }) => province.host !== null)}
            />
          )}
        </div>
        {isBefore && <BeforeNote origin={origin} />}
        {origin === 'real' && earlier.length > 0 && !isBefore && <EarlierNote provinces={earlier} />}
        {view === 'tiles' ? (
          <Tiles day={data.day} tiles={tiles} search={search} />
        ) : (
          <ProvinceList day={data.day} tiles={tiles} search={search} />
        )}
      </Panel>
      <div className="home-side">
        {last && <RoundSummary {...last} />}
        {origin === 'real' && <HostList provinces={hosts} />}
      </div>
    </div>
  );
}

/** Provinces that sent figures and stand no longer on the day in view: their tiles are on an earlier one. */
function EarlierNote({ provinces }: { readonly provinces: readonly ShownProvince[] }) {
  return (
    <p className="soft">
      {provinces.map(({ name }) => name).join(', ')} đã gửi số liệu của thời kỳ trước sắp xếp.{' '}
      <Link to="/" search={{ on: lastDayBefore }}>
        Xem ngày {dayText(lastDayBefore)}
      </Link>
    </p>
  );
}

function BeforeNote({ origin }: { readonly origin: Origin }) {
  return (
    <p className="soft">
      {origin === 'simulated'
        ? 'Năm mô phỏng chỉ có số liệu của các tỉnh, thành phố hiện nay; các tỉnh trước sắp xếp không phải gửi.'
        : 'Theo tên và địa giới ngay trước khi sắp xếp; những thay đổi trước năm 2025 chưa có trong danh bạ.'}
    </p>
  );
}
