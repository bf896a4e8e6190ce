import { Button, Textarea } from '@mantine/core';
import type { Sheet, SheetRows } from '@co-so/domain';
import { useState } from 'react';
import { FileDrop } from '../../ui/file-drop.tsx';

interface SourceRowsProps {
  readonly template: Sheet;
  readonly onRows: (rows: SheetRows | undefined) => void;
}

/** Where the results of a replay come from: lines pasted from a sheet, or an Excel file. */
export function SourceRows({ template, onRows }: SourceRowsProps) {
  const [text, setText] = useState('');
  const [note, setNote] = useState<string>();
  const paste = (pasted: string) => {
    setText(pasted);
    setNote(undefined);
    onRows(pasted.trim() === '' ? undefined : pasted.split(/\r?\n/).map((line) => line.split('\t')));
  };
  const open = async (file: File) => {
    const { readWorkbook } = await import('../../ui/workbook.ts');
    const workbook = await readWorkbook(file).catch(() => undefined);
    const rows = workbook && (workbook[template.name] ?? Object.values(workbook)[0]);
    setText('');
    setNote(
      rows ? `Đang chạy trên tệp “${file.name}”.` : 'Không mở được tệp. Đề nghị lưu lại dạng .xlsx, không mật khẩu.',
    );
    onRows(rows);
  };
  const save = async () => {
    const { saveWorkbook } = await import('../../ui/workbook.ts');
    await saveWorkbook('ket-qua-de-chay-lai.xlsx', [template], 'nothing', { emptyLines: 20 });
  };
  return (
    <>
      <p className="short-cuts">
        <Button
          variant="default"
          onClick={() => void save().catch(() => setNote('Chưa lập được tệp. Đề nghị thử lại.'))}
        >
          Tải tệp mẫu để điền
        </Button>
      </p>
      <FileDrop
        label="Lấy kết quả từ tệp Excel"
        hint={`Trang "${template.name}", hoặc trang đầu tiên; dòng đầu là tên cột như tệp mẫu.`}
        accept=".xlsx"
        isMultiple={false}
        isDisabled={false}
        onFiles={([file]) => void (file && open(file))}
      />
      {note !== undefined && <p role="status">{note}</p>}
      <Textarea
        label="Hoặc dán kết quả chép từ Excel"
        description="Dòng đầu: Mã, rồi mã từng tiêu chí. Mỗi dòng sau một buổi, một tổ chức hoặc một người, mỗi dòng một mã riêng. Tỷ lệ ghi như 18/20. Ô trống là chưa có số, không phải 0."
        autosize
        minRows={4}
        maxRows={12}
        value={text}
        onChange={({ currentTarget }) => paste(currentTarget.value)}
      />
    </>
  );
}
