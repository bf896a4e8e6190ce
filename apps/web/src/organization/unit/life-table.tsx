import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ShownSpan, ShownStretch, ShownUnitPage } from '@co-so/api';
import { hostTypeNames } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import { kindText, spanText } from '../unit-text.ts';

interface LifeRow extends ShownSpan {
  readonly of: string;
  readonly value: ReactNode;
}

/** Whatever a unit was called, was and stood under, each with its days. */
export function LifeTable({ page }: { readonly page: ShownUnitPage }) {
  const rows: readonly LifeRow[] = [
    ...rowsOf('Tên', page.names, (name) => name),
    ...rowsOf('Loại', page.kinds, kindText),
    ...rowsOf('Loại hình', page.hostTypes, (type) => hostTypeNames[type]),
    ...rowsOf('Mã', page.codes, (code) => code),
    ...page.parents.map((stretch) => ({ ...stretch, of: 'Cấp trên', value: parentOf(stretch) })),
  ];
  return (
    <DataTable
      caption="Tên, loại, loại hình, mã và cấp trên qua các thời kỳ"
      rows={rows}
      rowKey={({ of, validFrom }) => `${of} ${validFrom}`}
      columns={[
        { header: 'Nội dung', cell: ({ of }) => of },
        { header: 'Giá trị', cell: ({ value }) => value, isLead: true },
        { header: 'Thời gian', cell: spanText },
      ]}
    />
  );
}

function rowsOf<Value>(
  of: string,
  stretches: readonly ShownStretch<Value>[],
  text: (value: Value) => string,
): readonly LifeRow[] {
  return stretches.map(({ value, ...days }) => ({ ...days, of, value: text(value) }));
}

function parentOf({ parent, isTop, validFrom }: ShownUnitPage['parents'][number]): ReactNode {
  if (isTop) return 'Đứng đầu cây tổ chức';
  if (!parent) return 'Ngoài phạm vi được xem';
  return (
    <Link to="/to-chuc/$id" params={{ id: parent.id }} search={validFrom === null ? {} : { ngay: validFrom }}>
      {parent.name}
    </Link>
  );
}
