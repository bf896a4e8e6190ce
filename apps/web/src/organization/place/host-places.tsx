import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { hostPlaceFigures, hostPlaceKindNames, hostPlaceKinds, numberText } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import type { HostPlacesOfDay } from '@co-so/api';
import { useState } from 'react';
import { capitalized } from '../../ui/capitalized.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Facts } from '../../ui/facts.tsx';
import type { HistoryOf } from '../../ui/history-of.ts';
import { Panel } from '../../ui/panel.tsx';
import { ProblemList } from '../../ui/problem-list.tsx';
import type { UnitField } from '../unit-field.ts';
import { AstrayPlaces } from './astray-places.tsx';
import { NewPlace } from './new-place.tsx';
import type { PlaceFilter } from './place-filter.ts';
import { PlaceList } from './place-list.tsx';
import { figureLabel, figureText, stateWords } from './place-text.ts';
import { PlaceDialog } from './place-dialog.tsx';
import { placesQuery } from './queries.ts';

interface HostPlacesProps {
  readonly unit: { readonly id: string; readonly name: string };
  readonly day: CivilDate;
  readonly today: CivilDate;
  readonly filter: PlaceFilter;
  readonly unitField: UnitField;
  readonly historyOf: HistoryOf;
  readonly onFilter: (filter: PlaceFilter) => void;
}

type Asked = { readonly form: 'new' } | { readonly form: 'place'; readonly id: string; readonly name: string };

/** The places of a branch of the tree: how many have a Party organization, which, and what may be written of them. */
export function HostPlaces({ unit, day, today, filter, unitField, historyOf, onFilter }: HostPlacesProps) {
  const { data, error, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...placesQuery(day, unit.id, filter),
    // Another filter leaves the counts, and where one is on the page, as they were.
    placeholderData: (previous, query) => (isSameUnit(query?.queryKey, day, unit.id) ? previous : undefined),
  });
  const [asked, setAsked] = useState<Asked>();
  const [said, setSaid] = useState('');
  const first = data?.pages[0];
  return (
    <Panel title="Nơi đã có và chưa có tổ chức đảng">
      {error && <ProblemList error={error} />}
      {!first && !error && <Skeleton height={80} aria-label="Đang tải danh sách nơi có tổ chức đảng" />}
      {first && (
        <>
          <AstrayPlaces astray={first.astray} onOpen={({ id, name }) => setAsked({ form: 'place', id, name })} />
          <Counted counts={first.counts} />
          {hasAny(first.counts) && (
            <PlaceList
              places={data.pages.flatMap((page) => page.places)}
              isOld={isPlaceholderData}
              filter={filter}
              day={day}
              onFilter={onFilter}
              onOpen={({ id, name }) => setAsked({ form: 'place', id, name })}
            />
          )}
          {hasNextPage && <More shown={data.pages.flatMap((page) => page.places).length} of={counted(first, filter)} />}
          <div className="row-actions no-print">
            {hasNextPage && (
              <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                Xem tiếp
              </Button>
            )}
            {first.allowedActions.includes('record') && (
              <Button variant="default" onClick={() => setAsked({ form: 'new' })}>
                Ghi thêm nơi
              </Button>
            )}
          </div>
        </>
      )}
      <p role="status" className="soft">
        {said}
      </p>
      {asked?.form === 'new' && (
        <NewPlace
          unit={unit}
          from={day}
          unitField={unitField}
          onClose={() => setAsked(undefined)}
          onDone={(name) => {
            setAsked(undefined);
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

function More({ shown, of }: { readonly shown: number; readonly of: number }) {
  return (
    <p className="soft">
      Đang hiện {numberText(shown)} trong {numberText(of)} nơi, còn nữa.
    </p>
  );
}

/** How many places there are of what is listed. */
function counted({ counts }: HostPlacesOfDay, { noi, co }: PlaceFilter): number {
  const of = co ?? 'places';
  return hostPlaceKinds.reduce((sum, kind) => sum + (noi === undefined || noi === kind ? counts[kind][of] : 0), 0);
}

type Counts = HostPlacesOfDay['counts'];

function hasAny(counts: Counts): boolean {
  return hostPlaceKinds.some((kind) => counts[kind].places > 0);
}

function isSameUnit(key: readonly unknown[] | undefined, on: CivilDate, under: string): boolean {
  const asked = key?.[1];
  if (typeof asked !== 'object' || asked === null) return false;
  return 'on' in asked && asked.on === on && 'under' in asked && asked.under === under;
}

function Counted({ counts }: { readonly counts: Counts }) {
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
