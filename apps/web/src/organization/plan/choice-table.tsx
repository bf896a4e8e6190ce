import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { folded, numberText } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Pager } from '../../ui/pager.tsx';

interface ChoiceTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What a row is found by. */
  readonly textOf: (row: Row) => string;
  /** Whether something has still to be chosen. */
  readonly isOpen: (row: Row) => boolean;
}

const rowsPerPage = 20;

/** What a plan asks about one by one, page by page; found by words, with or without marks, or by what is still open. */
export function ChoiceTable<Row>({ rows, textOf, isOpen, ...table }: ChoiceTableProps<Row>) {
  const [sought, setSought] = useState('');
  const [isOpenOnly, setOpenOnly] = useState(false);
  const [turned, setTurned] = useState(1);
  const words = folded(sought).split(' ').filter(Boolean);
  const found = rows.filter((row) => (!isOpenOnly || isOpen(row)) && hasWords(textOf(row), words));
  const pages = Math.max(1, Math.ceil(found.length / rowsPerPage));
  const page = Math.min(turned, pages);
  return (
    <>
      {rows.length > rowsPerPage && (
        <div className="plan-filter no-print">
          <TextInput
            label={`Tìm trong ${table.caption.toLowerCase()}`}
            value={sought}
            onChange={({ currentTarget }) => setSought(currentTarget.value)}
          />
          {(isOpenOnly || rows.some(isOpen)) && (
            <Checkbox
              size="md"
              label="Chỉ dòng chưa chọn"
              checked={isOpenOnly}
              onChange={({ currentTarget }) => setOpenOnly(currentTarget.checked)}
            />
          )}
          <span role="status" className="soft">
            {numberText(found.length)} trong {numberText(rows.length)} dòng
          </span>
        </div>
      )}
      <DataTable {...table} rows={found.slice((page - 1) * rowsPerPage, page * rowsPerPage)} />
      <Pager page={page} pages={pages} onPage={setTurned} />
    </>
  );
}

function hasWords(text: string, words: readonly string[]): boolean {
  const inText = folded(text);
  return words.every((word) => inText.includes(word));
}
