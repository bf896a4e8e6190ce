import { Button } from '@mantine/core';
import { folded, tableSheetName } from '@co-so/domain';
import type { LocalRuleSet, Sheet, TableContent } from '@co-so/domain';
import { useState } from 'react';
import { FileDrop } from '../../ui/file-drop.tsx';
import { problemsOf } from '../../ui/problems-of.ts';
import { unsavedText } from '../../ui/save-file.ts';
import { readSheet, writeSheet } from './queries.ts';
import { refusedSheetText } from './refused-sheet.ts';
import { inTableItself } from './table-problem.ts';
import type { TableProblem } from './table-problem.ts';
import { TableProblems } from './table-problems.tsx';

interface ExportButtonProps {
  readonly table: LocalRuleSet;
  /** What else stands in the file; nobody reads it back. */
  readonly sheets?: readonly Sheet[];
}

/** The table as an Excel file; the same columns come back in. */
export function ExportButton({ table, sheets = [] }: ExportButtonProps) {
  const [failure, setFailure] = useState<string>();
  const save = async () => {
    const { saveWorkbook } = await import('../../ui/workbook.ts');
    await saveWorkbook(`${fileNameOf(table)}.xlsx`, [await writeSheet(table), ...sheets], 'score-table');
  };
  return (
    <>
      <Button
        variant="default"
        onClick={() =>
          void save().then(
            () => setFailure(undefined),
            (error: unknown) => setFailure(unsavedText(error)),
          )
        }
      >
        Tải tệp Excel
      </Button>
      {failure !== undefined && <p role="alert">{failure}</p>}
    </>
  );
}

/** The table's own name, as a file is called: `bang-diem-buoi-sinh-hoat-nam-2027`. */
function fileNameOf({ name }: Pick<LocalRuleSet, 'name'>): string {
  const plain = folded(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  return plain || 'bang-diem';
}

type Refusal =
  | { readonly kind: 'problems'; readonly problems: readonly TableProblem[] }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'unanswered' };

interface SheetImportProps {
  readonly table: LocalRuleSet;
  readonly onContent: (content: TableContent) => void;
}

/** Takes a filled sheet over into the editor, where it is checked and saved as anything else; or says all that is wrong. */
export function SheetImport({ table, onContent }: SheetImportProps) {
  const [refusal, setRefusal] = useState<Refusal>();
  const [taken, setTaken] = useState<string>();
  const open = async (file: File) => {
    const { openWorkbook } = await import('../../ui/workbook.ts');
    const opening = await openWorkbook(file);
    setTaken(undefined);
    if (opening.kind === 'refused') return setRefusal({ kind: 'unreadable', reason: opening.reason });
    const { workbook } = opening;
    const rows = workbook[tableSheetName] ?? Object.values(workbook)[0] ?? [];
    const read = await readSheet(rows, table).catch((error: unknown) => ({ refused: problemsOf(error) }));
    if ('refused' in read)
      return setRefusal(
        read.refused.length > 0
          ? { kind: 'unreadable', reason: refusedSheetText(read.refused) }
          : { kind: 'unanswered' },
      );
    if (!read.content) return setRefusal({ kind: 'problems', problems: inTableItself(read.problems) });
    setRefusal(undefined);
    setTaken(file.name);
    return onContent(read.content);
  };
  return (
    <>
      <FileDrop
        label="Lấy nội dung từ tệp Excel"
        hint="Cùng các cột như tệp tải về; cột “Từ tỷ lệ” nhận 60%, 60/100 và ô phần trăm của Excel. Nội dung thay vào biểu mẫu dưới đây, chưa lưu."
        accept=".xlsx"
        isMultiple={false}
        isDisabled={false}
        onFiles={([file]) => void (file && open(file))}
      />
      <div role="status">
        {taken !== undefined && <p>Đã lấy nội dung từ “{taken}”. Xem lại rồi lưu dự thảo.</p>}
        {refusal?.kind === 'unreadable' && <p>{refusal.reason}</p>}
        {refusal?.kind === 'unanswered' && <p>Chưa đọc được tệp. Nội dung đang soạn còn nguyên, đề nghị thử lại.</p>}
      </div>
      {refusal?.kind === 'problems' && (
        <TableProblems title="Chỗ phải sửa trong tệp" table={table} problems={refusal.problems} />
      )}
    </>
  );
}
