import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Problem } from '@co-so/domain';
import { errorSheets, hasRows } from './error-sheets.ts';
import { inJson } from './file-places.ts';
import { listedProblems, problemsAsText } from './listed-problem.ts';
import { ProblemTable } from './problem-table.tsx';
import type { OpenedFile } from './read-file.ts';
import { unsavedText } from '../../ui/save-file.ts';
import { saveWorkbook } from '../../ui/workbook.ts';

interface RefusedFileProps {
  readonly file: OpenedFile;
  readonly problems: readonly Problem[];
}

/** Why a file was not taken: everything at once, to read here, to paste elsewhere, or beside the rows themselves. */
export function RefusedFile({ file, problems }: RefusedFileProps) {
  const listed = listedProblems(file.workbook ? problems : inJson(problems));
  const isBesideRows = hasRows(file);
  const copy = useMutation({
    mutationFn: () => navigator.clipboard.writeText(problemsAsText(listed)),
    networkMode: 'always',
  });
  const save = useMutation({
    mutationFn: () => saveWorkbook(`loi-${bareName(file.name)}.xlsx`, errorSheets(file, problems), 'refused-rows'),
    networkMode: 'always',
  });
  return (
    <div className="form-stack">
      <p>
        <strong>Chưa có gì được lưu.</strong> Sửa các chỗ dưới đây rồi chọn lại tệp.
        {isBesideRows && ' Có thể sửa ngay trong tệp Excel có cột “Lỗi” và nhập chính tệp đó: cột này được bỏ qua.'}
      </p>
      <div className="action-links">
        <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
          {isBesideRows ? 'Tải tệp Excel có cột “Lỗi”' : 'Tải danh sách (Excel)'}
        </Button>
        <Button variant="default" onClick={() => copy.mutate()}>
          Sao chép danh sách
        </Button>
        <span role="status" className="soft">
          {copy.isSuccess && 'Đã sao chép.'}
          {copy.isError && 'Trình duyệt không cho sao chép; hãy tải tệp Excel.'}
          {save.isError && unsavedText(save.error)}
        </span>
      </div>
      <ProblemTable problems={listed} />
    </div>
  );
}

function bareName(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}
