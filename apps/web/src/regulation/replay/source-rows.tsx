import { Button, Textarea } from '@mantine/core';
import type { SheetRows, SubjectSheet, Workbook } from '@co-so/domain';
import { useState } from 'react';
import { FileDrop } from '../../ui/file-drop.tsx';

/** Lines of a sheet: of one kind of subject where the sheet bears the name of its template. */
export interface GivenSheet<Subject extends string = string> {
  readonly name: string | null;
  readonly subject: Subject | null;
  readonly rows: SheetRows;
}

interface SourceRowsProps<Subject extends string> {
  readonly templates: readonly SubjectSheet<Subject>[];
  /** Where it stands what of them could not be read; undefined where all could. */
  readonly wrongId: string | undefined;
  readonly onSheets: (sheets: readonly GivenSheet<Subject>[] | undefined) => void;
}

/** Where the results of a replay come from: lines pasted from a sheet, or an Excel file. */
export function SourceRows<Subject extends string>({ templates, wrongId, onSheets }: SourceRowsProps<Subject>) {
  const [text, setText] = useState('');
  const [note, setNote] = useState<string>();
  const paste = (pasted: string) => {
    setText(pasted);
    setNote(undefined);
    const rows = pasted.split(/\r?\n/).map((line) => line.split('\t'));
    onSheets(pasted.trim() === '' ? undefined : [{ name: null, subject: null, rows }]);
  };
  const open = async (file: File) => {
    setNote(`Đang đọc tệp “${file.name}”…`);
    const { openWorkbook } = await import('../../ui/workbook.ts');
    const opening = await openWorkbook(file);
    const sheets = opening.kind === 'opened' ? sheetsOf(opening.workbook, templates) : undefined;
    setText('');
    setNote(opening.kind === 'opened' ? `Đã đọc tệp “${file.name}”.` : opening.reason);
    onSheets(sheets);
  };
  const save = async () => {
    const { saveWorkbook } = await import('../../ui/workbook.ts');
    await saveWorkbook('ket-qua-de-chay-lai.xlsx', templates, 'nothing', { emptyLines: 20 });
  };
  return (
    <>
      <h3>2. Tải tệp mẫu và điền</h3>
      <p>
        Mỗi dòng một kết quả, tên cột có sẵn. Dòng “Ví dụ 1” để xem cách ghi từng cột: ghi đè lên hoặc xóa đi, để lại
        thì cũng được chạy như một kết quả.
      </p>
      <p className="short-cuts">
        <Button
          variant="default"
          onClick={() => void save().catch(() => setNote('Chưa lập được tệp. Đề nghị thử lại.'))}
        >
          Tải tệp mẫu để điền
        </Button>
      </p>
      <h3>3. Đưa kết quả vào</h3>
      <FileDrop
        label="Lấy kết quả từ tệp Excel"
        hint={
          templates.length === 1
            ? `Trang "${templates[0]!.name}", hoặc trang đầu tiên; dòng đầu là tên cột như tệp mẫu.`
            : 'Mỗi loại đối tượng một trang, tên trang và dòng đầu như tệp mẫu; hoặc một trang chung có cột “Đối tượng”.'
        }
        accept=".xlsx"
        isMultiple={false}
        isDisabled={false}
        onFiles={([file]) => void (file && open(file))}
      />
      {note !== undefined && <p role="status">{note}</p>}
      <Textarea
        label="Hoặc dán kết quả chép từ Excel"
        description="Dòng đầu: Mã, rồi mã từng tiêu chí. Mỗi dòng sau một buổi, một tổ chức hoặc một người, mỗi dòng một mã riêng. Tỷ lệ ghi như 18/20. Ô trống là chưa có số, không phải 0."
        {...(text !== '' && wrongId !== undefined && { error: true, 'aria-errormessage': wrongId })}
        autosize
        minRows={4}
        maxRows={12}
        value={text}
        onChange={({ currentTarget }) => paste(currentTarget.value)}
      />
    </>
  );
}

/** The sheets that are named as in the template; else the first one, whatever it is called. */
function sheetsOf<Subject extends string>(
  workbook: Workbook,
  templates: readonly SubjectSheet<Subject>[],
): readonly GivenSheet<Subject>[] | undefined {
  const named = templates.flatMap(({ name, subject }): readonly GivenSheet<Subject>[] => {
    const rows = workbook[name];
    return rows ? [{ name, subject, rows }] : [];
  });
  const [first] = Object.entries(workbook);
  if (named.length > 0) return named;
  return first && [{ name: first[0], subject: null, rows: first[1] }];
}
