import { Fragment, useState } from 'react';
import type { ReactNode } from 'react';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Pager } from '../../ui/pager.tsx';

interface PagedTableProps<Row> {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** What belongs below the rows that are shown. */
  readonly children?: (row: Row) => ReactNode;
}

/** A province has thousands of branches: so many lines are shown at once. */
const pageSize = 25;

/** A table of results, a page at a time. */
export function PagedTable<Row>({ caption, rows, columns, children }: PagedTableProps<Row>) {
  const [page, setPage] = useState(1);
  const pages = Math.ceil(rows.length / pageSize);
  // Other results may have come in while a later page was shown.
  const at = Math.min(page, Math.max(1, pages));
  const shown = rows.slice((at - 1) * pageSize, at * pageSize).map((row, index) => ({ row, index }));
  return (
    <>
      <DataTable
        caption={caption}
        rows={shown}
        rowKey={({ index }) => String(index)}
        columns={columns.map(({ cell, ...column }) => ({
          ...column,
          cell: (one: { readonly row: Row }) => cell(one.row),
        }))}
      />
      <Pager page={at} pages={pages} onPage={setPage} />
      {children && shown.map(({ row, index }) => <Fragment key={`${at} ${index}`}>{children(row)}</Fragment>)}
    </>
  );
}
