import { dayText, numberText, provinceKindNames, provinceOnDay, provinceRegistry } from '@co-so/domain';
import { provincesOn, provincesReorganizedOn, registryBeginsOn, reusedCodes } from '@co-so/domain';
import type { CivilDate, ProvinceKind } from '@co-so/domain';
import { OtherDay, unreadDay } from '../../ui/other-day.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { DayChooser } from '../home/day-chooser.tsx';
import { ChangesPanel } from './changes-panel.tsx';
import { CodesTable } from './codes-table.tsx';
import { ProvinceTable } from './province-table.tsx';
import '../home/home.css';
import '../national.css';
import './history.css';

interface HistoryPageProps {
  /** The day of the address, today where it has none. */
  readonly asked: CivilDate;
  /** What the address gives for a day and is none. */
  readonly unread: string | undefined;
  readonly today: CivilDate;
  readonly onDay: (day: CivilDate) => void;
}

/** The registry through time: who stood on a day, what came before and after, and which codes were used again. */
export function HistoryPage({ asked, unread, today, onDay }: HistoryPageProps) {
  const [day, beyond] = dayWithin(asked, today);
  const reused = reusedCodes(provinceRegistry);
  const provinces = provincesOn(provinceRegistry, day).map((province) => provinceOnDay(province, day)!);
  const count = (wanted: ProvinceKind) => provinces.filter(({ kind }) => kind === wanted).length;
  return (
    <Page
      title="Lịch sử tỉnh, thành phố"
      lead={`Ngày ${dayText(day)}: ${numberText(provinces.length)} nơi, gồm ${numberText(count('province'))} ${provinceKindNames.province} và ${numberText(count('city'))} ${provinceKindNames.city}.`}
    >
      {unread !== undefined && <OtherDay {...unreadDay(unread)} shown={day} />}
      {beyond && <OtherDay title="Danh bạ không có ngày trong địa chỉ" why={beyond} shown={day} />}
      <DayChooser day={day} today={today} onChange={onDay} />
      <ChangesPanel today={today} />
      <Panel title={`Các tỉnh, thành phố ngày ${dayText(day)}`}>
        {day < provincesReorganizedOn && (
          <p className="soft">
            Danh bạ bắt đầu từ ngày {dayText(registryBeginsOn)}, theo địa giới ngay trước khi sắp xếp; những thay đổi
            địa giới nhỏ trước năm 2025 chưa có.
          </p>
        )}
        <ProvinceTable day={day} provinces={provinces} reused={reused} />
      </Panel>
      <CodesTable reused={reused} />
    </Page>
  );
}

/** The day asked for as far as the registry tells and days have come; why another one where it does not. */
function dayWithin(asked: CivilDate, today: CivilDate): readonly [CivilDate, string?] {
  if (asked > today) return [today, `Ngày ${dayText(asked)} chưa tới`];
  if (asked >= registryBeginsOn) return [asked];
  return [registryBeginsOn, `Danh bạ bắt đầu từ ngày ${dayText(registryBeginsOn)}, chưa có ngày ${dayText(asked)}`];
}
