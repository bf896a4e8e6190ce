import { Alert, Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ShownUnitPage } from '@co-so/api';
import { dayText, hostTypeNames, numberText } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { ButtonLink } from '../../ui/button-link.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { Facts } from '../../ui/facts.tsx';
import type { Fact } from '../../ui/facts.tsx';
import type { HistoryOf } from '../../ui/history-of.ts';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { schemeText } from '../grouping/grouping-text.ts';
import { Groupings } from '../grouping/groupings.tsx';
import { HostPlaces } from '../place/host-places.tsx';
import type { PlaceFilter } from '../place/place-filter.ts';
import { UnitTree } from '../tree/unit-tree.tsx';
import type { UnitField } from '../unit-field.ts';
import { decisionText, endingWords, kindText, stateText, unknownMembersText } from '../unit-text.ts';
import { UnreadDay } from '../unread-day.tsx';
import { Above } from './above.tsx';
import { FindingList } from './finding-list.tsx';
import { LifeTable } from './life-table.tsx';
import { Relations } from './relations.tsx';
import { UnitCounts } from './unit-counts.tsx';
import './unit.css';

interface UnitPageProps {
  readonly page: ShownUnitPage;
  readonly today: CivilDate;
  /** What the address gives for the day and is none. */
  readonly unread: string | undefined;
  readonly places: PlaceFilter;
  readonly unitField: UnitField;
  readonly maySeeDiscipline: boolean;
  readonly onDay: (day: CivilDate) => void;
  readonly onPlaces: (filter: PlaceFilter) => void;
  /** Who did what with it, beside it. */
  readonly history: ReactNode;
  readonly historyOf: HistoryOf;
}

/** A unit on a day: what it is, what is in it, what the rules say of it, and how it came to be so. */
export function UnitPage({
  page,
  today,
  unread,
  places,
  unitField,
  maySeeDiscipline,
  onDay,
  onPlaces,
  history,
  historyOf,
}: UnitPageProps) {
  const { unit, day, hasBelow } = page;
  const navigate = useNavigate();
  const state = stateText(page);
  return (
    <Page
      title={unit.name}
      lead={`${kindText(unit.kind)}. Cơ cấu ngày ${dayText(day)}.`}
      actions={
        <Group gap="sm" align="end">
          <ButtonLink to="/to-chuc" search={{ ngay: day, duoi: unit.id }} variant="default">
            Xem trong cây
          </ButtonLink>
          <ButtonLink to="/" search={{ unit: unit.id, on: day }} variant="default">
            Số liệu, chỉ tiêu
          </ButtonLink>
          {maySeeDiscipline && (
            <ButtonLink to="/ky-luat" search={{ duoi: unit.id }} variant="default">
              Kỷ luật đã có quyết định
            </ButtonLink>
          )}
          <DayInput label="Xem tại ngày" value={page.asked} onChange={onDay} />
        </Group>
      }
    >
      <UnreadDay given={unread} shown={page.asked} />
      {state && (
        <Alert color="yellow" variant="light" mb="md">
          {state}
        </Alert>
      )}
      {isLifeOpen(page) && (
        <Alert color="yellow" variant="light" mb="md" title={unit.note}>
          Ghi chú này không kèm ngày, nên tổ chức vẫn được tính theo các ngày đã ghi.
        </Alert>
      )}
      <div className="columns">
        <Panel title="Tổ chức">
          <Facts facts={factsOf(page)} />
        </Panel>
        <Panel title="Điều cần xem theo quy định">
          <FindingList findings={page.findings} unknown={page.unknown} />
        </Panel>
      </div>
      <Panel title="Số tổ chức">
        <UnitCounts page={page} />
      </Panel>
      {hasBelow && (
        <Panel title="Tổ chức trực thuộc">
          <UnitTree
            key={day}
            label="Tổ chức trực thuộc"
            on={day}
            under={unit.id}
            extent="few"
            onOpen={(id) => void navigate({ to: '/to-chuc/$id', params: { id }, search: { ngay: day } })}
          />
          <div className="row-actions no-print">
            <ButtonLink to="/theo-don-vi" search={{ unit: unit.id }} variant="default">
              Số liệu từng tổ chức, như lúc đó hoặc theo hiện nay
            </ButtonLink>
          </div>
        </Panel>
      )}
      <HostPlaces page={page} filter={places} onFilter={onPlaces} {...{ today, unitField, historyOf }} />
      <Groupings page={page} />
      <Panel title="Quá trình">
        <LifeTable page={page} />
        <Relations key={`${unit.id} ${day}`} page={page} />
      </Panel>
      {history}
    </Page>
  );
}

/** What is known of a unit's life without a day is a note: while no end is known it may have ended, and still counts. */
function isLifeOpen({ unit: { note, closedOn } }: ShownUnitPage): boolean {
  return note !== null && closedOn === null;
}

function factsOf(page: ShownUnitPage): readonly Fact[] {
  const { unit, ancestors, day, members, officialMembers, relations } = page;
  const { foundedOn, closedOn, foundedBy, closedBy, code, hostType, note } = unit;
  const countText = (count: number | null) => (count === null ? unknownMembersText(page) : numberText(count));
  const known = (label: string, value: ReactNode): readonly Fact[] => (value === null ? [] : [{ label, value }]);
  return [
    ...known('Thuộc', ancestors.length === 0 ? null : <Above ancestors={ancestors} day={day} to="page" />),
    ...known('Mã', code),
    { label: 'Loại hình', value: hostType === null ? 'Chưa ghi' : hostTypeNames[hostType] },
    { label: 'Đảng viên', value: countText(members) },
    { label: 'Đảng viên chính thức', value: countText(officialMembers) },
    { label: 'Thành lập', value: foundedOn === null ? 'Chưa rõ ngày' : dayText(foundedOn) },
    ...known('Quyết định thành lập', foundedBy && decisionText(foundedBy)),
    ...known('Kết thúc', closedOn && `${dayText(closedOn)}${closedBy ? `, ${endingWords[closedBy.ending]}` : ''}`),
    ...known('Quyết định kết thúc', closedOn && endingBasisText(closedBy)),
    ...relations.groupings.map(({ scheme, grouping }) => ({ label: schemeText(scheme), value: grouping })),
    ...known('Ghi chú', isLifeOpen(page) ? null : note),
  ];
}

/** Who ends with the province ends by no decision of its own; of anybody else one that is not known is missing. */
function endingBasisText(closedBy: ShownUnitPage['unit']['closedBy']): string | null {
  if (closedBy?.basis) return decisionText(closedBy.basis);
  return closedBy?.ending === 'withProvince' ? null : 'Chưa ghi';
}
