import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { numberText } from '@co-so/domain';
import type { StructureLayout } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Pager } from '../../ui/pager.tsx';
import { unsavedText } from '../../ui/save-file.ts';
import { bookProblemPlace, bookProblemText } from './book-problem.ts';
import type { BookProblem } from './book-problem.ts';
import { errorWorkbook, namesOfBoth } from './error-workbook.ts';
import type { ChosenSheets } from './opened-list.ts';
import type { SentList } from './queries.ts';
import { WordMapping } from './word-mapping.tsx';

interface RefusedListProps {
  readonly sheets: ChosenSheets;
  readonly list: SentList;
  readonly problems: readonly BookProblem[];
  readonly onLayout: (layout: StructureLayout) => void;
}

const pageSize = 25;

type Numbered = BookProblem & { readonly number: number };

/** Why a list was not taken: everything at once, here or as notes on the cells of the file itself. */
export function RefusedList({ sheets, list, problems, onLayout }: RefusedListProps) {
  const both = namesOfBoth(sheets);
  const columns: readonly Column<Numbered>[] = [
    { header: 'Chỗ', isLead: true, cell: (one) => bookProblemPlace(one, both) },
    { header: 'Lý do', cell: bookProblemText },
  ];
  const [page, setPage] = useState(1);
  const pages = Math.max(1, Math.ceil(problems.length / pageSize));
  const shown = problems.map((problem, number) => ({ ...problem, number }));
  const save = useMutation({
    mutationFn: async () => {
      const { saveWorkbook } = await import('../../ui/workbook.ts');
      const { sheets: written, comments } = errorWorkbook(sheets, list, problems);
      await saveWorkbook(`loi-${list.fileName}`, written, 'refused-rows', { comments });
    },
    networkMode: 'always',
  });
  return (
    <div className="import-form">
      <p>
        <strong>Chưa có gì được lưu.</strong> Sửa các chỗ dưới đây rồi chọn lại tệp. Tệp tải về có ghi chú ngay ở ô cần
        sửa.
      </p>
      <div className="import-actions">
        <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
          Tải tệp có ghi chú ở ô
        </Button>
        <span role="status" className="soft">
          {save.isError && unsavedText(save.error)}
        </span>
      </div>
      <WordMapping layout={list.layout} problems={problems} onLayout={onLayout} />
      <DataTable
        caption={`${numberText(problems.length)} chỗ cần sửa`}
        columns={columns}
        rows={shown.slice((page - 1) * pageSize, page * pageSize)}
        rowKey={({ number }) => String(number)}
      />
      <Pager page={page} pages={pages} onPage={setPage} />
    </div>
  );
}
