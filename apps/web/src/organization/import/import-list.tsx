import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { StructureImport } from '@co-so/api';
import { momentText, numberText } from '@co-so/domain';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import type { HistoryOf } from '../../ui/history-of.ts';
import { ProblemList } from '../../ui/problem-list.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { broughtText } from './import-report.tsx';
import { structureImportsQuery, undoImport } from './queries.ts';

/** Every list that was imported; each may be taken back while nothing depends on what it founded. */
export function ImportList({ historyOf }: { readonly historyOf: HistoryOf }) {
  const { data: imports } = useSuspenseQuery(structureImportsQuery);
  const [asked, setAsked] = useState<StructureImport>();
  const [looked, setLooked] = useState<StructureImport>();
  const { send, error, isPending, variables: undoneId } = useWrite(undoImport, () => {});
  if (imports.length === 0) return <Empty>Chưa nhập danh sách nào.</Empty>;
  const columns: readonly Column<StructureImport>[] = [
    { header: 'Tệp', isLead: true, cell: ({ name }) => name },
    { header: 'Tổ chức mới', isNumber: true, cell: ({ units }) => numberText(units) },
    { header: 'Nơi mới', isNumber: true, cell: ({ places }) => numberText(places) },
    { header: 'Nhập lúc', cell: ({ importedAt, importedBy }) => `${momentText(importedAt)}, ${importedBy.title}` },
    {
      header: 'Tình trạng',
      cell: (one) =>
        one.undone ? (
          `Đã hoàn tác ${momentText(one.undone.at)}, ${one.undone.by.title}`
        ) : (
          <Button variant="default" size="xs" disabled={isPending} onClick={() => setAsked(one)}>
            Hoàn tác
          </Button>
        ),
    },
    {
      header: 'Lịch sử',
      cell: (one) => (
        <Button variant="default" size="xs" aria-label={`Xem lịch sử: ${one.name}`} onClick={() => setLooked(one)}>
          Xem
        </Button>
      ),
    },
  ];
  return (
    <>
      {error !== null && (
        <div className="undo-refused">
          <ProblemList
            error={error}
            refused={`Chưa hoàn tác được: ${imports.find(({ id }) => id === undoneId)?.name ?? ''}`}
          />
        </div>
      )}
      <DataTable caption="Các lần nhập danh sách" columns={columns} rows={imports} rowKey={({ id }) => id} />
      {looked && historyOf(`structure-import/${looked.id}`, looked.name)}
      <ConfirmDialog
        isOpen={asked !== undefined}
        question="Hoàn tác lần nhập này?"
        explanation={`${broughtText(asked?.units ?? 0, asked?.places ?? 0)} do tệp ${asked?.name ?? ''} ghi sẽ không còn. Chỉ làm được khi chưa có gì dựa vào.`}
        yes="Hoàn tác"
        no="Giữ nguyên"
        onNo={() => setAsked(undefined)}
        onYes={() => {
          if (asked) send(asked.id);
          setAsked(undefined);
        }}
      />
    </>
  );
}
