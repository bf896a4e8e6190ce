import { Button } from '@mantine/core';
import { hostPlaceFigures, hostPlaceKindNames, hostPlaceKinds, numberText } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import type { ShownUnitPage } from '@co-so/api';
import { useState } from 'react';
import { capitalized } from '../../ui/capitalized.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Facts } from '../../ui/facts.tsx';
import type { HistoryOf } from '../../ui/history-of.ts';
import { Mark } from '../../ui/mark.tsx';
import { Panel } from '../../ui/panel.tsx';
import { UnfoldButton } from '../../ui/unfold-button.tsx';
import type { UnitField } from '../unit-field.ts';
import { EachPlace } from './each-place.tsx';
import { NewPlace } from './new-place.tsx';
import type { PlaceFilter } from './place-filter.ts';
import { figureLabel, figureText, stateWords } from './place-text.ts';
import { PlaceDialog } from './place-dialog.tsx';

interface HostPlacesProps {
  readonly page: ShownUnitPage;
  readonly today: CivilDate;
  readonly filter: PlaceFilter;
  readonly unitField: UnitField;
  readonly historyOf: HistoryOf;
  readonly onFilter: (filter: PlaceFilter) => void;
}

type Asked = { readonly form: 'new' } | { readonly form: 'place'; readonly id: string; readonly name: string };

/** The places of a branch of the tree: how many have a Party organization; which, when somebody asks; what may be written of them. */
export function HostPlaces({ page, today, filter, unitField, historyOf, onFilter }: HostPlacesProps) {
  const { unit, day, places } = page;
  const [isListed, setListed] = useState(filter.noi !== undefined || filter.co !== undefined);
  const [asked, setAsked] = useState<Asked>();
  const [said, setSaid] = useState('');
  const hasAny = places.astray > 0 || hostPlaceKinds.some((kind) => places.counts[kind].places > 0);
  return (
    <Panel title="Nơi đã có và chưa có tổ chức đảng">
      {places.astray > 0 && !isListed && (
        <p>
          <Mark tone="warn">
            {numberText(places.astray)} nơi chưa ghi nay thuộc tổ chức nào; chưa có trong các số dưới đây.
          </Mark>
        </p>
      )}
      <Counted counts={places.counts} />
      <div className="row-actions no-print">
        {hasAny && (
          <UnfoldButton isOpen={isListed} onToggle={setListed}>
            Xem từng nơi
          </UnfoldButton>
        )}
        {unit.allowedActions.includes('record-figures') && (
          <Button variant="default" onClick={() => setAsked({ form: 'new' })}>
            Ghi thêm nơi
          </Button>
        )}
      </div>
      <p role="status" className="soft">
        {said}
      </p>
      {hasAny && isListed && (
        <EachPlace
          unitId={unit.id}
          day={day}
          filter={filter}
          onFilter={onFilter}
          onOpen={({ id, name }) => setAsked({ form: 'place', id, name })}
        />
      )}
      {asked?.form === 'new' && (
        <NewPlace
          unit={unit}
          from={day}
          unitField={unitField}
          onClose={() => setAsked(undefined)}
          onDone={(name) => {
            setAsked(undefined);
            setListed(true);
            setSaid(`Đã ghi: ${name}.`);
          }}
        />
      )}
      {asked?.form === 'place' && (
        <PlaceDialog
          key={asked.id}
          id={asked.id}
          name={asked.name}
          today={today}
          unitField={unitField}
          historyOf={historyOf}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Panel>
  );
}

function Counted({ counts }: Pick<ShownUnitPage['places'], 'counts'>) {
  const rows = hostPlaceKinds.flatMap((kind) => (counts[kind].places > 0 ? [{ kind, ...counts[kind] }] : []));
  const figures = hostPlaceFigures(counts);
  if (rows.length === 0)
    return <Empty>Chưa ghi thôn, khu phố, trường, doanh nghiệp hay cơ quan nào trong nhánh này ở ngày đang xem.</Empty>;
  return (
    <>
      {figures.length > 0 && (
        <Facts facts={figures.map((figure) => ({ label: figureLabel(figure), value: figureText(figure) }))} />
      )}
      <DataTable
        caption="Trong cả nhánh, theo loại nơi"
        rows={rows}
        rowKey={({ kind }) => kind}
        columns={[
          { header: 'Loại nơi', cell: ({ kind }) => capitalized(hostPlaceKindNames[kind]), isLead: true },
          { header: 'Tổng số', cell: ({ places }) => numberText(places), isNumber: true },
          { header: stateWords.own, cell: ({ own }) => numberText(own), isNumber: true },
          { header: stateWords.joint, cell: ({ joint }) => numberText(joint), isNumber: true },
          { header: stateWords.none, cell: ({ none }) => numberText(none), isNumber: true },
          { header: stateWords.unknown, cell: ({ unknown }) => numberText(unknown), isNumber: true },
          { header: 'Có cấp ủy', cell: ({ withCommittee }) => numberText(withCommittee), isNumber: true },
        ]}
      />
    </>
  );
}
