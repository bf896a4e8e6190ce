import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ShownHostPlace } from '@co-so/api';
import { hostPlaceKindNames, hostPlaceKinds } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { capitalized } from '../../ui/capitalized.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { SearchSelect } from '../../ui/search-select.tsx';
import { branchStates } from './place-filter.ts';
import type { PlaceFilter } from './place-filter.ts';
import { stateWords } from './place-text.ts';
import './place.css';

interface PlaceListProps {
  readonly places: readonly ShownHostPlace[];
  /** Whether another filter is on its way. */
  readonly isOld: boolean;
  readonly filter: PlaceFilter;
  readonly day: CivilDate;
  readonly onFilter: (filter: PlaceFilter) => void;
  readonly onOpen: (place: ShownHostPlace) => void;
}

const every = '';
const kindChoices = [
  { value: every, label: 'Mọi nơi' },
  ...hostPlaceKinds.map((kind) => ({ value: kind, label: capitalized(hostPlaceKindNames[kind]) })),
];
const stateChoices = [
  { value: every, label: 'Có và chưa có' },
  ...branchStates.map((state) => ({ value: state, label: stateWords[state] })),
];

/** Each place with its Party organization, those of one kind or state alone where that is asked for. */
export function PlaceList({ places, isOld, filter, day, onFilter, onOpen }: PlaceListProps) {
  const { noi, co } = filter;
  return (
    <div aria-busy={isOld || undefined}>
      <div className="place-filters no-print">
        <SearchSelect
          label="Loại nơi"
          value={noi ?? every}
          choices={kindChoices}
          onChange={(chosen) => {
            const kind = hostPlaceKinds.find((one) => one === chosen);
            onFilter({ ...(co && { co }), ...(kind && { noi: kind }) });
          }}
        />
        <SearchSelect
          label="Tổ chức đảng"
          value={co ?? every}
          choices={stateChoices}
          onChange={(chosen) => {
            const state = branchStates.find((one) => one === chosen);
            onFilter({ ...(noi && { noi }), ...(state && { co: state }) });
          }}
        />
      </div>
      {places.length === 0 ? (
        <Empty>Không có nơi nào như vậy ở ngày đang xem.</Empty>
      ) : (
        <DataTable
          caption="Từng nơi"
          rows={places}
          rowKey={({ id }) => id}
          columns={[
            { header: 'Tên', cell: ({ name }) => name, isLead: true },
            { header: 'Loại nơi', cell: ({ kind }) => capitalized(hostPlaceKindNames[kind]) },
            { header: 'Thuộc', cell: ({ under }) => <UnitLink unit={under} day={day} /> },
            { header: 'Tổ chức đảng', cell: (place) => <Branch place={place} day={day} /> },
            {
              header: 'Việc',
              cell: (place) => (
                <Button
                  size="sm"
                  variant="default"
                  className="no-print"
                  aria-label={`Mở: ${place.name}`}
                  onClick={() => onOpen(place)}
                >
                  Mở
                </Button>
              ),
            },
          ]}
        />
      )}
    </div>
  );
}

function Branch({
  place: { state, branch, hasCommittee },
  day,
}: { readonly place: ShownHostPlace } & { readonly day: CivilDate }) {
  if (!branch) return stateWords[state];
  return (
    <>
      <UnitLink unit={branch} day={day} />
      <span className="soft">
        {state === 'joint' ? ', ghép với nơi khác' : ''}
        {hasCommittee ? ', có cấp ủy' : ', không có cấp ủy'}
      </span>
    </>
  );
}

function UnitLink({ unit, day }: { readonly unit: ShownHostPlace['under']; readonly day: CivilDate }) {
  return (
    <Link to="/to-chuc/$id" params={{ id: unit.id }} search={{ ngay: day }}>
      {unit.name}
    </Link>
  );
}
