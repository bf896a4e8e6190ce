import { Button } from '@mantine/core';
import type { HostPlacesOfDay } from '@co-so/api';
import { hostPlaceKindNames, numberText } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import { Mark } from '../../ui/mark.tsx';
import { capitalized } from '../../ui/capitalized.ts';

interface AstrayPlacesProps {
  readonly astray: HostPlacesOfDay['astray'];
  readonly onOpen: (place: { readonly id: string; readonly name: string }) => void;
}

/** Places that a plan left open, or whose unit ended otherwise: they are in no count until somebody says where they lie. */
export function AstrayPlaces({ astray: { places, count }, onOpen }: AstrayPlacesProps) {
  if (places.length === 0) return null;
  return (
    <>
      <p>
        <Mark tone="warn">Tổ chức cũ đã kết thúc, chưa ghi nay thuộc tổ chức nào; chưa có trong các số dưới đây.</Mark>
      </p>
      <DataTable
        caption="Nơi chưa rõ thuộc tổ chức nào"
        rows={places}
        rowKey={({ id }) => id}
        columns={[
          { header: 'Tên', cell: ({ name }) => name, isLead: true },
          { header: 'Loại nơi', cell: ({ kind }) => capitalized(hostPlaceKindNames[kind]) },
          { header: 'Trước thuộc', cell: ({ under }) => under.name },
          {
            header: 'Việc',
            cell: (place) => (
              <Button variant="default" aria-label={`Mở: ${place.name}`} onClick={() => onOpen(place)}>
                Mở
              </Button>
            ),
          },
        ]}
      />
      {count > places.length && (
        <p className="soft">
          Có {numberText(count)} nơi như thế. Còn {numberText(count - places.length)} nơi nữa, lần lượt hiện ra khi các
          nơi trên được ghi.
        </p>
      )}
    </>
  );
}
