import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { hostPlaceKinds, numberText } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import type { HostPlacesOfDay } from '@co-so/api';
import { ProblemList } from '../../ui/problem-list.tsx';
import { AstrayPlaces } from './astray-places.tsx';
import type { PlaceFilter } from './place-filter.ts';
import { PlaceList } from './place-list.tsx';
import { placesQuery } from './queries.ts';

interface EachPlaceProps {
  readonly unitId: string;
  readonly day: CivilDate;
  readonly filter: PlaceFilter;
  readonly onFilter: (filter: PlaceFilter) => void;
  readonly onOpen: (place: { readonly id: string; readonly name: string }) => void;
}

/** The places of a branch of the tree by name, page after page. */
export function EachPlace({ unitId, day, filter, onFilter, onOpen }: EachPlaceProps) {
  const { data, error, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...placesQuery(day, unitId, filter),
    // Another filter leaves the list as it was until the new one is there.
    placeholderData: (previous, query) => (isSameUnit(query?.queryKey, day, unitId) ? previous : undefined),
  });
  const first = data?.pages[0];
  if (!first)
    return error ? (
      <ProblemList error={error} />
    ) : (
      <Skeleton height={80} aria-label="Đang tải danh sách nơi có tổ chức đảng" />
    );
  const places = data.pages.flatMap((page) => page.places);
  return (
    <>
      {error && <ProblemList error={error} />}
      <AstrayPlaces astray={first.astray} onOpen={onOpen} />
      {hasAny(first.counts) && (
        <PlaceList
          places={places}
          isOld={isPlaceholderData}
          filter={filter}
          day={day}
          onFilter={onFilter}
          onOpen={onOpen}
        />
      )}
      {hasNextPage && (
        <>
          <More shown={places.length} of={counted(first, filter)} />
          <div className="row-actions no-print">
            <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              Xem tiếp
            </Button>
          </div>
        </>
      )}
    </>
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

function hasAny(counts: HostPlacesOfDay['counts']): boolean {
  return hostPlaceKinds.some((kind) => counts[kind].places > 0);
}

function isSameUnit(key: readonly unknown[] | undefined, on: CivilDate, under: string): boolean {
  const asked = key?.[1];
  if (typeof asked !== 'object' || asked === null) return false;
  return 'on' in asked && asked.on === on && 'under' in asked && asked.under === under;
}
